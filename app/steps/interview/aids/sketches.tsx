/** A magic wand with a star, and sparks that come when it is waved. */
export function Wand() {
	return (
		<svg viewBox="0 0 120 120" className="aid-drawing" aria-hidden="true" focusable="false">
			<path d="M14 106 L66 54" className="aid-wand-edge" />
			<path d="M14 106 L66 54" className="aid-wand" />
			<path d="M14 106 L22 98 M58 62 L66 54" className="aid-wand-tip" />
			<path
				d="M78 14 L85.600 32.500 L105.600 34 L90.300 46.900 L95 66.300 L78 55.900 L61 66.300 L65.700 46.900 L50.400 34 L70.400 32.500 Z"
				className="aid-star"
			/>
			<g className="aid-sparks">
				<path d="M40 14 v12 M34 20 h12 M110 76 v12 M104 82 h12 M112 8 v8 M108 12 h8 M30 44 v8 M26 48 h8 M84 84 v8 M80 88 h8" />
			</g>
		</svg>
	)
}

/** A circle with fields and somebody in the middle. */
export function MapSketch() {
	return (
		<svg viewBox="0 0 100 100" className="aid-drawing" aria-hidden="true" focusable="false">
			<circle cx="50" cy="50" r="44" className="aid-field" />
			<path
				d="M50 50 V6 M50 50 L88 28 M50 50 L88 72 M50 50 V94 M50 50 L12 72 M50 50 L12 28"
				className="aid-field-line"
			/>
			<circle cx="50" cy="50" r="13" className="aid-me" />
			<circle cx="36" cy="24" r="6" className="aid-dot" />
			<circle cx="66" cy="20" r="6" className="aid-dot" />
			<circle cx="76" cy="52" r="6" className="aid-dot" />
			<circle cx="30" cy="70" r="6" className="aid-dot" />
			<circle cx="64" cy="78" r="6" className="aid-dot" />
		</svg>
	)
}

/** A line from the first time to now. */
export function TimelineSketch() {
	return (
		<svg viewBox="0 0 140 60" className="aid-drawing" aria-hidden="true" focusable="false">
			<path d="M8 34 H128 M118 24 L130 34 L118 44" className="aid-field-line aid-thick" />
			<circle cx="16" cy="34" r="7" className="aid-me" />
			<circle cx="44" cy="34" r="6" className="aid-dot" />
			<circle cx="72" cy="34" r="6" className="aid-dot" />
			<circle cx="100" cy="34" r="6" className="aid-dot" />
		</svg>
	)
}

/** Cards to choose from, held as a fan. */
export function CardFan() {
	return (
		<svg viewBox="0 0 120 100" className="aid-drawing" aria-hidden="true" focusable="false">
			<rect x="32" y="16" width="46" height="66" rx="6" className="aid-card" transform="rotate(-20 56 82)" />
			<rect x="36" y="14" width="46" height="66" rx="6" className="aid-card" />
			<rect x="42" y="16" width="46" height="66" rx="6" className="aid-card" transform="rotate(20 64 82)" />
			<g transform="rotate(20 64 82)">
				<path d="M51 31 h28 v20 h-15 l-6 7 v-7 h-7 Z" className="aid-field-line" />
			</g>
		</svg>
	)
}
