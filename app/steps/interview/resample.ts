/** What the model listens to, and the one rate that sound is kept at. */
export const TARGET_RATE = 16_000

/** Zero crossings of the filter on each side: enough that nothing above 8 kHz folds down into speech. */
const ZERO_CROSSINGS = 16

/**
 * Bring sound of a device's own rate to 16 kHz, piece by piece, as one long signal: a windowed sinc whose cutoff lies
 * below half of the lower rate. A 16 kHz AudioContext would do it for us, but fails in Firefox.
 *
 * The two rates have a common measure, so the same few rows of the filter come back again and again: they are computed once.
 * `push` gives as many samples as can be computed so far; `flush` the rest, and begins anew.
 *
 * @param fromRate  Of the device, in hertz, e.g. 44 100 or 48 000.
 */
export function makeResampler(fromRate: number) {
	const shared = greatestShared(Math.round(fromRate), TARGET_RATE)
	const [up, down] = [TARGET_RATE / shared, Math.round(fromRate) / shared]
	const cutoff = Math.min(1, up / down)
	const reach = Math.ceil(ZERO_CROSSINGS / cutoff)
	const rows = new Map<number, Float64Array>()
	let kept = new Float32Array(0)
	let firstKept = 0
	let produced = 0

	function produce(isLast: boolean) {
		const end = firstKept + kept.length
		const samples: number[] = []
		for (;;) {
			const whole = Math.floor((produced * down) / up)
			if (isLast ? whole >= end : whole + reach + 1 >= end) break
			samples.push(sampleAt(whole, (produced * down) % up))
			produced += 1
		}
		dropBefore(Math.floor((produced * down) / up) - reach)
		return Float32Array.from(samples)
	}

	function sampleAt(whole: number, phase: number) {
		const row = rowOf(phase)
		const from = Math.max(firstKept, whole - reach)
		const until = Math.min(firstKept + kept.length - 1, whole + reach)
		let sum = 0
		for (let index = from; index <= until; index += 1)
			sum += (kept[index - firstKept] ?? 0) * (row[index - whole + reach] ?? 0)
		return sum
	}

	function rowOf(phase: number) {
		const known = rows.get(phase)
		if (known) return known
		const row = Float64Array.from({ length: 2 * reach + 1 }, (_, index) =>
			filterAt(reach - index + phase / up, cutoff, reach),
		)
		rows.set(phase, row)
		return row
	}

	function dropBefore(index: number) {
		const count = Math.min(kept.length, Math.max(0, index - firstKept))
		kept = kept.slice(count)
		firstKept += count
	}

	return {
		push: (samples: Float32Array) => {
			const longer = new Float32Array(kept.length + samples.length)
			longer.set(kept)
			longer.set(samples, kept.length)
			kept = longer
			return produce(false)
		},
		flush: () => {
			const rest = produce(true)
			kept = new Float32Array(0)
			firstKept = 0
			produced = 0
			return rest
		},
	}
}

/** A sinc under a Hann window, scaled so that a steady signal keeps its height. */
function filterAt(distance: number, cutoff: number, reach: number) {
	if (Math.abs(distance) > reach + 1) return 0
	const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (reach + 1))
	const angle = Math.PI * distance * cutoff
	return cutoff * window * (angle === 0 ? 1 : Math.sin(angle) / angle)
}

function greatestShared(one: number, other: number): number {
	return other === 0 ? one : greatestShared(other, one % other)
}
