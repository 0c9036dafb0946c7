import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawableBy, undrawableIn } from './pdf-characters.ts'
import { printable } from './printable.ts'

/** Each try can only name characters no earlier try named; a text with more than this many rounds of them is none. */
const MOST_TRIES = 20

/** `inputOf` gives the template's data; every text a person wrote goes through `clean` on the way. */
type Print = { template: string; inputOf: (clean: (text: string) => string) => unknown; madeAt: Date }

/**
 * A template and its data as a tagged PDF that meets PDF/UA-1: readable by a screen reader, with language, title and
 * real headings.
 *
 * The data comes to Typst as JSON (`sys.inputs.data`) and is only ever shown as strings, so nothing a person wrote can
 * be read as markup. The letters are Libertinus Serif, which the compiler carries within it (Latin, Greek and Cyrillic,
 * so a bare machine is enough); other scripts are drawn with the machine's own fonts. A character no font here can draw
 * is printed as its number, `[U+1F600]`: PDF/UA allows no empty boxes, and nothing may vanish unseen.
 *
 * @throws {PdfRefused} when the compiler refuses the document, for instance a heading level was jumped over.
 */
export function printPdf({ template, inputOf, madeAt }: Print): Uint8Array {
	const undrawable = new Set<string>()

	for (let tries = 1; ; tries++) {
		const draw = drawableBy(undrawable)
		try {
			return compile(
				template,
				inputOf((text) => draw(printable(text))),
				madeAt,
			)
		} catch (error) {
			const more = undrawableIn(String(error instanceof Error ? error.message : error))
			const isNew = more.some((character) => !undrawable.has(character))
			if (!isNew || tries === MOST_TRIES) throw new PdfRefused(kindOfRefusal(error))
			more.forEach((character) => undrawable.add(character))
		}
	}
}

function compile(template: string, data: unknown, madeAt: Date) {
	const compiler = NodeCompiler.create()
	return compiler.pdf(
		{ mainFileContent: template, inputs: { data: JSON.stringify(data) } },
		{ pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeAt.getTime() / 1000) },
	)
}

/** The compiler's messages may quote the document, so only their fixed part is passed on. */
function kindOfRefusal(error: unknown) {
	const message = error instanceof Error ? error.message : ''
	return /message: "([^"`\\]{0,80})/.exec(message)?.[1]?.trim() ?? 'unknown'
}

/** The text cannot become an accessible PDF as it stands. `why` is the compiler's own phrase, without the text's words. */
export class PdfRefused extends Error {
	constructor(readonly why: string) {
		super(`This cannot be made into an accessible PDF: ${why}.`)
	}
}
