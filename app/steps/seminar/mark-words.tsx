import { Alert, Button, Field, Heading, Label, Select } from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Turn } from './seminar-view.ts'
import type { SeminarMistakeCode } from './seminar-mistake.ts'
import type { ThemeChoice } from './theme-choice.ts'
import { ThemePicker } from './theme-picker.tsx'
import { sliceOf, snapToWords, wordsOf, type Span, type Word } from './words-of.ts'

type Answer = { error?: { code: SeminarMistakeCode } | undefined }

/** Make a passage of some words of a turn: first and last word can be changed, and at least one theme is set. */
export function MarkWords({
	number,
	turn,
	span,
	takesFocus,
	themes,
	onDone,
}: {
	number: number
	turn: Turn
	span: Span
	takesFocus: boolean
	themes: readonly ThemeChoice[]
	onDone: () => void
}) {
	const t = useText()
	const fetcher = useFetcher<Answer>()
	const words = wordsOf(turn.text)
	const whole = snapToWords(turn.text, span) ?? { from: 0, to: 0 }
	const [from, setFrom] = useState(whole.from)
	const [to, setTo] = useState(whole.to)
	const first = useRef<HTMLSelectElement>(null)
	const done = useRef(onDone)
	useEffect(() => {
		done.current = onDone
	})
	useEffect(() => {
		if (takesFocus) first.current?.focus()
	}, [takesFocus])
	const { data: answer, state } = fetcher
	useEffect(() => {
		if (state === 'idle' && answer && !answer.error) done.current()
	}, [state, answer])

	return (
		<fetcher.Form method="post" className="seminar-mark" aria-label={t.seminar.markHeading}>
			<input type="hidden" name="number" value={number} />
			<input type="hidden" name="segmentId" value={turn.segmentId} />
			<Heading level={3} data-size="2xs">
				{t.seminar.markHeading}
			</Heading>
			<blockquote lang="sv" aria-live="polite">
				”{sliceOf(turn.text, { from, to })}”
			</blockquote>
			<div className="seminar-ends">
				<WordSelect
					ref={first}
					name="from"
					label={t.seminar.firstWord}
					words={words.filter((word) => word.from < to)}
					all={words}
					value={from}
					edge="from"
					onChange={setFrom}
				/>
				<WordSelect
					name="to"
					label={t.seminar.lastWord}
					words={words.filter((word) => word.to > from)}
					all={words}
					value={to}
					edge="to"
					onChange={setTo}
				/>
			</div>
			<ThemePicker themes={themes} />
			{answer?.error && (
				<Alert data-color="danger" role="alert">
					{t.seminar.errors[answer.error.code]}
				</Alert>
			)}
			<div className="ui-row">
				<Button type="submit" name="act" value="mark" loading={state !== 'idle'}>
					{t.seminar.saveMark}
				</Button>
				<Button type="button" variant="tertiary" onClick={onDone}>
					{t.seminar.cancel}
				</Button>
			</div>
		</fetcher.Form>
	)
}

function WordSelect({
	ref,
	name,
	label,
	words,
	all,
	value,
	edge,
	onChange,
}: {
	ref?: React.Ref<HTMLSelectElement>
	name: string
	label: string
	words: readonly Word[]
	all: readonly Word[]
	value: number
	edge: 'from' | 'to'
	onChange: (place: number) => void
}) {
	const t = useText()
	const numberOf = (word: Word) => all.findIndex(({ from }) => from === word.from) + 1
	return (
		<Field>
			<Label>{label}</Label>
			<Select ref={ref} name={name} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
				{words.map((word) => (
					<Select.Option key={word.from} value={word[edge]}>
						{t.seminar.wordOption(numberOf(word), word.text)}
					</Select.Option>
				))}
			</Select>
		</Field>
	)
}
