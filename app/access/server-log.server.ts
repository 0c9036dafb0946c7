/** Where in the code an error came from. A stack begins with the message, of one line or many: that is taken out. */
function placesOf(error: Error) {
	return (error.stack ?? '')
		.replace(error.message, '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
}

/**
 * Write an error to the server's log, with a number and the pattern of the route.
 *
 * The message is left out unless it is one of our own: a database's message carries the values that were written, and
 * those may be what a child said (L-3).
 */
export function logError({ number, pattern, error }: { number: string; pattern: string; error: unknown }) {
	const name = error instanceof Error ? error.name : typeof error
	const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
	const stack = error instanceof Error ? placesOf(error).join('\n') : ''
	console.error(`error ${number} ${pattern} ${name}${code}\n${stack}`)
}

/** One line for a person who starts or watches the server. */
export function logLine(line: string) {
	console.log(line)
}
