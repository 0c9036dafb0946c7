/**
 * The one answer to what is not there and to what is not yours, so that nobody learns which: `throw notFound()`.
 */
export function notFound() {
	return new Response(null, { status: 404 })
}
