import { Alert, Button } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { db } from '#app/db.server.ts'
import { findPlaceOfChunk } from '#db/recordings.ts'
import { BringSound } from './bring-sound.tsx'
import { herInterview } from './her-interview.server.ts'
import { isPhone } from './recording-consent.ts'
import { soundThere } from './sound-there.server.ts'
import type { Route } from './+types/sound-file.route'
import './interview.css'

type WhyNot = 'gone' | 'approved' | 'protectedOnPhone' | 'noYes'

/**
 * Sound needs the child's own yes, also from a dictaphone; it comes in until the words are approved, and of a child with protected
 * identity none passes through a phone (X9).
 */
export async function loader({ context, params, request }: Route.LoaderArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const place = await findPlaceOfChunk(db, { ...scope, number: 0 })
	const isGone = interview.ending === 'erased' || place?.destroyedAt != null
	const isOnPhone = interview.isProtected && isPhone(request.headers)
	const whyNot: WhyNot | null = isGone
		? 'gone'
		: place?.approvedAt
			? 'approved'
			: isOnPhone
				? 'protectedOnPhone'
				: interview.mayRecord === true
					? null
					: 'noYes'
	const { id, soundRecipient, endedAt } = interview
	return { interview: { id, soundRecipient }, whyNot, hasEnded: endedAt !== null, there: await soundThere(scope) }
}

/** The chunks come in by themselves; the page asks again only when it is opened again. */
export function shouldRevalidate() {
	return false
}

/** A file from a dictaphone or a phone becomes the recording of the interview. */
export default function SoundFile({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { interview, whyNot, hasEnded, there } = loaderData
	const words = t.interview.soundFile
	const back = hasEnded ? `/interviews/${interview.id}/afterwards` : `/interviews/${interview.id}/conversation`
	return (
		<Page heading={words.heading} lead={words.lead} next={words.next}>
			{whyNot && <Alert data-color="info">{words.whyNot[whyNot]}</Alert>}
			{!whyNot && interview.soundRecipient && (
				<BringSound interviewId={interview.id} soundRecipient={interview.soundRecipient} there={there} />
			)}
			<Button asChild variant="tertiary" className="ui-fit">
				<Link to={back}>{words.back}</Link>
			</Button>
		</Page>
	)
}
