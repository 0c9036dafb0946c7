import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { heardAt, type Gap } from './heard-at.ts'
import type { PlayerActs } from './perform.ts'
import type { TranscriptStore } from './transcript-store.ts'

const LOOK_MILLISECONDS = 100
const SLOWEST = 0.5
const FASTEST = 2
const RATE_STEP = 0.1
/** A little before a word, so that its first sound is heard. */
const LEAD_SECONDS = 0.15

/** The sound of the whole conversation, played along with the words; gaps in the recording are jumped over (X24). */
export function usePlayer(store: TranscriptStore, gaps: readonly Gap[]) {
	const audio = useRef<HTMLAudioElement>(null)
	const asked = useRef(0)
	const [isPlaying, setIsPlaying] = useState(false)
	const [rate, setRate] = useState(1)
	const [isBroken, setIsBroken] = useState(false)

	const look = useCallback(() => {
		const now = audio.current?.currentTime ?? 0
		// In the lead before what was asked for, that is what is heard: the choice must not jump to the utterance before.
		const seconds = asked.current - LEAD_SECONDS <= now && now < asked.current ? asked.current : now
		const gap = gaps.find(({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds - 0.5)
		if (gap && audio.current) audio.current.currentTime = gap.endSeconds
		const heard = heardAt(store.segments(), seconds)
		store.hear(heard ?? null)
		if (!heard || heard.segmentId === store.active()?.id || store.writing() !== null) return
		store.activate(heard.segmentId)
		document.querySelector(`[data-id="${CSS.escape(heard.segmentId)}"]`)?.scrollIntoView({ block: 'nearest' })
	}, [store, gaps])

	useEffect(() => {
		if (!isPlaying) return undefined
		const timer = setInterval(look, LOOK_MILLISECONDS)
		return () => clearInterval(timer)
	}, [isPlaying, look])

	const acts = useMemo((): PlayerActs => {
		const seek = (seconds: number) => {
			if (audio.current) audio.current.currentTime = Math.max(0, seconds)
		}
		const seekBefore = (seconds: number) => {
			asked.current = seconds
			seek(seconds - LEAD_SECONDS)
		}
		return {
			toggle: () => {
				if (audio.current?.paused) void audio.current.play().catch(() => setIsBroken(true))
				else audio.current?.pause()
			},
			pause: () => audio.current?.pause(),
			playFrom: (seconds: number) => {
				seekBefore(seconds)
				void audio.current?.play().catch(() => setIsBroken(true))
			},
			standAt: seekBefore,
			skip: (seconds: number) => seek((audio.current?.currentTime ?? 0) + seconds),
			isPaused: () => audio.current?.paused ?? true,
			seconds: () => audio.current?.currentTime ?? 0,
			change: (direction: 1 | -1) => {
				if (!audio.current) return 1
				const next = Math.round((audio.current.playbackRate + direction * RATE_STEP) * 10) / 10
				audio.current.playbackRate = Math.min(FASTEST, Math.max(SLOWEST, next))
				setRate(audio.current.playbackRate)
				return audio.current.playbackRate
			},
		}
	}, [])

	const listeners = {
		onPlay: () => setIsPlaying(true),
		onPause: () => setIsPlaying(false),
		onEnded: () => setIsPlaying(false),
		onError: () => setIsBroken(true),
	}
	return { audio, isPlaying, isBroken, rate, acts, listeners }
}
