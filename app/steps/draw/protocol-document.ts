import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Text } from '../../i18n/text-shape.ts'
import { clockTimeOf } from '../kept-time.ts'
import { countProtocol, isAfterMeeting } from './protocol-counts.ts'
import type { Protocol } from './protocol.ts'

/** So much of the list stands on paper; all of it stands in the file. */
const LIST_SHOWN = 40

/** Who answers for the draw, and somebody who saw it. */
const SIGNATURES = 2
const LINE = '_'.repeat(40)

/** The protocol as a document to read; on paper with its title, and lines to sign on. The file holds all of the list. */
export function protocolDocument(protocol: Protocol, t: Text, { isPaper = false } = {}): Root {
	const { draws, meetings, assignments, exclusions, swaps, children, frameHash, notes, edition } = protocol
	const p = t.protocol
	const reasons: Record<string, string> = { ...t.drawing.secondCodes, ...t.draw.pass, ...t.draw.exclusionCodes }
	const nodes: RootContent[] = []
	if (isPaper) nodes.push(heading(1, p.title(protocol.year, protocol.unit)))
	if (draws.length > 1) nodes.push(paragraph(p.anew))
	const isClosed = edition === 'closed'
	if (isClosed) nodes.push(paragraph(p.closedEdition))
	if (edition === 'open' && children.some((child) => 'isWithheld' in child)) nodes.push(paragraph(p.openEdition))
	nodes.push(heading(2, p.frame), paragraph(p.children(children.length)), facts([[p.fingerprint, frameHash]]))
	nodes.push(heading(2, p.draws))
	for (const draw of draws)
		nodes.push(
			heading(3, p.drawNumber(draw.number)),
			facts([
				[p.promised, when(draw.committedAt)],
				[p.commitment, draw.commitment],
				[p.drawn, when(draw.drawnAt)],
				[t.drawing.spoken, draw.words || t.drawing.noWords],
				[p.randomness, draw.randomness],
				[p.seed, draw.seed],
				[p.strata, draw.isStratified ? p.yes : p.no],
				[p.siblings, draw.allowsSiblings ? p.yes : p.no],
				...(draw.code ? [[p.code, reasons[draw.code] ?? draw.code] as const] : []),
			]),
		)
	nodes.push(heading(2, p.rules), list([...p.ruleSteps, ...notes]))
	if (meetings.length > 0) nodes.push(heading(2, p.meetings))
	meetings.forEach((meeting, index) => {
		const given = assignments.filter((one) => one.meeting === index + 1).length
		nodes.push(
			heading(3, p.meeting(index + 1, when(meeting.at))),
			paragraph(p.meetingFacts(meeting.interviewers.length, meeting.sample.length, given)),
		)
		const lines = [
			...meeting.passes.map(({ place, code }) => `${t.drawing.lot(place + 1)}: ${reasons[code] ?? code}.`),
			...meeting.without.map(({ interviewer, code, interviewers, children: few }) =>
				p.withoutChild(interviewer, t.drawing.without(code, interviewers, few)),
			),
		]
		if (lines.length > 0) nodes.push(list(lines))
	})
	nodes.push(heading(2, p.given), ...givenTable(protocol, t))
	const { passes, ended } = countProtocol(protocol)
	const ends: Record<string, string> = p.ends
	nodes.push(
		...countedList(p.passes, passes, reasons, p.none),
		...countedList(p.endedCounted, ended, ends, p.none),
		heading(2, p.exclusions),
	)
	nodes.push(
		exclusions.length === 0
			? paragraph(p.none)
			: table([
					[t.drawing.reason, p.before, p.after],
					...exclusions.map(({ code, before, after }) => [reasons[code] ?? code, String(before), String(after)]),
				]),
	)
	const swapCodes: Record<string, string> = t.drawing.swapCodes
	nodes.push(
		heading(2, p.swaps),
		swaps.length === 0
			? paragraph(p.none)
			: list(swaps.map(({ at, code }) => `${when(at)}: ${swapCodes[code] ?? code}`)),
	)
	const listed = isClosed ? children.filter((child) => !('isWithheld' in child)) : children
	const shown = listed.slice(0, LIST_SHOWN)
	nodes.push(
		heading(2, isClosed ? p.drawnList : p.list),
		paragraph(p.listLead(shown.length, listed.length)),
		table([
			[p.columns.place, p.reference, p.ticket],
			...shown.map((child) => [
				String(child.place + 1),
				'isWithheld' in child ? p.withheld : child.reference,
				'isWithheld' in child ? '' : child.ticket.slice(0, 16),
			]),
		]),
	)
	if (isPaper) nodes.push(...signatures(t))
	return { type: 'root', children: nodes }
}

function signatures({ protocol: p }: Text): RootContent[] {
	const lines = [p.placeAndDay, p.signature, p.nameInPrint].map((what) => paragraph(`${what}: ${LINE}`))
	return [
		heading(2, p.signatures),
		paragraph(p.signaturesLead),
		...Array.from({ length: SIGNATURES }, () => lines).flat(),
	]
}

function countedList(
	title: string,
	counted: readonly { code: string; times: number }[],
	words: Record<string, string>,
	none: string,
): RootContent[] {
	const lines = counted.map(({ code, times }) => [words[code] ?? code, String(times)] as const)
	return [heading(2, title), lines.length > 0 ? facts(lines) : paragraph(none)]
}

function givenTable(protocol: Protocol, t: Text): RootContent[] {
	const { assignments } = protocol
	const p = t.protocol
	if (assignments.length === 0) return [paragraph(p.nobody)]
	const ends: Record<string, string> = p.ends
	const { number, place, interviewer, how, at, passed, ended } = p.columns
	const rows = assignments.map((one, index) => [
		String(index + 1),
		String(one.place + 1),
		one.interviewer === null ? p.withheld : String(one.interviewer),
		p.hows[one.how] + (isAfterMeeting(protocol, index) ? p.afterMeeting : ''),
		when(one.assignedAt),
		String(one.passes.length),
		one.endedCode ? (ends[one.endedCode] ?? one.endedCode) : '',
	])
	return [table([[number, place, interviewer, how, at, passed, ended], ...rows])]
}

/** The file has UTC, in which anybody can repeat it; who reads was in the room. A month (`YYYY-MM`) stays a month. */
function when(instant: string) {
	return clockTimeOf(new Date(instant))
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
	return { type: 'heading', depth, children: [text(value)] }
}

function paragraph(value: string): RootContent {
	return { type: 'paragraph', children: [text(value)] }
}

function list(lines: readonly string[]): RootContent {
	return {
		type: 'list',
		children: lines.map((line) => ({ type: 'listItem', children: [{ type: 'paragraph', children: [text(line)] }] })),
	}
}

function facts(rows: readonly (readonly [string, string])[]): RootContent {
	return list(rows.map(([name, value]) => `${name}: ${value}`))
}

function table(rows: readonly (readonly string[])[]): RootContent {
	return {
		type: 'table',
		children: rows.map((row) => ({
			type: 'tableRow',
			children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
		})),
	}
}

function text(value: string): PhrasingContent {
	return { type: 'text', value }
}
