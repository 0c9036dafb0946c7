import type { Route } from './+types/job.route'
import { herInterview } from './her-work.server.ts'
import { viewJob } from './transcript-view.server.ts'

/** How the computer is doing with the sound, for a page that must not be loaded anew while somebody writes in it. */
export async function loader(args: Route.LoaderArgs) {
	const { act } = await herInterview(args)
	return Response.json({ job: await viewJob(act) })
}
