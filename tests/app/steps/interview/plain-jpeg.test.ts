import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainJpeg, plainJpeg } from '#app/steps/interview/plain-jpeg.ts'

/** The parts that say where, when and with what: EXIF, XMP, colour profile, maker's notes, a comment. */
const TELLS = [0xe1, 0xe2, 0xed, 0xef, 0xfe]
/** The parts that are the picture: JFIF, tables, frame. */
const IS_PICTURE = [0xe0, 0xdb, 0xc0, 0xc4]

const content = fc.uint8Array({ maxLength: 40 })
const part = (markers: number[]) =>
	fc.tuple(fc.constantFrom(...markers), content).map(([marker, bytes]) => ({
		marker,
		bytes: [0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff, ...bytes],
	}))
const scan = content.map((bytes) => [0xff, 0xda, 0, 2, ...bytes, 0xff, 0xd9])
const jpegOf = (parts: readonly { bytes: number[] }[], rest: number[]) =>
	new Uint8Array([0xff, 0xd8, ...parts.flatMap(({ bytes }) => bytes), ...rest])

test('of any JPEG nothing is kept but the picture, byte for byte, in order; and what is kept is plain', () => {
	fc.assert(
		fc.property(fc.array(part([...TELLS, ...IS_PICTURE])), scan, (parts, rest) => {
			const kept = parts.filter(({ marker }) => IS_PICTURE.includes(marker))
			const plain = plainJpeg(jpegOf(parts, rest))
			expect(plain).toEqual(jpegOf(kept, rest))
			expect(isPlainJpeg(plain!)).toBe(true)
			expect(isPlainJpeg(jpegOf(parts, rest))).toBe(kept.length === parts.length)
		}),
	)
})

test('what is no JPEG, or one that was cut off before its picture, is neither kept nor shown, and stops nothing', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			const plain = plainJpeg(bytes)
			expect(isPlainJpeg(bytes)).toBe(plain !== undefined && plain.length === bytes.length)
		}),
	)
	for (const text of ['', '\u0089PNG\r\n', '<svg onload="alert(1)">', 'ÿØ'])
		expect(plainJpeg(Buffer.from(text, 'latin1'))).toBeUndefined()
	expect(plainJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 200, 1, 2]))).toBeUndefined()
})
