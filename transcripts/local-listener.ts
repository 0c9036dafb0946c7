import { availableParallelism } from 'node:os'
import type { ModelPlace } from './has-model.server.ts'
import { hearWindow } from './hear-window.ts'
import type { Listener } from './transcribe.ts'
import { loadWhisper } from './whisper-model.ts'

/** More lanes than this want more memory than they save time. */
const MOST_LANES = 4

/**
 * A Whisper model in this process. Each lane is one thread; the words are the same however many there are.
 *
 * @throws {NoModel} when it is not there.
 */
export async function listenLocally(
	place: ModelPlace,
	lanes = Math.min(MOST_LANES, availableParallelism()),
): Promise<Listener & { release: () => Promise<void> }> {
	const model = await loadWhisper(place)
	return {
		name: model.name,
		revision: model.revision,
		hash: model.hash,
		lanes,
		hear: (samples) => hearWindow(model, samples),
		release: model.release,
	}
}
