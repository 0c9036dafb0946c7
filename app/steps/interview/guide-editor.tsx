import { Alert, Button, Field, Label, Paragraph } from '@digdir/designsystemet-react'
import { useRef, useState } from 'react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { GUIDE_BLOCKS, insertBlock, insertStart, type GuideBlock } from './guide-blocks.ts'
import { GuideProblems } from './guide-problems.tsx'
import type { forScreen } from './guide-version.ts'
import { screenAtLine } from './screen-at-line.ts'
import { ScreenPreview, type ChildSees } from './screen-preview.tsx'
import type { Screen } from './screens-of.ts'
import { useKeptDraft } from './use-kept-draft.tsx'
import './guide-editor.css'

type Editor = {
	draft: { id: string; revision: number; markdown: string }
	messages: ReturnType<typeof forScreen>
	screens: readonly Screen[]
	child: ChildSees
}

const BLOCKS = Object.keys(GUIDE_BLOCKS) as GuideBlock[]

/** A guide being written: a plain text field, buttons that put in ready blocks, what to mend, and the child's screen. */
export function GuideEditor({ draft, messages, screens, child }: Editor) {
	const t = useText()
	const field = useRef<HTMLTextAreaElement>(null)
	const kept = useKeptDraft(draft, field)
	const [line, setLine] = useState(1)
	/** Which screen was leafed to; until the caret moves on. */
	const [leafed, setLeafed] = useState<number>()
	const place = Math.min(leafed ?? screenAtLine(screens, line), Math.max(0, screens.length - 1))

	function caretMoved() {
		const { value = '', selectionStart = 0 } = field.current ?? {}
		const now = value.slice(0, selectionStart).split('\n').length
		if (now === line) return
		setLine(now)
		setLeafed(undefined)
	}
	function select(start: number, end: number) {
		const { current } = field
		if (!current) return
		current.focus()
		current.setSelectionRange(start, end)
		const lineHeight = current.scrollHeight / Math.max(1, current.value.split('\n').length)
		current.scrollTop = (current.value.slice(0, start).split('\n').length - 3) * lineHeight
		caretMoved()
	}
	function goTo(wanted: number) {
		const lines = (field.current?.value ?? '').split('\n')
		const start = lines.slice(0, wanted - 1).join('\n').length + (wanted > 1 ? 1 : 0)
		select(start, start + (lines[wanted - 1]?.length ?? 0))
	}
	function insert(block: GuideBlock | 'start') {
		const { current } = field
		if (!current) return
		const changed =
			block === 'start' ? insertStart(current.value) : insertBlock(current.value, current.selectionStart, block)
		current.value = changed.text
		kept.changed()
		select(changed.start, changed.end)
	}

	return (
		<Form method="post" className="guide-editor">
			<div className="guide-writing">
				<div role="group" aria-label={t.guides.insert} className="guide-blocks">
					<span aria-hidden>{t.guides.insert}:</span>
					{messages.some(({ rule }) => rule === 'front-matter-missing') && (
						<Button data-size="sm" onClick={() => insert('start')}>
							{t.guides.blockStart}
						</Button>
					)}
					{BLOCKS.map((block) => (
						<Button key={block} variant="secondary" data-size="sm" onClick={() => insert(block)}>
							{t.guides.blocks[block]}
						</Button>
					))}
				</div>
				{kept.isRestored && <Alert data-color="info">{t.guides.restored}</Alert>}
				<Field>
					<Label>{t.guides.text}</Label>
					<Field.Description>{t.guides.textLead}</Field.Description>
					<textarea
						ref={field}
						name="markdown"
						className="ds-input guide-text"
						lang="sv"
						rows={26}
						spellCheck
						defaultValue={draft.markdown}
						onChange={kept.changed}
						onSelect={caretMoved}
					/>
				</Field>
				<div className="guide-state">
					<span>{t.guides.line(line)}</span>
					<span role="status">{kept.trouble ? '' : t.guides.kept[kept.now]}</span>
				</div>
				{kept.trouble && (
					<Alert data-color="warning" role="alert">
						<Paragraph>{t.guides.trouble[kept.trouble]}</Paragraph>
						{kept.trouble === 'stale' && (
							<Button type="submit" name="act" value="own" variant="secondary">
								{t.guides.keepMine}
							</Button>
						)}
					</Alert>
				)}
			</div>
			<ScreenPreview screens={screens} child={child} place={place} onPlace={setLeafed} />
			<GuideProblems messages={messages} onGoTo={goTo} />
			<Button type="submit" name="act" value="freeze" data-size="lg" className="ui-fit">
				{t.guides.saveVersion}
			</Button>
		</Form>
	)
}
