const AGE_HEADER = 'age-encryption.org/v1\n'
const ID = /^[\w-]{1,64}$/

/** Whether this may be the id of something that a device has made and sends. */
export function isIdOfDevice(id: string) {
	return ID.test(id)
}

/** Whether these bytes begin as a file that was sealed with age: nothing else is taken in. */
export function isSealed(bytes: Buffer) {
	return bytes.subarray(0, AGE_HEADER.length).toString('latin1') === AGE_HEADER
}

/** What a device is answered whose upload is not taken in: a code, never a word of what was sent. */
export function refuse(status: number, code: string) {
	return Response.json({ code }, { status })
}
