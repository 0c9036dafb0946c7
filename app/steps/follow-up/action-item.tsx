import {
	Alert,
	Button,
	Details,
	Field,
	Label,
	Paragraph,
	Select,
	Tag,
	Textarea,
	Textfield,
} from '@digdir/designsystemet-react'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { ACTION_STATUSES } from './action-form.ts'

type Status = (typeof ACTION_STATUSES)[number]

/** An action as it is shown. */
export type ShownAction = {
	id: string
	areaId: string
	text: string
	owner: string | null
	due: string | null
	status: Status
	effect: string | null
	version: number
}

type Answer = { error?: { code: 'follow-up.action-incomplete' | 'follow-up.changed-meanwhile' } | undefined }

const COLOUR = { notStarted: 'neutral', ongoing: 'info', done: 'success', stopped: 'warning' } as const

/** One action: what, who, by when, how far, and what it led to. */
export function ActionItem({ action, mayAct }: { action: ShownAction; mayAct: boolean }) {
	const t = useText()
	const { text, owner, due, status, effect } = action
	const facts = [owner && t.followUp.ownedBy(owner), due && t.followUp.dueOn(due)].filter(Boolean).join(' · ')
	return (
		<div className="ui-stack">
			<div className="ui-row">
				<Tag data-color={COLOUR[status]}>{t.followUp.status[status]}</Tag>
				<strong>{text}</strong>
			</div>
			{facts && <Paragraph data-size="sm">{facts}</Paragraph>}
			{effect && <Paragraph variant="long">{effect}</Paragraph>}
			{mayAct && (
				<Details>
					<Details.Summary>{t.followUp.changeAction(text)}</Details.Summary>
					<Details.Content>
						<ActionFields areaId={action.areaId} action={action} />
					</Details.Content>
				</Details>
			)}
		</div>
	)
}

/** The form for one more action of an area. */
export function NewAction({ areaId, areaName }: { areaId: string; areaName: string }) {
	const t = useText()
	return (
		<Details>
			<Details.Summary>{t.followUp.newAction(areaName)}</Details.Summary>
			<Details.Content>
				<ActionFields areaId={areaId} action={undefined} />
			</Details.Content>
		</Details>
	)
}

function ActionFields({ areaId, action }: { areaId: string; action: ShownAction | undefined }) {
	const t = useText()
	const fetcher = useFetcher<Answer>()
	const form = useRef<HTMLFormElement>(null)
	const [version, setVersion] = useState(action?.version)
	const { data: answer, state } = fetcher
	const current = action?.version
	useEffect(() => {
		if (state !== 'idle' || !answer) return
		// Saved, or told that somebody else was faster and shown what she wrote: the next save counts from there.
		setVersion(current)
		if (!answer.error && current === undefined) form.current?.reset()
	}, [state, answer, current])
	return (
		<fetcher.Form method="post" className="ui-stack" ref={form}>
			<input type="hidden" name="areaId" value={areaId} />
			{action && <input type="hidden" name="actionId" value={action.id} />}
			{version !== undefined && <input type="hidden" name="version" value={version} />}
			<Textfield name="text" label={t.followUp.text} defaultValue={action?.text} required maxLength={500} />
			<Textfield
				name="owner"
				label={t.followUp.owner}
				description={t.followUp.ownerHint}
				defaultValue={action?.owner ?? ''}
			/>
			<Textfield name="due" type="date" label={t.followUp.due} defaultValue={action?.due ?? ''} className="ui-fit" />
			<Field>
				<Label>{t.followUp.statusLabel}</Label>
				<Select name="status" defaultValue={action?.status ?? 'notStarted'}>
					{ACTION_STATUSES.map((status) => (
						<Select.Option key={status} value={status}>
							{t.followUp.status[status]}
						</Select.Option>
					))}
				</Select>
			</Field>
			<Field>
				<Label>{t.followUp.effect}</Label>
				<Field.Description>{t.followUp.effectHint}</Field.Description>
				<Textarea name="effect" rows={3} maxLength={2000} defaultValue={action?.effect ?? ''} />
			</Field>
			{answer?.error && (
				<Alert data-color="danger" role="alert">
					{t.followUp.errors[answer.error.code]}
				</Alert>
			)}
			<Button type="submit" className="ui-fit" loading={state !== 'idle'}>
				{t.followUp.save}
			</Button>
		</fetcher.Form>
	)
}
