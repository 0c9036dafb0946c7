/**
 * Whether a request that changes something came from one of our own pages. A browser always says where a POST comes
 * from; what says nothing at all is no browser of ours and is refused too.
 *
 * @param said.origin  The `Origin` header. @param said.site  The `Sec-Fetch-Site` header.
 * @param ours  The origin of this installation.
 */
export function isFromOurselves(said: { origin: string | null; site: string | null }, ours: string) {
	if (said.origin) return said.origin === ours
	return said.site === 'same-origin'
}
