import { Alert, Button, Checkbox, Fieldset, Heading, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useId } from 'react'
import { data, Form, Link, useNavigation } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { ROLE_WORDS, ROLES } from '#transcripts/deidentify.ts'
import type { Route } from './+types/names.route'
import './editor.css'
import './names.css'
import { herWork, stores } from './her-work.server.ts'
import { viewComplaint } from './complaint.server.ts'
import { Complaint } from './complaint.tsx'
import { answerSuggestion } from './name-acts.server.ts'
import { groupsToAnswer, type OpenSuggestion } from './open-suggestions.ts'
import { StepLinks } from './step-links.tsx'
import { listSuggestions } from './suggestions.server.ts'

/** So much of the sentence around a name is shown that a person can tell whose it is. */
const AROUND_LETTERS = 40
const MOST_PLACES = 3

export async function loader(args: Route.LoaderArgs) {
	const { interview, act, work } = await herWork(args)
	const suggestions = await listSuggestions(work.segments)
	const texts = new Map(work.segments.map(({ id, text }) => [id, text]))
	const groups = groupsToAnswer(suggestions).map(({ forms, kind, proposal, places }) => ({
		forms,
		kind,
		proposal,
		examples: examplesOf(forms, places).map(({ segmentId, from, to }) => {
			const text = texts.get(segmentId) ?? ''
			const start = Math.max(0, from - AROUND_LETTERS)
			const end = to + AROUND_LETTERS
			const before = `${start > 0 ? '…' : ''}${text.slice(start, from)}`
			return { before, words: text.slice(from, to), after: `${text.slice(to, end)}${end < text.length ? '…' : ''}` }
		}),
	}))
	const refused = [...new Set(suggestions.filter(({ answer }) => answer).map(({ words }) => words))]
	return {
		interviewId: interview.id,
		isKeptFromGuardian: interview.isKeptFromGuardian,
		complaint: await viewComplaint(stores.db, act, work.segments),
		groups,
		refused,
		mayUndo: work.edits.length > 0,
	}
}

/** A place of every spelling, and more where there is room. */
function examplesOf(forms: readonly { words: string }[], places: readonly OpenSuggestion[]) {
	const firsts = forms.map((form) => places.find(({ words }) => words === form.words)!)
	return [...firsts, ...places.filter((place) => !firsts.includes(place))].slice(0, Math.max(MOST_PLACES, forms.length))
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { act, work } = await herWork(args)
	const outcome = await answerSuggestion(stores, act, { work, form: await request.formData() })
	return data({ outcome }, { status: outcome === 'kept' ? 200 : 422 })
}

export default function Names({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { names } = t.editor
	const { interviewId, groups, refused, mayUndo } = loaderData
	const isBusy = useNavigation().state !== 'idle'
	const outcome = actionData?.outcome
	return (
		<Page heading={names.heading} lead={names.lead}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<StepLinks interviewId={interviewId} />
			<Complaint {...{ interviewId }} left={loaderData.complaint} />
			{outcome && outcome !== 'kept' && (
				<Alert data-color="warning" role="alert">
					{names.mistakes[outcome]}
				</Alert>
			)}
			<Paragraph role="status">{groups.length > 0 ? names.left(groups.length) : names.none}</Paragraph>
			<ul className="transcript-names">
				{groups.map((group) => (
					<li key={group.forms.map(({ words }) => words).join('\n')}>
						<NameCard group={group} isBusy={isBusy} />
					</li>
				))}
			</ul>
			<section className="ui-stack transcript-part" aria-labelledby="own-word">
				<Heading level={2} data-size="sm" id="own-word">
					{names.own}
				</Heading>
				<Form method="post" className="transcript-own">
					<Textfield label={names.ownWord} name="words" autoComplete="off" />
					<Replacement proposal={ROLE_WORDS.otherPerson} label={names.replaceBy} />
					<Button type="submit" name="act" value="own" variant="secondary" disabled={isBusy}>
						{names.replaceAll}
					</Button>
				</Form>
			</section>
			{refused.length > 0 && <Paragraph data-size="sm">{names.refused(refused.join(', '))}</Paragraph>}
			<div className="ui-row">
				<Button asChild>
					<Link to={`/interviews/${interviewId}/transcript/approval`}>{names.next}</Link>
				</Button>
				{mayUndo && (
					<Form method="post">
						<Button type="submit" name="act" value="undo" variant="tertiary" disabled={isBusy}>
							{names.undo}
						</Button>
					</Form>
				)}
			</div>
		</Page>
	)
}

type Group = Route.ComponentProps['loaderData']['groups'][number]

/** The same words wherever they stand: one answer, so that one person has one role through the whole conversation. */
function NameCard({ group: { forms, kind, proposal, examples }, isBusy }: { group: Group; isBusy: boolean }) {
	const { names } = useText().editor
	return (
		<Form method="post" className="transcript-name">
			<Heading level={2} data-size="xs">
				{forms.map(({ words, times }) => names.suggestion(words, times)).join(' · ')}
			</Heading>
			<Paragraph data-size="sm">{names.kinds[kind]}</Paragraph>
			<Forms forms={forms} />
			{examples.map(({ before, words: there, after }, index) => (
				<p key={index} lang="sv" className="transcript-example">
					{before}
					<mark>{there}</mark>
					{after}
				</p>
			))}
			<div className="transcript-own">
				<Replacement proposal={proposal} label={names.replaceBy} />
			</div>
			<div className="transcript-answers">
				<Button type="submit" name="act" value="accept" disabled={isBusy}>
					{names.accept}
				</Button>
				<Button type="submit" name="act" value="refuse" variant="secondary" disabled={isBusy}>
					{names.refuse}
				</Button>
			</div>
		</Form>
	)
}

/** What the answer is about. Where a name is spelled in several ways she says which of them are the same person. */
function Forms({ forms }: { forms: Group['forms'] }) {
	const { names } = useText().editor
	if (forms.length === 1) return <input type="hidden" name="words" value={forms[0]!.words} />
	return (
		<Fieldset>
			<Fieldset.Legend>{names.samePerson}</Fieldset.Legend>
			<Fieldset.Description>{names.notTheSame}</Fieldset.Description>
			{forms.map(({ words, times }) => (
				<Checkbox key={words} name="words" value={words} defaultChecked label={names.suggestion(words, times)} />
			))}
		</Fieldset>
	)
}

/** A role, or words of her own when none of the roles says it. */
function Replacement({ proposal, label }: { proposal: string; label: string }) {
	const { editor, transcript } = useText()
	const id = useId()
	const isRole = ROLES.some((role) => ROLE_WORDS[role] === proposal)
	return (
		<>
			<div>
				<label htmlFor={id}>{label}</label>
				<Select id={id} name="role" defaultValue={proposal}>
					{!isRole && <Select.Option value={proposal}>{proposal}</Select.Option>}
					{ROLES.map((role) => (
						<Select.Option key={role} value={ROLE_WORDS[role]}>
							{transcript.roles[role]}
						</Select.Option>
					))}
				</Select>
			</div>
			<Textfield label={editor.names.orOwn} name="ownRole" autoComplete="off" />
		</>
	)
}
