const WHOLE_SHOW_MILLISECONDS = 60_000 // about a minute for fifty interviewers (issue: the visible draw)
const SLOWEST_STEP_MILLISECONDS = 1_500
const FASTEST_STEP_MILLISECONDS = 150

/**
 * How long each lot or interviewer is shown before the next: about a minute in all, never slower than can be waited for
 * and never faster than can be seen.
 *
 * @returns milliseconds.
 */
export function stepMillisecondsOf(steps: number) {
	const even = WHOLE_SHOW_MILLISECONDS / Math.max(1, steps)
	return Math.max(FASTEST_STEP_MILLISECONDS, Math.min(SLOWEST_STEP_MILLISECONDS, even))
}
