import { faultsOfGiven } from './check-given.ts'
import { checkLists } from './check-lists.ts'
import { checkMeetings } from './check-meetings.ts'
import { PARTS, readShape, writtenWithChecksums, type Protocol } from './protocol.ts'
import type { ProtocolFault, Unchecked } from './protocol-faults.ts'

export type Verdict = {
	/** The protocol as read; undefined when the file is none. */
	protocol?: Protocol
	/** Everything that does not hold. Empty: the draw holds. */
	faults: ProtocolFault[]
	/** What an open edition does not tell enough of to be repeated. */
	unchecked: readonly Unchecked[]
}

/**
 * Repeat a draw from the bytes of its protocol file alone: they are just those that were written, every part has its
 * checksum, and promise, seed, tickets, order, samples, pairs and each child given can be made again.
 *
 * Own cases and exclusions cannot be repeated: the protocol names nobody.
 */
export function verifyProtocol(bytes: Uint8Array): Verdict {
	const read = readProtocol(bytes)
	if (!read.protocol) return { faults: read.faults, unchecked: [] }
	const { protocol, text } = read
	const written = writtenWithChecksums(protocol)
	const form: ProtocolFault[] =
		written.text === text ? [] : [{ code: 'form', facts: { line: firstDifference(written.text, text) } }]
	const changed = PARTS.filter((part) => written.computed[part] !== protocol.checksums[part])
	const checked = repeatDraw(protocol)
	return {
		protocol,
		faults: [...form, ...changed.map((part) => ({ code: 'checksum' as const, facts: { part } })), ...checked.faults],
		unchecked: checked.unchecked,
	}
}

/** Repeat what the protocol tells, whatever its file looks like. */
export function repeatDraw(protocol: Protocol): Pick<Verdict, 'faults' | 'unchecked'> {
	const { lists, faults, unchecked } = checkLists(protocol)
	const meetings = checkMeetings(protocol, lists)
	return {
		faults: [...faults, ...faultsOfGiven(protocol, lists), ...meetings.faults],
		unchecked: [...new Set(unchecked), ...(meetings.isWithheld ? (['matching'] as const) : [])],
	}
}

type Read = { protocol: Protocol; text: string } | { protocol?: undefined; faults: ProtocolFault[] }

function readProtocol(bytes: Uint8Array): Read {
	const text = Buffer.from(bytes).toString('utf8')
	const again = Buffer.from(text)
	if (!again.equals(bytes)) return { faults: [{ code: 'notText', facts: { byte: firstOther(again, bytes) + 1 } }] }
	let json: unknown
	try {
		json = JSON.parse(text)
	} catch {
		return { faults: [{ code: 'notJson', facts: { line: firstLineNotJson(text) } }] }
	}
	const parsed = readShape(json)
	if (parsed.success) return { protocol: parsed.data, text }
	return {
		faults: parsed.error.issues.map(({ path, message }) => ({
			code: 'shape' as const,
			facts: { path: path.join('.') || 'file', message },
		})),
	}
}

function firstOther(one: Uint8Array, other: Uint8Array) {
	return one.findIndex((byte, index) => byte !== other[index])
}

function firstDifference(one: string, other: string) {
	let index = 0
	while (index < one.length && one[index] === other[index]) index += 1
	return lineAt(other, index)
}

function lineAt(text: string, position: number) {
	return text.slice(0, position).split('\n').length
}

/** A protocol is written a row to a line: the first line that is none; 0 when every line is one by itself. */
function firstLineNotJson(text: string) {
	return text.split('\n').findIndex((line) => !isLine(line.replace(/,$/, ''))) + 1
}

function isLine(line: string) {
	if (/^([{}\]]?|"\w+": [[{])$/.test(line)) return true
	return [line, `{${line}}`].some((json) => {
		try {
			JSON.parse(json)
			return true
		} catch {
			return false
		}
	})
}
