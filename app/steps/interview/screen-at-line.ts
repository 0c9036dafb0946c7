import type { Screen } from './screens-of.ts'

/** Which screen of the conversation the text at this line belongs to: the last that begins at or above it. */
export function screenAtLine(screens: readonly Screen[], line: number): number {
	return Math.max(
		0,
		screens.findLastIndex((screen) => firstLineOf(screen) <= line),
	)
}

function firstLineOf(screen: Screen) {
	return screen.kind === 'question' ? screen.question.at.line : (screen.says[0]?.at.line ?? Infinity)
}
