import { Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { Bear, FEELINGS } from './bear.tsx'
import { Choices } from './choices.tsx'
import { Drawing, isDrawing } from './drawing.tsx'
import { Face, FACES } from './face.tsx'
import { Scale } from './scale.tsx'
import { STRENGTHS, StrengthSign } from './strength.tsx'
import { Wish } from './wish.tsx'
import './aids.css'

type Shown = {
	aid: string
	value?: string
	/** What the child showed, as a key (empty when it was taken back) and in Swedish. */
	onShow: (value: string, words: string) => void
}

/** The picture that belongs to a question: something to touch, or a drawing of what lies on the table. In Swedish, as the guide is. */
export function AidPicture({ aid, value = '', onShow }: Shown) {
	const words = childsWords.aids
	const chosen = value ? value.split(',') : []
	/** One of them: touched again it is let go. */
	const choose = (labels: Record<string, string>) => (one: string) =>
		onShow(one === value ? '' : one, one === value ? '' : childsWords.shows(labels[one] ?? one))

	if (aid === 'smiley3' || aid === 'smiley5') {
		const faces = aid === 'smiley3' ? FACES.filter(({ isOfThree }) => isOfThree) : FACES
		const items = faces.map(({ mood }) => ({ value: mood, label: words.moods[mood], picture: <Face mood={mood} /> }))
		const className = `interview-choices-row aid-faces-${faces.length}`
		return <Choices label={words.faces} {...{ items, chosen, className }} onChoose={choose(words.moods)} />
	}
	if (aid === 'nallekort') {
		const items = FEELINGS.map((feeling) => ({
			value: feeling,
			label: words.feelings[feeling],
			picture: <Bear feeling={feeling} />,
		}))
		const className = 'interview-choices-row aid-bears'
		return <Choices label={words.bears} {...{ items, chosen, className }} onChoose={choose(words.feelings)} />
	}
	if (aid === 'skala10')
		return <Scale value={value} onShow={(one) => onShow(one, one && childsWords.shows(words.step(Number(one))))} />
	if (aid === 'styrkekort') {
		const items = STRENGTHS.map((strength) => ({
			value: strength,
			label: words.strengths[strength],
			picture: <StrengthSign strength={strength} />,
		}))
		const turn = (one: string) => {
			const now = STRENGTHS.filter((strength) => chosen.includes(strength) !== (strength === one))
			onShow(now.join(','), now.length ? childsWords.shows(now.map((each) => words.strengths[each]).join(', ')) : '')
		}
		const shown = { label: words.strengthCards, lead: words.strengthLead, items, chosen, onChoose: turn }
		return <Choices {...shown} className="aid-strengths" />
	}
	if (aid === 'trollspo') return <Wish />
	return isDrawing(aid) ? <OnTheTable aid={aid} /> : null
}

const CAPTIONS = { stopkort: 'stopCard', rita: 'draw', dockor: 'dolls', samtalskort: 'cards' } as const

function OnTheTable({ aid }: { aid: Parameters<typeof Drawing>[0]['aid'] }) {
	const words = { ...childsWords.aids, cards: childsWords.cards }
	const caption = aid in CAPTIONS ? words[CAPTIONS[aid as keyof typeof CAPTIONS]] : ''
	const isPaper = aid === 'rita'
	return (
		<div className="interview-aid">
			<div className="aid-figures">
				<Figure aid={aid} caption={caption} />
				{isPaper && <Figure aid="dockor" caption={words.dolls} />}
			</div>
			{isPaper && <Paragraph>{words.drawLead}</Paragraph>}
		</div>
	)
}

function Figure({ aid, caption }: { aid: Parameters<typeof Drawing>[0]['aid']; caption: string }) {
	return (
		<figure className="interview-drawing">
			<Drawing aid={aid} />
			<figcaption>{caption}</figcaption>
		</figure>
	)
}
