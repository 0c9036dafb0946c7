import { db } from '#app/db.server.ts'
import { listMembersWithUnsent, listRecalls } from '#db/device-recalls.ts'

type Scope = { unitId: string; roundId: string }

/**
 * The devices of a round's interviewers, as far as something lies, or lay, on them (X20): each recall with what was answered,
 * newest first. Days only, and for a child with protected identity the month (X9).
 */
export async function devicesOf(scope: Scope, interviewers: readonly { memberId: string; name: string }[]) {
	const recalls = await listRecalls(db, scope)
	const unsent = new Set(await listMembersWithUnsent(db, scope))
	return interviewers
		.map(({ memberId, name }) => ({
			...{ memberId, name },
			mayLie: unsent.has(memberId),
			recalls: recalls.filter((one) => one.memberId === memberId).map(shown),
		}))
		.filter(({ mayLie, recalls: hers }) => mayLie || hers.length > 0)
}

type Recall = Awaited<ReturnType<typeof listRecalls>>[number]

function shown({ id, code, at, position, isProtected, answeredAt, calledOffAt, answers }: Recall) {
	const day = (when: Date) => when.toISOString().slice(0, isProtected ? 7 : 10)
	return {
		...{ id, code, number: position + 1, on: day(at) },
		answeredOn: answeredAt && day(answeredAt),
		calledOffOn: calledOffAt && day(calledOffAt),
		answers: answers.map((one) => ({ ...one, on: day(one.at) })),
	}
}
