import { needsGuardian, type ContactPolicy, type Said } from '../consent-rules.ts'

export type RecordingConsent = 'yes' | 'no' | 'notAsked' | 'protected' | 'protectedOnPhone'

type Asked = {
	bornMonth: string
	consents: readonly Said[]
	isProtected?: boolean
	policy?: ContactPolicy | undefined
}

/**
 * May sound be recorded, as far as has been said before the conversation? The child's own tick comes on top.
 *
 * @param isPhone  The device is a phone or a tablet: there a child with protected identity is not recorded (X9).
 * @returns `no` when somebody said no to recording, `notAsked` when a younger child has no guardian's yes to it;
 *   `protected` when it may be, but notes are what is offered first.
 */
export function recordingConsent(asked: Asked, onDay: string, isPhone = false): RecordingConsent {
	return consentTo('record', asked.consents, asked, onDay, isPhone)
}

/**
 * May a drawing be photographed, as far as the guardians are concerned? The answers are those of `recordingConsent`. What
 * the child said when she was rung is not the last word: she is asked where the drawing lies, and her no beats every yes.
 */
export function pictureConsent(asked: Asked, onDay: string, isPhone = false): RecordingConsent {
	const ofGuardians = asked.consents.filter(({ givenBy }) => givenBy !== 'child')
	return consentTo('photo', ofGuardians, asked, onDay, isPhone)
}

function consentTo(
	kind: 'record' | 'photo',
	consents: readonly Said[],
	{ bornMonth, isProtected = false, policy }: Asked,
	onDay: string,
	isPhone: boolean,
): RecordingConsent {
	const lastWords = new Map(consents.filter((one) => one.kind === kind).map((one) => [one.givenBy, one.isYes]))
	if ([...lastWords.values()].includes(false)) return 'no'
	if (isProtected && isPhone) return 'protectedOnPhone'
	const guardianSaidYes = lastWords.get('guardian') || lastWords.get('secondGuardian')
	if (needsGuardian(bornMonth, onDay, policy) && !guardianSaidYes) return 'notAsked'
	return isProtected ? 'protected' : 'yes'
}

/** Whether it is offered at all: not known to be refused. */
export function offersSound(consent: RecordingConsent) {
	return consent !== 'no' && consent !== 'protectedOnPhone'
}

/** Whether a browser says of itself that it runs on a phone or a tablet. */
export function isPhone(headers: Headers) {
	return headers.get('Sec-CH-UA-Mobile') === '?1' || /Mobi|Android|iPhone|iPad/i.test(headers.get('User-Agent') ?? '')
}
