/** Five seconds of sealed sound are 160 kB and a little; anything much larger is not ours. */
export const MOST_CHUNK_BYTES = 200_000

/** Almost seven hours in chunks of five seconds, a gigabyte at most: what one recording may take of the disk. */
export const MOST_CHUNKS = 5_000

/** A JPEG of at most a megabyte, sealed: what one picture of a drawing may take. */
export const MOST_PICTURE_BYTES = 1_100_000

/** More drawings than a child makes in an hour; twelve megabytes at most. */
export const MOST_PICTURES = 12

/** What was sent is larger than it may be. It was cut off at the limit; nothing of it is kept. */
export const TOO_LARGE = 'too large'

/** Read what was sent, but never more than this many bytes, whatever its Content-Length says. */
export async function readAtMost(request: Request, mostBytes: number): Promise<Buffer | typeof TOO_LARGE> {
	if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) return TOO_LARGE
	const reader = request.body?.getReader()
	const parts: Uint8Array[] = []
	let size = 0
	while (reader) {
		const { done, value } = await reader.read()
		if (done) break
		size += value.length
		// Not cancelled: the bytes that still come would then find a closed stream, and that ends the whole server. The listener
		// hangs up on whoever goes on sending.
		if (size > mostBytes) return TOO_LARGE
		parts.push(value)
	}
	return Buffer.concat(parts)
}
