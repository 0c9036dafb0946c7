/** Ages from `ageMin` to `ageMax` that no guide is for; empty when all are covered. */
export function agesNotCovered(
	guides: readonly { ageMin: number; ageMax: number }[],
	{ ageMin, ageMax }: { ageMin: number; ageMax: number },
) {
	const ages = Array.from({ length: ageMax - ageMin + 1 }, (_, index) => ageMin + index)
	return ages.filter((age) => !guides.some((guide) => guide.ageMin <= age && age <= guide.ageMax))
}
