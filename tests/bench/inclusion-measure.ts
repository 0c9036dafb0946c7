// Whether every child has the same chance to be in the sample of a visible draw: a chi-square over 100 000 draws for a frame
// without siblings and handler bars, and the probabilities themselves for one with them.
import { drawForAll } from '#app/steps/draw/draw-for-all.ts'
import type { ListedChild } from '#app/steps/draw/first-child.ts'
import { commitmentOf, seedOf } from '#app/steps/draw/seed.ts'
import { ticketListOf } from '#app/steps/draw/ticket-list.ts'

const DRAWS = 100_000
const CHILDREN = 20
const SAMPLE = 5
const RULES = { ageMin: 5, ageMax: 18, periodFromMonth: '2025-11', onDay: '2026-11-24' }
/** A draw's own random number is new each time; here it is the run's number, so that anybody gets the same p-value. */
const randomnessOf = (run: number) => commitmentOf(String(run)).slice(0, 32)

type Facts = { reference: string; household: string | null; signatures: readonly string[] }

/**
 * The p-value of Pearson's chi-square of how often each child was drawn. The children of one draw are drawn without
 * replacement, so that the sum of squares is divided by (1 − n/N) · N/(N − 1) less than for independent draws: with that
 * it is chi-square with N − 1 degrees of freedom.
 */
export function inclusionPValue() {
	const frame = Array.from({ length: CHILDREN }, (_, n) => ({ reference: `R${n}`, household: null, signatures: [] }))
	const times = timesDrawn(frame)
	const share = SAMPLE / CHILDREN
	const variance = DRAWS * share * (1 - share)
	const sum = frame.reduce((all, { reference }) => all + ((times.get(reference) ?? 0) - DRAWS * share) ** 2, 0)
	return upperTailOfChiSquare((sum / variance) * ((CHILDREN - 1) / CHILDREN), CHILDREN - 1)
}

/** With siblings and handler bars chances differ: how much is said on standard error. */
export function sayUnequalChances() {
	const frame = Array.from({ length: CHILDREN }, (_, n) => ({
		reference: `R${n}`,
		household: n < 4 ? `H${n >> 1}` : n < 7 ? 'H-three' : null,
		signatures: n >= 7 && n < 10 ? Array.from({ length: SAMPLE }, (_, who) => `S${who}`).slice(0, n - 5) : [],
	}))
	// Number 9 is handled by four of five; a child all five handle can be met by nobody and is told by the protocol.
	const times = timesDrawn(frame)
	const kinds = [
		['two siblings, each', ['R0', 'R1', 'R2', 'R3']],
		['three siblings, each', ['R4', 'R5', 'R6']],
		['handled by two to four of the five in the room', ['R7', 'R8', 'R9']],
		['neither', Array.from({ length: 10 }, (_, n) => `R${n + 10}`)],
	] as const
	process.stderr.write(`  with siblings and bars, ${CHILDREN} children, ${SAMPLE} interviewers, ${DRAWS} draws:\n`)
	for (const [kind, references] of kinds) {
		const mean = references.reduce((all, one) => all + (times.get(one) ?? 0), 0) / references.length / DRAWS
		process.stderr.write(`    in the sample, ${kind}: ${mean.toFixed(4)}\n`)
	}
}

function timesDrawn(frame: readonly Facts[]) {
	const interviewers = Array.from({ length: SAMPLE }, (_, n) => ({ id: `member-${n}`, signatures: [`S${n}`] }))
	const times = new Map<string, number>()
	for (let run = 0; run < DRAWS; run += 1) {
		const list = ticketListOf(frame, seedOf(randomnessOf(run), 'ord i rummet'))
		const { sample } = drawForAll(interviewers, list.map(listed), [], RULES)
		for (const { childId } of sample) times.set(childId, (times.get(childId) ?? 0) + 1)
	}
	return times
}

function listed({ place, reference, household, signatures }: Facts & { place: number }): ListedChild {
	const facts = { bornMonth: '2014-03', status: 'open' as const, closedMonth: null, exclusion: null }
	return { childId: reference, place, household, signatures, ...facts }
}

/** The chance of a chi-square at least so large: the regularised upper incomplete gamma function, by its series. */
export function upperTailOfChiSquare(value: number, degrees: number) {
	const shape = degrees / 2
	const at = value / 2
	let term = 1 / shape
	let sum = term
	for (let n = 1; n < 1_000 && term > sum * 1e-15; n += 1) {
		term *= at / (shape + n)
		sum += term
	}
	return 1 - sum * Math.exp(-at + shape * Math.log(at) - logGamma(shape))
}

/** Of half and whole numbers: Γ(½) = √π, Γ(1) = 1, Γ(x + 1) = x Γ(x). */
function logGamma(value: number): number {
	if (value === 0.5) return Math.log(Math.PI) / 2
	return value === 1 ? 0 : Math.log(value - 1) + logGamma(value - 1)
}
