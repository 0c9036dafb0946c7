/** Words of committee, in Swedish: the truth that English follows. */
export const committee = {
	heading: '',
}
