// An ONNX file is protobuf: fields of a number and a value, messages inside messages. Only what is needed to take a graph
// apart and put it together again; field numbers are those of onnx.proto.
const VARINT = 0
const EIGHT_BYTES = 1
const BYTES = 2
const FOUR_BYTES = 5
const MORE = 128

/** One field of a message: a whole number, or bytes (text, a message, raw weights), whole or in pieces one after the other. */
export type Field = { number: number; wire: number; value: number | Uint8Array | readonly Uint8Array[] }

/** The fields of a message in order; bytes are views, not copies. */
export function fieldsOf(message: Uint8Array): Field[] {
	const fields: Field[] = []
	let at = 0
	const readNumber = () => {
		let value = 0
		for (let scale = 1; ; scale *= MORE) {
			const byte = message[at++]
			if (byte === undefined) throw new Error('The model file ends in the middle of a number.')
			value += (byte % MORE) * scale
			if (byte < MORE) return value
		}
	}
	while (at < message.length) {
		const key = readNumber()
		const wire = key % 8
		const number = Math.floor(key / 8)
		if (wire === VARINT) {
			// Negative numbers take all 64 bits, more than a number holds: those stay as they were written.
			const from = at
			const value = readNumber()
			fields.push({ number, wire, value: Number.isSafeInteger(value) ? value : message.subarray(from, at) })
			continue
		}
		const length = { [EIGHT_BYTES]: 8, [FOUR_BYTES]: 4 }[wire] ?? (wire === BYTES ? readNumber() : undefined)
		if (length === undefined || at + length > message.length) throw new Error('The model file is not whole.')
		fields.push({ number, wire, value: message.subarray(at, at + length) })
		at += length
	}
	return fields
}

/** A message of these fields: the one copy that is made of the weights in it, however deep they lie. */
export function messageOf(fields: readonly Field[]): Uint8Array {
	return Buffer.concat(piecesOf(fields))
}

function piecesOf(fields: readonly Field[]): Uint8Array[] {
	return fields.flatMap(({ number, wire, value }) => {
		const key = numberBytes(number * 8 + wire)
		if (typeof value === 'number') return [key, numberBytes(value)]
		const pieces = value instanceof Uint8Array ? [value] : value
		const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
		return wire === BYTES ? [key, numberBytes(length), ...pieces] : [key, ...pieces]
	})
}

function numberBytes(value: number) {
	const bytes: number[] = []
	for (let rest = value; ; rest = Math.floor(rest / MORE)) {
		if (rest < MORE) return Uint8Array.from([...bytes, rest])
		bytes.push((rest % MORE) + MORE)
	}
}

export function textField(number: number, text: string): Field {
	return { number, wire: BYTES, value: Buffer.from(text) }
}

export function messageField(number: number, fields: readonly Field[]): Field {
	return { number, wire: BYTES, value: piecesOf(fields) }
}

export function textOf(field: Field | undefined) {
	return Buffer.from(bytesOf(field)).toString()
}

export function bytesOf(field: Field | undefined): Uint8Array {
	if (!field || typeof field.value === 'number') return new Uint8Array()
	return field.value instanceof Uint8Array ? field.value : Buffer.concat(field.value)
}
