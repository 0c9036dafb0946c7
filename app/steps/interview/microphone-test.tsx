import { Alert, Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { MicrophoneIcon, PlayIcon, StopIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import { howHeard } from './how-heard.ts'
import { hearSentence, type Trial } from './microphone-test.client.ts'
import './recorder.css'

type Heard = ReturnType<Trial['stop']>

/** Say a sentence, see that it is heard, and hear it played back: before there is a child in the room. */
export function MicrophoneTest() {
	const t = useText()
	const trial = useRef<Trial>(undefined)
	const [level, setLevel] = useState<number>()
	const [heard, setHeard] = useState<Heard>()
	const [trouble, setTrouble] = useState<'refused' | 'noMicrophone'>()
	useEffect(() => () => trial.current?.close(), [])

	async function start() {
		setHeard(undefined)
		setTrouble(undefined)
		try {
			trial.current = await hearSentence(setLevel)
			setLevel(0)
		} catch (error) {
			setTrouble(error instanceof DOMException && error.name === 'NotFoundError' ? 'noMicrophone' : 'refused')
		}
	}
	function stop() {
		const sentence = trial.current?.stop()
		setLevel(undefined)
		setHeard(sentence)
		void sentence?.play()
	}

	const isHearing = level !== undefined
	return (
		<Card>
			<Heading level={2} data-size="xs">
				{t.guides.microphone}
			</Heading>
			<Paragraph data-size="sm">{t.guides.microphoneLead}</Paragraph>
			<div className="ui-row">
				<Button variant="secondary" onClick={() => (isHearing ? stop() : void start())}>
					{isHearing ? <StopIcon aria-hidden /> : <MicrophoneIcon aria-hidden />}
					{isHearing ? t.guides.stopTest : t.guides.startTest}
				</Button>
				{heard && (
					<Button variant="tertiary" onClick={() => void heard.play()}>
						<PlayIcon aria-hidden />
						{t.guides.listenAgain}
					</Button>
				)}
			</div>
			{isHearing && <meter className="recorder-level" min={0} max={1} value={level} aria-label={t.guides.level} />}
			<Paragraph data-size="sm" role="status">
				{isHearing ? t.guides.hearing : heard && t.guides.heard[howHeard(heard.loudest)]}
			</Paragraph>
			{trouble && (
				<Alert data-color="warning" role="alert">
					{t.guides.microphoneTrouble[trouble]}
				</Alert>
			)}
		</Card>
	)
}
