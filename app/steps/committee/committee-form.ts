import { z } from 'zod'

/** What the mentor or the manager notes of a meeting with the committee. */
export const CommitteeForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('meeting'),
		on: z.iso.date(),
		kind: z.string().trim().min(1).max(100),
		presenters: z
			.string()
			.trim()
			.max(300)
			.transform((text) => text || null),
	}),
	z.object({ act: z.literal('question'), meetingId: z.string(), text: z.string().trim().min(1).max(2_000) }),
])
