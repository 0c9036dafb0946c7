/** The two tertials at whose end the mentor shows one page of progress at the workplace meeting. */
export const TERTIALS = [1, 2] as const
export type Tertial = (typeof TERTIALS)[number]

/** The last day of a tertial (domain §1: end of April, end of August). */
export function endOfTertial(tertial: Tertial, year: number) {
	return tertial === 1 ? `${year}-04-30` : `${year}-08-31`
}

/** Whether the tertial has ended while the round was open; before that, and for a round opened later, nothing is owed. */
export function isTertialDue({
	tertial,
	year,
	today,
	openedOn,
}: {
	tertial: Tertial
	year: number
	today: string
	openedOn: string | null
}) {
	const end = endOfTertial(tertial, year)
	return openedOn !== null && openedOn <= end && end < today
}
