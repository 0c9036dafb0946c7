import { timingSafeEqual } from 'node:crypto'
import { hasMembers, statementsOfNewMember } from '#db/members.ts'
import { saveUnit } from '#db/units.ts'
import { config, db, keys, now } from '../db.server.ts'
import { hashPassword } from './auth.server.ts'
import { newId, readableSecret } from './secrets.server.ts'
import { logLine } from './server-log.server.ts'

let isDone = config.isDemo || (await hasMembers(db))
const setUpCode = readableSecret(3)
if (!isDone)
	logLine(`Nobody is a member here yet. Open /first-run in the browser and give this set-up code: ${setUpCode}`)

/** Whether the wizard is open: only until there is a first member. Another process may have made her. */
export async function isFirstRun() {
	if (!isDone) isDone = await hasMembers(db)
	return !isDone
}

/** Whether this is the code that the server wrote in its log: whoever reads it may make the first administrator. */
export function isSetUpCode(typed: string) {
	const [ours, theirs] = [setUpCode, typed.trim().toLowerCase()].map((code) =>
		Buffer.from(code.padEnd(64).slice(0, 64)),
	)
	return ours !== undefined && theirs !== undefined && ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

type First = {
	unitName: string
	organisation: string
	committeeName: string
	name: string
	email: string
	password: string
}

/**
 * Make the unit, its master key and its administrator.
 *
 * @returns The master key, to be printed once as recovery kit; undefined when an earlier try already made it, and it lies
 *   in its file.
 */
export async function makeFirstUnit({ unitName, organisation, committeeName, name, email, password }: First) {
	const passwordHash = await hashPassword(password)
	const kit = keys.hasMaster() ? undefined : await keys.createMasterKey()
	const at = now()
	const unit = { id: newId(), name: unitName, organisation, committeeName, at }
	const ada = {
		id: newId(),
		userId: newId(),
		unitId: unit.id,
		name,
		email,
		signature: null,
		roles: ['administrator'] as const,
		passwordHash,
		by: 'first-run',
		at,
	}
	await saveUnit(db, unit, statementsOfNewMember(db, ada))
	isDone = true
	return kit
}

/** Where the master key lies, for the words of the recovery kit. */
export const masterKeyFile = config.masterKeyFile
