import { Alert, Button, Paragraph, Select, Tag } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { SeminarMistakeCode } from './seminar-mistake.ts'
import type { ShownPassage } from './seminar-view.ts'
import type { ThemeChoice } from './theme-choice.ts'

type Answer = { error?: { code: SeminarMistakeCode } | undefined }

/** A passage with its themes and who set them; more can be set, and the mentor can clear it as a quote. */
export function PassageCard({
	passage,
	themes,
	isEarlier,
	isClosed,
	isMentor,
}: {
	passage: ShownPassage
	themes: readonly ThemeChoice[]
	isEarlier: boolean
	isClosed: boolean
	isMentor: boolean
}) {
	const t = useText()
	const fetcher = useFetcher<Answer>()
	const error = fetcher.data?.error
	return (
		<fetcher.Form method="post" className="seminar-passage">
			<input type="hidden" name="passageId" value={passage.id} />
			<blockquote lang="sv">”{passage.text}”</blockquote>
			{passage.withInterpreter && <span className="seminar-source">({t.seminar.viaInterpreter})</span>}
			{isEarlier && <Paragraph data-size="sm">{t.seminar.earlierVersion}</Paragraph>}
			<TagList passage={passage} themes={themes} isClosed={isClosed} />
			{passage.isCleared && (
				<Tag data-color="success" className="ui-fit">
					{t.seminar.cleared}
				</Tag>
			)}
			{error && (
				<Alert data-color="danger" role="alert">
					{t.seminar.errors[error.code]}
				</Alert>
			)}
			{!isClosed && <AddTheme passage={passage} themes={themes} />}
			{!isClosed && isMentor && <Clearance passage={passage} />}
			{!isClosed && (
				<Button
					type="submit"
					name="act"
					value="unmark"
					variant="tertiary"
					data-size="sm"
					data-color="danger"
					className="ui-fit"
				>
					{t.seminar.unmark}
				</Button>
			)}
		</fetcher.Form>
	)
}

type Part = { passage: ShownPassage; themes: readonly ThemeChoice[] }

function TagList({ passage, themes, isClosed }: Part & { isClosed: boolean }) {
	const t = useText()
	const remove = useFetcher()
	const nameOf = (themeId: string) => themes.find(({ id }) => id === themeId)?.name ?? themeId
	return (
		<ul className="seminar-tags" aria-label={t.seminar.themes}>
			{passage.tags.map(({ themeId, byName }) => (
				<li key={themeId}>
					<Tag data-color="accent" title={byName ? t.seminar.tagBy(nameOf(themeId), byName) : undefined}>
						{nameOf(themeId)}
						{byName && <span className="seminar-by">{byName.split(' ')[0]}</span>}
					</Tag>
					{!isClosed && (
						<Button
							type="button"
							variant="tertiary"
							data-size="sm"
							icon
							aria-label={t.seminar.untag(nameOf(themeId))}
							onClick={() => void remove.submit({ act: 'untag', passageId: passage.id, themeId }, { method: 'post' })}
						>
							<XMarkIcon aria-hidden />
						</Button>
					)}
				</li>
			))}
		</ul>
	)
}

function AddTheme({ passage, themes }: Part) {
	const t = useText()
	const free = themes.filter(({ id }) => !passage.tags.some(({ themeId }) => themeId === id))
	if (free.length === 0) return null
	return (
		<div className="seminar-add">
			<Select name="themeId" aria-label={t.seminar.addTheme} data-size="sm" key={passage.tags.length} defaultValue="">
				<Select.Option value="" disabled>
					{t.seminar.addTheme}
				</Select.Option>
				{free.map(({ id, name }) => (
					<Select.Option key={id} value={id}>
						{name}
					</Select.Option>
				))}
			</Select>
			<Button type="submit" name="act" value="tag" variant="secondary" data-size="sm">
				{t.seminar.add}
			</Button>
		</div>
	)
}

function Clearance({ passage }: { passage: ShownPassage }) {
	const t = useText()
	if (passage.whyNotQuotable)
		return <Paragraph data-size="sm">{t.seminar.whyNotQuotable[passage.whyNotQuotable]}</Paragraph>
	if (passage.isCleared) {
		return (
			<Button type="submit" name="act" value="unclear" variant="tertiary" data-size="sm" className="ui-fit">
				{t.seminar.unclear}
			</Button>
		)
	}
	return (
		<div className="seminar-clear">
			{passage.isSecondRead && <Paragraph data-size="sm">{t.seminar.isSecondRead}</Paragraph>}
			<Paragraph data-size="sm">{t.seminar.clearHint}</Paragraph>
			<Button type="submit" name="act" value="clear" variant="secondary" data-size="sm" className="ui-fit">
				{t.seminar.clear}
			</Button>
		</div>
	)
}
