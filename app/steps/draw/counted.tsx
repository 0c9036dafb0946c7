import { Heading, List } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

type Changes = Record<
	| 'draws'
	| 'excludedBefore'
	| 'excludedAfter'
	| 'swaps'
	| 'takenOver'
	| 'conflicts'
	| 'leavers'
	| 'outOfFrame'
	| 'nobodyMay',
	number
>

/** Everything that was changed by people, in numbers: what the report tells of how children were drawn. */
export function Counted({ changes, notes }: { changes: Changes; notes: readonly { note: string; on: string }[] }) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="counted">
			<Heading level={2} data-size="sm" id="counted">
				{t.drawing.changesHeading}
			</Heading>
			<dl className="draw-counts">
				{(Object.keys(changes) as (keyof Changes)[]).map((key) => (
					<div key={key}>
						<dt>{t.drawing.changes[key]}</dt>
						<dd>{changes[key]}</dd>
					</div>
				))}
			</dl>
			{notes.length > 0 && (
				<>
					<Heading level={3} data-size="2xs">
						{t.drawing.notesHeading}
					</Heading>
					<List.Unordered>
						{notes.map(({ note, on }, index) => (
							<List.Item key={index}>
								{on}: {note}
							</List.Item>
						))}
					</List.Unordered>
				</>
			)}
		</section>
	)
}
