/** Words of round, in Swedish: the truth that English follows. */
export const round = {
	heading: '',
}
