const MEDIAN_WIDTH = 7
/** One frame of the decoder's attention: the encoder halves the hundredths. */
const FRAME_SECONDS = 0.02

/** How much each token looks at each frame, for one head: tokens × frames. */
export type Attention = Float32Array

/**
 * When each token was said, from where the decoder looks in the sound while it writes it.
 *
 * Each head is made comparable over the tokens, smoothed along time, and the heads are averaged; then the cheapest path
 * that never goes backwards is the alignment (dynamic time warping), as in OpenAI's Whisper.
 *
 * @returns seconds from the window's start at which each token begins; never falling.
 */
export function tokenTimes(heads: readonly Attention[], tokens: number, frames: number): number[] {
	const cost = new Float32Array(tokens * frames)
	for (const head of heads) addHead(cost, comparable(head, tokens, frames), tokens, frames)
	return pathThrough(cost, tokens, frames).map((frame) => frame * FRAME_SECONDS)
}

function comparable(head: Attention, tokens: number, frames: number) {
	const scaled = new Float32Array(head.length)
	for (let frame = 0; frame < frames; frame += 1) {
		let [sum, squares] = [0, 0]
		for (let token = 0; token < tokens; token += 1) {
			const value = head[token * frames + frame]!
			sum += value
			squares += value * value
		}
		const mean = sum / tokens
		const deviation = Math.sqrt(Math.max(squares / tokens - mean * mean, 0)) || 1
		for (let token = 0; token < tokens; token += 1)
			scaled[token * frames + frame] = (head[token * frames + frame]! - mean) / deviation
	}
	return scaled
}

function addHead(cost: Float32Array, head: Float32Array, tokens: number, frames: number) {
	const half = (MEDIAN_WIDTH - 1) / 2
	const near = new Float32Array(MEDIAN_WIDTH)
	for (let token = 0; token < tokens; token += 1) {
		const row = token * frames
		for (let at = 0; at < MEDIAN_WIDTH; at += 1) near[at] = head[row + mirrored(at - half, frames)]!
		near.sort()
		for (let frame = 0; frame < frames; frame += 1) {
			cost[row + frame]! -= near[half]!
			exchange(near, head[row + mirrored(frame - half, frames)]!, head[row + mirrored(frame + half + 1, frames)]!)
		}
	}
}

function mirrored(frame: number, frames: number) {
	if (frame < 0) return Math.min(-frame, frames - 1)
	return frame < frames ? frame : Math.max(0, 2 * frames - 2 - frame)
}

/** One number out of a few that stand in order, and another into its place in the order. */
function exchange(sorted: Float32Array, leaving: number, entering: number) {
	let at = sorted.indexOf(leaving)
	while (at > 0 && sorted[at - 1]! > entering) {
		sorted[at] = sorted[at - 1]!
		at -= 1
	}
	while (at < sorted.length - 1 && sorted[at + 1]! < entering) {
		sorted[at] = sorted[at + 1]!
		at += 1
	}
	sorted[at] = entering
}

const DIAGONAL = 0
const NEXT_TOKEN = 1
const NEXT_FRAME = 2

/** The first frame of each token on the cheapest way from the first token and frame to the last. */
function pathThrough(cost: Float32Array, tokens: number, frames: number) {
	const width = frames + 1
	const total = new Float32Array((tokens + 1) * width).fill(Infinity)
	const came = new Uint8Array((tokens + 1) * width)
	total[0] = 0
	for (let token = 1; token <= tokens; token += 1) {
		for (let frame = 1; frame <= frames; frame += 1) {
			const at = token * width + frame
			const [diagonal, above, left] = [total[at - width - 1]!, total[at - width]!, total[at - 1]!]
			const isDiagonal = diagonal < above && diagonal < left
			const isAbove = !isDiagonal && above < diagonal && above < left
			came[at] = isDiagonal ? DIAGONAL : isAbove ? NEXT_TOKEN : NEXT_FRAME
			total[at] = cost[(token - 1) * frames + frame - 1]! + Math.min(diagonal, above, left)
		}
	}
	const starts = Array.from({ length: tokens }, () => 0)
	let [token, frame] = [tokens, frames]
	while (token > 0 && frame > 0) {
		starts[token - 1] = frame - 1
		const step = came[token * width + frame]
		if (step !== NEXT_FRAME) token -= 1
		if (step !== NEXT_TOKEN) frame -= 1
	}
	return starts
}
