import { z } from 'zod'
import { ROLES, type Role } from './roles.ts'

/** What stands in the form of a member, as typed. */
export type TypedMember = {
	name: string
	email: string
	signature: string
	activeUntilOn: string
	roles: readonly Role[]
}

export type MemberError = {
	code: 'missing' | 'no e-mail' | 'taken' | 'no role' | 'no date' | 'no other administrator'
	field: keyof TypedMember
}

const Typed = z.object({
	name: z.string().trim().default(''),
	email: z.string().trim().default(''),
	signature: z.string().trim().toUpperCase().default(''),
	activeUntilOn: z.string().trim().default(''),
	roles: z.array(z.enum(ROLES)).default([]),
})

/** What was typed in the form of a member, and the first thing that has to be put right in it. */
export function readMember(form: FormData, { isNew }: { isNew: boolean }): { typed: TypedMember; error?: MemberError } {
	const typed = Typed.parse({ ...Object.fromEntries(form), roles: form.getAll('roles') })
	return { typed, error: firstError(typed, isNew) }
}

function firstError(typed: TypedMember, isNew: boolean): MemberError | undefined {
	if (!typed.name) return { code: 'missing', field: 'name' }
	if (isNew && !z.email().safeParse(typed.email).success) return { code: 'no e-mail', field: 'email' }
	if (typed.activeUntilOn && !z.iso.date().safeParse(typed.activeUntilOn).success)
		return { code: 'no date', field: 'activeUntilOn' }
	if (typed.roles.length === 0) return { code: 'no role', field: 'roles' }
	return undefined
}

/** An administrator who gave up the role, or left, as the last one could never be let in again. */
export function keepsAnAdministrator(
	others: readonly { roles: readonly Role[]; activeUntilOn: string | null }[],
	typed: TypedMember,
	today: string,
) {
	const stays = typed.roles.includes('administrator') && (!typed.activeUntilOn || typed.activeUntilOn >= today)
	return (
		stays ||
		others.some(
			({ roles, activeUntilOn }) => roles.includes('administrator') && (!activeUntilOn || activeUntilOn >= today),
		)
	)
}
