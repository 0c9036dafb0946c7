/** The sentences of the report in one language, by key, with `{facts}` to fill in. */
export type Templates = { language: 'sv' | 'en'; sentences: ReadonlyMap<string, string> }

/**
 * Read a file of templates: lines of `key: sentence`; a heading `## key: words` is a section's; all else is prose for
 * whoever edits it.
 */
export function parseTemplates(language: Templates['language'], markdown: string): Templates {
	const lines = markdown.split('\n').map((line) => /^(?:## )?([\w.]+): (.+)$/.exec(line))
	return {
		language,
		sentences: new Map(lines.flatMap((found) => (found ? [[String(found[1]), String(found[2])]] : []))),
	}
}

/** One sentence with its facts filled in. A missing sentence or fact is a fault of ours, never of the person. */
export function fill({ sentences }: Templates, key: string, facts: Readonly<Record<string, string | number>> = {}) {
	const sentence = sentences.get(key)
	if (sentence === undefined) throw new Error(`The report has no sentence ${key}`)
	const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
		const fact = facts[name]
		if (fact === undefined) throw new Error(`Sentence ${key} lacks the fact ${name}`)
		return String(fact)
	})
	return capital(filled)
}

/** The words of a key as they stand, for use inside a sentence. */
export function words({ sentences }: Templates, key: string) {
	const found = sentences.get(key)
	if (found === undefined) throw new Error(`The report has no words ${key}`)
	return found
}

/** Whether the language has this key: reasons may be codes that the product does not know. */
export function has({ sentences }: Templates, key: string) {
	return sentences.has(key)
}

function capital(text: string) {
	return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}
