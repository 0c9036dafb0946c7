import { saveArea } from '#db/development-areas.ts'
import { saveFinding } from '#db/findings.ts'
import { listPassages, savePassage, saveQuoteClearance } from '#db/passages.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { changeSeminarToClosed, saveSeminar, saveSeminarMember } from '#db/seminars.ts'
import { saveStartingThemes } from '#db/themes.ts'
import { listApprovedTranscripts } from '#db/transcripts.ts'
import { checkArea } from '../steps/seminar/check-area.ts'
import { mayReadInterview } from '../steps/seminar/what-she-sees.ts'
import { whyNotQuotable } from '../steps/seminar/why-not-quotable.ts'
import { sliceOf, snapToWords } from '../steps/seminar/words-of.ts'
import type { DemoKit } from './demo-kit.server.ts'

/** Words that tell, in the demo's stories, what a passage is about; each sets its theme. */
const THEME_SIGNS = [
	['contact.change', /bytt|hejdå|Tre gånger|två gånger|Fyra stycken/],
	['contact.channel', /sms|skoldagen|bilen|går ut och går|ritar|kommer hem|hörs/],
	['contact.reason', /varför|lag\.|tavla|många ord/],
	['knowledge.treatment', /Snäll|bråttom|Ärlig|minnas|rak mot|skojar|den har sagt|fråga mig/],
	['participation.listening', /lyssnar|datorn/],
	['participation.influence', /bestämt|Vilken dag|Planen|passar dem/],
	['participation.information', /vet inte vad de säger|frågat om jag har förstått|betyder för mig/],
] as const

const FINDINGS = [
	['contact.change', 'needsChange', 'Barnen får veta om bytet av en slump, och vi säger inte hejdå.'],
	['contact.channel', 'worksWell', 'Där vi möter barnen på deras villkor blir det lättare att prata.'],
	['contact.reason', 'needsChange', 'Vi förklarar, men inte så att barnen förstår varför vi ses.'],
	['contact.reason', 'dissent', 'Några av oss ritar redan upp det, och då förstår barnen.'],
] as const

const AREAS = [
	{
		name: 'Planera bytet tillsammans med barnet',
		themes: ['contact.change'],
		analysis: 'Barnen beskriver byten som kommer utan förvarning, och att de får berätta allt från början.',
		proposal: 'Den som slutar och den som börjar träffar barnet tillsammans, och vi säger hejdå.',
	},
	{
		name: 'Förklara varför, med vanliga ord',
		themes: ['contact.reason', 'participation.information'],
		analysis: 'Barnen får många ord på en gång. Få har blivit frågade om de har förstått.',
		proposal: 'Varje barn får på ett papper varför vi ses, och vi frågar om det går att förstå.',
	},
] as const

/**
 * A seminar of the demo: what children said is marked, tagged, cleared and gathered into findings and areas, by the
 * same rules as on screen, from whatever approved transcripts the round has.
 *
 * @param isClosed  Whether the seminar has ended, as before a report.
 * @returns the id of the seminar.
 */
export async function fillSeminar(kit: DemoKit, { roundId, isClosed }: { roundId: string; isClosed: boolean }) {
	const { db, unitId, people, now: at } = kit
	const scope = { roundId, unitId }
	const seminarId = crypto.randomUUID()
	const act = { seminarId, unitId, by: people.maj.id, at }
	await saveStartingThemes(db, { ...scope, by: act.by, at })
	const when = { heldOn: at.toISOString().slice(0, 10), openedBy: act.by, openedAt: at }
	await saveSeminar(db, { id: seminarId, ...scope, kind: 'final', name: 'Slutseminarium', ...when })
	for (const { id } of [people.karin, people.ahmed, people.eva]) await saveSeminarMember(db, { ...act, by: id })

	await markWhatTells(kit, scope, act)
	const findings = FINDINGS.map(([themeKey, kind, text]) => ({
		id: crypto.randomUUID(),
		roundId,
		themeKey,
		kind,
		text,
	}))
	for (const finding of findings) await saveFinding(db, { ...act, ...finding })
	await gatherIntoAreas(kit, scope, act)
	if (isClosed) await changeSeminarToClosed(db, act)
	return seminarId
}

type Scope = { roundId: string; unitId: string }
type Act = { seminarId: string; unitId: string; by: string; at: Date }

async function markWhatTells({ db, keys }: DemoKit, scope: Scope, act: Act) {
	const interviews = await listSeminarInterviews(db, { ...scope, memberId: act.by })
	for (const { interviewId, segments } of await listApprovedTranscripts(db, keys, scope)) {
		const interview = interviews.find((one) => one.interviewId === interviewId)
		if (!interview || !mayReadInterview(interview, { isMentor: true })) continue
		for (const { id: segmentId, text, speaker, isVerbatim, mayQuote } of segments) {
			const themeIds = THEME_SIGNS.flatMap(([key, sign]) => (sign.test(text) ? [`${scope.roundId}:${key}`] : []))
			const span = snapToWords(text, { from: 0, to: text.length })
			if (speaker !== 'child' || themeIds.length === 0 || !span) continue
			const passage = {
				id: crypto.randomUUID(),
				interviewId,
				roundId: scope.roundId,
				segmentId,
				text: sliceOf(text, span),
				themeIds,
			}
			await savePassage(db, keys, { ...act, ...passage, fromCharacter: span.from, toCharacter: span.to })
			const isQuotable = !whyNotQuotable({ ...interview, speaker, isVerbatim, isVetoed: !mayQuote }, act.by)
			if (isQuotable) await saveQuoteClearance(db, { ...act, passageId: passage.id })
		}
	}
}

/** An area for which the round has no evidence is not written. */
async function gatherIntoAreas({ db, keys }: DemoKit, scope: Scope, act: Act) {
	const passages = await listPassages(db, keys, scope)
	for (const { themes, ...content } of AREAS) {
		const isAbout = (themeId: string) => themes.some((key) => themeId === `${scope.roundId}:${key}`)
		const evidence = passages
			.filter(({ tags }) => tags.some(({ themeId }) => isAbout(themeId)))
			.map(({ id, interviewId }) => ({ id, interviewId, themeKeys: themes }))
		if (evidence.length === 0) continue
		const { themeKeys } = checkArea(evidence)
		const area = { ...content, areaId: crypto.randomUUID(), themeKeys, evidenceIds: evidence.map(({ id }) => id) }
		await saveArea(db, { ...act, ...area, roundId: scope.roundId })
	}
}
