import { isDiskBroken, isDiskFull } from '#db/client.ts'
import { refuse } from './sent-by-device.ts'

/** What a device is answered when the server's disk is full or broken: it keeps what it sent and tries again. Undefined for any other error. */
export function refuseForDisk(error: unknown, what: 'chunk' | 'picture') {
	if (isDiskFull(error)) return refuse(507, `${what}.disk-full`)
	if (isDiskBroken(error)) return refuse(503, `${what}.disk-broken`)
	return undefined
}
