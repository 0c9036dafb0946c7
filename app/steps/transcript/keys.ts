/** What a key does in the editor. */
export type Act =
	| 'play'
	| 'back'
	| 'forward'
	| 'slower'
	| 'faster'
	| 'previous'
	| 'next'
	| 'uncertain'
	| 'speaker'
	| 'child'
	| 'interviewer'
	| 'write'
	| 'done'
	| 'split'
	| 'join'
	| 'right'
	| 'veto'
	| 'undo'
	| 'redo'
	| 'help'

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/**
 * Keys that work wherever in the editor, also while writing: none of them writes a letter, belongs to the browser or is
 * taken by a screen reader.
 */
const ALWAYS: Record<string, Act> = { F2: 'back', F4: 'play', F8: 'slower', F9: 'faster' }

/** Single keys, only while an utterance has the focus and nobody writes (WCAG 2.1.4). */
const IN_LIST: Record<string, Act> = {
	' ': 'play',
	ArrowLeft: 'back',
	ArrowRight: 'forward',
	'-': 'slower',
	'+': 'faster',
	ArrowUp: 'previous',
	ArrowDown: 'next',
	n: 'uncertain',
	t: 'speaker',
	b: 'child',
	i: 'interviewer',
	Enter: 'write',
	d: 'split',
	s: 'join',
	r: 'right',
	c: 'veto',
	'?': 'help',
}

/** What a key press means, or undefined when it is none of ours and must be left alone. */
export function actOf(press: Press, { isWriting }: { isWriting: boolean }): Act | undefined {
	const hasCommand = press.ctrlKey || press.metaKey
	if (press.altKey) return undefined
	if (!hasCommand && ALWAYS[press.key]) return ALWAYS[press.key]
	if (isWriting) {
		if (hasCommand && press.key === 'Enter') return 'split'
		return press.key === 'Escape' ? 'done' : undefined
	}
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
	if (!hasCommand) return IN_LIST[key]
	if (key === 'z') return press.shiftKey ? 'redo' : 'undo'
	return key === 'y' ? 'redo' : undefined
}

/** The help: each act with the keys for it, in the order a newcomer needs them. */
export const KEYS_OF: readonly { act: Act; inList: string | null; whileWriting: string | null }[] = [
	{ act: 'play', inList: 'Space', whileWriting: 'F4' },
	{ act: 'back', inList: '←', whileWriting: 'F2' },
	{ act: 'forward', inList: '→', whileWriting: null },
	{ act: 'slower', inList: '−', whileWriting: 'F8' },
	{ act: 'faster', inList: '+', whileWriting: 'F9' },
	{ act: 'previous', inList: '↑', whileWriting: null },
	{ act: 'next', inList: '↓', whileWriting: null },
	{ act: 'uncertain', inList: 'N', whileWriting: null },
	{ act: 'speaker', inList: 'T', whileWriting: null },
	{ act: 'child', inList: 'B', whileWriting: null },
	{ act: 'interviewer', inList: 'I', whileWriting: null },
	{ act: 'write', inList: 'Enter', whileWriting: null },
	{ act: 'done', inList: null, whileWriting: 'Esc' },
	{ act: 'split', inList: 'D', whileWriting: 'Ctrl + Enter' },
	{ act: 'join', inList: 'S', whileWriting: null },
	{ act: 'right', inList: 'R', whileWriting: null },
	{ act: 'veto', inList: 'C', whileWriting: null },
	{ act: 'undo', inList: 'Ctrl + Z', whileWriting: null },
	{ act: 'redo', inList: 'Ctrl + Shift + Z', whileWriting: null },
]
