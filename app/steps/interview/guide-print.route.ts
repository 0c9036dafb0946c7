import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { config, db, now } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { findGuideVersion, listGuideVersions } from '#db/guides.ts'
import type { Guide } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { cardSheet } from '#guides/sheets/card-sheet.ts'
import { guideSheet } from '#guides/sheets/guide-sheet.ts'
import type { Sheet, SheetMeta } from '#guides/sheets/sheet.ts'
import { supportSheet } from '#guides/sheets/support-sheet.ts'
import type { Text } from '#app/i18n/text-shape.ts'
import { aidCards } from './aid-cards.tsx'
import { pdfAnswer } from './pdf-answer.server.ts'
import type { Route } from './+types/guide-print.route'

const SHEETS: Record<string, (guide: Guide, meta: SheetMeta, t: Text) => Sheet> = {
	guide: (guide, meta, t) => {
		const { sheet, aidNames } = t.guides
		const { ageMin, ageMax, minutes } = guide.meta
		return guideSheet(guide, meta, { ...sheet, facts: sheet.facts(ageMin, ageMax, minutes), aids: aidNames })
	},
	cards: (guide, meta, t) => {
		const { sheet } = t.guides
		const labels = {
			heading: sheet.cards(guide.title),
			questions: sheet.questions,
			stop: sheet.stop,
			stopLead: sheet.stopLead,
		}
		return cardSheet(guide, meta, labels, aidCards(guide.meta.aids, textIn('sv')))
	},
	support: (guide, meta, t) => {
		const { thanks, supportLead: lead, danger } = t.guides.sheet
		return supportSheet(guide.meta.support, meta, { thanks, lead, danger })
	},
}

/** `GET /guides/:guideVersionId/print/:sheet`: a guide on paper: the whole, cards to cut apart, or the support card. */
export async function loader({ context, params: { guideVersionId, sheet } }: Route.LoaderArgs) {
	const { unitId, unitName, locale } = requirePerson(context)
	const version = await findGuideVersion(db, { unitId, guideVersionId })
	const guide = version ? parseGuide(version.markdown).guide : undefined
	const make = Object.hasOwn(SHEETS, sheet) ? SHEETS[sheet] : undefined
	if (!version || !guide || !make) throw notFound()

	const t = textIn(locale)
	const listed = (await listGuideVersions(db, { unitId })).find(({ id }) => id === version.id)
	const approved = listed?.approvedAt && t.guides.sheet.approved(listed.approvedBy ?? '', dayOf(listed.approvedAt))
	const edition = t.guides.sheet.edition(guide.title, version.version)
	const title =
		sheet === 'guide'
			? guide.title
			: sheet === 'cards'
				? t.guides.sheet.cards(guide.title)
				: t.guides.sheet.supportTitle
	const meta: SheetMeta = {
		...{ title, language: locale, unit: unitName },
		edition: approved ? `${edition}, ${approved}` : edition,
		marks: [...(approved ? [] : [t.guides.sheet.draftMark]), ...(config.isDemo ? [t.guides.sheet.exampleMark] : [])],
	}
	return pdfAnswer(make(guide, meta, t), `${version.guideId}-${version.version}-${sheet}`, now())
}

function dayOf(at: Date) {
	return at.toISOString().slice(0, 10)
}
