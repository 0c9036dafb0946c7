import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db, type Statement } from './client.ts'
import { rounds, workGroupMembers, workGroups } from './schema.ts'

/** A work group of one year: what it was called then, who led it and who belonged to it. */
export type WorkGroup = { id: string; name: string; managerMemberId: string | null; memberIds: string[] }

/** A group as it is written down for a year. */
export type NewWorkGroup = { name: string; managerMemberId?: string | null; memberIds?: readonly string[] }

type Year = { unitId: string; year: number }

/** The work groups of a unit that year, in their own order. */
export async function listWorkGroups(db: Db, { unitId, year }: Year): Promise<WorkGroup[]> {
	const ofTheYear = and(eq(workGroups.unitId, unitId), eq(workGroups.year, year))
	const groups = await db
		.select({ id: workGroups.id, name: workGroups.name, managerMemberId: workGroups.managerMemberId })
		.from(workGroups)
		.where(ofTheYear)
		.orderBy(asc(workGroups.position))
	const members = await db
		.select({ workGroupId: workGroupMembers.workGroupId, memberId: workGroupMembers.memberId })
		.from(workGroupMembers)
		.innerJoin(workGroups, eq(workGroups.id, workGroupMembers.workGroupId))
		.where(ofTheYear)
	return groups.map((group) => ({
		...group,
		memberIds: members.filter(({ workGroupId }) => workGroupId === group.id).map(({ memberId }) => memberId),
	}))
}

/** Who leads each group of a round's year, by the name the frame calls the group: she may not meet its children. */
export async function listGroupManagers(db: Db, { unitId, roundId }: { unitId: string; roundId: string }) {
	const rows = await db
		.select({ groupName: workGroups.name, memberId: workGroups.managerMemberId })
		.from(workGroups)
		.innerJoin(rounds, and(eq(rounds.unitId, workGroups.unitId), eq(rounds.year, workGroups.year)))
		.where(and(eq(rounds.unitId, unitId), eq(rounds.id, roundId), isNotNull(workGroups.managerMemberId)))
	return rows.map(({ groupName, memberId }) => ({ groupName, memberId: String(memberId) }))
}

/** The names of the groups that a member leads in a round's year; empty for most. */
export async function listGroupsManagedBy(
	db: Db,
	{ memberId, ...scope }: { unitId: string; roundId: string; memberId: string },
) {
	return (await listGroupManagers(db, scope))
		.filter((manager) => manager.memberId === memberId)
		.map(({ groupName }) => groupName)
}

/** The rows of a year's groups, for the batch that opens the round. Groups an archive brought that year are left alone. */
export function insertWorkGroups(db: Db, { unitId, year }: Year, roundId: string, groups: readonly NewWorkGroup[]) {
	return groups.flatMap((group, position): Statement[] => {
		const { name, managerMemberId = null, memberIds = [] } = group
		const id = `${roundId}-${position}`
		const row = { id, unitId, year, key: id, name, managerMemberId, position }
		return [db.insert(workGroups).values(row).onConflictDoNothing(), ...insertMembers(db, id, memberIds)]
	})
}

/**
 * Change who leads and who belongs to the groups of a year, and what they are called. Groups are never taken away once
 * the round is open: interviews point to them. One without an id is new.
 */
export async function changeWorkGroups(
	db: Db,
	{
		unitId,
		year,
		groups,
		by,
		at,
	}: Year & { groups: readonly (NewWorkGroup & { id?: string })[]; by: string; at: Date },
) {
	const known = new Set((await listWorkGroups(db, { unitId, year })).map(({ id }) => id))
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from work_groups where unit_id = ${unitId} and year = ${year})`
	await atomically(db, [
		...groups.flatMap(({ id, name, managerMemberId = null, memberIds = [] }): Statement[] => {
			if (id === undefined) {
				const newId = crypto.randomUUID()
				const row = { id: newId, unitId, year, key: newId, name, managerMemberId, position }
				return [db.insert(workGroups).values(row), ...insertMembers(db, newId, memberIds)]
			}
			if (!known.has(id)) return []
			return [
				db.update(workGroups).set({ name, managerMemberId }).where(eq(workGroups.id, id)),
				db.delete(workGroupMembers).where(eq(workGroupMembers.workGroupId, id)),
				...insertMembers(db, id, memberIds),
			]
		}),
		auditEvent({ unitId, by, did: 'groups.changed', to: String(year), at }),
	])
}

function insertMembers(db: Db, workGroupId: string, memberIds: readonly string[]): Statement[] {
	if (memberIds.length === 0) return []
	return [
		db
			.insert(workGroupMembers)
			.values(memberIds.map((memberId) => ({ workGroupId, memberId })))
			.onConflictDoNothing(),
	]
}
