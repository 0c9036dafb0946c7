import { z } from 'zod'
import { EXCLUSION_CODES } from './exclusion-codes.ts'

/** Why the mentor gives a child to another interviewer than the one who drew her (X18, X20). */
export const HANDOVER_CODES = ['becameHandler', 'onLeave', 'quit'] as const

/** Why two interviewers may swap children. Anything else is hand-picking. */
export const SWAP_CODES = ['language', 'childsWish', 'accessibility', 'other'] as const

/** Why a drawn child left the frame before the interview (X19): the next reserve is drawn. */
export const OUT_OF_FRAME_CODES = ['turnedTooOld', 'movedAway'] as const

/** Why the whole list is drawn anew. It is told everywhere that it was, so that nobody can draw until the result suits. */
export const SECOND_DRAW_CODES = ['interrupted', 'wrongSettings', 'other'] as const

const NOTE_LETTERS = 500

/** What the manager is told, in words: asked for only with `other`. */
export const Note = z.string().trim().max(NOTE_LETTERS).default('')

/** The form by which a child is taken out, before the lock and after the draw alike. */
export const EXCLUSION_FIELDS = { reference: z.string().trim(), code: z.enum(EXCLUSION_CODES), note: Note }

/** `other` is a code only together with words for the manager. */
export function lacksNote({ code, note }: { code: string; note: string }) {
	return code === 'other' && note === ''
}
