import {
	Button,
	Card,
	Checkbox,
	Field,
	Fieldset,
	Heading,
	Label,
	Paragraph,
	Select,
	Textfield,
	ValidationMessage,
} from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SetupFieldsProps } from './setup-fields.ts'

const NO_GROUP = { name: '', managerMemberId: '', memberIds: [] as string[] }

/** Step 2: the work groups of this year, who leads each (she may not meet its children, R-12) and who belongs to it. */
export function SetupGroups({ answers, leaders, errorOf }: SetupFieldsProps) {
	const t = useText()
	const groups = answers.groups.length > 0 ? answers.groups : [NO_GROUP]
	return (
		<>
			{groups.map((group, at) => (
				<Card key={at} asChild>
					<section className="ui-stack" aria-label={group.name || t.round.setup.newGroup}>
						<Heading level={2} data-size="xs">
							{group.name || t.round.setup.newGroup}
						</Heading>
						<Textfield
							label={t.round.setup.groupName}
							description={t.round.setup.groupNameHelp}
							name={`group:${at}:name`}
							defaultValue={group.name}
							error={errorOf(`group:${at}:name`)}
						/>
						<Field>
							<Label>{t.round.setup.groupManager}</Label>
							<Field.Description>{t.round.setup.groupManagerHelp}</Field.Description>
							<Select name={`group:${at}:manager`} defaultValue={group.managerMemberId}>
								<Select.Option value="">{t.round.setup.nobody}</Select.Option>
								{leaders.map(({ id, name }) => (
									<Select.Option key={id} value={id}>
										{name}
									</Select.Option>
								))}
							</Select>
							{errorOf(`group:${at}:manager`) && (
								<ValidationMessage>{errorOf(`group:${at}:manager`)}</ValidationMessage>
							)}
						</Field>
						<Fieldset>
							<Fieldset.Legend>{t.round.setup.groupMembers}</Fieldset.Legend>
							<div className="round-checks">
								{leaders.map(({ id, name }) => (
									<Checkbox
										key={id}
										name={`group:${at}:member`}
										value={id}
										label={name}
										defaultChecked={group.memberIds.includes(id)}
									/>
								))}
							</div>
						</Fieldset>
					</section>
				</Card>
			))}
			<Button type="submit" name="act" value="addGroup" variant="secondary" className="ui-fit">
				{t.round.setup.addGroup}
			</Button>
			<Paragraph data-size="sm">{t.round.groupsHelp}</Paragraph>
		</>
	)
}
