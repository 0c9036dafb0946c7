type Brief = 'youngest' | 'younger' | 'young' | 'oldest'

/** The ages of each brief, as those of Lyhörd's four guides. */
const BRIEFS: readonly { brief: Brief; ageMin: number; ageMax: number }[] = [
	{ brief: 'youngest', ageMin: 5, ageMax: 7 },
	{ brief: 'younger', ageMin: 8, ageMax: 11 },
	{ brief: 'young', ageMin: 12, ageMax: 14 },
	{ brief: 'oldest', ageMin: 15, ageMax: 18 },
]

/** The brief for talking with a child of this age; older than all is as the oldest, younger as the youngest. */
export function briefFor(age: number): (typeof BRIEFS)[number] {
	return BRIEFS.findLast(({ ageMin }) => ageMin <= age) ?? (BRIEFS[0] as (typeof BRIEFS)[number])
}
