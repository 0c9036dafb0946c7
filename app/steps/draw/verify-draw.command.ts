// Repeat a draw from its protocol file alone: npm run draw:verify -- FILE
// Says in words what holds and what does not; ends with 1 when something does not.
import { readFileSync } from 'node:fs'
import { faultsOf, type ProtocolFault } from './check-protocol.ts'
import { Protocol } from './protocol.ts'

const SENTENCES: Record<ProtocolFault['code'], (facts: ProtocolFault['facts']) => string> = {
	checksum: ({ computed }) => `The file has been changed since it was written: its checksum would be ${computed}.`,
	frameHash: ({ computed }) => `The frame hash does not fit the children: they give ${computed}.`,
	ticket: ({ place }) => `The ticket at place ${place} is not SHA-256 of seed and reference.`,
	order: ({ place }) => `The ticket at place ${place} is not higher than the one before it.`,
	place: ({ place, expected }) => `Place ${place} stands where ${expected} should stand.`,
	skipped: ({ place, number }) =>
		`The child at place ${place} was skipped without a reason when child number ${number} was given.`,
	givenTwice: ({ place }) => `The child at place ${place} was given to two interviewers.`,
	pass: ({ place, number, reason }) =>
		`The child at place ${place} was passed over as ${reason} when child number ${number} was given, and was not.`,
	siblings: ({ place }) => `The child at place ${place} was given although a sibling already was.`,
	age: ({ place }) => `The child at place ${place} was given outside the ages of the round.`,
}

process.exitCode = verify(process.argv[2])

function verify(file: string | undefined) {
	if (!file) return say('Say which file: npm run draw:verify -- lottning-2026.json', 1)
	const protocol = read(file)
	if (!protocol) return 1
	const faults = faultsOf(protocol)
	for (const { code, facts } of faults) say(SENTENCES[code](facts), 1)
	if (faults.length > 0)
		return say(
			`The draw of ${protocol.year} does not hold: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
			1,
		)
	return say(
		`The draw of ${protocol.year} holds: ${protocol.children.length} children, ${protocol.assignments.length} given, frame hash, tickets and order repeated.`,
		0,
	)
}

function read(file: string) {
	try {
		const parsed = Protocol.safeParse(JSON.parse(readFileSync(file, 'utf8')))
		if (parsed.success) return parsed.data
		for (const { path, message } of parsed.error.issues) say(`${path.join('.') || 'the file'}: ${message}`, 1)
	} catch (error) {
		say(`${file} cannot be read as a protocol: ${error instanceof Error ? error.message : String(error)}`, 1)
	}
	return undefined
}

function say(line: string, code: number) {
	if (code === 0) console.log(line)
	else console.error(line)
	return code
}
