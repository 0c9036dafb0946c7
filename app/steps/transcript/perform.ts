import type { Text } from '#app/i18n/text-shape.ts'
import type { Act } from './keys.ts'
import { mayTick, type Speaker, type WorkSegment } from './segment.ts'
import type { TranscriptStore } from './transcript-store.ts'
import { isUncertain, wordsInText } from './words-in-text.ts'

/** What the buttons of an utterance can do besides. */
export type ButtonAct = Act | 'other' | 'thirdParty' | 'add' | 'remove'

/** As far as it is enough to hear a word once more, and what hands do on a dictaphone. */
const BACK_SECONDS = 3

/** What can be asked of the sound. Seconds are from the start of the recording. */
export type PlayerActs = {
	toggle: () => void
	pause: () => void
	playFrom: (seconds: number) => void
	/** Stand at a place without playing. */
	standAt: (seconds: number) => void
	skip: (seconds: number) => void
	isPaused: () => boolean
	seconds: () => number
	/** Faster or slower by a step. @returns the new rate. */
	change: (direction: 1 | -1) => number
}

type Tools = {
	store: TranscriptStore
	player: PlayerActs
	hasSound: boolean
	newId: () => string
	/** Where the cursor stands in the text that is being written, if it is. */
	cursor: () => number | null
	finishWriting: () => void
	showHelp: () => void
	t: Text['editor']
}

/**
 * Do what a key or a button asks, on the utterance that is chosen.
 *
 * @returns what to say aloud of it, when the page does not show it well enough.
 */
export function perform(act: ButtonAct, tools: Tools): string | undefined {
	const { store, player, hasSound, t } = tools
	const segment = store.active()
	switch (act) {
		case 'play':
			return play(tools, segment)
		case 'back':
			return void player.skip(-BACK_SECONDS)
		case 'forward':
			return void player.skip(BACK_SECONDS)
		case 'slower':
		case 'faster':
			return hasSound ? t.rate(player.change(act === 'faster' ? 1 : -1)) : t.noSound
		case 'previous':
		case 'next':
			return void step(tools, act === 'next' ? 1 : -1)
		case 'uncertain':
			return toUncertain(tools)
		case 'undo':
		case 'redo':
			return store.apply({ kind: act }) ? t.done[act] : t.nothingTo[act]
		case 'help':
			return void tools.showHelp()
		case 'done':
			return void tools.finishWriting()
		default:
			return segment && onSegment(act, segment, tools)
	}
}

type NotOfOne = 'uncertain' | 'undo' | 'redo' | 'help' | 'done'

function onSegment(
	act: Exclude<ButtonAct, 'play' | 'back' | 'forward' | 'slower' | 'faster' | 'previous' | 'next' | NotOfOne>,
	segment: WorkSegment,
	tools: Tools,
): string | undefined {
	const { store, hasSound, t } = tools
	const segmentId = segment.id
	const says = (speaker: Speaker) => {
		store.apply({ kind: 'mark', segmentId, speaker })
		return t.says(speaker)
	}
	switch (act) {
		case 'speaker':
			return says(nextSpeaker(segment))
		case 'child':
		case 'interviewer':
		case 'other':
			return says(act)
		case 'write':
			return void store.activate(segmentId, true)
		case 'split':
			return split(tools, segment)
		case 'join':
			return store.apply({ kind: 'join', segmentId }) ? t.joined : t.nothingToJoin
		case 'right': {
			if (!segment.isVerbatim && !mayTick(segment, { hasSound })) return t.cannotBeHeard
			store.apply({
				kind: 'tick',
				segmentId,
				isOn: !segment.isVerbatim,
				hasSound: hasSound && segment.startSeconds !== null,
			})
			return segment.isVerbatim ? t.notRight : t.right
		}
		case 'thirdParty':
			store.apply({ kind: 'mark', segmentId, hasThirdParty: !segment.hasThirdParty })
			return segment.hasThirdParty ? t.thirdPartyTaken : t.thirdParty
		case 'remove':
			store.apply({ kind: 'remove', segmentId })
			return t.removed
		case 'add': {
			const newId = tools.newId()
			store.apply({ kind: 'add', after: segmentId, newId })
			return void store.activate(newId, true)
		}
		case 'veto':
			store.apply({ kind: 'mark', segmentId, mayQuote: !segment.mayQuote })
			return segment.mayQuote ? t.vetoed : t.vetoTaken
	}
}

/** First what the computer believes, where nobody has said anything yet: one key for yes, the same again for no. */
function nextSpeaker({ speaker, suggestedSpeaker }: WorkSegment): Speaker {
	if (speaker === null && suggestedSpeaker) return suggestedSpeaker
	return speaker === 'child' ? 'interviewer' : 'child'
}

/** From where the sound stands when that is in the chosen utterance, else from its start. */
function play({ store, player, hasSound, t }: Tools, segment: WorkSegment | undefined) {
	if (!hasSound) return t.noSound
	if (!player.isPaused()) return void player.pause()
	const seconds = player.seconds()
	if (!segment || segment.startSeconds === null) return void player.toggle()
	const isInside = segment.startSeconds - 1 <= seconds && seconds < (segment.endSeconds ?? seconds)
	if (isInside || store.writing()) return void player.toggle()
	return void player.playFrom(segment.startSeconds)
}

function step({ store, player }: Tools, direction: 1 | -1) {
	const ids = store.ids()
	const next = store.segmentOf(ids[ids.indexOf(store.active()?.id ?? '') + direction] ?? '')
	if (!next) return
	store.activate(next.id)
	if (next.startSeconds !== null) player.standAt(next.startSeconds)
}

function toUncertain({ store, player, hasSound, t }: Tools) {
	const segments = store.segments()
	const here = segments.findIndex(({ id }) => id === store.active()?.id)
	const next = [...segments.slice(here + 1), ...segments.slice(0, here + 1)].find(isUncertain)
	if (!next) return t.noUncertain
	store.activate(next.id)
	if (hasSound && next.startSeconds !== null) player.playFrom(next.startSeconds)
	return undefined
}

/** At the cursor while writing, else before the word that is heard. */
function split({ store, newId, cursor, finishWriting, t }: Tools, segment: WorkSegment) {
	const written = cursor()
	if (written !== null) finishWriting()
	const heard = store.heard()
	const word = heard?.segmentId === segment.id && heard.word !== null ? wordsInText(segment)[heard.word] : undefined
	const at = written ?? word?.from
	if (at === undefined) return t.whereToSplit
	const id = newId()
	if (!store.apply({ kind: 'split', segmentId: segment.id, at, newId: id })) return t.whereToSplit
	store.activate(id, written !== null)
	return t.splitDone
}
