import {
	Alert,
	Button,
	Card,
	Details,
	Fieldset,
	Heading,
	Radio,
	Tag,
	Textarea,
	Field,
	Label,
	Paragraph,
} from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { BoardPassage, Voices } from './board-of.ts'
import type { SeminarMistakeCode } from './seminar-mistake.ts'

const KINDS = ['worksWell', 'needsChange', 'dissent'] as const

type Finding = { id: string; kind: (typeof KINDS)[number]; text: string; byName: string | null }
type Answer = { error?: { code: SeminarMistakeCode } | undefined }

/** One theme of the board: what children said, and what the seminar sees in it. */
export function BoardTheme({
	theme,
	findings,
	isClosed,
}: {
	theme: { key: string; name: string; passages: readonly BoardPassage[]; voices: Voices; goesOn: boolean }
	findings: readonly Finding[]
	isClosed: boolean
}) {
	const t = useText()
	const { voices } = theme
	return (
		<Card asChild>
			<section aria-label={theme.name}>
				<Card.Block className="seminar-theme-block">
					<div className="ui-row">
						<Heading level={3} data-size="sm">
							{theme.name}
						</Heading>
						<Tag data-color={voices.is === 'one' ? 'warning' : 'neutral'}>
							{voices.is === 'counted' ? t.seminar.voices.counted(voices.children) : t.seminar.voices[voices.is]}
						</Tag>
					</div>
					<Said passages={theme.passages} />
					{theme.goesOn && <Paragraph data-size="sm">{t.seminar.goesOnBelow}</Paragraph>}
					{KINDS.map((kind) => (
						<Findings
							key={kind}
							kind={kind}
							findings={findings.filter((finding) => finding.kind === kind)}
							isClosed={isClosed}
						/>
					))}
				</Card.Block>
				{!isClosed && <WriteFinding themeKey={theme.key} name={theme.name} />}
			</section>
		</Card>
	)
}

/** More of what children said about a theme whose own card it does not stand on. */
export function ThemeGoingOn({
	theme: { name, passages },
}: {
	theme: { name: string; passages: readonly BoardPassage[] }
}) {
	const t = useText()
	return (
		<Card asChild>
			<section aria-label={t.seminar.goingOn(name)}>
				<Card.Block className="seminar-theme-block">
					<Heading level={3} data-size="sm">
						{t.seminar.goingOn(name)}
					</Heading>
					<Said passages={passages} />
				</Card.Block>
			</section>
		</Card>
	)
}

function Said({ passages }: { passages: readonly BoardPassage[] }) {
	const t = useText()
	return (
		<ul className="seminar-quotes">
			{passages.map((passage) => (
				<li key={passage.id}>
					<blockquote lang="sv">”{passage.text}”</blockquote>
					{passage.withInterpreter && <span className="seminar-source">({t.seminar.viaInterpreter})</span>}
					{passage.number !== null && <span className="seminar-source">{t.seminar.child(passage.number)}</span>}
				</li>
			))}
		</ul>
	)
}

function Findings({
	kind,
	findings,
	isClosed,
}: {
	kind: Finding['kind']
	findings: readonly Finding[]
	isClosed: boolean
}) {
	const t = useText()
	const remove = useFetcher()
	if (findings.length === 0) return null
	return (
		<div className="seminar-findings" data-kind={kind}>
			<Heading level={4} data-size="2xs">
				{t.seminar.findingKinds[kind]}
			</Heading>
			<ul>
				{findings.map(({ id, text, byName }) => (
					<li key={id}>
						<p>
							{text} {byName && <span className="seminar-source">{byName}</span>}
						</p>
						{!isClosed && (
							<remove.Form method="post">
								<input type="hidden" name="findingId" value={id} />
								<Button
									type="submit"
									name="act"
									value="removeFinding"
									variant="tertiary"
									data-size="sm"
									aria-label={t.seminar.removeFinding(text)}
								>
									{t.seminar.remove}
								</Button>
							</remove.Form>
						)}
					</li>
				))}
			</ul>
		</div>
	)
}

function WriteFinding({ themeKey, name }: { themeKey: string; name: string }) {
	const t = useText()
	const fetcher = useFetcher<Answer>()
	const form = useRef<HTMLFormElement>(null)
	const { data: answer, state } = fetcher
	useEffect(() => {
		if (state === 'idle' && answer && !answer.error) form.current?.reset()
	}, [state, answer])
	return (
		<Details>
			<Details.Summary>{t.seminar.writeFinding(name)}</Details.Summary>
			<Details.Content>
				<fetcher.Form method="post" ref={form} className="ui-stack">
					<input type="hidden" name="themeKey" value={themeKey} />
					<Fieldset>
						<Fieldset.Legend>{t.seminar.findingKind}</Fieldset.Legend>
						{KINDS.map((kind) => (
							<Radio key={kind} name="kind" value={kind} label={t.seminar.findingKinds[kind]} />
						))}
					</Fieldset>
					<Field>
						<Label>{t.seminar.findingText}</Label>
						<Textarea name="text" rows={3} maxLength={2000} />
					</Field>
					{answer?.error && (
						<Alert data-color="danger" role="alert">
							{t.seminar.errors[answer.error.code]}
						</Alert>
					)}
					<Button type="submit" name="act" value="saveFinding" className="ui-fit">
						{t.seminar.saveFinding}
					</Button>
				</fetcher.Form>
			</Details.Content>
		</Details>
	)
}
