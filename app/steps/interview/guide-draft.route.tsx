import { Alert, Button, Details, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, isRouteErrorResponse, Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { isStale } from '#db/client.ts'
import { changeGuideDraft, findGuideDraft, removeGuideDraft } from '#db/guide-drafts.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { bandOf } from './band-of.ts'
import { beginDraft, freezeGuide, guideInUse } from './guide-acts.server.ts'
import { GuideEditor } from './guide-editor.tsx'
import { forScreen } from './guide-version.ts'
import { screensOf } from './screens-of.ts'
import type { Kept, Trouble } from './use-kept-draft.tsx'
import type { Route } from './+types/guide-draft.route'
import './interview.css'
import './conversation.css'
import './child-face.css'
import './child-alone.css'
import './interviewer-strip.css'

/** What messages are said of: a draft has no file yet. */
const FILE = 'utkast.md'

/** Five times what a guide may be: nobody's typing is refused, a flood is. */
const MOST_CHARACTERS = 200_000

const DraftForm = z.object({
	act: z.enum(['open', 'keep', 'freeze', 'own', 'remove']),
	revision: z.coerce.number().int().default(0),
	markdown: z.string().max(MOST_CHARACTERS).default(''),
})

export async function loader({ context, params: { draftId } }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	const draft = await findGuideDraft(db, { unitId, draftId })
	if (!draft) throw notFound()
	const first = checkGuide(draft.markdown, FILE)
	const inUse = first.guide && (await guideInUse(unitId, first.guide.meta.id))
	const { guide, messages } = inUse ? checkGuide(draft.markdown, FILE, inUse) : first
	const { id, revision, markdown } = draft
	const child = {
		band: bandOf(guide?.meta ?? { ageMax: 7 }),
		hasStopCard: guide?.meta.aids.includes('stopkort') ?? false,
	}
	const screens = guide ? screensOf(guide) : []
	return { draft: { id, revision, markdown }, messages: forScreen(messages), screens, child }
}

export async function action({ context, params: { draftId }, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const form = DraftForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ trouble: 'tooLarge' } satisfies Kept, { status: 422 })
	const { act, revision } = form.data
	const markdown = lineEndsOf(form.data.markdown)
	const scope = { unitId, by, at: now() }
	if (act === 'open') return null
	if (act === 'own') return redirect(`/guides/drafts/${await beginDraft(scope, markdown)}`)
	if (act === 'keep') return data(await keep({ ...scope, draftId, revision, markdown }))
	const draft = await findGuideDraft(db, { unitId, draftId })
	if (!draft) throw notFound()
	if (act === 'remove') {
		await removeGuideDraft(db, { ...scope, draftId })
		return redirect('/guides')
	}
	const frozen = await freezeGuide(scope, markdown, FILE, draftId)
	if ('id' in frozen) return redirect(`/guides/${frozen.id}`)
	const kept = await keep({ ...scope, draftId, revision: draft.revision, markdown })
	return data(
		{ error: { code: frozen.code }, revision: 'revision' in kept ? kept.revision : undefined },
		{ status: 422 },
	)
}

/** What was typed, kept; or that somebody else was first, or made a version of the draft. */
async function keep(change: Parameters<typeof changeGuideDraft>[1]): Promise<Kept> {
	try {
		await changeGuideDraft(db, change)
		return { revision: change.revision + 1 }
	} catch (error) {
		if (!isStale(error)) throw error
		return { trouble: 'stale' }
	}
}

/** A form sends line ends as two characters; the text field and the guide have one. */
function lineEndsOf(text: string) {
	return text.replaceAll('\r\n', '\n')
}

/** A lost network or sign-in must not take the page away from whoever writes: it is told beside the text. */
export async function clientAction({ serverAction }: Route.ClientActionArgs) {
	try {
		return await serverAction()
	} catch (error) {
		const trouble = troubleOf(error)
		if (!trouble) throw error
		// As an error, or every loader would be asked again, over the network that is gone.
		return data({ trouble }, { status: 503 })
	}
}

/** A text that was refused as a version has been kept all the same, under a new number. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
	const isRefused = typeof actionResult === 'object' && actionResult !== null && 'error' in actionResult
	return isRefused || (troubleOf(actionResult) ? false : defaultShouldRevalidate)
}

/** What hindered keeping: an answer that says so, an ended sign-in, a lost network. */
function troubleOf(result: unknown): Trouble | undefined {
	if (isRouteErrorResponse(result)) return result.status === 401 ? 'signedOut' : undefined
	if (result instanceof TypeError) return 'offline'
	if (typeof result !== 'object' || result === null || !('trouble' in result)) return undefined
	return result.trouble as Trouble
}

/** Write a guide: text on the left, the child's screen on the right. */
export default function GuideDraft({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { draft, messages, screens, child } = loaderData
	const trouble = troubleOf(actionData)
	const error = actionData && 'error' in actionData ? actionData.error : undefined
	return (
		<Page heading={t.guides.write} lead={t.guides.writeLead} next={t.guides.writeNext}>
			{trouble && (
				<Alert data-color="warning" role="alert">
					{t.guides.trouble[trouble]}
				</Alert>
			)}
			{error && (
				<Alert data-color="danger" role="alert">
					{t.guides.errors[error.code]}
				</Alert>
			)}
			<GuideEditor key={draft.id} draft={draft} messages={messages} screens={screens} child={child} />
			<Details>
				<Details.Summary>{t.guides.throwAway}</Details.Summary>
				<Details.Content>
					<Form method="post">
						<Button type="submit" name="act" value="remove" data-color="danger" variant="secondary">
							{t.guides.throwAwaySure}
						</Button>
					</Form>
				</Details.Content>
			</Details>
			<Paragraph data-size="sm">
				<Link to="/guides">{t.interview.allGuides}</Link>
			</Paragraph>
		</Page>
	)
}
