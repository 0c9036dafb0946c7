/** Words of transcript, in Swedish: the truth that English follows. */
export const transcript = {
	heading: '',
}
