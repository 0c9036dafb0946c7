import { Alert, Button, Details, Paragraph, Spinner } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useText } from '#app/i18n/text.ts'
import { ChoosePicture } from './choose-picture.tsx'
import { KeptPictures } from './kept-pictures.tsx'
import { PicturePreview } from './picture-preview.tsx'
import type { Pictures } from './use-pictures.tsx'
import './pictures.css'

type Panel = { questionId: string; isDrawing: boolean; pictures: Pictures }

/**
 * A picture of the child's drawing: nothing can be chosen before the child has said yes, here and now. Open where they
 * draw, folded elsewhere; what is looked at stays open whatever question comes.
 */
export function PicturePanel({ questionId, isDrawing, pictures }: Panel) {
	const t = useText().pictures
	const isInUse = pictures.draft !== undefined || pictures.pictures.length > 0
	return (
		<Details key={isDrawing ? 'drawing' : 'other'} defaultOpen={isDrawing || isInUse} className="talk-pictures">
			<Details.Summary>{t.heading(pictures.pictures.length)}</Details.Summary>
			<Details.Content>
				<Inside {...{ questionId, pictures }} />
			</Details.Content>
		</Details>
	)
}

function Inside({ questionId, pictures }: Omit<Panel, 'isDrawing'>) {
	const t = useText().pictures
	const { consent, childSaid, isOver, isFull, isBusy, mistake, draft } = pictures
	if (consent !== 'yes' && consent !== 'protected') return <Paragraph data-size="sm">{t.consent[consent]}</Paragraph>
	if (isOver) return <Paragraph role="status">{t.over}</Paragraph>
	if (childSaid !== true) return <Ask isNo={childSaid === false} onSay={pictures.say} />
	return (
		<div className="ui-stack">
			{consent === 'protected' && <Alert data-color="warning">{t.isProtected}</Alert>}
			{draft && (
				<PicturePreview
					{...{ draft, isBusy }}
					onWords={pictures.setWords}
					onKeep={() => void pictures.keep(questionId)}
					onDrop={pictures.dropDraft}
					onAgain={(file) => void pictures.choose(file)}
				/>
			)}
			{!draft && !isFull && (
				<>
					<Paragraph>{t.warning}</Paragraph>
					<div className="ui-row">
						<ChoosePicture isCamera variant="primary" onChoose={(file) => void pictures.choose(file)}>
							{t.take}
						</ChoosePicture>
						<ChoosePicture onChoose={(file) => void pictures.choose(file)}>{t.choose}</ChoosePicture>
					</div>
				</>
			)}
			{isFull && <Paragraph role="status">{t.full}</Paragraph>}
			{isBusy && (
				<Paragraph role="status" className="ui-row">
					<Spinner aria-hidden data-size="xs" /> {t.busy}
				</Paragraph>
			)}
			{mistake && (
				<Alert data-color="danger" role="alert">
					{t.mistakes[mistake]}
				</Alert>
			)}
			<KeptPictures pictures={pictures} />
			<TakeBack count={pictures.pictures.length} onSay={() => pictures.say(false)} />
		</div>
	)
}

/** The child's own yes, asked where the drawing lies. */
function Ask({ isNo, onSay }: { isNo: boolean; onSay: (isYes: boolean) => void }) {
	const t = useText().pictures
	return (
		<div className="ui-stack">
			<div className="interview-spoken" lang="sv">
				<Paragraph data-size="lg">{childsWords.photoAsk}</Paragraph>
				<Paragraph>{childsWords.photoLead}</Paragraph>
			</div>
			<div className="ui-row">
				<Button onClick={() => onSay(true)}>{t.childSaysYes}</Button>
				<Button variant="secondary" onClick={() => onSay(false)} aria-pressed={isNo}>
					{t.childSaysNo}
				</Button>
			</div>
			{isNo && <Paragraph role="status">{t.saidNo}</Paragraph>}
		</div>
	)
}

/** Two steps, since nobody can undo it. */
function TakeBack({ count, onSay }: { count: number; onSay: () => void }) {
	const t = useText().pictures
	const [isAsking, setIsAsking] = useState(false)
	if (!isAsking || count === 0)
		return (
			<Button
				variant="tertiary"
				data-color="danger"
				className="ui-fit"
				onClick={() => (count === 0 ? onSay() : setIsAsking(true))}
			>
				{t.takeBack}
			</Button>
		)
	return (
		<div className="ui-stack">
			<Paragraph role="alert">{t.takeBackLead(count)}</Paragraph>
			<div className="ui-row">
				<Button data-color="danger" onClick={onSay}>
					{t.takeBackSure}
				</Button>
				<Button variant="secondary" onClick={() => setIsAsking(false)}>
					{t.keepThem}
				</Button>
			</div>
		</div>
	)
}
