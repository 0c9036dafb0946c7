import type { KnownChild, Protocol, ProtocolChild } from './protocol.ts'
import type { ProtocolFault, Unchecked } from './protocol-faults.ts'
import { commitmentOf, seedOf, wordsAsSpoken } from './seed.ts'
import { stratumOf } from './strata.ts'
import { frameHashOf, stratifiedListOf, ticketListOf, ticketOf } from './ticket-list.ts'

type Draw = Protocol['draws'][number]

/** The lists of all draws of a protocol, repeated: for each draw the children in its order. */
export type Lists = ReadonlyMap<number, readonly (ProtocolChild | undefined)[]>

export function isKnown(child: ProtocolChild | undefined): child is KnownChild {
	return child !== undefined && !('isWithheld' in child)
}

/** Repeat frame hash, promises, seeds, tickets and order. @returns the lists too, for what was given along them. */
export function checkLists({ children, draws, frameHash }: Protocol) {
	const faults: ProtocolFault[] = draws.flatMap(faultsOfDraw)
	const unchecked: Unchecked[] = []
	const known = children.filter(isKnown)
	const hasWithheld = known.length < children.length
	if (hasWithheld) unchecked.push('frameHash')
	else {
		const computed = frameHashOf(known)
		if (computed !== frameHash) faults.push({ code: 'frameHash', facts: { computed } })
	}
	const lists = new Map<number, (ProtocolChild | undefined)[]>()
	for (const draw of draws.slice(0, -1)) {
		const list = hasWithheld ? asToldOf(children, draw.number) : listOf(known, draw)
		lists.set(draw.number, list)
		if (!hasWithheld) continue
		if (draw.isStratified) unchecked.push('order')
		else faults.push(...faultsOfTold(list.filter(isKnown), listOf(known, draw)))
	}
	const last = draws.at(-1)
	if (!last) return { faults, unchecked, lists }
	lists.set(last.number, [...children])
	if (last.isStratified && hasWithheld) {
		unchecked.push('order')
		faults.push(...faultsOfTickets(known, last))
	} else if (last.isStratified || !isInTicketOrder(children, last.seed))
		faults.push(...faultsOfOrder(children, listOf(known, last)))
	return { faults, unchecked, lists }
}

/** Whether all holds: each at her place, with her ticket, ascending. Then nothing has to be sorted to find out. */
function isInTicketOrder(children: readonly ProtocolChild[], seed: string) {
	let before = ''
	return children.every((child, index) => {
		if (child.place !== index) return false
		if (!isKnown(child)) return true
		const isNext = child.ticket > before && ticketOf(seed, child.reference) === child.ticket
		before = child.ticket
		return isNext
	})
}

/** Where the order of strata cannot be repeated, each ticket can, and the order within a stratum. */
function faultsOfTickets(known: readonly KnownChild[], { seed, drawnAt }: Draw) {
	const faults: ProtocolFault[] = []
	const latest = new Map<string, string>()
	for (const child of known) {
		const facts = { place: child.place + 1 }
		const stratum = stratumOf(child, drawnAt.slice(0, 10))
		if (ticketOf(seed, child.reference) !== child.ticket) faults.push({ code: 'ticket', facts })
		if (child.ticket < (latest.get(stratum) ?? '')) faults.push({ code: 'order', facts })
		latest.set(stratum, child.ticket)
	}
	return faults
}

function faultsOfDraw(
	{ number, commitment, randomness, words, seed, committedAt, drawnAt, code }: Draw,
	index: number,
) {
	const faults: ProtocolFault[] = []
	const facts = { draw: number }
	if (commitmentOf(randomness) !== commitment) faults.push({ code: 'commitment', facts })
	if (seedOf(randomness, words) !== seed || wordsAsSpoken(words) !== words) faults.push({ code: 'seed', facts })
	const isInOrder = number === index + 1 && committedAt <= drawnAt && (code === null) === (index === 0)
	if (!isInOrder) faults.push({ code: 'drawNumber', facts })
	return faults
}

function listOf(known: readonly KnownChild[], { seed, isStratified, drawnAt }: Draw) {
	return isStratified ? stratifiedListOf(known, seed, drawnAt.slice(0, 10)) : ticketListOf(known, seed)
}

/** An earlier list of which some are withheld: everyone at the place the file says. */
function asToldOf(children: readonly ProtocolChild[], number: number) {
	const at = new Map(children.map((child) => [child.earlierPlaces?.[number - 1], child]))
	return children.map((_, place) => at.get(place))
}

/** The children who are told stand in the order of their tickets, whoever is withheld between them. */
function faultsOfTold(told: readonly KnownChild[], expected: readonly KnownChild[]): ProtocolFault[] {
	const index = expected.findIndex((child, at) => told[at]?.reference !== child.reference)
	return index === -1 ? [] : [{ code: 'order', facts: { place: index + 1 } }]
}

/** Each place is as the file says, each ticket as seed and reference give it, and all known children in that order. */
function faultsOfOrder(children: readonly ProtocolChild[], expected: readonly KnownChild[]) {
	const faults: ProtocolFault[] = []
	let next = 0
	children.forEach((child, index) => {
		const isOutOfPlace = child.place !== index
		if (!isKnown(child)) {
			if (isOutOfPlace) faults.push({ code: 'order', facts: { place: index + 1 } })
			return
		}
		const should = expected[next++]
		if (isOutOfPlace || should?.reference !== child.reference)
			faults.push({ code: 'order', facts: { place: index + 1 } })
		else if (should.ticket !== child.ticket) faults.push({ code: 'ticket', facts: { place: index + 1 } })
	})
	return faults
}
