import { z } from 'zod'

export const ACTION_STATUSES = ['notStarted', 'ongoing', 'done', 'stopped'] as const

const optional = z
	.string()
	.trim()
	.max(2_000)
	.transform((text) => text || null)

/** An action as it is written on screen; an empty field is *not known*. */
export const ActionForm = z.object({
	areaId: z.string(),
	actionId: z.string().optional(),
	version: z.coerce.number().int().optional(),
	text: z.string().trim().min(1).max(500),
	owner: optional,
	due: z.union([z.iso.date(), z.literal('').transform(() => null)]),
	status: z.enum(ACTION_STATUSES),
	effect: optional,
})
