/**
 * Listen for news of a seminar and say so, at most once per quarter of a second. The browser itself comes back after a
 * lost connection and tells the last id it knows.
 *
 * @param since  The last event that the page already shows.
 * @returns what ends the listening.
 */
export function listenForNews(seminarId: string, since: number, onNews: () => void) {
	const source = new EventSource(`/seminars/${seminarId}/events?since=${since}`)
	let timer: ReturnType<typeof setTimeout> | undefined
	source.addEventListener('message', () => {
		clearTimeout(timer)
		timer = setTimeout(onNews, 250)
	})
	return () => {
		clearTimeout(timer)
		source.close()
	}
}
