import { Button, Paragraph } from '@digdir/designsystemet-react'
import {
	ArrowRightIcon,
	ArrowsCirclepathIcon,
	ExclamationmarkTriangleIcon,
	PauseIcon,
	PersonIcon,
	StopIcon,
	TrashIcon,
} from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useText } from '#app/i18n/text.ts'
import type { Band } from './band-of.ts'

type Alone = {
	band: Band
	hasCards: boolean
	/** The recording has stopped by itself: told here too, where the interviewer’s side is away (X14). */
	isSoundStopped: boolean
	onBack: () => void
	onSkip: () => void
	onNext: () => void
	onCards: () => void
	onPause: () => void
	onStop: () => void
	onErase: () => void
	onWorry: () => void
	children: React.ReactNode
}

/**
 * The child's face alone, over everything else: what is for the interviewer is not on the page at all then. Pause,
 * stop and erase are. The screen can be turned, for a child on the other side of the table.
 */
export function ChildAlone({ band, hasCards, isSoundStopped, children, ...acts }: Alone) {
	const t = useText()
	const dialog = useRef<HTMLDialogElement>(null)
	const [isTurned, setIsTurned] = useState(false)
	useEffect(() => dialog.current?.showModal(), [])
	return (
		<dialog
			ref={dialog}
			className="talk-alone"
			data-band={band}
			data-turned={isTurned || undefined}
			aria-label={t.conversation.childsFace}
			onCancel={(event) => {
				event.preventDefault()
				acts.onBack()
			}}
		>
			{children}
			<div className="talk-alone-foot">
				<div className="talk-alone-acts" data-count={hasCards ? 5 : 4} lang="sv">
					<Button data-color="danger" data-size="lg" onClick={acts.onStop}>
						<StopIcon aria-hidden />
						{childsWords.stop}
					</Button>
					<Button variant="secondary" data-size="lg" onClick={acts.onPause}>
						<PauseIcon aria-hidden />
						{childsWords.pause}
					</Button>
					<Button variant="secondary" data-size="lg" onClick={acts.onSkip}>
						{childsWords.skip}
					</Button>
					{hasCards && (
						<Button variant="secondary" data-size="lg" onClick={acts.onCards}>
							{childsWords.cards}
						</Button>
					)}
					<Button data-size="lg" onClick={acts.onNext}>
						{childsWords.next}
						<ArrowRightIcon aria-hidden />
					</Button>
				</div>
				{isSoundStopped && (
					<Paragraph data-size="sm" role="alert">
						{t.interview.recorder.stopped}
					</Paragraph>
				)}
				<div className="talk-alone-back">
					<Button variant="tertiary" data-size="sm" onClick={acts.onBack}>
						<PersonIcon aria-hidden />
						{t.conversation.backToYou}
					</Button>
					<Button
						variant="tertiary"
						data-size="sm"
						aria-label={t.conversation.turn}
						aria-pressed={isTurned}
						onClick={() => setIsTurned((was) => !was)}
					>
						<ArrowsCirclepathIcon aria-hidden />
						<span className="talk-long">{t.conversation.turn}</span>
						<span className="talk-short">{t.conversation.turnShort}</span>
					</Button>
					<Button
						variant="tertiary"
						data-size="sm"
						data-color="danger"
						aria-label={t.conversation.eraseAll}
						onClick={acts.onErase}
					>
						<TrashIcon aria-hidden />
						<span className="talk-long">{t.conversation.eraseAll}</span>
						<span className="talk-short">{t.conversation.eraseShort}</span>
					</Button>
					<Button variant="tertiary" data-size="sm" data-color="danger" onClick={acts.onWorry}>
						<ExclamationmarkTriangleIcon aria-hidden />
						{t.interview.worry}
					</Button>
				</div>
			</div>
		</dialog>
	)
}
