export const FEELINGS = ['happy', 'sad', 'angry', 'scared', 'tired', 'calm'] as const
export type Feeling = (typeof FEELINGS)[number]

/** A bear that feels something: own drawings, not the cards that lie on the table. The word stands beside it. */
export function Bear({ feeling }: { feeling: Feeling }) {
	const Look = LOOKS[feeling]
	return (
		<svg viewBox="0 0 120 120" className="aid-bear" aria-hidden="true" focusable="false">
			<Ears isBack={feeling === 'scared' || feeling === 'sad'} />
			<path
				d="M60 20 C88 20 106 40 106 66 C106 94 86 110 60 110 C34 110 14 94 14 66 C14 40 32 20 60 20 Z"
				className="aid-fur"
			/>
			<ellipse cx="60" cy="82" rx="27" ry="21" className="aid-muzzle" />
			<path d="M51 70 Q60 64 69 70 Q67 79 60 79 Q53 79 51 70 Z" className="aid-ink-fill" />
			<Look />
		</svg>
	)
}

/** Ears stand up, or hang a little when it is sad or scared: the shape tells before the face does. */
function Ears({ isBack }: { isBack: boolean }) {
	const [left, right, y] = isBack ? [20, 100, 42] : [27, 93, 27]
	return (
		<>
			<circle cx={left} cy={y} r="17" className="aid-fur" />
			<circle cx={right} cy={y} r="17" className="aid-fur" />
			<circle cx={left} cy={y} r="8.5" className="aid-ear" />
			<circle cx={right} cy={y} r="8.5" className="aid-ear" />
		</>
	)
}

function Eyes({ y = 57, r = 5 }: { y?: number; r?: number }) {
	return (
		<>
			<circle cx="41" cy={y} r={r} className="aid-ink-fill" />
			<circle cx="79" cy={y} r={r} className="aid-ink-fill" />
			<circle cx="43" cy={y - 2} r={r / 3} className="aid-white" />
			<circle cx="81" cy={y - 2} r={r / 3} className="aid-white" />
		</>
	)
}

const LOOKS: Record<Feeling, () => React.ReactNode> = {
	happy: () => (
		<>
			<ellipse cx="28" cy="75" rx="9" ry="6" className="aid-cheek" />
			<ellipse cx="92" cy="75" rx="9" ry="6" className="aid-cheek" />
			<path d="M32 58 Q41 46 50 58 M70 58 Q79 46 88 58" className="aid-ink" />
			<path d="M44 84 Q60 90 76 84 Q74 103 60 103 Q46 103 44 84 Z" className="aid-ink-fill" />
			<path d="M51 98 Q60 90 69 98 Q66 103 60 103 Q54 103 51 98 Z" className="aid-tongue" />
		</>
	),
	sad: () => (
		<>
			<path d="M31 52 Q38 44 48 43 M89 52 Q82 44 72 43" className="aid-ink" />
			<Eyes y={60} />
			<path d="M47 97 Q60 84 73 97" className="aid-ink" />
			<path d="M36 68 Q29 80 36 84 Q43 80 36 68 Z" className="aid-tear" />
		</>
	),
	angry: () => (
		<>
			<path d="M29 43 L51 53 M91 43 L69 53" className="aid-ink aid-thick" />
			<Eyes y={61} r={4.5} />
			<path d="M45 95 L52 89 L60 95 L68 89 L75 95" className="aid-ink" />
			<path d="M8 24 Q2 18 8 12 M16 14 Q12 8 18 3 M112 24 Q118 18 112 12 M104 14 Q108 8 102 3" className="aid-ink" />
		</>
	),
	scared: () => (
		<>
			<path d="M30 43 Q38 36 47 40 M90 43 Q82 36 73 40" className="aid-ink" />
			<circle cx="41" cy="57" r="11" className="aid-white aid-outlined" />
			<circle cx="79" cy="57" r="11" className="aid-white aid-outlined" />
			<circle cx="41" cy="58" r="4" className="aid-ink-fill" />
			<circle cx="79" cy="58" r="4" className="aid-ink-fill" />
			<path d="M47 93 Q51.5 87 56 93 Q60 99 64 93 Q68.500 87 73 93" className="aid-ink" />
			<path d="M14 104 Q12 86 26 84 Q40 86 38 104 Z M82 104 Q80 86 94 84 Q108 86 106 104 Z" className="aid-fur" />
			<path d="M22 92 V100 M30 92 V100 M90 92 V100 M98 92 V100" className="aid-ink aid-thin" />
		</>
	),
	tired: () => (
		<>
			<path d="M32 56 H50 M70 56 H88" className="aid-ink aid-thick" />
			<path d="M34 57 Q41 66 48 57 M72 57 Q79 66 86 57" className="aid-ink aid-thin" />
			<path d="M36 71 Q41 74 46 71 M74 71 Q79 74 84 71" className="aid-ink aid-thin" />
			<ellipse cx="60" cy="93" rx="8" ry="9" className="aid-ink-fill" />
			<path d="M92 26 H104 L92 40 H104 M108 6 H117 L108 16 H117" className="aid-ink aid-thin" />
		</>
	),
	calm: () => (
		<>
			<ellipse cx="28" cy="75" rx="8" ry="5" className="aid-cheek" />
			<ellipse cx="92" cy="75" rx="8" ry="5" className="aid-cheek" />
			<path d="M32 56 Q41 65 50 56 M70 56 Q79 65 88 56" className="aid-ink" />
			<path d="M60 79 V86 M48 87 Q60 97 72 87" className="aid-ink" />
		</>
	),
}
