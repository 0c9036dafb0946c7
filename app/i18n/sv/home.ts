/** Words of home, in Swedish: the truth that English follows. */
export const home = {
	heading: (name: string) => `Hej ${name}!`,
}
