import { Heading, Paragraph, Textfield, ToggleGroup } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { spokenWords, type Check } from '#guides/guide.ts'
import { RECORDING, ticksMissing } from './childs-yes.ts'
import type { Circumstance } from '#transcripts/notes-of-marks.ts'
import { Gloss, InterpretersWords, Spoken, Tips } from './spoken.tsx'
import { WhoIsHere } from './who-is-here.tsx'
import { ScreenHeading } from './screen-heading.tsx'
import type { Screen } from './screens-of.ts'

type Assent = {
	screen: Extract<Screen, { kind: 'assent' }>
	ticks: Readonly<Record<string, boolean>>
	/** False where the guardians have not said yes to sound, or somebody has said no: then nobody asks the child about it. */
	isSoundAllowed: boolean
	/** False on the way of notes (X13): the child is asked about sound for the sake of a dictaphone only. */
	isSoundPlanned: boolean
	handlerName: string
	setHandlerName: (name: string) => void
	present: Readonly<Partial<Record<Circumstance, boolean>>>
	onTick: (checkId: string, isYes: boolean) => void
	onPresent: (who: Circumstance, isYes: boolean) => void
}

/** First of all: what this is, and what the child says yes to. No questions before the required ticks are yes. */
export function AssentScreen({ screen, ticks, present, isSoundAllowed, isSoundPlanned, ...acts }: Assent) {
	const t = useText()
	const { handlerName, setHandlerName, onTick, onPresent } = acts
	const { heading, says, tips, gloss } = screen
	const checks = screen.checks.filter(({ id }) => isSoundAllowed || id !== RECORDING)
	return (
		<div className="ui-stack">
			<ScreenHeading>{heading}</ScreenHeading>
			<Tips tips={tips} />
			<Textfield
				label={t.interview.handlerName}
				description={t.interview.handlerNameLead}
				value={handlerName}
				onChange={(event) => setHandlerName(event.target.value)}
				autoComplete="off"
				maxLength={40}
			/>
			<WhoIsHere {...{ present, onPresent }} />
			{!isSoundPlanned && (
				<Paragraph className="talk-reminder">
					{isSoundAllowed ? t.conversation.notesOrDictaphone : t.conversation.notesToday}
				</Paragraph>
			)}
			<Spoken says={says} handlerName={handlerName} />
			{present.interpreter && <InterpretersWords />}
			<Gloss words={gloss} />
			<Heading level={2} data-size="md">
				{t.interview.childSays}
			</Heading>
			{checks.map((check) => (
				<YesNo key={check.id} check={check} value={ticks[check.id]} onSay={(isYes) => onTick(check.id, isYes)} />
			))}
			{ticksMissing(checks, ticks).length > 0 && <Paragraph role="status">{t.interview.ticksMissing}</Paragraph>}
		</div>
	)
}

function YesNo({ check, value, onSay }: { check: Check; value?: boolean; onSay: (isYes: boolean) => void }) {
	const t = useText()
	const text = spokenWords(check.text)
	const now = value === undefined ? '' : value ? 'yes' : 'no'
	return (
		<div className="interview-tick">
			<Paragraph lang="sv" data-size="lg">
				{text}
				{check.isRequired && <span className="interview-required"> {t.interview.required}</span>}
			</Paragraph>
			<ToggleGroup value={now} onChange={(said) => onSay(said === 'yes')} aria-label={text}>
				<ToggleGroup.Item value="yes">{t.interview.yes}</ToggleGroup.Item>
				<ToggleGroup.Item value="no">{t.interview.no}</ToggleGroup.Item>
			</ToggleGroup>
		</div>
	)
}
