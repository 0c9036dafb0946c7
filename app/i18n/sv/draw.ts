/** Words of draw, in Swedish: the truth that English follows. */
export const draw = {
	heading: '',
}
