/** Words of contact, in Swedish: the truth that English follows. */
export const contact = {
	heading: '',
}
