// Repeat a draw from its protocol file alone: npm run draw:verify -- FILE
// Says in words what holds and what does not; ends with 1 when something does not.
import { readFileSync } from 'node:fs'
import { protocol as words } from '../../i18n/en/protocol.ts'
import { verifyProtocol } from './check-protocol.ts'

const MOST_FAULTS_SAID = 20

process.exitCode = verify(process.argv[2])

function verify(file: string | undefined) {
	if (!file) return complain('Say which file: npm run draw:verify -- lottning-2026.json')
	let bytes: Uint8Array
	try {
		bytes = readFileSync(file)
	} catch (error) {
		return complain(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
	}
	const { protocol, faults, unchecked } = verifyProtocol(bytes)
	if (protocol && faults.length === 0) {
		const { year, unit, draws, children, assignments } = protocol
		console.log(`${words.holds(year, unit)} ${words.holdsFacts(children.length, assignments.length)}`)
		if (draws.length > 1) console.log(words.drawnTimes(draws.length))
		if (unchecked.length > 0)
			console.log(`${words.uncheckedLead} ${unchecked.map((one) => words.unchecked[one]).join(', ')}.`)
		console.log(words.onTrust)
		return 0
	}
	for (const { code, facts } of faults.slice(0, MOST_FAULTS_SAID)) complain(words.faults[code](facts))
	if (faults.length > MOST_FAULTS_SAID) complain(words.more(faults.length - MOST_FAULTS_SAID))
	return complain(words.doesNotHold(faults.length))
}

function complain(line: string) {
	console.error(line)
	return 1
}
