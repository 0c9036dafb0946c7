import { expect, test } from 'vitest'
import { keepsAnAdministrator, readMember } from '#app/access/member-fields.ts'

function formOf(fields: Record<string, string>, roles: string[]) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	for (const role of roles) form.append('roles', role)
	return form
}

const KARIN = { name: ' Karin Lind ', email: 'karin@exempelkoping.example', signature: 'karlin', activeUntilOn: '' }

test('a signature is kept as the case system writes it, a name without spaces around it', () => {
	const { typed, error } = readMember(formOf(KARIN, ['interviewer']), { isNew: true })
	expect(typed).toMatchObject({ name: 'Karin Lind', signature: 'KARLIN', roles: ['interviewer'] })
	expect(error).toBeUndefined()
})

test.each([
	['no name', { name: ' ' }, ['interviewer'], 'name'],
	['something that is no e-mail', { email: 'karin' }, ['interviewer'], 'email'],
	['a date that does not exist', { activeUntilOn: '2026-02-30' }, ['interviewer'], 'activeUntilOn'],
	['no role', {}, [], 'roles'],
])('with %s the right field is pointed at, and what was typed stays', (_what, wrong, roles, field) => {
	const { typed, error } = readMember(formOf({ ...KARIN, ...wrong }, roles), { isNew: true })
	expect(error?.field).toBe(field)
	expect(typed.signature).toBe('KARLIN')
})

test('the last administrator cannot lock everybody out', () => {
	const { typed } = readMember(formOf({ ...KARIN, activeUntilOn: '2026-11-01' }, ['administrator']), { isNew: false })
	expect(keepsAnAdministrator([], typed, '2026-11-24')).toBe(false)
	expect(keepsAnAdministrator([{ roles: ['administrator'], activeUntilOn: null }], typed, '2026-11-24')).toBe(true)
	expect(keepsAnAdministrator([{ roles: ['administrator'], activeUntilOn: '2026-11-23' }], typed, '2026-11-24')).toBe(
		false,
	)
})
