import { useText } from '#app/i18n/text.ts'
import { mayTick, type WorkSegment } from './segment.ts'

/** What can be done with the chosen utterance, by hand: the same acts as the keys. */
export function SegmentTools({ segment, hasSound }: { segment: WorkSegment; hasSound: boolean }) {
	const t = useText()
	const { tools, speakers } = t.editor
	const isTickable = segment.isVerbatim || mayTick(segment, { hasSound })
	return (
		<div className="transcript-tools" role="group" aria-label={tools.label}>
			{(['child', 'interviewer', 'other'] as const).map((speaker) => (
				<button key={speaker} type="button" data-act={speaker} aria-pressed={segment.speaker === speaker}>
					{speakers[speaker]}
				</button>
			))}
			<button type="button" data-act="write">
				{tools.write}
			</button>
			{isTickable && (
				<button type="button" data-act="right" aria-pressed={segment.isVerbatim}>
					{segment.source === 'noted' ? tools.noted : tools.right}
				</button>
			)}
			<button type="button" data-act="veto" aria-pressed={!segment.mayQuote}>
				{tools.veto}
			</button>
			<button type="button" data-act="thirdParty" aria-pressed={segment.hasThirdParty}>
				{tools.thirdParty}
			</button>
			<button type="button" data-act="split">
				{tools.split}
			</button>
			<button type="button" data-act="join">
				{tools.join}
			</button>
			<button type="button" data-act="add">
				{tools.add}
			</button>
			<button type="button" data-act="remove">
				{tools.remove}
			</button>
		</div>
	)
}
