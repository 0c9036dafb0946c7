import { Zip, ZipPassThrough } from 'fflate'

/** One file of the zip; its bytes are read when its turn comes. */
export type ZipEntry = { name: string; read: () => Promise<Uint8Array> }

/**
 * Files as one zip, a file at a time, so that two hours of sound are never in memory at once. Nothing is compressed: what is
 * sealed cannot be.
 */
export function zipOf(entries: readonly ZipEntry[]): ReadableStream<Uint8Array> {
	let next = 0
	let zip: Zip | undefined
	return new ReadableStream<Uint8Array>({
		start: (controller) => {
			zip = new Zip((error, bytes, isLast) => {
				if (error) return controller.error(error)
				controller.enqueue(bytes)
				if (isLast) controller.close()
			})
		},
		pull: async () => {
			const entry = entries[next++]
			if (!entry) return zip?.end()
			const file = new ZipPassThrough(entry.name)
			zip?.add(file)
			file.push(await entry.read(), true)
		},
	})
}
