/** Words of access, in Swedish: the truth that English follows. */
export const access = {
	heading: '',
}
