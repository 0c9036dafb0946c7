/** Words of follow-up, in Swedish: the truth that English follows. */
export const followUp = {
	heading: '',
}
