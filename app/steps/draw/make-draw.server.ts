import { isConflict, type Db } from '#db/client.ts'
import { listDrawCommitments, listDraws, saveDraw, saveDrawCommitment } from '#db/draws.ts'
import { findFrame, listFrameChildren } from '#db/frames.ts'
import { commitmentOf, seedOf, wordsAsSpoken } from './seed.ts'
import { stratifiedListOf, ticketListOf } from './ticket-list.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }

export type DrawSettings = { isStratified: boolean; allowsSiblings: boolean; code: string | null; note: string | null }

export type DrawFault = 'draw.not-locked' | 'draw.waits-for-words' | 'draw.needs-reason' | 'draw.not-promised'

/**
 * Promise the next draw of a round: the system takes a random number and shows its hash. A promise is never taken
 * back: the draw that follows it is made with this number.
 *
 * @returns the code of what was wrong, or null. Whoever was faster has promised the same draw.
 */
export async function promiseDraw(
	db: Db,
	{ settings, newRandomness, ...act }: Act & { settings: DrawSettings; newRandomness: () => string },
): Promise<DrawFault | null> {
	const frame = await findFrame(db, act)
	if (!frame?.lock) return 'draw.not-locked'
	const [promised, made] = [await listDrawCommitments(db, act), await listDraws(db, act)]
	if (promised.length > made.length) return 'draw.waits-for-words'
	if (made.length > 0 && !settings.code) return 'draw.needs-reason'
	const randomness = newRandomness()
	const number = made.length + 1
	try {
		await saveDrawCommitment(db, { ...act, ...settings, number, randomness, commitment: commitmentOf(randomness) })
	} catch (error) {
		if (!isConflict(error, 'draw_commitments.')) throw error
	}
	return null
}

/**
 * Draw the list that was promised, with the words spoken since (none is allowed, and is shown).
 *
 * @returns the code of what was wrong, or null. Whoever was faster has made the same draw.
 */
export async function makeDraw(db: Db, { words: typed, ...act }: Act & { words: string }): Promise<DrawFault | null> {
	const frame = await findFrame(db, act)
	const [promised, made] = [await listDrawCommitments(db, act), await listDraws(db, act)]
	const next = promised[made.length]
	if (!frame?.lock || !next) return 'draw.not-promised'
	const words = wordsAsSpoken(typed)
	const seed = seedOf(next.randomness, words)
	const children = (await listFrameChildren(db, act)).map(({ childId, reference, bornMonth, gender, groupName }) => ({
		...{ childId, reference, bornMonth, gender, groupName },
	}))
	const list = next.isStratified
		? stratifiedListOf(children, seed, act.at.toISOString().slice(0, 10))
		: ticketListOf(children, seed)
	const { unitId, roundId, by: drawnBy, at: drawnAt } = act
	const tickets = list.map(({ childId, reference, ticket, place }) => ({ childId, reference, ticket, place }))
	const { frameHash } = frame.lock
	const id = crypto.randomUUID()
	try {
		await saveDraw(db, { id, roundId, unitId, number: next.number, frameHash, words, seed, drawnBy, drawnAt, tickets })
	} catch (error) {
		if (!isConflict(error, 'draws.')) throw error
	}
	return null
}
