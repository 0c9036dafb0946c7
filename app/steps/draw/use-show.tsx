import { useEffect, useState } from 'react'
import { stepMillisecondsOf } from './show-pace.ts'

/** A show of so many steps that plays, pauses, goes on by hand and can be skipped. Null before it has begun. */
export function useShow(steps: number) {
	const [shown, setShown] = useState<number | null>(null)
	const [isPlaying, setIsPlaying] = useState(false)
	const isOver = shown !== null && shown >= steps

	useEffect(() => {
		if (!isPlaying || isOver) return undefined
		const timer = setTimeout(() => setShown((before) => (before ?? 0) + 1), stepMillisecondsOf(steps))
		return () => clearTimeout(timer)
	}, [isPlaying, isOver, shown, steps])

	useEffect(() => {
		function onKey({ key }: KeyboardEvent) {
			if (key === 'ArrowRight') setShown((before) => Math.min(steps, (before ?? 0) + 1))
			if (key === 'End') setShown(steps)
		}
		window.addEventListener('keydown', onKey)
		return () => window.removeEventListener('keydown', onKey)
	}, [steps])

	return {
		shown: shown ?? 0,
		hasBegun: shown !== null,
		isPlaying: isPlaying && !isOver,
		isOver,
		begin: () => {
			setShown(0)
			setIsPlaying(true)
		},
		pause: () => setIsPlaying(false),
		goOn: () => setIsPlaying(true),
		skip: () => setShown(steps),
	}
}
