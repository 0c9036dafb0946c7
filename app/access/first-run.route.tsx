import { data } from 'react-router'
import { z } from 'zod'
import type { Route } from './+types/first-run.route'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { LEAST_PASSWORD_LENGTH } from './auth.server.ts'
import { FirstRunForm } from './first-run-form.tsx'
import { isFirstRun, isSetUpCode, makeFirstUnit, masterKeyFile } from './first-run.server.ts'
import { notFound } from './not-found.ts'
import { RecoveryKit } from './recovery-kit.tsx'

const Filled = z.string().trim().min(1)
const First = z.object({
	code: z.string().refine(isSetUpCode),
	unitName: Filled,
	organisation: Filled,
	committeeName: Filled,
	name: Filled,
	email: z.string().trim().pipe(z.email()),
	password: z.string().min(LEAST_PASSWORD_LENGTH),
})

/** Closed for ever once somebody is a member; then only the answer to the very form that made her is shown. */
export async function loader() {
	const isOpen = await isFirstRun()
	return data({ isOpen }, { status: isOpen ? 200 : 404 })
}

export async function action({ request }: Route.ActionArgs) {
	if (!(await isFirstRun())) throw notFound()
	const { password, ...typed } = Object.fromEntries(await request.formData()) as Record<string, string>
	const parsed = First.safeParse({ ...typed, password })
	if (!parsed.success) {
		const fields = parsed.error.issues.map(({ path }) => String(path[0]))
		return data({ error: { code: 'first-run.not-filled-in' as const, fields }, typed }, { status: 422 })
	}
	return { kit: await makeFirstUnit(parsed.data), masterKeyFile, organisation: parsed.data.organisation }
}

/** The first visit to a new installation: the unit, its administrator and the recovery kit. */
export default function FirstRun({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	if (actionData && 'masterKeyFile' in actionData) return <RecoveryKit {...actionData} />
	if (!loaderData.isOpen) return <Page heading={t.ui.notFound} lead={t.ui.notFoundLead} />
	return (
		<Page heading={t.access.firstRun} lead={t.access.firstRunLead} next={t.access.firstRunNext}>
			<FirstRunForm wrong={actionData?.error.fields ?? []} typed={actionData?.typed ?? {}} />
		</Page>
	)
}
