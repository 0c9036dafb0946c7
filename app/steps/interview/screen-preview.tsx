import { Button, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import type { Band } from './band-of.ts'
import { ChildFace } from './child-face.tsx'
import { QuietHeading } from './screen-heading.tsx'
import { Gloss, Spoken, Tips } from './spoken.tsx'
import type { Screen } from './screens-of.ts'

export type ChildSees = { band: Band; hasStopCard: boolean }
type Preview = { screens: readonly Screen[]; child: ChildSees; place: number; onPlace: (place: number) => void }

/** A preview is looked at; what is touched in it goes nowhere. */
const nothing = () => undefined

/** One screen of the conversation as it will be: the child's part first, below it what only the interviewer sees. */
export function ScreenPreview({ screens, child, place, onPlace }: Preview) {
	const t = useText()
	const screen = screens[place] ?? screens[0]
	return (
		<section className="guide-preview" aria-labelledby="guide-preview">
			<div className="guide-preview-head">
				<Heading level={2} data-size="xs" id="guide-preview">
					{t.guides.preview}
				</Heading>
				{screen && (
					<div className="ui-row">
						<Button
							icon
							variant="tertiary"
							data-size="sm"
							aria-label={t.guides.previousScreen}
							aria-disabled={place === 0}
							onClick={() => onPlace(Math.max(0, place - 1))}
						>
							<ChevronLeftIcon aria-hidden />
						</Button>
						<span>{t.guides.previewOf(place + 1, screens.length)}</span>
						<Button
							icon
							variant="tertiary"
							data-size="sm"
							aria-label={t.guides.nextScreen}
							aria-disabled={place === screens.length - 1}
							onClick={() => onPlace(Math.min(screens.length - 1, place + 1))}
						>
							<ChevronRightIcon aria-hidden />
						</Button>
					</div>
				)}
			</div>
			{!screen && <Paragraph>{t.guides.previewEmpty}</Paragraph>}
			{screen && (
				<QuietHeading value>
					<div className="guide-child" data-band={child.band}>
						<Shown key={screen.id} screen={screen} hasStopCard={child.hasStopCard} />
					</div>
				</QuietHeading>
			)}
		</section>
	)
}

function Shown({ screen, hasStopCard }: { screen: Screen; hasStopCard: boolean }) {
	const t = useText()
	if (screen.kind === 'question') {
		const { probes, gloss } = screen.question
		return (
			<>
				<ChildFace
					screen={screen}
					question={undefined}
					handlerName=""
					board={undefined}
					hasStopCard={hasStopCard}
					onShow={nothing}
					onPlace={nothing}
					onStop={nothing}
				/>
				<Paragraph data-size="sm">{t.guides.forInterviewer}</Paragraph>
				<Gloss words={gloss} />
				<Tips tips={screen.tips} />
				<List.Unordered data-size="sm" lang="sv">
					{probes.map((probe, index) => (
						<List.Item key={`${index} ${spokenWords(probe)}`}>{spokenWords(probe)}</List.Item>
					))}
				</List.Unordered>
			</>
		)
	}
	return (
		<>
			<Heading level={3} data-size="sm" lang="sv">
				{screen.heading}
			</Heading>
			<Tips tips={screen.tips} />
			<Spoken says={screen.says} handlerName="" />
			{screen.kind === 'assent' && (
				<List.Unordered lang="sv">
					{screen.checks.map(({ id, text }) => (
						<List.Item key={id}>☐ {spokenWords(text)}</List.Item>
					))}
				</List.Unordered>
			)}
		</>
	)
}
