// A JPEG is a row of marked parts before the picture itself (ITU-T T.81, B.1). Cameras put the place, the time and the
// phone's name into parts that a picture does not need: APP1 (EXIF, XMP), APP2–APP15, COM.
const START = 0xd8
const SCAN = 0xda
const JFIF = 0xe0
const IS_DISPENSABLE = (marker: number) => (marker > JFIF && marker <= 0xef) || marker === 0xfe

type Part = { marker: number; from: number; until: number }

/** A JPEG with nothing in it but the picture. @returns undefined when it is no JPEG. */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
	const parts = partsOf(bytes)
	if (!parts) return undefined
	const kept = parts.filter(({ marker }) => !IS_DISPENSABLE(marker))
	const pieces = [bytes.subarray(0, 2), ...kept.map(({ from, until }) => bytes.subarray(from, until))]
	const plain = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const piece of pieces) {
		plain.set(piece, at)
		at += piece.length
	}
	return plain
}

/** Whether these bytes are a JPEG with nothing in it but the picture: what the server shows, and nothing else. */
export function isPlainJpeg(bytes: Uint8Array) {
	return partsOf(bytes)?.every(({ marker }) => !IS_DISPENSABLE(marker)) === true
}

/** The parts of a JPEG, the last of them from the scan to the end; undefined when it is none. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== START) return undefined
	const parts: Part[] = []
	for (let from = 2; from + 4 <= bytes.length;) {
		const marker = bytes[from + 1] ?? 0
		if (bytes[from] !== 0xff || marker === 0 || marker === 0xff) return undefined
		if (marker === SCAN) return [...parts, { marker, from, until: bytes.length }]
		const until = from + 2 + (bytes[from + 2] ?? 0) * 256 + (bytes[from + 3] ?? 0)
		if (until < from + 4 || until > bytes.length) return undefined
		parts.push({ marker, from, until })
		from = until
	}
	return undefined
}
