import { access } from './sv/access.ts'
import { home } from './sv/home.ts'
import { round } from './sv/round.ts'
import { draw } from './sv/draw.ts'
import { drawing } from './sv/drawing.ts'
import { protocol } from './sv/protocol.ts'
import { contact } from './sv/contact.ts'
import { withdrawal } from './sv/withdrawal.ts'
import { guides } from './sv/guides.ts'
import { interview } from './sv/interview.ts'
import { transcript } from './sv/transcript.ts'
import { editor } from './sv/editor.ts'
import { seminar } from './sv/seminar.ts'
import { report } from './sv/report.ts'
import { committee } from './sv/committee.ts'
import { followUp } from './sv/follow-up.ts'
import { ui } from './sv/ui.ts'
import { worry } from './sv/worry.ts'
import { afterwards } from './sv/afterwards.ts'
import { recall } from './sv/recall.ts'
import { conversation } from './sv/conversation.ts'
import { pictures } from './sv/pictures.ts'

/** Every word on screen, in Swedish. One file per step; `en.ts` must have the same shape. */
export const sv = {
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
}
