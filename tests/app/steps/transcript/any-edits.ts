import fc from 'fast-check'
import { applyEdit, startOf, type Edit } from '#app/steps/transcript/edit-segments.ts'
import type { WorkSegment } from '#app/steps/transcript/segment.ts'

const word = fc.constantFrom('jag', 'vet', 'inte', 'hon', 'sa', 'hejdå', 'ja', 'nej', '😀', 'å', 'Stina', 'ja.')
const anyText = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))

/** The words of a few utterances, with much repetition, so that the same words stand in several places. */
export const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 6 })

const anyChoice = fc.record({ kind: fc.nat(9), which: fc.nat(), at: fc.nat(), text: anyText })

/** Some changes in a row, each made in the words as the one before left them. */
export const anyEdits = fc.array(anyChoice, { maxLength: 12 }).map((choices) => (segments: readonly WorkSegment[]) => {
	let state = startOf(segments)
	return choices.flatMap((choice, index) => {
		const segment = state.segments[choice.which % Math.max(1, state.segments.length)]
		if (!segment) return []
		const edit = editOf(choice, segment, index)
		state = applyEdit(state, edit)
		return [edit]
	})
})

/** Changes that put words in between and behind, divide, join and take away, and leave every word that stays as it was. */
export const anyKeeping = fc
	.array(fc.record({ kind: fc.nat(4), which: fc.nat(), at: fc.nat() }), { maxLength: 12 })
	.map((choices) => (segments: readonly WorkSegment[]) => {
		let state = startOf(segments)
		return choices.flatMap(({ kind, which, at }, index) => {
			const segment = state.segments[which % Math.max(1, state.segments.length)]
			if (!segment) return []
			const segmentId = segment.id
			const spoken = segment.text.split(' ')
			const text = spoken
				.toSpliced(at % (spoken.length + 1), 0, `nytt${index}`)
				.join(' ')
				.trim()
			const kinds: Edit[] = [
				{ kind: 'write', segmentId, text, as: 'person' },
				{ kind: 'split', segmentId, at: at % (segment.text.length + 1), newId: `new-${index}` },
				{ kind: 'join', segmentId },
				{ kind: 'remove', segmentId },
				{ kind: 'add', after: segmentId, newId: `new-${index}` },
			]
			state = applyEdit(state, kinds[kind]!)
			return [kinds[kind]!]
		})
	})

function editOf(choice: { kind: number; at: number; text: string }, segment: WorkSegment, index: number): Edit {
	const segmentId = segment.id
	const { at, text } = choice
	const kinds: Edit[] = [
		{ kind: 'write', segmentId, text, as: at % 2 ? 'child' : 'person' },
		{ kind: 'write', segmentId, text: `${segment.text} ${text}`, as: 'person' },
		{ kind: 'split', segmentId, at: at % (segment.text.length + 1), newId: `new-${index}` },
		{ kind: 'split', segmentId, at: at % (segment.text.length + 1), newId: `new-${index}` },
		{ kind: 'join', segmentId },
		{ kind: 'mark', segmentId, speaker: 'child', mayQuote: at % 2 === 0 },
		{ kind: 'replace', changes: [{ segmentId, text: segment.text.replace('Stina', '(syskon)') }] },
		{ kind: 'tick', segmentId, isOn: at % 2 === 0, hasSound: true },
		{ kind: 'remove', segmentId },
		{ kind: 'add', after: segmentId, newId: `new-${index}` },
	]
	return kinds[choice.kind]!
}

/** Utterances of two seconds each, heard by the computer, as a transcript begins. */
export function segmentsOf(texts: readonly string[]): WorkSegment[] {
	return texts.map((text, number) => segmentOf(`s${number}`, text, number * 2))
}

/** One utterance as the computer wrote it: its words share two seconds of sound. */
export function segmentOf(id: string, text: string, startSeconds = 0): WorkSegment {
	const spokenWords = text.split(' ')
	const length = 2 / spokenWords.length
	const words = spokenWords.map((spoken, index) => ({
		text: spoken,
		startSeconds: startSeconds + index * length,
		endSeconds: startSeconds + (index + 1) * length,
		isUncertain: false,
	}))
	return {
		...{ id, text, words, startSeconds, endSeconds: startSeconds + 2, speaker: null, questionId: null },
		...{ isVerbatim: false, hasWarning: false, mayQuote: true, hasThirdParty: false, source: 'heard' as const },
		...{ writtenBy: 'model' as const, suggestedSpeaker: null, suggestionCertainty: null, secondReadBy: null },
		...{ secondReadAt: null, roots: [id], left: [] },
	}
}
