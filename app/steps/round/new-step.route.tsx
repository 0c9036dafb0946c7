import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { useFocusOnFault } from '#app/ui/use-focus-on-fault.tsx'
import { isConflict } from '#db/client.ts'
import { removeSetup, saveSetup } from '#db/round-setups.ts'
import type { Route } from './+types/new-step.route'
import { MissingList } from './missing-list.tsx'
import './round.css'
import { SetupChildren } from './setup-children.tsx'
import { SetupDecisions } from './setup-decisions.tsx'
import { SetupGroups } from './setup-groups.tsx'
import { SetupInterviewers } from './setup-interviewers.tsx'
import { openRound, readSetup } from './setup-page.server.ts'
import { SetupYear } from './setup-year.tsx'
import { StepsNav } from './steps-nav.tsx'
import { faultsOf, firstFaultyStep, SETUP_STEPS, withStep, type SetupFault, type SetupStep } from './setup.ts'

const LAST = SETUP_STEPS[SETUP_STEPS.length - 1]

export async function loader({ context, params }: Route.LoaderArgs) {
	const step = stepOf(params.step)
	const { answers, people, guides, known, ...setup } = await readSetup(requirePerson(context), today())
	const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
	return {
		step,
		answers,
		year: answers.year,
		isDone: Object.fromEntries(SETUP_STEPS.map((one) => [one, faultsOf(one, answers, known).length === 0])),
		lastYear: setup.lastYear,
		isKept: setup.isKept,
		lessons: setup.lessons,
		missing: setup.missing,
		missingAges: setup.missingAges,
		guides: guides.map(({ id, title }) => ({ id, title })),
		interviewers: people.interviewers.map(({ activeFromOn, activeUntilOn, takesPart, ...member }) => ({
			...named(member),
			...{ activeFromOn, activeUntilOn, takesPart },
		})),
		editors: people.editors.map(named),
		leaders: people.leaders.map(named),
	}
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const step = stepOf(params.step)
	const person = requirePerson(context)
	const form = await request.formData()
	const act = String(form.get('act') ?? 'next')
	if (act === 'restart') {
		await removeSetup(db, person)
		return redirect(`/rounds/new/${SETUP_STEPS[0]}`)
	}
	const { answers: before, known } = await readSetup(person, today())
	const answers = withStep(before, step, form)
	if (act === 'addGroup') answers.groups.push({ name: '', managerMemberId: '', memberIds: [] })
	// Whatever was typed is kept first, right or wrong; then we say what has to be mended before going on.
	await saveSetup(db, { unitId: person.unitId, answers, by: person.id, at: now() })
	if (act === 'addGroup') return data({ faults: [] as SetupFault[], yearTaken: false })
	if (act.startsWith('go:')) return redirect(`/rounds/new/${stepOf(act.slice('go:'.length))}`)
	const faults = faultsOf(step, answers, known)
	if (faults.length > 0) return data({ faults, yearTaken: false }, { status: 422 })
	if (act !== 'open') return redirect(`/rounds/new/${SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? LAST}`)
	return open(person)
}

async function open(person: ReturnType<typeof requirePerson>) {
	const setup = await readSetup(person, today())
	const faulty = firstFaultyStep(setup.answers, setup.known)
	if (faulty) return redirect(`/rounds/new/${faulty}`)
	if (setup.missing.length > 0) return data({ faults: [] as SetupFault[], yearTaken: false }, { status: 422 })
	try {
		return redirect(`/rounds/${await openRound(person, now(), setup)}`)
	} catch (error) {
		if (!isConflict(error, 'rounds.')) throw error
		return data({ faults: [] as SetupFault[], yearTaken: true }, { status: 422 })
	}
}

function stepOf(step: string | undefined): SetupStep {
	const found = SETUP_STEPS.find((one) => one === step)
	if (!found) throw notFound()
	return found
}

function today() {
	return now().toISOString().slice(0, 10)
}

const FIELDS = {
	year: SetupYear,
	groups: SetupGroups,
	interviewers: SetupInterviewers,
	children: SetupChildren,
	decisions: SetupDecisions,
}

export default function NewRoundStep({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { step, missing, lastYear, isKept } = loaderData
	const faults = actionData?.faults ?? []
	const form = useFocusOnFault(actionData, faults.length > 0)
	const errorOf = (field: string) => {
		const fault = faults.find((one) => one.field === field)
		return fault && t.round.setup.faults[fault.code]
	}
	const Fields = FIELDS[step]
	const isLast = step === LAST
	return (
		<Page
			heading={t.round.setup.heading[step]}
			lead={t.round.setup.lead[step]}
			next={isLast ? t.round.nextFrame : t.round.setup.keeps}
		>
			<StepsNav step={step} isDone={loaderData.isDone} />
			{lastYear !== null && !isKept && <Alert data-color="info">{t.round.setup.fromLastYear(lastYear)}</Alert>}
			{faults.length > 0 && (
				<Alert data-color="danger" role="alert">
					{t.round.setup.mend}
				</Alert>
			)}
			{actionData?.yearTaken && (
				<Alert data-color="danger" role="alert">
					{t.round.yearTaken(Number(loaderData.year))}
				</Alert>
			)}
			<Form ref={form} method="post" id="setup" key={step} className="ui-stack" noValidate>
				<Fields {...loaderData} errorOf={errorOf} />
				{isLast && missing.length > 0 && (
					<Alert data-color="warning">
						<Paragraph>{t.round.setup.notYet}</Paragraph>
						<MissingList missing={missing} />
					</Alert>
				)}
				<div className="ui-row">
					<Button type="submit" name="act" value={isLast ? 'open' : 'next'}>
						{isLast ? t.round.openButton : t.round.setup.next}
					</Button>
					{step !== SETUP_STEPS[0] && (
						<Button
							type="submit"
							name="act"
							value={`go:${SETUP_STEPS[SETUP_STEPS.indexOf(step) - 1]}`}
							variant="secondary"
						>
							{t.round.setup.back}
						</Button>
					)}
					{isKept && (
						<Button type="submit" name="act" value="restart" variant="tertiary">
							{t.round.setup.restart}
						</Button>
					)}
				</div>
			</Form>
		</Page>
	)
}
