import { listLaterHandlers } from '#db/assignment-changes.ts'
import type { Db } from '#db/client.ts'
import { findDraw, listTickets } from '#db/draws.ts'
import { listFrameChildren, listSignaturesOfMember } from '#db/frames.ts'
import { listGroupManagers } from '#db/work-groups.ts'
import type { ListedChild } from './first-child.ts'

type Scope = { unitId: string; roundId: string }

/** What a draw along the list needs to know of the round now; undefined before the list is drawn. */
export async function readDrawList(db: Db, scope: Scope) {
	const draw = await findDraw(db, scope)
	if (!draw) return undefined
	const children = new Map((await listFrameChildren(db, scope)).map((child) => [child.childId, child]))
	const managers = new Map((await listGroupManagers(db, scope)).map(({ groupName, memberId }) => [groupName, memberId]))
	const later = await listLaterHandlers(db, scope)
	const list = (await listTickets(db, scope)).flatMap(({ childId, place }): ListedChild[] => {
		const child = children.get(childId)
		if (!child) return []
		const laterHandlerIds = later.filter((one) => one.childId === childId).map(({ memberId }) => memberId)
		const managerId = managers.get(child.groupName) ?? null
		return [Object.assign({}, child, { place, managerId, laterHandlerIds })]
	})
	return { draw, list }
}

/** A member as the rules know her: by every signature she goes by in this round. */
export async function readInterviewer(db: Db, scope: Scope, memberId: string) {
	return { id: memberId, signatures: await listSignaturesOfMember(db, { ...scope, memberId }) }
}
