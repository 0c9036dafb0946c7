import { questionsOfScreens, type Screen } from './screens-of.ts'
import type { SupportContact } from '#guides/guide.ts'
import { countsAsInterview, type Outcomes } from './count-answers.ts'
import type { QuestionState } from './fold-marks.ts'
import { StopDialog } from './stop-dialog.tsx'
import { SupportDialog } from './support-dialog.tsx'
import { WorryDialog } from './worry-dialog.tsx'

/** What stands before everything else just now. */
export type Asks = 'stop' | 'erase' | 'worry' | 'support' | null

type Dialogs = {
	asks: Asks
	raisedAt: Date | undefined
	screen: Screen
	screens: readonly Screen[]
	question: QuestionState | undefined
	support: readonly SupportContact[]
	dutyPhone: string | null
	outcomesNow: () => Outcomes
	onClose: () => void
	onResume: () => void
	/** Of the reminder of a worry: it may be on this device only. */
	isUnsent: boolean
	/** Whether anything is recorded while the guide waits. */
	sound: React.ReactNode
	onAskToStop: () => void
	onKeep: (isAnswered: boolean) => void
	onErase: () => void
}

/** Stop and erase (X6), worry (X7) and support: at most one of them is open. */
export function ConversationDialogs({ asks, raisedAt, screen, screens, question, ...rest }: Dialogs) {
	const { support, dutyPhone, isUnsent, sound, outcomesNow, onClose, onResume, onAskToStop, onKeep, onErase } = rest
	const wouldCount = (isAnswered: boolean) =>
		countsAsInterview('partial', questionsOfScreens(screens), {
			...outcomesNow(),
			...(isAnswered && { [screen.id]: 'answered' as const }),
		})
	return (
		<>
			<StopDialog
				asks={asks === 'stop' || asks === 'erase' ? asks : null}
				isQuestionOpen={screen.kind === 'question' && question?.outcome === 'asked'}
				{...{ wouldCount, onClose, onKeep, onErase }}
			/>
			<WorryDialog
				raisedAt={asks === 'worry' ? (raisedAt ?? null) : null}
				onGoOn={onResume}
				onEnd={onAskToStop}
				{...{ dutyPhone, support, isUnsent, sound, onClose }}
			/>
			<SupportDialog isOpen={asks === 'support'} {...{ onClose, support }} />
		</>
	)
}
