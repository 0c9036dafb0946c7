import { Alert, Button, Checkbox, Field, Fieldset, Label, Radio, Textarea } from '@digdir/designsystemet-react'
import { PlayIcon, StopIcon } from '@navikt/aksel-icons'
import { useRef, useState } from 'react'
import { useText } from '#app/i18n/text.ts'

export type ShownSegment = {
	id: string
	number: number
	text: string
	startSeconds: number | null
	speaker: 'child' | 'interviewer' | 'other' | null
	isVerbatim: boolean
	hasWarning: boolean
}

/** One utterance: listen, correct, say who speaks. */
export function SegmentCard({
	segment,
	interviewId,
	hasSound,
}: {
	segment: ShownSegment
	interviewId: string
	hasSound: boolean
}) {
	const t = useText()
	const { number, text, speaker, isVerbatim } = segment
	const isPlayable = hasSound && segment.startSeconds !== null
	return (
		<li className="transcript-segment" data-speaker={speaker ?? undefined}>
			<input type="hidden" name="number" value={number} />
			<div className="transcript-segment-head">
				<strong>{t.transcript.segment(number + 1)}</strong>
				{isPlayable && (
					<Play source={`/interviews/${interviewId}/sound/${number}`} label={t.transcript.segment(number + 1)} />
				)}
			</div>
			{segment.hasWarning && <Alert data-color="warning">{t.transcript.warning}</Alert>}
			<Field>
				<Label>{t.transcript.text}</Label>
				<Textarea
					name={`text:${number}`}
					defaultValue={text}
					rows={Math.max(2, Math.ceil(text.length / 60))}
					spellCheck
					lang="sv"
				/>
			</Field>
			<Fieldset>
				<Fieldset.Legend>{t.transcript.speaker}</Fieldset.Legend>
				<div className="transcript-choices">
					{(['child', 'interviewer', 'other'] as const).map((value) => (
						<Radio
							key={value}
							name={`speaker:${number}`}
							value={value}
							label={t.transcript.speakers[value]}
							defaultChecked={speaker === value}
						/>
					))}
				</div>
			</Fieldset>
			{(isPlayable || isVerbatim) && (
				<Checkbox
					name={`verbatim:${number}`}
					label={isPlayable ? t.transcript.verbatim : t.transcript.verbatimNoted}
					defaultChecked={isVerbatim}
				/>
			)}
		</li>
	)
}

function Play({ source, label }: { source: string; label: string }) {
	const t = useText()
	const audio = useRef<HTMLAudioElement>(null)
	const [isPlaying, setIsPlaying] = useState(false)
	const toggle = () => {
		if (!audio.current) return
		if (isPlaying) audio.current.pause()
		else void audio.current.play()
	}
	return (
		<>
			{/* The words of the sound stand in the field below: that is its caption. */}
			{/* eslint-disable-next-line jsx-a11y/media-has-caption */}
			<audio
				ref={audio}
				src={source}
				preload="none"
				onPlay={() => setIsPlaying(true)}
				onPause={() => setIsPlaying(false)}
				onEnded={() => setIsPlaying(false)}
			/>
			<Button
				type="button"
				variant="secondary"
				data-size="sm"
				onClick={toggle}
				aria-label={`${isPlaying ? t.transcript.stop : t.transcript.play}: ${label}`}
			>
				{isPlaying ? <StopIcon aria-hidden /> : <PlayIcon aria-hidden />}
				{isPlaying ? t.transcript.stop : t.transcript.play}
			</Button>
		</>
	)
}
