/** The red card: an octagon with a raised hand. The word stands with it. */
export function StopCard() {
	return (
		<svg viewBox="0 0 100 100" className="aid-drawing" aria-hidden="true" focusable="false">
			<path d="M31 5 H69 L95 31 V69 L69 95 H31 L5 69 V31 Z" className="aid-stop" />
			<path d="M33 11 H67 L89 33 V67 L67 89 H33 L11 67 V33 Z" className="aid-stop-rim" />
			<path
				d="M36 52 V33 a4.500 4.500 0 0 1 9 0 V27 a4.500 4.500 0 0 1 9 0 V31 a4.500 4.500 0 0 1 9 0 V38 a4.500 4.500 0 0 1 9 0 V58 C72 71 64 79 53 79 C43 79 38 74 33 66 L25 53 C22 48 29 43 33 48 Z"
				className="aid-white"
			/>
			<path d="M45 33 V48 M54 31 V48 M63 38 V49" className="aid-stop-line" />
		</svg>
	)
}
