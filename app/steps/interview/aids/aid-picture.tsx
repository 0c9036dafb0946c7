import { Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { Bear, FEELINGS } from './bear.tsx'
import { Choices } from './choices.tsx'
import { Drawing, isDrawing } from './drawing.tsx'
import { Face, FACES } from './face.tsx'
import './aids.css'

type Shown = { aid: string; value?: string; onShow: (value: string) => void }

/** The picture that belongs to a question: something to point at, or a drawing of what lies on the table. */
export function AidPicture({ aid, value, onShow }: Shown) {
	const t = useText()
	const words = t.interview.aids
	if (aid === 'smiley3' || aid === 'smiley5') {
		const faces = aid === 'smiley3' ? FACES.filter(({ isOfThree }) => isOfThree) : FACES
		const items = faces.map(({ mood }) => ({ value: mood, label: words.moods[mood], picture: <Face mood={mood} /> }))
		return <Choices label={words.faces} items={items} value={value} onShow={onShow} />
	}
	if (aid === 'nallekort') {
		const items = FEELINGS.map((feeling) => ({
			value: feeling,
			label: words.feelings[feeling],
			picture: <Bear feeling={feeling} />,
		}))
		return <Choices label={words.bears} items={items} value={value} onShow={onShow} />
	}
	if (aid === 'skala10') {
		const items = Array.from({ length: 10 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` }))
		return <Choices label={words.scale} lead={words.scaleLead} items={items} value={value} onShow={onShow} isSteps />
	}
	if (aid === 'styrkekort') {
		const items = words.strengths.map((strength) => ({ value: strength, label: strength }))
		return <Choices label={words.strengthCards} items={items} value={value} onShow={onShow} />
	}
	if (!isDrawing(aid)) return null
	return (
		<figure className="interview-drawing">
			<Drawing aid={aid} />
			<Paragraph asChild data-size="sm">
				<figcaption>{words.drawings[aid]}</figcaption>
			</Paragraph>
		</figure>
	)
}
