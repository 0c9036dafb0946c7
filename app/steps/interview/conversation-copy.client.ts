import { WITHOUT_NOTES } from './without-notes.ts'

const CACHE = 'lyhord-conversation'
const OTHER_FILES = ['/recorder-worklet.js', '/icon.svg']

/**
 * Keep a copy of this conversation's page, and the files it is made of, so that it opens without a network. The copy is asked
 * for without notes: nothing a child said lies in it.
 */
export async function keepCopy(interviewId: string) {
	if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
	await navigator.serviceWorker.register('/conversation-worker.js', { scope: '/interviews/' })
	const cache = await caches.open(CACHE)
	await forgetOldFiles(cache)
	await Promise.all([...OTHER_FILES, ...ownFiles()].map(async (path) => (await cache.match(path)) ?? cache.add(path)))
	const answer = await fetch(pathOf(interviewId), { headers: { [WITHOUT_NOTES]: '1' } })
	if (answer.ok && !answer.redirected) await cache.put(pathOf(interviewId), answer)
}

/** The conversation is over: its page is not kept any longer. */
export async function forgetCopy(interviewId: string) {
	if ('caches' in globalThis) await (await caches.open(CACHE)).delete(pathOf(interviewId))
}

/** What is kept of a conversation for the time without network is forgotten; with the last page its files, and the worker. @returns how many things. */
export async function forgetCopyAndFiles(interviewId: string) {
	if (!('caches' in globalThis)) return 0
	const cache = await caches.open(CACHE)
	const before = (await cache.keys()).length
	await cache.delete(pathOf(interviewId))
	await forgetOldFiles(cache)
	const left = (await cache.keys()).length
	if (left > 0) return before - left
	await caches.delete(CACHE)
	const registration = await navigator.serviceWorker?.getRegistration('/interviews/')
	await registration?.unregister()
	return before
}

/** What this very page was made of. */
function ownFiles() {
	const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
	const linked = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => new URL(href))
	const ours = [...urls, ...linked].filter(
		({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
	)
	return new Set(ours.map(({ pathname }) => pathname))
}

/** Files of an earlier version, when a copy of no conversation needs them. */
async function forgetOldFiles(cache: Cache) {
	const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname)
	if (kept.some((path) => path.startsWith('/interviews/'))) return
	await Promise.all(kept.map((path) => cache.delete(path)))
}

function pathOf(interviewId: string) {
	return `/interviews/${interviewId}/conversation`
}
