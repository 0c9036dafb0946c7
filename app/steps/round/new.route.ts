import { redirect } from 'react-router'
import { SETUP_STEPS } from './setup.ts'

/** Setting up a round begins at its first step; what has been filled in is still there. */
export function loader() {
	return redirect(`/rounds/new/${SETUP_STEPS[0]}`)
}
