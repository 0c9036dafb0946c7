/** Words of report, in Swedish: the truth that English follows. */
export const report = {
	heading: '',
}
