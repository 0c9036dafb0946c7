import { Alert, Button, Card, Checkbox, Field, Heading, Label, List, Textarea } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { isConflict, isStale } from '#db/client.ts'
import { findClosing, listLessons, RoundNotReady, saveLesson, saveRoundClosing } from '#db/round-closing.ts'
import { readGateFacts } from '#db/round-gates.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/closing.route'
import { missingToClose } from './gates.ts'
import { MissingList } from './missing-list.tsx'
import './round.css'

const Act = z.discriminatedUnion('act', [
	z.object({ act: z.literal('lesson'), text: z.string().trim().min(1).max(1000) }),
	z.object({ act: z.literal('close'), sure: z.literal('yes') }),
])

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	const facts = await readGateFacts(db, { unitId, roundId, at: now() })
	if (!round || round.importedAt || !facts) throw notFound()
	const closing = await findClosing(db, { unitId, roundId })
	return {
		roundId,
		year: round.year,
		missing: closing ? [] : missingToClose(facts),
		lessons: await listLessons(db, { unitId, roundId }),
		receipt: closing && {
			on: closing.at.toISOString().slice(0, 10),
			contactCards: closing.contactCards,
			frameChildren: closing.frameChildren,
		},
	}
}

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) throw notFound()
	const act = { unitId, roundId, by, at: now() }
	const form = Act.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return refused('notSure')
	if (form.data.act === 'lesson') {
		await saveLesson(db, { ...act, id: crypto.randomUUID(), text: form.data.text })
		return data({ error: null })
	}
	const facts = await readGateFacts(db, act)
	if (!facts || missingToClose(facts).length > 0) return refused('notReady')
	try {
		await saveRoundClosing(db, keys, act)
	} catch (error) {
		if (!(error instanceof RoundNotReady) && !isStale(error) && !isConflict(error)) throw error
		return refused('notReady')
	}
	return redirect(`/rounds/${roundId}/closing`)
}

function refused(error: 'notSure' | 'notReady') {
	return data({ error }, { status: 422 })
}

export default function ClosingPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { year, missing, receipt, lessons } = loaderData
	return (
		<Page heading={t.round.closing.heading(year)} lead={receipt ? t.round.closing.doneLead : t.round.closing.lead}>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.round.closing[actionData.error]}
				</Alert>
			)}
			{receipt ? (
				<Card className="ui-stack" data-color="success">
					<Heading level={2} data-size="sm">
						{t.round.closing.receipt(receipt.on)}
					</Heading>
					<List.Unordered>
						<List.Item>{t.round.closing.contactCards(receipt.contactCards)}</List.Item>
						<List.Item>{t.round.closing.frameChildren(receipt.frameChildren)}</List.Item>
						<List.Item>{t.round.closing.kept}</List.Item>
					</List.Unordered>
					<Button asChild className="ui-fit">
						<Link to="/rounds/new">{t.round.open}</Link>
					</Button>
				</Card>
			) : (
				<CloseIt missing={missing} />
			)}
			<Lessons lessons={lessons} />
		</Page>
	)
}

function CloseIt({ missing }: { missing: Route.ComponentProps['loaderData']['missing'] }) {
	const t = useText()
	if (missing.length > 0)
		return (
			<Card className="ui-stack">
				<Heading level={2} data-size="sm">
					{t.round.closing.missing}
				</Heading>
				<MissingList missing={missing} />
			</Card>
		)
	return (
		<Form method="post" className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.round.closing.whatHappens}
			</Heading>
			<List.Unordered>
				{t.round.closing.destroys.map((what) => (
					<List.Item key={what}>{what}</List.Item>
				))}
			</List.Unordered>
			<Checkbox name="sure" value="yes" label={t.round.closing.sure} />
			<Button type="submit" name="act" value="close" className="ui-fit">
				{t.round.closing.close}
			</Button>
		</Form>
	)
}

function Lessons({ lessons }: { lessons: readonly { id: string; text: string }[] }) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="lessons">
			<Heading level={2} data-size="sm" id="lessons">
				{t.round.closing.lessons}
			</Heading>
			{lessons.length > 0 && (
				<List.Unordered>
					{lessons.map(({ id, text }) => (
						<List.Item key={id}>{text}</List.Item>
					))}
				</List.Unordered>
			)}
			<Form method="post" className="ui-stack" key={lessons.length}>
				<Field>
					<Label>{t.round.closing.lesson}</Label>
					<Field.Description>{t.round.closing.lessonHelp}</Field.Description>
					<Textarea name="text" rows={2} maxLength={1000} required />
				</Field>
				<Button type="submit" name="act" value="lesson" variant="secondary" className="ui-fit">
					{t.round.closing.keepLesson}
				</Button>
			</Form>
		</section>
	)
}
