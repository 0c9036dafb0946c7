/** What opens an exported recording in a terminal, with Debian's age and sox: the same in every language. A test runs them. */
export const EXPORT_COMMANDS = [
	'age -d -i recovery-kit.txt sound-key.age > sound-key.txt',
	'for part in sound/*.age; do age -d -i sound-key.txt "$part" > "${part%.age}"; done',
	'sox sound/*.wav whole.wav',
].join('\n')
