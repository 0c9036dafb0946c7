import { diffArrays } from 'diff'
import type { HeardWord, WorkSegment } from './segment.ts'

/** A word as it stands in the text, with when it is heard; no times where nothing was heard. From and to are UTF-16 units. */
export type PlacedWord = {
	from: number
	to: number
	startSeconds: number | null
	endSeconds: number | null
	isUncertain: boolean
	/** Which of the heard words it is; null for a word that a person wrote. */
	heardNumber: number | null
}

type Timed = Pick<WorkSegment, 'text' | 'words' | 'isVerbatim' | 'startSeconds' | 'endSeconds'>

/**
 * The words of an utterance with the times at which they are heard, also after a person has corrected some: words that are
 * still there keep their times, new ones share the time between their neighbours. Without heard words the whole time of the
 * utterance is shared by length.
 */
export function wordsInText({ text, words: heard, isVerbatim, startSeconds, endSeconds }: Timed): PlacedWord[] {
	const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }))
	const found = matchesOf(
		heard ?? [],
		words.map(({ word }) => word),
	)
	const placed = words.map(({ from, to }, index) => {
		const heardNumber = found[index] ?? null
		const match = heardNumber === null ? undefined : heard?.[heardNumber]
		return {
			heardNumber,
			from,
			to,
			startSeconds: match?.startSeconds ?? null,
			endSeconds: match?.endSeconds ?? null,
			isUncertain: !isVerbatim && match?.isUncertain === true,
		}
	})
	return startSeconds === null || endSeconds === null ? placed : shareTimes(placed, startSeconds, endSeconds)
}

/** Whether a person should listen here: the computer was unsure, and nobody has said that it is right. */
export function isUncertain(segment: Timed & Pick<WorkSegment, 'hasWarning'>) {
	if (segment.isVerbatim) return false
	if (segment.hasWarning) return true
	return (
		segment.words?.some((word) => word.isUncertain) === true && wordsInText(segment).some((word) => word.isUncertain)
	)
}

function matchesOf(heard: readonly HeardWord[], words: readonly string[]) {
	const found: (number | undefined)[] = Array.from({ length: words.length })
	let [before, after] = [0, 0]
	for (const { added, removed, count } of diffArrays(
		heard.map(({ text }) => bare(text)),
		words.map(bare),
	)) {
		if (!added && !removed) for (let step = 0; step < count; step += 1) found[after + step] = before + step
		if (!added) before += count
		if (!removed) after += count
	}
	return found
}

function bare(word: string) {
	return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function shareTimes(words: readonly PlacedWord[], start: number, end: number): PlacedWord[] {
	const timed: PlacedWord[] = []
	for (let index = 0; index < words.length;) {
		const word = words[index]!
		if (word.startSeconds !== null) {
			timed.push(word)
			index += 1
			continue
		}
		let next = index
		while (next < words.length && words[next]!.startSeconds === null) next += 1
		const from = timed.at(-1)?.endSeconds ?? start
		const until = Math.max(from, words[next]?.startSeconds ?? end)
		const letters = words.slice(index, next).reduce((sum, { from: first, to }) => sum + to - first, 0)
		let said = 0
		for (const untimed of words.slice(index, next)) {
			const startSeconds = from + ((until - from) * said) / letters
			said += untimed.to - untimed.from
			timed.push({ ...untimed, startSeconds, endSeconds: from + ((until - from) * said) / letters })
		}
		index = next
	}
	return timed
}
