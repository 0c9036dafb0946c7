/** A QR code as one SVG path: a square for every dark module. `size` is the width of the code in modules. */
export function pathOfModules({ size, data }: { size: number; data: ArrayLike<number | boolean> }) {
	const dark = Array.from({ length: size * size }, (_, place) => place).filter((place) => data[place])
	return { size, path: dark.map((place) => `M${place % size} ${Math.floor(place / size)}h1v1h-1z`).join('') }
}
