import {
	Alert,
	Button,
	Details,
	Field,
	Input,
	Label,
	Link as TextLink,
	List,
	Paragraph,
} from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { SafeLine } from './safe-line.tsx'
import type { SoundThere } from './sound-shelf.client.ts'
import { useSoundImport } from './use-sound-import.tsx'

/** A file that ends this much earlier than it says was cut off on its way here. */
const CUT_OFF_SECONDS = 3

type Props = { interviewId: string; soundRecipient: string; there: SoundThere | null }

/** Choose a file, see how far it is read, and say when it was the last one. */
export function BringSound(props: Props) {
	const t = useText()
	const words = t.interview.soundFile
	const { state, sound, wantsEnd, bring, cancel, finish } = useSoundImport(props)
	const isClosed = sound.over === 'erased' || sound.over === 'approved' ? sound.over : undefined
	if (sound.phase === 'done' && !isClosed)
		return (
			<>
				<Alert data-color="success" role="status">
					{words.done}
				</Alert>
				<HowToDelete />
				<TextLink asChild>
					<Link to={`/interviews/${props.interviewId}/transcript`}>{t.interview.toTranscript}</Link>
				</TextLink>
			</>
		)
	return (
		<div className="ui-stack">
			{state.is !== 'reading' && !wantsEnd && !isClosed && (
				<Field>
					<Label>{state.is === 'kept' ? words.another : words.choose}</Label>
					<Input
						type="file"
						accept="audio/*,video/mp4,video/webm,.wav,.mp3,.m4a,.ogg,.oga,.opus,.flac,.webm,.aac"
						onChange={(event) => {
							const file = event.target.files?.[0]
							event.target.value = ''
							if (file) bring(file)
						}}
					/>
				</Field>
			)}
			{state.is === 'reading' && (
				<div className="ui-stack" role="status">
					<Paragraph>{words.reading(clockOf(state.seconds), clockOf(state.of))}</Paragraph>
					<progress
						className="sound-file-progress"
						value={state.seconds}
						max={state.of || 1}
						aria-label={words.progress}
					/>
					<Button variant="secondary" className="ui-fit" onClick={cancel}>
						{words.cancel}
					</Button>
				</div>
			)}
			{state.is === 'failed' && (
				<Alert data-color="warning" role="alert">
					{words.errors[state.error.code](clockOf(state.error.facts.seconds ?? 0), state.error.facts.codec ?? '')}
				</Alert>
			)}
			{isClosed && (
				<Alert data-color="warning" role="alert">
					{t.interview.recorder.over[isClosed]}
				</Alert>
			)}
			{state.is === 'kept' && !isClosed && (
				<>
					<Alert data-color={state.stated - state.seconds > CUT_OFF_SECONDS ? 'warning' : 'info'} role="status">
						{state.stated - state.seconds > CUT_OFF_SECONDS
							? words.cutOff(clockOf(state.seconds), clockOf(state.stated))
							: words.read(clockOf(state.seconds))}
					</Alert>
					<SafeLine state={{ ...sound, phase: 'paused' }} />
					<Button className="ui-fit" onClick={finish} disabled={wantsEnd}>
						{words.thatWasAll}
					</Button>
				</>
			)}
		</div>
	)
}

/** Bringing a file in deletes nothing where it came from (L-28): how it is done, on each kind of device. Said when all of it is safe here. */
function HowToDelete() {
	const t = useText()
	return (
		<Details defaultOpen>
			<Details.Summary>{t.interview.soundFile.howToDelete}</Details.Summary>
			<Details.Content>
				<List.Unordered>
					{t.interview.soundFile.deleteSteps.map((step) => (
						<List.Item key={step}>{step}</List.Item>
					))}
				</List.Unordered>
			</Details.Content>
		</Details>
	)
}

function clockOf(seconds: number) {
	const whole = Math.round(seconds)
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
	const shown = (parts[0] ? parts : parts.slice(1)).map((part, index) => (index ? String(part).padStart(2, '0') : part))
	return shown.join(':')
}
