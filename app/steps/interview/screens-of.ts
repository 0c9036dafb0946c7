import type { Check, Guide, Note, Question, Say, Words } from '#guides/guide.ts'

/** One screen of the conversation: what is said and ticked first, one question, or words to say at the end. */
export type Screen =
	| {
			kind: 'assent'
			id: string
			heading: string
			says: readonly Say[]
			checks: readonly Check[]
			tips: readonly Note[]
			gloss: Words | null
	  }
	| { kind: 'question'; id: string; heading: string; question: Question; tips: readonly Note[] }
	| { kind: 'words'; id: string; heading: string; says: readonly Say[]; tips: readonly Note[] }

/** A guide as screens in order: R-22, one question at a time. Tips stand with the screen that comes after them. */
export function screensOf(guide: Guide): Screen[] {
	return guide.sections.flatMap((section, index) => {
		const preface = index === 0 ? guide.preface : []
		return section.kind === 'assent' ? [assentScreen(section, preface)] : screensOfSection(section)
	})
}

type Section = Guide['sections'][number]

function assentScreen({ id, heading, blocks }: Section, preface: readonly Note[]): Screen {
	return {
		kind: 'assent',
		id,
		heading,
		says: blocks.filter((block) => block.kind === 'say'),
		checks: blocks.filter((block) => block.kind === 'check'),
		tips: [...preface, ...blocks.filter((block) => block.kind === 'note')],
		gloss: blocks.find((block) => block.kind === 'gloss')?.text ?? null,
	}
}

function screensOfSection({ id, heading, blocks }: Section): Screen[] {
	const screens: Screen[] = []
	let tips: Note[] = []
	for (const block of blocks) {
		const last = screens.at(-1)
		if (block.kind === 'note') tips.push(block)
		else if (block.kind === 'question') screens.push({ kind: 'question', id: block.id, heading, question: block, tips })
		else if (block.kind === 'say' && last?.kind === 'words')
			screens[screens.length - 1] = { ...last, says: [...last.says, block] }
		else if (block.kind === 'say')
			screens.push({ kind: 'words', id: `${id}-${screens.length}`, heading, says: [block], tips })
		if (block.kind !== 'note') tips = []
	}
	return withLastTips(screens, tips)
}

function withLastTips(screens: Screen[], tips: readonly Note[]): Screen[] {
	return screens.map((screen, index) =>
		index === screens.length - 1 ? { ...screen, tips: [...screen.tips, ...tips] } : screen,
	)
}

/** The questions among these screens, in order. */
export function questionsOfScreens(screens: readonly Screen[]): Question[] {
	return screens.flatMap((screen) => (screen.kind === 'question' ? [screen.question] : []))
}
