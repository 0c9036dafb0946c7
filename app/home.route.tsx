import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { Route } from './+types/home.route'
import { requirePerson } from './access/person.server.ts'
import { ROLES, type Role } from './access/roles.ts'
import { stepOfYear } from './home-step.ts'
import { useText } from './i18n/text.ts'
import { nextThing, type NextThing } from './next-thing.ts'
import './steps/round/round.css'
import { YearInFourSteps } from './steps/round/year-in-four-steps.tsx'
import { WorriesOnHome } from './worries-on-home.tsx'
import { PromisesOnHome } from './promises-on-home.tsx'
import { TextBesideOnHome } from './text-beside-on-home.tsx'
import { readOpenPromises, readWorries } from './home-waits.server.ts'
import { Page } from './ui/page.tsx'
import { useEveryMinute } from './ui/use-every-minute.tsx'
import { readYearFacts } from './year-facts.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const facts = await readYearFacts(person)
	const roles = ROLES.filter((role) => person.roles.includes(role))
	// The committee is shown nothing but approved reports, not even how far a round has come.
	const mayFollow = roles.some((role) => role !== 'committee')
	return {
		firstName: person.name.split(' ')[0] ?? person.name,
		things: roles.map((role) => ({ role, thing: nextThing(role, facts) })),
		year: facts.round?.year ?? facts.latestReport?.year,
		step: mayFollow ? stepOfYear(facts) : undefined,
		worries: await readWorries(person),
		promises: await readOpenPromises(person),
		mine: facts.mine.interview,
	}
}

/** One clear next thing for each of a person's roles, and where the year is. */
export default function Home({
	loaderData: { firstName, things, year, step, worries, promises, mine },
}: Route.ComponentProps) {
	const t = useText()
	useEveryMinute()
	return (
		<Page heading={t.home.heading(firstName)} lead={things.length > 1 ? t.home.leadOfMany : t.home.lead}>
			<WorriesOnHome worries={worries} />
			<PromisesOnHome promises={promises} />
			<TextBesideOnHome interview={mine} />
			{things.map(({ role, thing }, index) => (
				<Next key={role} role={role} thing={thing} isFirst={index === 0} showsRole={things.length > 1} />
			))}
			{year && step !== undefined && (
				<section className="ui-stack" aria-labelledby="home-year">
					<Heading level={2} data-size="sm" id="home-year">
						{t.home.year(year)}
					</Heading>
					<YearInFourSteps step={step} />
				</section>
			)}
		</Page>
	)
}

function Next({
	role,
	thing,
	isFirst,
	showsRole,
}: {
	role: Role
	thing: NextThing
	isFirst: boolean
	showsRole: boolean
}) {
	const t = useText()
	const { heading, text, button } = t.home.next[thing.key]
	return (
		<Card className="ui-stack" data-color={isFirst ? 'accent' : 'neutral'} variant={isFirst ? 'tinted' : 'default'}>
			{showsRole && (
				<Tag data-color="neutral" className="ui-fit">
					{t.ui.roles[role]}
				</Tag>
			)}
			<Heading level={2} data-size="md">
				{heading}
			</Heading>
			<Paragraph variant="long">{text}</Paragraph>
			{thing.to && (
				<Button asChild className="ui-fit" data-size="lg" variant={isFirst ? 'primary' : 'secondary'}>
					<Link to={thing.to}>{button}</Link>
				</Button>
			)}
		</Card>
	)
}
