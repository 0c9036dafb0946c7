import { redirect } from 'react-router'
import type { Route } from './+types/language.route'
import { LOCALE_COOKIE } from './locale.ts'

const ONE_YEAR = 31_536_000

/** Choose the language of the pages, and go back to where one was. */
export async function action({ request }: Route.ActionArgs) {
	const form = await request.formData()
	const locale = form.get('locale') === 'en' ? 'en' : 'sv'
	const back = String(form.get('back') ?? '/')
	const headers = { 'Set-Cookie': `${LOCALE_COOKIE}=${locale}; Path=/; SameSite=Lax; Max-Age=${ONE_YEAR}` }
	return redirect(isOurPath(back) ? back : '/', { headers })
}

function isOurPath(path: string) {
	return /^\/(?![/\\])/.test(path)
}
