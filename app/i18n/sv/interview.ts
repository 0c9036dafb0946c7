/** Words of interview, in Swedish: the truth that English follows. */
export const interview = {
	heading: '',
}
