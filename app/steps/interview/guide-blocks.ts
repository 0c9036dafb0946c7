/** What the buttons of the editor put into a guide, ready to be changed: nobody has to know how a block is written. */
export const GUIDE_BLOCKS = {
	question: `:::question{id="ID" theme="contact"}
Vad vill du fråga barnet?

- En stödfråga.

::en[What the question means, in English.]
:::`,
	say: `:::say
Det du säger till barnet.
:::`,
	note: `:::note
Ett tips till den som intervjuar. Det läses inte upp.
:::`,
	check: `::check[Barnet sa ja]{id="ID"}`,
	section: `## Ny del

::section{id="ID" kind="topic" minutes="3"}`,
} as const

export type GuideBlock = keyof typeof GUIDE_BLOCKS

/**
 * Put a block in where it can stand: on lines of its own, and after the block that the caret is in.
 *
 * @param caret  Characters from the start.
 * @returns The whole new text, and where the new block begins and ends in it.
 */
export function insertBlock(text: string, caret: number, block: GuideBlock) {
	const at = endOfBlock(text, caret)
	const before = text.slice(0, at).trimEnd()
	const after = text.slice(at).trimStart()
	const written = GUIDE_BLOCKS[block].replace('ID', freeId(text, block))
	const start = before ? before.length + 2 : 0
	const inserted = `${before}${before ? '\n\n' : ''}${written}\n${after ? `\n${after}` : ''}`
	return { text: inserted, start, end: start + written.length }
}

/** What every guide begins with: an emptied text, or one that was pasted from a document, has lost it. */
const GUIDE_START = `---
id: var-guide
version: 0.1.0
title: Samtalsguide 8–11 år
ageMin: 8
ageMax: 11
minutes: 35
themes: [contact, reason, knowledge, treatment, participation]
support:
  - { name: Bris, phone: "116 111", url: "https://www.bris.se" }
---

# Samtalsguide 8–11 år`

/** The same text with the facts that a guide begins with, and its title, before everything else. */
export function insertStart(text: string) {
	const rest = text.trim()
	return { text: `${GUIDE_START}\n${rest && `\n${rest}\n`}`, start: 0, end: GUIDE_START.length }
}

/** The end of the line, or of the block, that the caret is in. */
function endOfBlock(text: string, caret: number) {
	let isOpen = false
	let position = 0
	for (const line of text.split('\n')) {
		const isFence = /^:{3,}/.test(line)
		const end = position + line.length
		if (isFence) isOpen = /^:{3,}\p{L}/u.test(line)
		if (caret <= end && !isOpen) return end
		position = end + 1
	}
	return text.length
}

/** An id that the guide does not have yet: `q1`, `q2` … */
function freeId(text: string, block: GuideBlock) {
	const letter = { question: 'q', check: 'check', section: 'part', say: '', note: '' }[block]
	let number = 1
	while (text.includes(`id="${letter}${number}"`)) number += 1
	return `${letter}${number}`
}
