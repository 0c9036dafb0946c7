const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const NO_FILE_HOLDS_THESE = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu
const HALF_A_CHARACTER = /\p{Surrogate}/gu

/**
 * The text without what neither XML nor a font can hold: control characters go, half a surrogate pair becomes U+FFFD.
 * Everything a person can have said or written stays as it is (report rule Q6).
 */
export function printable(text: string) {
	return text.replace(LINE_BREAKS, '\n').replace(NO_FILE_HOLDS_THESE, '').replace(HALF_A_CHARACTER, '\ufffd')
}
