import { Checkbox, Field, Fieldset, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

type Group = { name: string; managerMemberId: string | null; memberIds: readonly string[] }

/** The fields of one work group: its name, who leads it (she may not meet its children, R-12) and who belongs to it. */
export function GroupFields({
	at,
	group,
	leaders,
	name,
	managerError,
}: {
	/** Its place in the form, from 0. */
	at: number
	group: Group
	leaders: readonly { id: string; name: string }[]
	name: { label: string; description?: string; error?: string | undefined }
	managerError?: string | undefined
}) {
	const t = useText()
	return (
		<>
			<Textfield {...name} name={`group:${at}:name`} defaultValue={group.name} />
			<Field>
				<Label>{t.round.setup.groupManager}</Label>
				<Field.Description>{t.round.setup.groupManagerHelp}</Field.Description>
				<Select
					name={`group:${at}:manager`}
					defaultValue={group.managerMemberId ?? ''}
					aria-invalid={managerError ? true : undefined}
				>
					<Select.Option value="">{t.round.setup.nobody}</Select.Option>
					{leaders.map((leader) => (
						<Select.Option key={leader.id} value={leader.id}>
							{leader.name}
						</Select.Option>
					))}
				</Select>
				{managerError && <ValidationMessage>{managerError}</ValidationMessage>}
			</Field>
			<Fieldset>
				<Fieldset.Legend>{t.round.setup.groupMembers}</Fieldset.Legend>
				<div className="round-checks">
					{leaders.map((leader) => (
						<Checkbox
							key={leader.id}
							name={`group:${at}:member`}
							value={leader.id}
							label={leader.name}
							defaultChecked={group.memberIds.includes(leader.id)}
						/>
					))}
				</div>
			</Fieldset>
		</>
	)
}
