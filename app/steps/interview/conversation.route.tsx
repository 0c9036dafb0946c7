import { redirect } from 'react-router'
import { db, keys } from '#app/db.server.ts'
import { listMarks } from '#db/interview-marks.ts'
import { findOpenReminder } from '#db/safety-reminders.ts'
import { findUnit } from '#db/units.ts'
import { readMark } from '#transcripts/notes-of-marks.ts'
import { bandOf } from './band-of.ts'
import { Conversation } from './conversation.tsx'
import { guideOfInterview } from './guide-of-interview.server.ts'
import { CopyNotice } from './copy-notice.tsx'
import { herInterview } from './her-interview.server.ts'
import { soundThere } from './sound-there.server.ts'
import { prepareFacts } from './prepare-facts.server.ts'
import { plannedMarks } from './planned-marks.ts'
import { screensOf } from './screens-of.ts'
import { supportFor } from './support-for.ts'
import { useKeptCopy, useKnown } from './use-copy.tsx'
import { WITHOUT_NOTES } from './without-notes.ts'
import type { Route } from './+types/conversation.route'
import './interview.css'
import './conversation.css'
import './child-face.css'
import './child-alone.css'
import './interviewer-strip.css'

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const { id, unitId, age, startedAt, wordsRecipient, soundRecipient, pictureRecipient } = interview
	if (interview.endedAt) throw redirect(`/interviews/${id}/afterwards`)
	const { missing, consentToRecord, consentToPictures } = await prepareFacts(interview, request)
	const { guide } = await guideOfInterview(interview)
	// One that was set up before there were pictures gets its key when she goes on from the page before.
	if (missing.length > 0 || !guide || !wordsRecipient || !soundRecipient || !pictureRecipient)
		throw redirect(`/interviews/${id}`)

	const isSoundAllowed = consentToRecord === 'yes' || consentToRecord === 'protected'
	const unit = await findUnit(db, unitId)
	// With the master key away the conversation still works (design: recording goes on); earlier notes wait until it is back.
	const isReadable = !keys.isLocked()
	// A device that keeps a copy of the page for the time without network gets it without a word of the child.
	const isCopy = request.headers.has(WITHOUT_NOTES)
	const opened = isReadable && !isCopy ? await listMarks(db, keys, { unitId, interviewId: id }) : []
	return {
		interview: {
			id,
			wordsRecipient,
			soundRecipient,
			startedAt,
			protectedSince: interview.isProtected ? startedAt : null,
		},
		guide: { band: bandOf(guide.meta), minutes: guide.meta.minutes, aids: guide.meta.aids },
		isSoundAllowed,
		isSoundPlanned: interview.isRecorded === true && isSoundAllowed,
		// The key is destroyed with a child's no.
		pictures: { consent: consentToPictures, recipient: keys.has('pictures', id) ? pictureRecipient : null },
		there: await soundThere({ unitId, interviewId: id }),
		isReadable,
		isCopy,
		known: [...plannedMarks(interview), ...opened.flatMap((json) => readMark(json) ?? [])],
		screens: screensOf(guide),
		support: supportFor(guide.meta.support, age),
		dutyPhone: unit?.dutyPhone ?? null,
		// A copy may be old when it is opened: rather a reminder too many than one that somebody has answered long ago.
		worryRaisedAt: isCopy ? undefined : await findOpenReminder(db, { ...scope, raisedBy: scope.by }),
	}
}

/** Nothing on this page is asked for again while it is open: it must go on without a network. */
export function shouldRevalidate() {
	return false
}

export default function ConversationPage({ loaderData }: Route.ComponentProps) {
	const { interview, isCopy, ...facts } = loaderData
	const { key, known } = useKnown(loaderData)
	useKeptCopy(interview.id, isCopy)
	return (
		<>
			{isCopy && <CopyNotice />}
			<Conversation key={key} {...facts} {...{ interview, known }} />
		</>
	)
}
