import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { openWords, sealWords } from '#db/seal.ts'
import type { DemoServer } from './demo-server.ts'

/** What an attacker, or a child who found a funny text, would write in any field (S8, S9, S16). */
export const HOSTILE = [
	'<script>window.wasHit=1</script>',
	'"><img src=x onerror=window.wasHit=2>',
	`'><svg onload=window.wasHit=3>`,
	'</script></textarea></title><script>window.wasHit=4</script>',
	'<!--\u2028-->',
	'{{constructor.constructor("window.wasHit=5")()}}',
	'[länk](javascript:window.wasHit=6)',
	'<iframe srcdoc="<script>parent.wasHit=7</script>"></iframe>',
	'<a href="https://ont.example/?">x</a><link rel=stylesheet href=https://ont.example/x.css>',
].join(' ')

/** The same as a guide may hold it: HTML is refused there, but its letters may be written, and come out as letters. */
const HOSTILE_IN_GUIDE = '&lt;script&gt;window.wasHit=8&lt;/script&gt;&lt;img src=x onerror=window.wasHit=9&gt;'

/** Free text of people, in the open. */
const OPEN = {
	units: ['organisation', 'committee_name'],
	rounds: ['organisation', 'committee_name'],
	members: ['name'],
	themes: ['name'],
	findings: ['text'],
	development_areas: ['name', 'analysis', 'proposal'],
	guide_versions: ['title'],
	round_lessons: ['text'],
	committee_meetings: ['presenters'],
	committee_questions: ['text'],
	seminars: ['name'],
	exclusions: ['note'],
	contact_policies: ['motive'],
	frame_children: ['language'],
	actions: ['text', 'evidence'],
	report_resolutions: ['text', 'reason'],
	sampling_frames: ['file_name'],
	frame_imports: ['file_name'],
	work_groups: ['name'],
	swaps: ['note'],
	guide_drafts: ['markdown'],
	safety_reminders: ['handed_over_to'],
}

const LETTERS = ['child-5-7', 'child-8-11', 'child-12-18', 'guardian']

/** Put hostile text behind every free text that the demo keeps: names, themes, areas, guides, and the children's own words. */
export async function plantHostileText(server: DemoServer) {
	const database = new Database(join(server.folder, 'data', 'lyhord.db'))
	const planted: string[] = []
	for (const [table, columns] of Object.entries(OPEN)) {
		const there = database.pragma(`table_info(${table})`) as { name: string }[]
		for (const column of columns.filter((one) => there.some(({ name }) => name === one))) {
			const { changes } = database.prepare(`update ${table} set ${column} = ${column} || ?`).run(` ${HOSTILE}`)
			if (changes > 0) planted.push(`${table}.${column}`)
		}
	}
	database.prepare(`update guide_versions set markdown = replace(markdown, '?', ?)`).run(` ${HOSTILE_IN_GUIDE}?`)
	for (const letter of LETTERS) plantLetter(database, letter)
	planted.push('contact_letters.markdown', 'guide_versions.markdown', ...(await plantInWords(server, database)))
	database.close()
	return planted
}

/** A letter in the unit's own words: what anybody may put into such a text, after the words that come with Lyhörd. */
function plantLetter(database: Database.Database, letter: string) {
	const put = `insert into contact_letters (id, unit_id, letter, language, version, markdown, by, at)
		select ?, id, ?, 'sv', 99, ?, 'somebody', 0 from units limit 1`
	database.prepare(put).run(`hostile-${letter}`, letter, `# Hej ${HOSTILE}\n\nVi vill prata med dig. ${HOSTILE}\n`)
}

async function plantInWords(server: DemoServer, database: Database.Database) {
	const keys = await openKeys(readConfig(server.env))
	const segments = database
		.prepare(
			`select s.rowid as at, s.sealed_text as sealed, t.interview_id as interviewId from segments s join transcripts t on t.id = s.transcript_id`,
		)
		.all() as { at: number; sealed: Buffer; interviewId: string }[]
	const change = database.prepare('update segments set sealed_text = ? where rowid = ?')
	for (const { at, sealed, interviewId } of segments) {
		const words = await openWords(keys, interviewId, sealed)
		change.run(await sealWords(keys, interviewId, `${words} ${HOSTILE}`), at)
	}
	keys.close()
	return segments.length > 0 ? ['segments.sealed_text'] : []
}
