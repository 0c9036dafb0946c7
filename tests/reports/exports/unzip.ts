import { inflateRawSync } from 'node:zlib'

const END_OF_LIST = 0x06054b50
const LIST_ENTRY = 0x02014b50
const DEFLATED = 8

/** The text files of a zip archive by name, read by its central list as every unzip program does. */
export function filesOf(zip: Uint8Array): Map<string, string> {
	const bytes = Buffer.from(zip)
	let end = bytes.length - 22
	while (bytes.readUInt32LE(end) !== END_OF_LIST) end--

	const files = new Map<string, string>()
	let entry = bytes.readUInt32LE(end + 16)
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(entry) !== LIST_ENTRY) throw new Error('The zip archive has a broken list.')
		const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(entry + field)) as [
			number,
			number,
			number,
		]
		files.set(bytes.toString('utf8', entry + 46, entry + 46 + nameLength), contentOf(bytes, entry))
		entry += 46 + nameLength + extraLength + commentLength
	}
	return files
}

function contentOf(bytes: Buffer, entry: number) {
	const local = bytes.readUInt32LE(entry + 42)
	const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
	const content = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
	const isDeflated = bytes.readUInt16LE(entry + 10) === DEFLATED
	return (isDeflated ? inflateRawSync(content) : content).toString('utf8')
}
