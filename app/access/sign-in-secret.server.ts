import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The secret that signs session cookies and seals the codes of the authenticator apps. It lies beside the master key,
 * outside the data and its backups; made at the first start.
 */
export function readSignInSecret(masterKeyFile: string) {
	const path = `${masterKeyFile}.sign-in`
	if (!existsSync(path)) {
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
		writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
	}
	return readFileSync(path, 'utf8').trim()
}
