/** A group is shown only when so many of it are to meet a child: else the page would be about one named person (L-30). */
const FEWEST_IN_A_GROUP = 2

/** How many in each work group are to meet a child, and how many have; groups of one are left out. Pure. */
export function progressByGroup(
	groups: readonly { name: string; memberIds: readonly string[] }[],
	people: readonly { memberId: string; interviewEndedAt: Date | null }[],
) {
	return groups.flatMap(({ name, memberIds }) => {
		const members = people.filter(({ memberId }) => memberIds.includes(memberId))
		if (members.length < FEWEST_IN_A_GROUP) return []
		const held = members.filter(({ interviewEndedAt }) => interviewEndedAt !== null).length
		return [{ name, toMeet: members.length, held }]
	})
}
