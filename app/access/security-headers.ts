/**
 * The Content-Security-Policy of a page: nothing from another origin, no inline style, and no script but our own files
 * and those that carry the nonce of this very page.
 */
export function pagePolicy(nonce: string) {
	return [
		`default-src 'none'`,
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src 'self'`,
		`font-src 'self'`,
		`img-src 'self' data:`,
		`media-src 'self' blob:`,
		`connect-src 'self'`,
		`worker-src 'self'`,
		`manifest-src 'self'`,
		`frame-ancestors 'none'`,
		`base-uri 'none'`,
		`form-action 'self'`,
	].join('; ')
}

/** What is no page (a file, an answer to a script) may load nothing at all. */
const FILE_POLICY = `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** A service worker or worklet is bound by the policy of its own file: our own files and addresses, nothing else. */
export const SCRIPT_POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'`

/** Headers of every answer. The microphone is for our own pages only; addresses are told to nobody but ourselves. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
	return {
		'Content-Security-Policy': FILE_POLICY,
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()',
		// With `no-referrer` a browser calls the origin of a form “null”, and one sent before our script came would be refused.
		'Referrer-Policy': 'same-origin',
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		...(isHttps && { 'Strict-Transport-Security': 'max-age=31536000' }),
	}
}
