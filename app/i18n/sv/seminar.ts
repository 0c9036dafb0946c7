/** Words of seminar, in Swedish: the truth that English follows. */
export const seminar = {
	heading: '',
}
