/**
 * Ask the server, but not for ever: a network that swallows what is sent and says nothing must not stop the next try. Not
 * `AbortSignal.timeout`: it holds on to what was sent until its time is up, also when the answer has long come.
 *
 * @param read  What of the answer is wanted; its time is counted in.
 * @throws where there is no answer in time, or no network.
 */
export async function fetchInTime<Read>(
	address: string,
	request: RequestInit & { milliseconds: number },
	read: (answer: Response) => Promise<Read>,
): Promise<Read> {
	const { milliseconds, ...rest } = request
	const patience = new AbortController()
	const timer = setTimeout(() => patience.abort(), milliseconds)
	try {
		return await read(await fetch(address, { ...rest, signal: patience.signal }))
	} finally {
		clearTimeout(timer)
	}
}
