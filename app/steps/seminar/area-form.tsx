import {
	Alert,
	Button,
	Card,
	Checkbox,
	Field,
	Fieldset,
	Heading,
	Label,
	Paragraph,
	Textarea,
	Textfield,
} from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Form, Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { ShownArea } from './area-list.tsx'
import type { BoardPassage } from './board-of.ts'
import type { SeminarMistakeCode } from './seminar-mistake.ts'

type ToChoose = readonly { name: string; passages: readonly BoardPassage[] }[]

/**
 * Write a new area, or change one. The version it was made from is remembered when the form opens, so that two who
 * write at once do not write over each other: the second is told, keeps her text, and sees the other's.
 */
export function AreaForm({
	area,
	evidence,
	error,
}: {
	area: ShownArea | undefined
	evidence: ToChoose
	error: { code: SeminarMistakeCode } | undefined
}) {
	const t = useText()
	const [opened, setOpened] = useState(area)
	const isChangedMeanwhile =
		error?.code === 'seminar.area-changed-meanwhile' && area && area.version !== opened?.version
	return (
		<Card data-color="accent" variant="tinted" id="area-form">
			<Heading level={3} data-size="sm">
				{area ? t.seminar.editArea(area.name) : t.seminar.newArea}
			</Heading>
			<Form method="post" className="ui-stack" preventScrollReset>
				{area && <input type="hidden" name="areaId" value={area.id} />}
				{opened && <input type="hidden" name="version" value={opened.version} />}
				<Textfield
					name="name"
					label={t.seminar.areaName}
					description={t.seminar.areaNameHint}
					defaultValue={opened?.name}
					maxLength={200}
				/>
				<LongText name="analysis" label={t.seminar.analysis} text={opened?.analysis} />
				<LongText name="proposal" label={t.seminar.proposal} text={opened?.proposal} />
				<EvidenceChoice evidence={evidence} chosen={opened?.chosenIds ?? []} />
				{error && (
					<Alert data-color={isChangedMeanwhile ? 'warning' : 'danger'} role="alert">
						<Paragraph>{t.seminar.errors[error.code]}</Paragraph>
						{isChangedMeanwhile && <TheOther area={area} onSeen={() => setOpened(area)} />}
					</Alert>
				)}
				<div className="ui-row">
					<Button type="submit" name="act" value="saveArea">
						{t.seminar.saveArea}
					</Button>
					<Button asChild variant="tertiary">
						<Link to="?" preventScrollReset>
							{t.seminar.cancel}
						</Link>
					</Button>
				</div>
			</Form>
		</Card>
	)
}

function LongText({ name, label, text }: { name: string; label: string; text: string | null | undefined }) {
	return (
		<Field>
			<Label>{label}</Label>
			<Textarea name={name} rows={4} maxLength={4000} defaultValue={text ?? ''} />
		</Field>
	)
}

/** What the area says after the other's change; seen, the next save counts from it. */
function TheOther({ area, onSeen }: { area: ShownArea; onSeen: () => void }) {
	const t = useText()
	return (
		<div className="ui-stack">
			<Paragraph>{t.seminar.nowItSays}</Paragraph>
			<blockquote>
				<Paragraph>
					<strong>{area.name}</strong>
				</Paragraph>
				{area.analysis && <Paragraph>{area.analysis}</Paragraph>}
				{area.proposal && <Paragraph>{area.proposal}</Paragraph>}
			</blockquote>
			<Button type="button" variant="secondary" data-size="sm" className="ui-fit" onClick={onSeen}>
				{t.seminar.haveCompared}
			</Button>
		</div>
	)
}

function EvidenceChoice({ evidence, chosen }: { evidence: ToChoose; chosen: readonly string[] }) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.seminar.evidence}</Fieldset.Legend>
			<Fieldset.Description>{t.seminar.evidenceHint}</Fieldset.Description>
			{evidence.map(({ name, passages }, place) => (
				<div key={place} className="seminar-evidence" role="group" aria-label={name}>
					<span className="seminar-source">{name}</span>
					{passages.map(({ id, text }) => (
						<Checkbox key={id} name="evidenceIds" value={id} label={`”${text}”`} defaultChecked={chosen.includes(id)} />
					))}
				</div>
			))}
		</Fieldset>
	)
}
