/** What is drawn on paper or lies on the table; on screen it only shows what is meant. */
const DRAWINGS = {
	stopkort: 'M18 8 h24 l16 16 v24 l-16 16 h-24 l-16 -16 v-24 Z M20 36 h20',
	natverkskarta:
		'M30 36 m-9 0 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0 M30 36 m-27 0 a27 27 0 1 0 54 0 a27 27 0 1 0 -54 0 M30 27 V9 M38 40 L54 48 M22 40 L6 48',
	tidslinje: 'M2 36 H58 M52 30 L58 36 L52 42 M8 30 V42 M24 30 V42 M40 30 V42',
	rita: 'M8 10 h34 v52 h-34 Z M26 44 L52 12 l6 5 L32 49 l-8 3 Z',
	dockor:
		'M18 18 m-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 M18 26 L8 58 h20 Z M44 24 m-7 0 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0 M44 31 L35 58 h18 Z',
	trollspo: 'M6 64 L38 28 M44 4 l4 10 10 1 -8 7 3 10 -9 -6 -9 6 3 -10 -8 -7 10 -1 Z',
	samtalskort: 'M8 20 h28 v40 h-28 Z M24 20 l4 -10 27 10 -14 38 -5 -2',
} as const

type DrawingName = keyof typeof DRAWINGS

export function isDrawing(aid: string): aid is DrawingName {
	return aid in DRAWINGS
}

/** A simple line drawing; its name stands below it. */
export function Drawing({ aid }: { aid: DrawingName }) {
	return (
		<svg
			viewBox={aid === 'tidslinje' ? '0 24 60 24' : '0 0 60 72'}
			className="interview-line-drawing"
			data-aid={aid}
			aria-hidden="true"
			focusable="false"
		>
			<path d={DRAWINGS[aid]} className="interview-ink" />
		</svg>
	)
}
