import { Alert, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { FrameFileError } from './read-csv.ts'

/** What was wrong with a frame or with what was asked of it: a code, and the facts its sentence needs. */
export type FrameFault = {
	code:
		| FrameFileError['code']
		| 'frame.locked'
		| 'frame.changed'
		| 'frame.no-rows'
		| 'frame.broken'
		| 'frame.too-small'
		| 'frame.unknown-signatures'
	eligible?: number
} & FrameFileError['facts']

/** What was wrong, which thing, and what to do. */
export function FrameFaultAlert({ fault }: { fault: FrameFault }) {
	const t = useText()
	const fact = fault.columns?.join(', ') ?? String(fault.line ?? fault.eligible ?? '')
	return (
		<Alert data-color="danger" role="alert" className="draw-refused">
			<Paragraph>{t.draw.fileError[fault.code](fact)}</Paragraph>
			{fault.sensitive && (
				<List.Unordered>
					{fault.sensitive.map(({ column, why, seenIn }) => (
						<List.Item key={column}>{t.draw.sensitive[why][seenIn](column)}</List.Item>
					))}
				</List.Unordered>
			)}
		</Alert>
	)
}
