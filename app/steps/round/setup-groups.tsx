import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { GroupFields } from './group-fields.tsx'
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
						<GroupFields
							at={at}
							group={group}
							leaders={leaders}
							name={{
								label: t.round.setup.groupName,
								description: t.round.setup.groupNameHelp,
								error: errorOf(`group:${at}:name`),
							}}
							managerError={errorOf(`group:${at}:manager`)}
						/>
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
