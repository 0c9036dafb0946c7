import { Alert, Button, Checkbox, Fieldset, Heading, List, Paragraph, Radio } from '@digdir/designsystemet-react'
import { Form, useNavigation } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Suggestion } from '#transcripts/deidentify.ts'
import type { Hindrance } from './edit-transcript.ts'
import { ReplaceWords } from './replace-words.tsx'
import { SegmentCard, type ShownSegment } from './segment-card.tsx'
import { ANSWER_NAMES, ANSWER_VALUES } from './transcript-form.ts'

type Shown = {
	interviewId: string
	transcript: { version: number; segments: readonly ShownSegment[]; suggestions: readonly Suggestion[] }
	sound: { isThere: boolean }
	soundDays: number
	answers: Partial<Record<(typeof ANSWER_NAMES)[number], string>>
	outcome: Outcome | undefined
}

/** What came of the last save: kept, not kept because of another tab, or kept but not to be approved yet. */
type Outcome = {
	isSaved: boolean
	isStale: boolean
	hindrances: readonly Hindrance[]
	ticks: { namesChecked: boolean; listened: boolean }
}

/** The whole work on one transcript in one form: nothing that was typed is lost by pressing another button. */
export function EditTranscript({ interviewId, transcript, sound, soundDays, answers, outcome }: Shown) {
	const t = useText()
	const isBusy = useNavigation().state !== 'idle'
	return (
		<Form method="post" className="ui-stack" preventScrollReset>
			<input type="hidden" name="version" value={transcript.version} />
			<Heading level={2} data-size="sm">
				{t.transcript.segments}
			</Heading>
			<Paragraph data-size="sm">{t.transcript.help}</Paragraph>
			<ol className="transcript-segments">
				{transcript.segments.map((segment) => (
					<SegmentCard key={segment.id} segment={segment} interviewId={interviewId} hasSound={sound.isThere} />
				))}
			</ol>
			<ReplaceWords suggestions={transcript.suggestions} />
			<section className="ui-stack transcript-part" aria-labelledby="transcript-answers">
				<Heading level={2} data-size="sm" id="transcript-answers">
					{t.transcript.answers}
				</Heading>
				<Paragraph>{t.transcript.answersLead}</Paragraph>
				{ANSWER_NAMES.map((name) => (
					<Fieldset key={name}>
						<Fieldset.Legend>{t.transcript.answerNames[name]}</Fieldset.Legend>
						<div className="transcript-choices">
							{ANSWER_VALUES.map((value) => (
								<Radio
									key={value}
									name={`answer:${name}`}
									value={value}
									label={t.transcript.answerValues[value]}
									defaultChecked={answers[name] === value}
								/>
							))}
						</div>
					</Fieldset>
				))}
			</section>
			<section className="ui-stack transcript-part" aria-labelledby="transcript-approval">
				<Heading level={2} data-size="sm" id="transcript-approval">
					{t.transcript.approval}
				</Heading>
				<Checkbox name="names" label={t.transcript.checkNames} defaultChecked={outcome?.ticks.namesChecked} />
				<Checkbox name="listened" label={t.transcript.checkListened} defaultChecked={outcome?.ticks.listened} />
				{sound.isThere && (
					<Paragraph>{soundDays === 0 ? t.transcript.soundGoesNow : t.transcript.soundGoesLater(soundDays)}</Paragraph>
				)}
				<Hindrances codes={outcome?.hindrances ?? []} />
				<Button type="submit" name="act" value="approve" className="ui-fit" disabled={isBusy}>
					{t.transcript.approve}
				</Button>
			</section>
			<div className="transcript-save">
				{outcome?.isStale && (
					<Alert data-color="danger" role="alert">
						{t.transcript.changedMeanwhile}
					</Alert>
				)}
				<div className="ui-row">
					<Button type="submit" name="act" value="save" variant="secondary" disabled={isBusy}>
						{t.transcript.save}
					</Button>
					<span role="status">{outcome?.isSaved && !isBusy && t.transcript.saved}</span>
				</div>
			</div>
		</Form>
	)
}

function Hindrances({ codes }: { codes: readonly Hindrance[] }) {
	const t = useText()
	if (codes.length === 0) return null
	return (
		<Alert data-color="warning" role="alert">
			<Heading level={3} data-size="xs">
				{t.transcript.missingHeading}
			</Heading>
			<List.Unordered>
				{codes.map((code) => (
					<List.Item key={code}>{t.transcript.missing[code]}</List.Item>
				))}
			</List.Unordered>
		</Alert>
	)
}
