import type { Text } from './text-shape.ts'
import { access } from './en/access.ts'
import { home } from './en/home.ts'
import { round } from './en/round.ts'
import { draw } from './en/draw.ts'
import { drawing } from './en/drawing.ts'
import { protocol } from './en/protocol.ts'
import { contact } from './en/contact.ts'
import { withdrawal } from './en/withdrawal.ts'
import { guides } from './en/guides.ts'
import { interview } from './en/interview.ts'
import { transcript } from './en/transcript.ts'
import { editor } from './en/editor.ts'
import { seminar } from './en/seminar.ts'
import { report } from './en/report.ts'
import { committee } from './en/committee.ts'
import { followUp } from './en/follow-up.ts'
import { ui } from './en/ui.ts'
import { worry } from './en/worry.ts'
import { afterwards } from './en/afterwards.ts'
import { recall } from './en/recall.ts'
import { conversation } from './en/conversation.ts'
import { pictures } from './en/pictures.ts'

/** Every word on screen, in English. */
export const en = {
	access,
	home,
	round,
	draw,
	drawing,
	protocol,
	contact,
	withdrawal,
	guides,
	interview,
	transcript,
	editor,
	seminar,
	report,
	committee,
	followUp,
	ui,
	worry,
	afterwards,
	conversation,
	recall,
	pictures,
} satisfies Text
