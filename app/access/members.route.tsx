import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { listMembers } from '#db/members.ts'
import type { Route } from './+types/members.route'
import { db, now } from '../db.server.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { requirePerson } from './person.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, unitName } = requirePerson(context)
	const today = now().toISOString().slice(0, 10)
	const people = await listMembers(db, { unitId })
	const told = people.map(({ id, name, signature, roles, activeUntilOn }) => ({
		id,
		name,
		signature,
		roles,
		activeUntilOn,
	}))
	const hasLeft = ({ activeUntilOn }: { activeUntilOn: string | null }) =>
		activeUntilOn !== null && activeUntilOn < today
	return { unitName, here: told.filter((person) => !hasLeft(person)), left: told.filter(hasLeft) }
}

type Told = Route.ComponentProps['loaderData']['here'][number]

/** Who works with the round, for the administrator. Nothing of what children said is reachable from here. */
export default function Members({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { unitName, here, left } = loaderData
	return (
		<Page heading={t.access.members(unitName)} lead={t.access.membersLead} next={t.access.membersNext}>
			<Button asChild className="ui-fit">
				<Link to="/members/new">{t.access.addMember}</Link>
			</Button>
			<People people={here} level={2} />
			{left.length > 0 && (
				<section className="ui-stack">
					<Heading level={2} data-size="sm">
						{t.access.hasLeft}
					</Heading>
					<People people={left} level={3} />
				</section>
			)}
		</Page>
	)
}

function People({ people, level }: { people: Told[]; level: 2 | 3 }) {
	return (
		<ul className="access-people">
			{people.map((person) => (
				<Card asChild key={person.id}>
					<li className="access-person">
						<Who person={person} level={level} />
					</li>
				</Card>
			))}
		</ul>
	)
}

function Who({ person: { id, name, signature, roles, activeUntilOn }, level }: { person: Told; level: 2 | 3 }) {
	const t = useText()
	return (
		<>
			<div>
				<Heading level={level} data-size="2xs">
					{name}
				</Heading>
				<Paragraph data-size="sm">
					{signature ? t.access.signatureIs(signature) : t.access.noSignature}
					{activeUntilOn && ` · ${t.access.activeUntil(activeUntilOn)}`}
				</Paragraph>
			</div>
			<div className="ui-row">
				{roles.map((role) => (
					<Tag key={role} data-color="info">
						{t.ui.roles[role]}
					</Tag>
				))}
				<Button asChild variant="secondary" data-size="sm">
					<Link to={`/members/${id}`} aria-label={t.access.changeMemberOf(name)}>
						{t.access.changeMember}
					</Link>
				</Button>
			</div>
		</>
	)
}
