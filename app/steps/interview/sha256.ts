/** The SHA-256 of what a device sends, in hexadecimal: what the server must answer before it is forgotten here. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>) {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
