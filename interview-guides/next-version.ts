/**
 * The same guide as a draft with the next number after all that are used, so that it can become a version of its own.
 *
 * @param used  Numbers of the versions the unit has of this guide.
 * @returns The text with `version` and `status` of its front matter changed; unchanged where it has none.
 */
export function asNextVersion(markdown: string, used: readonly string[]): string {
	const end = markdown.indexOf('\n---', 3)
	const front = markdown.slice(0, Math.max(0, end))
	const own = /^version:[ \t]*(\S+)/m.exec(front)?.[1]
	if (!own) return markdown
	const next = used.length === 0 ? own : oneHigher([own, ...used])
	const changed = front.replace(/^version:.*$/m, `version: ${next}`).replace(/^status:.*$/m, 'status: draft')
	return changed + markdown.slice(front.length)
}

/** The second of three numbers rises: `0.1.0` becomes `0.2.0`. Marks such as `-rc.1` are not counted. */
function oneHigher(versions: readonly string[]) {
	const numbers = versions.map((version) => version.split('-')[0]?.split('.').map(Number) ?? [])
	const [major = 0, minor = 0] = numbers.sort(([a1 = 0, a2 = 0], [b1 = 0, b2 = 0]) => b1 - a1 || b2 - a2)[0] ?? []
	return `${major}.${minor + 1}.0`
}
