// Keeps the page of a conversation at hand when the network is gone: that page and the files it is made of, from our own
// origin, and nothing else. The copy holds no word of a child: the page asks for it without notes.
const CACHE = 'lyhord-conversation'
const PAGE = /^\/interviews\/[\w-]+\/conversation$/
const FILE = /^\/(?:assets\/.+|recorder-worklet\.js|icon\.svg)$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
	const { request } = event
	const { origin, pathname } = new URL(request.url)
	if (origin !== self.location.origin || request.method !== 'GET') return
	if (request.mode === 'navigate' && PAGE.test(pathname)) event.respondWith(page(request, pathname))
	else if (FILE.test(pathname)) event.respondWith(file(request, pathname))
})

async function page(request, pathname) {
	const kept = await caches.open(CACHE)
	try {
		const answer = await fetch(request)
		// Signed out, somebody else's, or over: the copy does not outlive the right to see the page.
		if (!answer.ok && answer.status < 500) await kept.delete(pathname)
		return answer
	} catch (error) {
		const copy = await kept.match(pathname)
		if (copy) return copy
		throw error
	}
}

async function file(request, pathname) {
	const kept = await (await caches.open(CACHE)).match(pathname)
	return kept ?? fetch(request)
}
