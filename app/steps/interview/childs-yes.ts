/** What the child says yes or no to in the conversation itself; null until asked. */
export type ChildsYes = {
	mayRecord: boolean | null
	mayQuote: boolean | null
	wantsToRead: boolean | null
	mayPhotograph: boolean | null
}

/** The child's yes to sound: a tick of its own, that nothing but the sound waits for. */
export const RECORDING = 'assent.recording'

/** The child's yes to a picture of her drawing: asked when there is one, in no guide. */
export const PHOTO = 'assent.photo'

/** The ticks that decide something after the conversation. The rest is the guide's own. */
const CHECKS = {
	mayRecord: RECORDING,
	mayQuote: 'assent.quote',
	wantsToRead: 'assent.review',
	mayPhotograph: PHOTO,
} as const

/** The child's own yes and no, read from the ticks. */
export function childsYes(ticks: Readonly<Record<string, boolean>>): ChildsYes {
	return {
		mayRecord: ticks[CHECKS.mayRecord] ?? null,
		mayQuote: ticks[CHECKS.mayQuote] ?? null,
		wantsToRead: ticks[CHECKS.wantsToRead] ?? null,
		mayPhotograph: ticks[CHECKS.mayPhotograph] ?? null,
	}
}

type Check = { id: string; isRequired: boolean }

/** A yes that was taken back: a tick to sound, or one the conversation rests on, that was asked for and is no. From then on nothing is recorded. */
export function takesSoundBack(checks: readonly Check[], ticks: Readonly<Record<string, boolean>>) {
	return checks.some(({ id, isRequired }) => (isRequired || id === RECORDING) && ticks[id] === false)
}

/** The required ticks that are not yes: until they are, there are no questions. A no to sound stops no conversation. */
export function ticksMissing(checks: readonly Check[], ticks: Readonly<Record<string, boolean>>): string[] {
	return checks.filter(({ id, isRequired }) => isRequired && id !== RECORDING && ticks[id] !== true).map(({ id }) => id)
}
