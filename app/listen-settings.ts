/** Where the web process listens, and how. */
export type ListenSettings = { host: string; port: number; isHttps: boolean; address: string }

type Asked = { isDemo: boolean; origin?: string; port: number; tlsCert?: string; tlsKey?: string; host?: string }

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1']
const DEFAULT_HOST = '127.0.0.1'

/**
 * Check how the server is to be reached (design §11): a real installation says its ORIGIN, and plain http is only for
 * this very machine, since microphones, cookies and service workers ask for https everywhere else.
 *
 * @throws {WrongAddress} with what to set.
 */
export function listenSettings({ isDemo, origin, port, tlsCert, tlsKey, host = DEFAULT_HOST }: Asked): ListenSettings {
	const address = origin ?? `http://localhost:${port}`
	if (!origin && !isDemo) throw new WrongAddress('no origin')
	if (Boolean(tlsCert) !== Boolean(tlsKey)) throw new WrongAddress('half a certificate')
	if (address.startsWith('http:') && !LOOPBACK.includes(new URL(address).hostname)) throw new WrongAddress('plain http')
	if (!origin && !LOOPBACK.includes(host)) throw new WrongAddress('open demo')
	return { host, port, isHttps: address.startsWith('https:'), address }
}

const WHAT_TO_DO = {
	'no origin':
		'Set ORIGIN to the address people open, such as ORIGIN=https://lyhord.example.se (http://localhost:3000 to try on this machine only).',
	'half a certificate': 'TLS_CERT and TLS_KEY belong together: set both, or none behind a proxy that ends https.',
	'plain http':
		'ORIGIN must begin with https: without it browsers give no microphone and keep no safe cookie. Only localhost may use http.',
	'open demo':
		'The demo lets anyone step in, so it answers this machine only. To show it to others set ORIGIN to an https address.',
} as const

/** The address or the certificate is not as it must be. Whoever installs can put it right. */
export class WrongAddress extends Error {
	readonly code = 'server.wrong-address' as const

	constructor(readonly reason: keyof typeof WHAT_TO_DO) {
		super(WHAT_TO_DO[reason])
	}
}
