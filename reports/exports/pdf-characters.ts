const NOT_DISPLAYED = /the text `\\"((?:[^"\\]|\\\\.|\\.)*?)\\"` could not be displayed/g

/** The characters a refused compilation could find no font for, read from the compiler's message (Rust's debug form). */
export function undrawableIn(message: string) {
	return [...message.matchAll(NOT_DISPLAYED)].flatMap(([, escaped]) => [...unescaped(escaped ?? '')])
}

/** A function that prints each of `undrawable` as its number, `[U+1F600]`, and leaves every other character alone. */
export function drawableBy(undrawable: ReadonlySet<string>) {
	return (text: string) =>
		undrawable.size === 0 ? text : [...text].map((one) => (undrawable.has(one) ? numberOf(one) : one)).join('')
}

function numberOf(character: string) {
	return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function unescaped(debugText: string) {
	return debugText.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
}
