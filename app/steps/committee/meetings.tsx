import {
	Alert,
	Button,
	Details,
	Field,
	Heading,
	Label,
	Paragraph,
	Textarea,
	Textfield,
} from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Meeting = {
	id: string
	on: string | null
	kind: string
	presenters: string | null
	questions: readonly { id: string; text: string }[]
}
type Answer = { error?: { code: 'committee.meeting-incomplete' | 'committee.question-missing' } | undefined }

/** When the committee heard the report, and what it asked; mentor and manager note it. */
export function Meetings({ meetings, mayAct }: { meetings: readonly Meeting[]; mayAct: boolean }) {
	const t = useText()
	return (
		<section aria-labelledby="meetings" className="committee-meetings">
			<Heading level={2} data-size="md" id="meetings">
				{t.committee.meetings}
			</Heading>
			{meetings.length === 0 && <Paragraph>{t.committee.noMeetings}</Paragraph>}
			{meetings.map((meeting) => {
				const name = t.committee.meetingOn(meeting.kind, meeting.on)
				return (
					<div key={meeting.id} className="committee-meeting">
						<Heading level={3} data-size="xs">
							{name}
						</Heading>
						{meeting.presenters && <Paragraph>{t.committee.presentedBy(meeting.presenters)}</Paragraph>}
						{meeting.questions.length > 0 && (
							<div>
								<Paragraph>{t.committee.asked}</Paragraph>
								<ul>
									{meeting.questions.map(({ id, text }) => (
										<li key={id}>{text}</li>
									))}
								</ul>
							</div>
						)}
						{mayAct && <NoteQuestion meetingId={meeting.id} name={name} />}
					</div>
				)
			})}
			{mayAct && <NoteMeeting />}
		</section>
	)
}

function NoteQuestion({ meetingId, name }: { meetingId: string; name: string }) {
	const t = useText()
	return (
		<Note summary={t.committee.noteQuestion(name)} act="question" submit={t.committee.saveQuestion}>
			<input type="hidden" name="meetingId" value={meetingId} />
			<Field>
				<Label>{t.committee.question}</Label>
				<Textarea name="text" rows={3} required maxLength={2000} />
			</Field>
		</Note>
	)
}

function NoteMeeting() {
	const t = useText()
	return (
		<Note summary={t.committee.noteMeeting} act="meeting" submit={t.committee.saveMeeting}>
			<Textfield name="on" type="date" label={t.committee.on} required className="ui-fit" />
			<Textfield
				name="kind"
				label={t.committee.kind}
				description={t.committee.kindHint}
				defaultValue={t.committee.kindDefault}
				required
				maxLength={100}
			/>
			<Textfield name="presenters" label={t.committee.presenters} maxLength={300} />
		</Note>
	)
}

/** A folded form that empties itself once what it held is saved. */
function Note(props: { summary: string; act: 'meeting' | 'question'; submit: string; children: React.ReactNode }) {
	const t = useText()
	const fetcher = useFetcher<Answer>()
	const form = useRef<HTMLFormElement>(null)
	const { data: answer, state } = fetcher
	useEffect(() => {
		if (state === 'idle' && answer && !answer.error) form.current?.reset()
	}, [state, answer])
	return (
		<Details>
			<Details.Summary>{props.summary}</Details.Summary>
			<Details.Content>
				<fetcher.Form method="post" ref={form} className="ui-stack">
					{props.children}
					{answer?.error && (
						<Alert data-color="danger" role="alert">
							{t.committee.errors[answer.error.code]}
						</Alert>
					)}
					<Button type="submit" name="act" value={props.act} className="ui-fit" loading={state !== 'idle'}>
						{props.submit}
					</Button>
				</fetcher.Form>
			</Details.Content>
		</Details>
	)
}
