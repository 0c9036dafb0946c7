import { TAKES_PART, type TakesPart } from './setup.ts'

/** What an interviewer does in the round, from what is kept of her. */
export function partOf({ standing, quota }: { standing: 'active' | 'onLeave'; quota: number }): TakesPart {
	if (standing === 'onLeave') return 'onLeave'
	return quota > 0 ? 'one' : 'none'
}

/** What was chosen for each interviewer of the unit; strangers and other words are left out. */
export function answersIn(form: FormData, memberIds: ReadonlySet<string>) {
	return [...form.entries()].flatMap(([name, value]) => {
		const memberId = name.startsWith('interviewer:') ? name.slice('interviewer:'.length) : ''
		const part = TAKES_PART.find((one) => one === value)
		if (!part || !memberIds.has(memberId)) return []
		const standing = part === 'onLeave' ? ('onLeave' as const) : ('active' as const)
		return [{ memberId, standing, quota: part === 'one' ? 1 : 0 }]
	})
}

/** The groups as they were typed: one without an id is new. */
export function groupChangesIn(form: FormData, people: ReadonlySet<string>) {
	const numbers = [...new Set([...form.keys()].flatMap((name) => /^group:(\d+):/.exec(name)?.[1] ?? []))]
	const text = (name: string) => String(form.get(name) ?? '').trim()
	return numbers.map((number) => {
		const [id, manager] = [text(`group:${number}:id`), text(`group:${number}:manager`)]
		return {
			...(id ? { id } : {}),
			name: text(`group:${number}:name`),
			managerMemberId: people.has(manager) ? manager : null,
			memberIds: form
				.getAll(`group:${number}:member`)
				.map(String)
				.filter((memberId) => people.has(memberId)),
		}
	})
}
