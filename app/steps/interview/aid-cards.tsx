import { renderToStaticMarkup } from 'react-dom/server'
import { childsWords } from '#app/i18n/childs-words.ts'
import type { Text } from '#app/i18n/text-shape.ts'
import type { AidCard } from '#guides/sheets/card-sheet.ts'
import { Bear, FEELINGS } from './aids/bear.tsx'
import { Face, FACES } from './aids/face.tsx'

/**
 * How the drawings look on paper: a page's own style sheet does not reach a printed one. Each class of the drawings has
 * its line here; a test fails when one is missing.
 */
const ON_PAPER: Readonly<Record<string, string>> = {
	'aid-fur': 'fill:#d9b48a;stroke:#3b2f25;stroke-width:2',
	'aid-ear': 'fill:#b98a5e',
	'aid-muzzle': 'fill:#f3e3cf',
	'aid-skin': 'fill:#ffe08a;stroke:#3b2f25;stroke-width:2',
	'aid-ink': 'fill:none;stroke:#3b2f25;stroke-width:4;stroke-linecap:round;stroke-linejoin:round',
	'aid-ink-fill': 'fill:#3b2f25',
	'aid-thick': 'stroke-width:5.5',
	'aid-thin': 'stroke-width:2.5',
	'aid-white': 'fill:#ffffff',
	'aid-outlined': 'stroke:#3b2f25;stroke-width:2',
	'aid-cheek': 'fill:#e59a86',
	'aid-tongue': 'fill:#d9776a',
	'aid-tear': 'fill:#6fa8c9',
}

/** Cards with pictures for those of a guide's aids that are something to point at. The words are those the child sees. */
export function aidCards(aids: readonly string[], t: Text): AidCard[] {
	const { moods, feelings, strengths, strengthCards, scale } = childsWords.aids
	const faces = (isOfThree: boolean) =>
		FACES.filter((face) => face.isOfThree || !isOfThree).map(({ mood }) => ({
			svg: svgOf(<Face mood={mood} />),
			word: moods[mood],
		}))
	return aids.flatMap((aid): AidCard[] => {
		const heading = t.guides.aidNames[aid as keyof Text['guides']['aidNames']] ?? aid
		if (aid === 'smiley3' || aid === 'smiley5') return [{ heading, pictures: faces(aid === 'smiley3') }]
		if (aid === 'nallekort') {
			const pictures = FEELINGS.map((feeling) => ({ svg: svgOf(<Bear feeling={feeling} />), word: feelings[feeling] }))
			return [{ heading, pictures }]
		}
		if (aid === 'styrkekort') return [{ heading: strengthCards, pictures: Object.values(strengths).map(wordOnly) }]
		if (aid === 'skala10')
			return [{ heading: scale, pictures: Array.from({ length: 10 }, (_, index) => wordOnly(`${index + 1}`)) }]
		return []
	})
}

function wordOnly(word: string) {
	return { svg: '', word }
}

/** A drawing as a picture of its own. @throws when it has a class that has no look on paper. */
function svgOf(drawing: React.ReactElement): string {
	const markup = renderToStaticMarkup(drawing)
	const classes = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
	const inner = [...classes].filter((name) => !FRAMES.includes(name))
	const missing = inner.find((name) => !ON_PAPER[name])
	if (missing) throw new Error(`The drawing class ${missing} has no look on paper.`)
	const style = Object.entries(ON_PAPER).filter(([name]) => classes.has(name))
	return markup
		.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
		.replace('>', `><style>${style.map(([name, look]) => `.${name}{${look}}`).join('')}</style>`)
}

/** Classes of the drawing as a whole, which only say how large it is on screen. */
const FRAMES = ['aid-face', 'aid-bear', 'aid-drawing']
