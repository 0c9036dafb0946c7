import {
	Alert,
	Button,
	Card,
	Checkbox,
	Fieldset,
	Heading,
	List,
	Paragraph,
	Textfield,
} from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { Form, Link } from 'react-router'
import { briefFor } from './brief-for.ts'
import type { InterpreterNeed } from './interpreter-need.ts'

/** Three tips for a child of this age, to read in two minutes. */
export function Brief({ age }: { age: number }) {
	const t = useText()
	const { brief, ageMin, ageMax } = briefFor(age)
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="xs">
				{t.guides.brief} ({t.guides.briefFor(ageMin, ageMax)})
			</Heading>
			<List.Ordered>
				{t.guides.tips[brief].map((tip) => (
					<List.Item key={tip}>{tip}</List.Item>
				))}
			</List.Ordered>
		</Card>
	)
}

/** For the eyes only: nothing is stored, the lists are there to be gone through. */
export function Checklists({ guide }: { guide: { title: string; aids: readonly string[] } | undefined }) {
	const t = useText()
	const names: Record<string, string> = t.guides.aidNames
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="xs">
				{t.interview.checklist}
			</Heading>
			<div className="interview-checklist">
				{t.interview.checks.map((check) => (
					<Checkbox key={check} label={check} value={check} />
				))}
			</div>
			{guide && (
				<Fieldset>
					<Fieldset.Legend>{t.guides.tableAids}</Fieldset.Legend>
					<Fieldset.Description>
						{guide.aids.length > 0 ? t.guides.tableAidsFor(guide.title) : t.guides.noAids}
					</Fieldset.Description>
					{guide.aids.map((aid) => (
						<Checkbox key={aid} label={names[aid] ?? aid} value={aid} />
					))}
				</Fieldset>
			)}
		</Card>
	)
}

type Planned = {
	withInterpreter: boolean | null
	guardianPresent: boolean | null
	withSigns: boolean | null
	onSigns: (withSigns: boolean) => void
}

/** Another language than Swedish, said before it is too late to book (X11). */
export function InterpreterWarning({ need, contactPath }: { need: InterpreterNeed | undefined; contactPath: string }) {
	const t = useText()
	if (!need) return null
	return (
		<Alert data-color={need.still === 'nothing' ? 'info' : 'warning'}>
			<div className="interview-dialog-part">
				<Paragraph>{need.language ? t.guides.otherLanguage(need.language) : t.guides.interpreterNeeded}</Paragraph>
				<Paragraph>{t.guides.interpreterStill[need.still]}</Paragraph>
				{(need.still === 'notBooked' || need.still === 'notStated') && (
					<Form method="post">
						<Button type="submit" name="act" value="interpreterStated" variant="secondary">
							{t.guides.interpreterStated}
						</Button>
					</Form>
				)}
				{need.still !== 'nothing' && <Link to={contactPath}>{t.interview.toContact}</Link>}
			</div>
		</Alert>
	)
}

/** What makes this conversation another: said before it starts, so that it is in the material from the first word. */
export function Needs({ withInterpreter, guardianPresent, withSigns, onSigns }: Planned) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.guides.needs}</Fieldset.Legend>
			<Fieldset.Description>{t.guides.needsLead}</Fieldset.Description>
			<Checkbox
				name="withInterpreter"
				value="yes"
				label={t.guides.withInterpreter}
				description={t.guides.interpreterLead}
				defaultChecked={withInterpreter === true}
			/>
			<Checkbox
				name="guardianPresent"
				value="yes"
				label={t.guides.guardianPresent}
				description={t.guides.guardianLead}
				defaultChecked={guardianPresent === true}
			/>
			<Checkbox
				name="withSigns"
				value="yes"
				label={t.guides.withSigns}
				description={t.guides.signsLead}
				defaultChecked={withSigns === true}
				onChange={(event) => onSigns(event.target.checked)}
			/>
			<dl className="interview-needs">
				{(['communication', 'siblings'] as const).map((need) => (
					<div key={need}>
						<dt>{t.guides[need]}</dt>
						<dd>{t.guides[`${need}Lead`]}</dd>
					</div>
				))}
			</dl>
		</Fieldset>
	)
}

/** A time with the mentor, as a file for the calendar; the browser fetches it itself. */
export function BookMentor({ interviewId, mentors }: { interviewId: string; mentors: readonly string[] }) {
	const t = useText()
	return (
		<Card>
			<Heading level={2} data-size="xs">
				{t.guides.mentor}
			</Heading>
			<Paragraph data-size="sm">{t.guides.mentorLead(mentors.join(', '))}</Paragraph>
			<form method="get" action={`/interviews/${interviewId}/mentor-time`} className="ui-row interview-mentor">
				<Textfield type={'datetime-local' as 'text'} name="at" label={t.guides.mentorAt} required />
				<Button type="submit" variant="secondary">
					{t.guides.mentorFile}
				</Button>
			</form>
		</Card>
	)
}
