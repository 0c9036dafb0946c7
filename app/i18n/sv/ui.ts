/** Words of ui, in Swedish: the truth that English follows. */
export const ui = {
	heading: '',
}
