import { sealTo } from './act-queue.client.ts'
import { PictureMistake } from './picture-mistake.ts'
import { plainJpeg } from './plain-jpeg.ts'
import { sha256Of } from './sha256.ts'
import type { SealedPicture } from './use-marks.tsx'

/** A drawing is read well at this size, and a face in the background is not made larger than it must be. */
const LONGEST_SIDE = 1_600
/** The largest phone cameras give half of this. More is no picture that was just taken. */
const MOST_FILE_BYTES = 40_000_000
const MOST_JPEG_BYTES = 1_000_000
/** Tried in turn until it fits: a drawing fits at the first, a photograph of gravel needs the last. */
const QUALITIES = [0.82, 0.65, 0.45, 0.25]

/**
 * A chosen picture as what is kept of it: decoded, drawn anew in at most 1600 px and written as a JPEG with nothing in it
 * but the picture. Where, when and with what it was taken is left behind with the file.
 *
 * @throws {PictureMistake} when it is too large, or no picture that this browser can show.
 */
export async function readPicture(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	if (file.size > MOST_FILE_BYTES) throw new PictureMistake('tooLarge')
	const bitmap = await createImageBitmap(file).catch(() => undefined)
	if (!bitmap) throw new PictureMistake('notAPicture')
	const canvas = drawn(bitmap)
	bitmap.close()
	for (const quality of QUALITIES) {
		const bytes = await jpegOf(canvas, quality)
		if (bytes.length <= MOST_JPEG_BYTES) return bytes
	}
	throw new PictureMistake('tooLarge')
}

/** Seal a picture to the interview's picture key: from here on not even this device can see it. */
export async function sealPicture(pictureRecipient: string, jpeg: Uint8Array): Promise<SealedPicture> {
	const sealed = await sealTo(pictureRecipient, jpeg)
	return { sealed, sha256: await sha256Of(sealed) }
}

/** A picture as an address that this page alone can show. */
export function addressOf(jpeg: Uint8Array<ArrayBuffer>) {
	return new Promise<string>((resolve) => {
		const reader = new FileReader()
		reader.onload = () => resolve(String(reader.result))
		reader.readAsDataURL(new Blob([jpeg], { type: 'image/jpeg' }))
	})
}

function drawn(bitmap: ImageBitmap) {
	const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
	const canvas = document.createElement('canvas')
	canvas.width = Math.max(1, Math.round(bitmap.width * scale))
	canvas.height = Math.max(1, Math.round(bitmap.height * scale))
	const pen = canvas.getContext('2d')
	if (!pen) throw new PictureMistake('notAPicture')
	// What is see-through would be black in a JPEG.
	pen.fillStyle = 'white'
	pen.fillRect(0, 0, canvas.width, canvas.height)
	pen.imageSmoothingQuality = 'high'
	pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
	return canvas
}

async function jpegOf(canvas: HTMLCanvasElement, quality: number) {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
	const plain = blob && plainJpeg(new Uint8Array(await blob.arrayBuffer()))
	if (!plain) throw new PictureMistake('notAPicture')
	return plain
}
