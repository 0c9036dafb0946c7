import { redirect } from 'react-router'
import type { Route } from './+types/sign-out.route'
import { endSession } from './session.server.ts'

export async function action({ request }: Route.ActionArgs) {
	return redirect('/sign-in', { headers: await endSession(request) })
}
