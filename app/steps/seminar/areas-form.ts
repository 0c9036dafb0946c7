import { z } from 'zod'

const optional = z
	.string()
	.trim()
	.max(4_000)
	.transform((text) => text || null)

/** What a person can send from the board of themes and areas. */
export const AreasForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('saveFinding'),
		themeKey: z.string(),
		kind: z.enum(['worksWell', 'needsChange', 'dissent']).optional(),
		text: z.string().trim().max(2_000),
	}),
	z.object({ act: z.literal('removeFinding'), findingId: z.string() }),
	z.object({
		act: z.literal('saveArea'),
		areaId: z.string().optional(),
		version: z.coerce.number().int().optional(),
		name: z.string().trim().max(200),
		analysis: optional,
		proposal: optional,
		evidenceIds: z.array(z.string()),
	}),
	z.object({ act: z.enum(['moveUp', 'moveDown']), areaId: z.string() }),
])

export type AreasForm = z.infer<typeof AreasForm>

/** The ids with one of them a step up or down; the same when it is already at that end. */
export function moved(ids: readonly string[], id: string, direction: 'moveUp' | 'moveDown') {
	const place = ids.indexOf(id)
	const other = direction === 'moveUp' ? place - 1 : place + 1
	const [one, two] = [ids[place], ids[other]]
	if (one === undefined || two === undefined) return [...ids]
	return ids.map((each, at) => (at === place ? two : at === other ? one : each))
}
