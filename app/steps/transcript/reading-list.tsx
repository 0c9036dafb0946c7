import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Speaker } from './segment.ts'

type Said = {
	id: string
	text: string
	speaker: Speaker | null
	startSeconds: number | null
	endSeconds: number | null
	mayQuote: boolean
	isChilds: boolean
}
type Outcome = { segmentId: string; mistake?: 'isEmpty' | 'isStale' } | undefined
type Props = { interviewId: string; segments: readonly Said[]; hasSound: boolean; outcome: Outcome }

/** What was said, large and calm, a turn at a time; one turn at a time is put right. */
export function ReadingList({ interviewId, segments, hasSound, outcome }: Props) {
	const { reading } = useText().editor
	const audio = useRef<HTMLAudioElement>(null)
	const [heardId, setHeardId] = useState<string | null>(null)
	const [openId, setOpenId] = useState<string | null>(null)
	const heard = segments.find(({ id }) => id === heardId)

	const listen = (said: Said) => {
		if (!audio.current || said.startSeconds === null) return
		if (heardId === said.id) return audio.current.pause()
		audio.current.currentTime = said.startSeconds
		setHeardId(said.id)
		void audio.current.play()
	}
	return (
		<>
			{hasSound && (
				// The words of the sound stand below: that is its caption.
				// eslint-disable-next-line jsx-a11y/media-has-caption
				<audio
					ref={audio}
					src={`/interviews/${interviewId}/sound`}
					preload="none"
					onPause={() => setHeardId(null)}
					onTimeUpdate={({ currentTarget }) => {
						if (heard?.endSeconds != null && currentTarget.currentTime >= heard.endSeconds) currentTarget.pause()
					}}
				/>
			)}
			<ol className="reading-list" lang="sv">
				{segments.map((said) => (
					<li key={said.id} data-speaker={said.speaker ?? undefined} data-heard={heardId === said.id || undefined}>
						<strong>{said.speaker ? reading.speakers[said.speaker] : reading.speakers.other}</strong>
						<p>{said.text}</p>
						{said.isChilds && <p className="reading-note">{reading.isChilds}</p>}
						{!said.mayQuote && <p className="reading-note">{reading.isVetoed}</p>}
						<div className="reading-acts">
							{hasSound && said.startSeconds !== null && (
								<Button type="button" data-size="sm" variant="secondary" onClick={() => listen(said)}>
									{heardId === said.id ? reading.stop : reading.listen}
								</Button>
							)}
							<Button
								type="button"
								data-size="sm"
								variant="tertiary"
								aria-expanded={openId === said.id}
								onClick={() => setOpenId(openId === said.id ? null : said.id)}
							>
								{reading.putRight}
							</Button>
						</div>
						{openId === said.id && <PutRight said={said} outcome={outcome} onKept={() => setOpenId(null)} />}
					</li>
				))}
			</ol>
		</>
	)
}

function PutRight({ said, outcome, onKept }: { said: Said; outcome: Outcome; onKept: () => void }) {
	const { reading } = useText().editor
	const isBusy = useNavigation().state !== 'idle'
	const wasBusy = useRef(false)
	const mistake = outcome?.segmentId === said.id ? outcome.mistake : undefined
	useEffect(() => {
		if (wasBusy.current && !isBusy && !mistake) onKept()
		wasBusy.current = isBusy
	}, [isBusy, mistake, onKept])
	return (
		<Form method="post" className="ui-stack" preventScrollReset>
			<input type="hidden" name="segment" value={said.id} />
			<Field>
				<Label>{reading.theWords}</Label>
				<Textarea name="text" defaultValue={said.text} rows={3} />
				{mistake && <ValidationMessage>{reading.mistakes[mistake]}</ValidationMessage>}
			</Field>
			<div className="ui-row">
				<Button type="submit" name="act" value="correct" disabled={isBusy}>
					{reading.keep}
				</Button>
				<Button
					type="submit"
					name="act"
					value={said.mayQuote ? 'mayNotQuote' : 'mayQuote'}
					variant="secondary"
					disabled={isBusy}
				>
					{said.mayQuote ? reading.veto : reading.takeVetoBack}
				</Button>
			</div>
		</Form>
	)
}
