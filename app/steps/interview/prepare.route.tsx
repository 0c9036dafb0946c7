import { Alert, Button, Fieldset, Paragraph, Radio } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { isStale } from '#db/client.ts'
import { saveConsents } from '#db/consents.ts'
import { changeInterpreterToStated } from '#db/contact-needs.ts'
import { changeInterviewPictureKey, changeInterviewToStarted } from '#db/interviews.ts'
import { listMembers } from '#db/members.ts'
import { herInterview } from './her-interview.server.ts'
import { MicrophoneTest } from './microphone-test.tsx'
import { MayStart } from './may-start.tsx'
import { BookMentor, Brief, Checklists, InterpreterWarning, Needs } from './prepare-parts.tsx'
import { prepareFacts } from './prepare-facts.server.ts'
import { offersSound } from './recording-consent.ts'
import type { Route } from './+types/prepare.route'
import './interview.css'

const StartForm = z.object({
	guideVersionId: z.string().min(1),
	record: z.enum(['yes', 'no']),
	withInterpreter: z.literal('yes').optional(),
	guardianPresent: z.literal('yes').optional(),
	withSigns: z.literal('yes').optional(),
})

export async function loader({ context, params, request }: Route.LoaderArgs) {
	const { interview } = await herInterview({ context, params })
	const { id, unitId, isKeptFromGuardian, withInterpreter, guardianPresent, withSigns, guideVersionId } = interview
	if (interview.endedAt) throw redirect(`/interviews/${id}/afterwards`)
	const today = now().toISOString().slice(0, 10)
	const members = await listMembers(db, { unitId })
	const mentors = members.filter(
		({ roles, activeUntilOn }) => roles.includes('mentor') && (activeUntilOn ?? today) >= today,
	)
	return {
		...(await prepareFacts(interview, request)),
		isKeptFromGuardian,
		interview: { id, withInterpreter, guardianPresent, withSigns, guideVersionId },
		mentors: mentors.map(({ name }) => name),
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const sent = await request.formData()
	if (sent.get('act') === 'interpreterStated') return keepInterpretersWord(scope, interview.assignmentId)
	const { missing, guides, age, consentToRecord } = await prepareFacts(interview, request)
	const form = StartForm.safeParse(Object.fromEntries(sent))
	const guide = guides.find(({ id }) => form.success && id === form.data.guideVersionId)
	if (missing.length > 0) return data({ error: { code: 'interview.not-ready' as const } }, { status: 422 })
	if (!form.success || !guide) return data({ error: { code: 'interview.no-guide' as const } }, { status: 422 })

	const planned = {
		withInterpreter: form.data.withInterpreter === 'yes',
		guardianPresent: form.data.guardianPresent === 'yes',
		withSigns: form.data.withSigns === 'yes',
	}
	// In sign language, or without words, there is nothing to record (X12).
	const isRecorded = form.data.record === 'yes' && offersSound(consentToRecord) && !planned.withSigns
	if (isRecorded && consentToRecord === 'notAsked') await keepGuardiansYes(scope, interview.assignmentId)
	const chosen = { guideVersionId: guide.id, guideId: guide.guideId, age, isRecorded, planned }
	if (!interview.pictureRecipient) {
		const pictureRecipient = await keys.createPictureKey(interview.id)
		await changeInterviewPictureKey(db, { ...scope, pictureRecipient, at: now() })
	}
	await changeInterviewToStarted(db, { ...scope, ...chosen, at: now() })
	return redirect(`/interviews/${interview.id}/conversation`)
}

/** The interviewer says that the guardian has said yes to sound: kept as a consent like any other. */
async function keepGuardiansYes(
	{ unitId, by, at }: { unitId: string; by: string; at: Date },
	assignmentId: string | null,
) {
	if (!assignmentId) throw notFound()
	const said = [{ kind: 'record' as const, givenBy: 'guardian' as const, how: 'oral' as const, isYes: true }]
	await saveConsents(db, { unitId, assignmentId, by, at, textVersion: String(at.getUTCFullYear()), said })
}

/** Said in the room, when interpreter and child have met (X11). */
async function keepInterpretersWord(
	{ unitId, by, at }: { unitId: string; by: string; at: Date },
	assignmentId: string | null,
) {
	if (!assignmentId) throw notFound()
	try {
		await changeInterpreterToStated(db, { unitId, assignmentId, by, at })
	} catch (error) {
		// Another tab says by now that no interpreter is needed: the page shows how it is.
		if (!isStale(error)) throw error
	}
	return null
}

/** Two minutes before the conversation: is everything said, which guide, a quiet room, sound or notes. */
export default function Prepare({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { missing, contactPath, guides, hasStarted, interview, mentors, age } = loaderData
	const first = guides.find(({ id }) => id === interview.guideVersionId) ?? guides.find(({ isOwn }) => isOwn)
	const [guideId, setGuideId] = useState(first?.id)
	const [withSigns, setWithSigns] = useState(interview.withSigns === true)
	const isReady = missing.length === 0 && guides.length > 0
	return (
		<Page heading={t.interview.prepare} lead={t.interview.prepareLead} next={t.interview.prepareNext}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<MayStart missing={missing} contactPath={contactPath} />
			<InterpreterWarning need={loaderData.interpreter} contactPath={contactPath} />
			{guides.length === 0 && <Alert data-color="warning">{t.interview.errors['interview.no-guide']}</Alert>}
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.interview.errors[actionData.error.code]}
				</Alert>
			)}
			{isReady && <Brief age={age} />}
			{isReady && <Checklists guide={guides.find(({ id }) => id === guideId)} />}
			{isReady && <BookMentor interviewId={interview.id} mentors={mentors} />}
			{isReady && (
				<Form method="post" className="ui-stack">
					<Needs
						{...interview}
						withInterpreter={interview.withInterpreter ?? isPlanned(loaderData.interpreter)}
						onSigns={setWithSigns}
					/>
					<WhichGuide guides={guides} chosen={guideId} onChoose={setGuideId} />
					<SoundOrNotes key={String(withSigns)} consentToRecord={loaderData.consentToRecord} withSigns={withSigns} />
					<Paragraph>{t.pictures.before[loaderData.consentToPictures]}</Paragraph>
					<Button type="submit" data-size="lg" className="interview-start">
						{hasStarted ? t.interview.goOn : t.interview.start}
					</Button>
				</Form>
			)}
			{!hasStarted && <SomebodySaysNo who={loaderData.mayRefuse} contactPath={contactPath} />}
			<Paragraph data-size="sm">
				<Link to={contactPath}>{t.interview.toContact}</Link>
			</Paragraph>
		</Page>
	)
}

/** The family has said that an interpreter is needed, whatever is still to do about it: so one is thought to come. */
function isPlanned(need: Facts['interpreter']) {
	return need !== undefined && need.still !== 'notAsked'
}

/** A no may come at any time before they begin, also in the waiting room; it is noted where the yes was, with no reason asked for. */
function SomebodySaysNo({ who, contactPath }: { who: Facts['mayRefuse']; contactPath: string }) {
	const t = useText()
	return (
		<Paragraph data-size="sm" className="ui-row">
			{who.map((one) => (
				<Link key={one} to={`${contactPath}?no=${one}`}>
					{t.contact.saysNoTo[one]}
				</Link>
			))}
		</Paragraph>
	)
}

type Facts = Route.ComponentProps['loaderData']

type Which = Pick<Facts, 'guides'> & { chosen: string | undefined; onChoose: (id: string) => void }

function WhichGuide({ guides, chosen, onChoose }: Which) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.interview.whichGuide}</Fieldset.Legend>
			<Fieldset.Description>{t.interview.whichGuideLead}</Fieldset.Description>
			{guides.map(({ id, title, isOwn }) => (
				<Radio
					key={id}
					name="guideVersionId"
					value={id}
					checked={id === chosen}
					onChange={() => onChoose(id)}
					label={title}
					description={isOwn ? t.interview.guideForAge : t.interview.guideForYounger}
				/>
			))}
		</Fieldset>
	)
}

function SoundOrNotes({ consentToRecord, withSigns }: Pick<Facts, 'consentToRecord'> & { withSigns: boolean }) {
	const t = useText()
	const isFree = consentToRecord === 'yes' && !withSigns
	const [isSound, setIsSound] = useState(isFree)
	const isOffered = offersSound(consentToRecord) && !withSigns
	return (
		<>
			<Fieldset>
				<Fieldset.Legend>{t.interview.soundOrNotes}</Fieldset.Legend>
				<Fieldset.Description>
					{withSigns ? t.guides.signsMeanNotes : t.interview.recordConsent[consentToRecord]}
				</Fieldset.Description>
				{isOffered && (
					<Radio
						name="record"
						value="yes"
						label={consentToRecord === 'notAsked' ? t.interview.recordWithYes : t.interview.record}
						description={t.interview.recordLead}
						defaultChecked={isFree}
						onChange={() => setIsSound(true)}
					/>
				)}
				<Radio
					name="record"
					value="no"
					label={t.interview.notes}
					description={t.interview.notesLead}
					defaultChecked={!isFree}
					onChange={() => setIsSound(false)}
				/>
			</Fieldset>
			{isOffered && isSound && <MicrophoneTest />}
		</>
	)
}
