// 400 points, the frame Whisper was taught with: 4 · 4 · 5 · 5.
const POINTS = 400
const FOURS = [1, 4]
const FIVES = [16, 80]

const cosines = Float64Array.from({ length: POINTS }, (_, at) => Math.cos((2 * Math.PI * at) / POINTS))
const sines = Float64Array.from({ length: POINTS }, (_, at) => -Math.sin((2 * Math.PI * at) / POINTS))
const spareReal = new Float64Array(POINTS)
const spareImaginary = new Float64Array(POINTS)
const C1 = Math.cos((2 * Math.PI) / 5)
const C2 = Math.cos((4 * Math.PI) / 5)
const S1 = Math.sin((2 * Math.PI) / 5)
const S2 = Math.sin((4 * Math.PI) / 5)

/**
 * The discrete Fourier transform of 400 complex numbers, in place. Four passes in Stockham's order (nothing is shuffled
 * afterwards): each takes every fourth or fifth number, turns them, and adds them up in all ways.
 */
export function fourierOf(real: Float64Array, imaginary: Float64Array) {
	passOfFour(real, imaginary, spareReal, spareImaginary, FOURS[0]!)
	passOfFour(spareReal, spareImaginary, real, imaginary, FOURS[1]!)
	passOfFive(real, imaginary, spareReal, spareImaginary, FIVES[0]!)
	passOfFive(spareReal, spareImaginary, real, imaginary, FIVES[1]!)
}

function passOfFour(re: Float64Array, im: Float64Array, toRe: Float64Array, toIm: Float64Array, done: number) {
	const left = POINTS / done / 4
	const step = left * done
	for (let inner = 0; inner < done; inner += 1) {
		const turn = inner * left
		const c1 = cosines[turn]!
		const s1 = sines[turn]!
		const c2 = cosines[turn * 2]!
		const s2 = sines[turn * 2]!
		const c3 = cosines[turn * 3]!
		const s3 = sines[turn * 3]!
		for (let block = 0; block < left; block += 1) {
			const from = block * done + inner
			const to = block * done * 4 + inner
			const x1 = re[from + step]!
			const y1 = im[from + step]!
			const x2 = re[from + step * 2]!
			const y2 = im[from + step * 2]!
			const x3 = re[from + step * 3]!
			const y3 = im[from + step * 3]!
			const a0 = re[from]!
			const b0 = im[from]!
			const a1 = x1 * c1 - y1 * s1
			const b1 = x1 * s1 + y1 * c1
			const a2 = x2 * c2 - y2 * s2
			const b2 = x2 * s2 + y2 * c2
			const a3 = x3 * c3 - y3 * s3
			const b3 = x3 * s3 + y3 * c3
			toRe[to] = a0 + a1 + a2 + a3
			toIm[to] = b0 + b1 + b2 + b3
			toRe[to + done] = a0 - a2 + (b1 - b3)
			toIm[to + done] = b0 - b2 - (a1 - a3)
			toRe[to + done * 2] = a0 + a2 - (a1 + a3)
			toIm[to + done * 2] = b0 + b2 - (b1 + b3)
			toRe[to + done * 3] = a0 - a2 - (b1 - b3)
			toIm[to + done * 3] = b0 - b2 + (a1 - a3)
		}
	}
}

function passOfFive(re: Float64Array, im: Float64Array, toRe: Float64Array, toIm: Float64Array, done: number) {
	const left = POINTS / done / 5
	const step = left * done
	for (let inner = 0; inner < done; inner += 1) {
		for (let block = 0; block < left; block += 1) {
			const from = block * done + inner
			const to = block * done * 5 + inner
			turn(re, im, from, step, inner * left)
			const a1 = turned[0]!
			const b1 = turned[1]!
			const a2 = turned[2]!
			const b2 = turned[3]!
			const a3 = turned[4]!
			const b3 = turned[5]!
			const a4 = turned[6]!
			const b4 = turned[7]!
			const a0 = re[from]!
			const b0 = im[from]!
			toRe[to] = a0 + a1 + a2 + a3 + a4
			toIm[to] = b0 + b1 + b2 + b3 + b4
			const near = a0 + C1 * (a1 + a4) + C2 * (a2 + a3)
			const nearIm = b0 + C1 * (b1 + b4) + C2 * (b2 + b3)
			const far = a0 + C2 * (a1 + a4) + C1 * (a2 + a3)
			const farIm = b0 + C2 * (b1 + b4) + C1 * (b2 + b3)
			const across = S1 * (b1 - b4) + S2 * (b2 - b3)
			const acrossIm = S1 * (a1 - a4) + S2 * (a2 - a3)
			const over = S2 * (b1 - b4) - S1 * (b2 - b3)
			const overIm = S2 * (a1 - a4) - S1 * (a2 - a3)
			toRe[to + done] = near + across
			toIm[to + done] = nearIm - acrossIm
			toRe[to + done * 2] = far + over
			toIm[to + done * 2] = farIm - overIm
			toRe[to + done * 3] = far - over
			toIm[to + done * 3] = farIm + overIm
			toRe[to + done * 4] = near - across
			toIm[to + done * 4] = nearIm + acrossIm
		}
	}
}

const turned = new Float64Array(8)

/** The four numbers after the first, each turned by its share. */
function turn(re: Float64Array, im: Float64Array, from: number, step: number, share: number) {
	for (let term = 1; term < 5; term += 1) {
		const x = re[from + step * term]!
		const y = im[from + step * term]!
		const c = cosines[share * term]!
		const s = sines[share * term]!
		turned[term * 2 - 2] = x * c - y * s
		turned[term * 2 - 1] = x * s + y * c
	}
}
