import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson, type Person } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { isStale } from '#db/client.ts'
import { coarseTime } from '#db/coarse-time.ts'
import {
	changeReminderDecision,
	changeReminderToHandedOver,
	listDecidedReminders,
	listWaitingReminders,
} from '#db/safety-reminders.ts'
import { changeDutyPhone, findUnit } from '#db/units.ts'
import { urgencyOf } from '../worry-urgency.ts'
import { readWorryForm } from './read-worry.ts'
import { useEveryMinute } from '#app/ui/use-every-minute.tsx'
import { WorryCard } from './worry-card.tsx'
import type { Route } from './+types/worries.route'
import './worry.css'

/** X7: mentor and manager see the unit's reminders, an interviewer those she raised herself. */
function mayOf({ roles }: Person) {
	const seesAll = roles.includes('mentor') || roles.includes('manager')
	return { seesAll, decides: roles.includes('mentor') }
}

export async function loader({ context }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const may = mayOf(person)
	const { unitId } = person
	const at = now()
	const waiting = await listWaitingReminders(db, { unitId, raisedBy: may.seesAll ? undefined : person.id })
	const decided = may.decides ? await listDecidedReminders(db, { unitId }) : []
	const withUrgency = <One extends { raisedAt: Date; handedOverAt: Date | null }>(reminder: One) => ({
		...reminder,
		urgency: urgencyOf(reminder, at),
	})
	// Of a protected child only the month is left then (X9): who sees no draw shall not tell her by that.
	const byMonth = may.seesAll && !may.decides
	const shown = <One extends { raisedAt: Date; handedOverAt: Date | null }>({
		raisedAt,
		handedOverAt,
		...rest
	}: One) => ({
		...rest,
		raisedAt: coarseTime(raisedAt, byMonth && handedOverAt !== null),
		handedOverAt: handedOverAt && coarseTime(handedOverAt, byMonth),
	})
	return {
		may,
		waiting: waiting.map(withUrgency).map(shown),
		decided: decided.map(withUrgency),
		dutyPhone: (await findUnit(db, unitId))?.dutyPhone ?? null,
	}
}

export async function action({ context, request }: Route.ActionArgs) {
	const person = requirePerson(context)
	const may = mayOf(person)
	const act = { unitId: person.unitId, by: person.id, at: now() }
	const read = readWorryForm(await request.formData())
	if ('code' in read) return data({ error: { code: read.code } }, { status: 422 })
	if ((read.act === 'decide' && !may.decides) || (read.act === 'phone' && !may.seesAll)) throw notFound()
	try {
		if (read.act === 'phone') await changeDutyPhone(db, { ...act, ...read })
		else if (read.act === 'decide') await changeReminderDecision(db, { ...act, ...read })
		else await changeReminderToHandedOver(db, { ...act, ...read, raisedBy: may.seesAll ? undefined : person.id })
	} catch (error) {
		if (!isStale(error)) throw error
		return data({ error: { code: 'worry.changed-meanwhile' as const } }, { status: 422 })
	}
	return redirect('/worries')
}

/** Reminders to make a worry report (X7): what waits, since when, who took over, and whether the words may be used. */
export default function Worries({
	loaderData: { may, waiting, decided, dutyPhone },
	actionData,
}: Route.ComponentProps) {
	const t = useText()
	useEveryMinute()
	return (
		<Page heading={t.worry.heading} lead={t.worry.lead} next={t.worry.next}>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.worry.errors[actionData.error.code]}
				</Alert>
			)}
			{waiting.length === 0 && <Alert data-color="success">{t.worry.nothingWaits}</Alert>}
			{waiting.map((reminder) => (
				<WorryCard key={reminder.id} reminder={reminder} decides={may.decides} />
			))}
			{decided.length > 0 && (
				<section className="ui-stack" aria-labelledby="worry-decided">
					<Heading level={2} data-size="sm" id="worry-decided">
						{t.worry.decided}
					</Heading>
					{decided.map((reminder) => (
						<WorryCard key={reminder.id} reminder={reminder} decides />
					))}
				</section>
			)}
			{may.seesAll ? (
				<DutyPhone dutyPhone={dutyPhone} />
			) : (
				<Paragraph>{dutyPhone ? t.worry.ring(dutyPhone) : t.worry.ringByRoutine}</Paragraph>
			)}
		</Page>
	)
}

function DutyPhone({ dutyPhone }: { dutyPhone: string | null }) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<Textfield
				name="dutyPhone"
				label={t.worry.dutyPhone}
				description={t.worry.dutyPhoneLead}
				defaultValue={dutyPhone ?? ''}
				autoComplete="off"
				maxLength={40}
			/>
			<Button type="submit" name="act" value="phone" variant="secondary" className="ui-fit">
				{t.worry.savePhone}
			</Button>
		</Form>
	)
}
