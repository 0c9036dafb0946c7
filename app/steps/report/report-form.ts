import { z } from 'zod'

const about = { key: z.string().min(1), sourceHash: z.string() }
const text = z.string().trim().max(5_000)

/** What is done with one part of the draft, or with the whole of it. */
export const ReportForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('confirm'), ...about }),
	z.object({ act: z.literal('write'), ...about, text }),
	z.object({ act: z.literal('quotes'), ...about, quotes: z.array(z.string()) }),
	z.object({ act: z.literal('hide'), ...about, reason: text }),
	z.object({ act: z.literal('reopen'), key: z.string().min(1) }),
	z.object({ act: z.literal('submit') }),
])
export type ReportForm = z.infer<typeof ReportForm>
