import { Alert, Button, Checkbox, Field, Label, Paragraph, Textarea, Textfield } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { z } from 'zod'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findContactPolicy, saveContactPolicy } from '#db/contact-policies.ts'
import { DEFAULT_POLICY } from '../consent-rules.ts'
import type { Route } from './+types/policy.route'

/** Below twelve nobody answers for herself alone (L-22); from nineteen there is nobody to ask. */
const [YOUNGEST, OLDEST] = [12, 18]
const Ticked = z
	.literal('yes')
	.optional()
	.transform((value) => value === 'yes')
const PolicyForm = z.object({
	ownConsentAge: z.coerce.number().int().min(YOUNGEST).max(OLDEST),
	asksBothGuardians: Ticked,
	disagreementIsNo: Ticked,
	informsGuardianOfOlder: Ticked,
	motive: z
		.string()
		.trim()
		.max(1000)
		.transform((value) => value || null),
})

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const kept = await findContactPolicy(db, { unitId })
	return { policy: kept ?? { ...DEFAULT_POLICY, motive: null }, mayChange: roles.includes('manager') }
}

export async function action({ context, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const form = PolicyForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ isSaved: false }, { status: 422 })
	await saveContactPolicy(db, { unitId, by, at: now(), policy: form.data })
	return data({ isSaved: true })
}

/** How the unit asks (L-22, X3): the manager decides, the mentor sees it. */
export default function PolicyPage({ loaderData: { policy, mayChange }, actionData }: Route.ComponentProps) {
	const t = useText()
	const ticks = [
		['asksBothGuardians', t.contact.policyBoth],
		['disagreementIsNo', t.contact.policyDisagree],
		['informsGuardianOfOlder', t.contact.policyTell],
	] as const
	return (
		<Page heading={t.contact.policyHeading} lead={t.contact.policyLead}>
			{actionData && (
				<Alert data-color={actionData.isSaved ? 'success' : 'danger'} role={actionData.isSaved ? 'status' : 'alert'}>
					{actionData.isSaved ? t.contact.policySaved : t.contact.policyWrong}
				</Alert>
			)}
			{!mayChange && <Paragraph>{t.contact.policyOnlyManager}</Paragraph>}
			<Form method="post" className="ui-stack">
				<Textfield
					label={t.contact.policyAge}
					description={t.contact.policyAgeHelp}
					name="ownConsentAge"
					type="number"
					min={YOUNGEST}
					max={OLDEST}
					defaultValue={policy.ownConsentAge}
					readOnly={!mayChange}
					required
				/>
				{ticks.map(([name, label]) => (
					<Checkbox
						key={name}
						name={name}
						value="yes"
						label={label}
						defaultChecked={policy[name]}
						disabled={!mayChange}
					/>
				))}
				<Field>
					<Label>{t.contact.policyMotive}</Label>
					<Textarea name="motive" rows={3} maxLength={1000} defaultValue={policy.motive ?? ''} readOnly={!mayChange} />
				</Field>
				{mayChange && (
					<Button type="submit" className="ui-fit">
						{t.contact.policySave}
					</Button>
				)}
			</Form>
		</Page>
	)
}
