import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import { secondsOf } from './heard-at.ts'
import { actOf } from './keys.ts'
import { letterAt } from './letter-at.ts'
import { perform, type ButtonAct, type PlayerActs } from './perform.ts'
import type { TranscriptStore } from './transcript-store.ts'

type Props = { store: TranscriptStore; player: PlayerActs; hasSound: boolean }

/**
 * One listener for every key and every button of the editor, on its outermost element: a button says in `data-act` what it
 * does, a row in `data-id` which utterance it is.
 */
export function useEditorActs({ store, player, hasSound }: Props) {
	const t = useText().editor
	const root = useRef<HTMLDivElement>(null)
	const [said, setSaid] = useState('')
	const [isHelpOpen, setIsHelpOpen] = useState(false)

	const run = useMemo(() => {
		const field = () => root.current?.querySelector<HTMLTextAreaElement>('.transcript-field') ?? null
		const tools = {
			...{ store, player, hasSound, t },
			newId: () => crypto.randomUUID(),
			cursor: () => {
				const element = field()
				return element ? element.value.slice(0, element.selectionStart).trimStart().length : null
			},
			finishWriting: () => field()?.blur(),
			showHelp: () => setIsHelpOpen(true),
		}
		return (act: ButtonAct) => {
			setSaid(perform(act, tools) ?? '')
			if (store.writing() === null && act !== 'help') focusRow(root.current, store.active()?.id)
		}
	}, [store, player, hasSound, t])

	useEffect(() => {
		const element = root.current
		if (!element) return undefined
		const onKey = (event: KeyboardEvent) => {
			const target = event.target as HTMLElement
			if (target.closest('dialog')) return
			const isWriting = target.matches('textarea, input, select')
			const isOnRow = isWriting || target.closest('.transcript-row, .transcript-bar') !== null
			const act = isOnRow ? actOf(event, { isWriting }) : undefined
			// Buttons keep their own Enter and Space; only an utterance's own button is the list.
			if (!act || (isPlainButton(target) && ['Enter', ' '].includes(event.key))) return
			event.preventDefault()
			run(act)
		}
		const onClick = (event: MouseEvent) => {
			const pressed = (event.target as HTMLElement).closest<HTMLElement>('[data-act]')
			const id = pressed?.closest<HTMLElement>('[data-id]')?.dataset.id
			const act = pressed?.dataset.act
			if (!act) return
			if (id && id !== store.active()?.id) store.activate(id)
			if (act === 'choose' || act === 'hear' || act === 'word') {
				const segment = id === undefined ? undefined : store.segmentOf(id)
				const letter = act === 'word' && pressed ? letterAt(pressed, event) : 0
				const seconds = segment && hasSound ? secondsOf(segment, letter) : null
				if (act === 'hear' && store.heard()?.segmentId === id && !player.isPaused()) player.pause()
				else if (seconds !== null && seconds !== undefined) player.playFrom(seconds)
				focusRow(element, id)
			} else run(act as ButtonAct)
		}
		element.addEventListener('keydown', onKey)
		element.addEventListener('click', onClick)
		return () => {
			element.removeEventListener('keydown', onKey)
			element.removeEventListener('click', onClick)
		}
	}, [store, player, hasSound, run])

	/** Go to an utterance that another page points at. */
	const focusAt = useCallback(
		(id: string) => {
			store.activate(id)
			focusRow(root.current, id)
		},
		[store],
	)
	return { root, said, focusAt, isHelpOpen, closeHelp: () => setIsHelpOpen(false) }
}

function isPlainButton(element: HTMLElement) {
	return element.closest('button') !== null && !element.matches('.transcript-when')
}

/**
 * After an act the focus stands on the utterance it was about, so that the next key is about it too: at once, or when an
 * utterance that is new has been drawn.
 */
function focusRow(root: HTMLElement | null, id: string | undefined) {
	const focus = () => {
		const row = root?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id ?? '')}"] .transcript-when`)
		row?.focus()
		row?.closest('[data-id]')?.scrollIntoView({ block: 'nearest' })
		return row != null
	}
	if (id !== undefined && !focus()) requestAnimationFrame(focus)
}
