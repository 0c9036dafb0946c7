/** Everything that can be wrong with a protocol; words for each stand in i18n (`protocol.faults`). */
export type FaultCode =
	| 'notText'
	| 'notJson'
	| 'shape'
	| 'form'
	| 'checksum'
	| 'frameHash'
	| 'commitment'
	| 'seed'
	| 'drawNumber'
	| 'ticket'
	| 'order'
	| 'noChild'
	| 'skipped'
	| 'pass'
	| 'givenTwice'
	| 'siblings'
	| 'age'
	| 'twoAtOnce'
	| 'notHanded'
	| 'swapCount'
	| 'sample'
	| 'matching'

/** One thing that does not hold, with facts for its sentence. Places and numbers are told from 1. */
export type ProtocolFault = { code: FaultCode; facts: Record<string, string | number> }

/** What an open or closed edition does not tell enough of to be repeated; the full one does. */
export type Unchecked = 'frameHash' | 'order' | 'matching'
