/** Which of the numbers 0 … count − 1 have not come in, in order. */
export function missingNumbers(numbers: readonly number[], count: number) {
	const known = new Set(numbers)
	return Array.from({ length: count }, (_, number) => number).filter((number) => !known.has(number))
}
