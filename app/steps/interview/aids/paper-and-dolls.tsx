/** A sheet with a drawing on it, and crayons. */
export function Paper() {
	return (
		<svg viewBox="0 0 160 120" className="aid-drawing" aria-hidden="true" focusable="false">
			<path d="M14 12 L112 8 L118 104 L18 109 Z" className="aid-sheet" />
			<circle cx="94" cy="30" r="9" className="aid-crayon-yellow" />
			<path
				d="M94 15 V10 M106 20 L110 16 M109 31 H114 M105 41 L109 45 M82 20 L78 16 M79 31 H74"
				className="aid-crayon-line-yellow"
			/>
			<path d="M32 88 V58 L48 43 L64 58 V88 Z" className="aid-crayon-line-blue" />
			<path d="M44 88 V72 H53 V88" className="aid-crayon-line-blue" />
			<path
				d="M84 66 a7 7 0 1 0 .1 0 M84 80 V92 M84 84 L75 78 M84 84 L93 78 M84 92 L78 100 M84 92 L90 100"
				className="aid-crayon-line-red"
			/>
			<path d="M24 97 q4 -6 8 0 t8 0 t8 0 t8 0 t8 0" className="aid-crayon-line-green" />
			<g transform="rotate(24 136 66)">
				<path d="M130 34 h12 v58 l-6 14 l-6 -14 Z" className="aid-crayon-red aid-outlined" />
				<path d="M130 44 h12 M130 88 h12" className="aid-ink aid-thin" />
			</g>
			<g transform="rotate(-8 146 66)">
				<path d="M144 40 h10 v50 l-5 12 l-5 -12 Z" className="aid-crayon-blue aid-outlined" />
				<path d="M144 49 h10 M144 87 h10" className="aid-ink aid-thin" />
			</g>
		</svg>
	)
}

/** Two cloth dolls, a big one and a small one, without faces that say what to feel. */
export function Dolls() {
	return (
		<svg viewBox="0 0 140 120" className="aid-drawing" aria-hidden="true" focusable="false">
			<path d="M40 46 L20 66 M64 46 L84 62 M42 88 L38 112 M62 88 L66 112" className="aid-limb" />
			<path d="M38 44 Q52 38 66 44 L74 90 Q52 98 30 90 Z" className="aid-cloth-blue aid-outlined" />
			<circle cx="52" cy="25" r="18" className="aid-skin-doll aid-outlined" />
			<path d="M34 24 Q36 4 52 5 Q68 4 70 24 Q62 13 52 15 Q42 13 34 24 Z" className="aid-hair aid-outlined" />
			<circle cx="46" cy="27" r="2.200" className="aid-ink-fill" />
			<circle cx="58" cy="27" r="2.200" className="aid-ink-fill" />
			<path d="M52 56 v.1 M52 68 v.1 M52 80 v.1" className="aid-button" />
			<path d="M96 72 L82 84 M114 72 L128 84 M99 100 L97 114 M111 100 L113 114" className="aid-limb" />
			<path d="M95 70 Q105 66 115 70 L120 101 Q105 107 90 101 Z" className="aid-cloth-red aid-outlined" />
			<circle cx="105" cy="54" r="14" className="aid-skin-doll aid-outlined" />
			<path d="M91 52 Q93 38 105 39 Q117 38 119 52 Q112 45 105 46 Q98 45 91 52 Z" className="aid-hair aid-outlined" />
			<circle cx="100" cy="56" r="2" className="aid-ink-fill" />
			<circle cx="110" cy="56" r="2" className="aid-ink-fill" />
			<path d="M105 80 v.1 M105 90 v.1" className="aid-button" />
		</svg>
	)
}
