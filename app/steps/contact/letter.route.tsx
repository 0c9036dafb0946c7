import { Alert, Button, Details, Field, Label, Paragraph, Textarea, Textfield } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Document } from '#app/ui/document.tsx'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { useRunning } from '#app/ui/use-running.tsx'
import { saveContactLetter } from '#db/contact-letters.ts'
import type { Route } from './+types/letter.route'
import { LETTERS } from './letters.ts'
import { LANGUAGE, openLetter } from './open-letter.server.ts'
import { PrintButton } from './print-button.tsx'
import './contact.css'

const LetterForm = z.object({
	language: z.string().trim().regex(LANGUAGE),
	markdown: z.string().trim().min(1).max(20_000),
})

export async function loader({ context, request, params }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const open = await openLetter(person, { request, name: params.letter })
	const { letter, language, tree, markdown, version, assignmentId, isKept, isRefused } = open
	const shown = { letter, language, tree, markdown, version, assignmentId, isKept, isRefused }
	return { ...shown, isMentor: person.roles.includes('mentor') }
}

export async function action({ context, request, params }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const letter = LETTERS.find((one) => one === params.letter)
	if (!letter) throw notFound()
	const form = LetterForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ isSaved: false }, { status: 422 })
	await saveContactLetter(db, { unitId, letter, by, at: now(), ...form.data })
	return data({ isSaved: true })
}

/** One letter, ready to print; the mentor can put it in the unit's own words or another language. */
export default function LetterPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { letter, language, tree, markdown, version, isMentor, assignmentId, isKept, isRefused } = loaderData
	const isRunning = useRunning()
	const forWhom = assignmentId ? `&assignment=${assignmentId}` : ''
	return (
		<Page heading={t.contact.letters[letter]}>
			{actionData && (
				<Alert
					className="contact-no-print"
					data-color={actionData.isSaved ? 'success' : 'danger'}
					role={actionData.isSaved ? 'status' : 'alert'}
				>
					{actionData.isSaved ? t.contact.letterSaved : t.contact.letterWrong}
				</Alert>
			)}
			{isKept && (
				<div className="ui-stack contact-no-print">
					<KeptFromGuardian isKept />
					<Paragraph>{isRefused ? t.contact.letterNotToGuardian : t.contact.letterByHand}</Paragraph>
				</div>
			)}
			{!isRefused && (
				<div className="ui-row contact-no-print">
					<PrintButton />
					<Button asChild variant="secondary">
						<a href={`/letters/${letter}/file?language=${language}${forWhom}`} download>
							{t.contact.letterPdf}
						</a>
					</Button>
				</div>
			)}
			<div className={isRefused ? 'contact-letter contact-no-print' : 'contact-letter'} lang={language} dir="auto">
				<Document tree={tree} />
			</div>
			<Paragraph data-size="sm" className="contact-no-print">
				{t.contact.letterVersion(version)}
			</Paragraph>
			{isMentor && isRunning && (
				<Details className="contact-no-print">
					<Details.Summary>{t.contact.letterEdit}</Details.Summary>
					<Details.Content>
						<Form method="post" className="ui-stack" key={version}>
							<Paragraph>{t.contact.letterEditLead}</Paragraph>
							<Textfield
								label={t.contact.letterLanguage}
								name="language"
								defaultValue={language}
								maxLength={3}
								required
							/>
							<Field>
								<Label>{t.contact.letterText}</Label>
								<Textarea name="markdown" rows={16} defaultValue={markdown} maxLength={20_000} required dir="auto" />
							</Field>
							<Button type="submit" className="ui-fit">
								{t.contact.letterSave}
							</Button>
						</Form>
					</Details.Content>
				</Details>
			)}
		</Page>
	)
}
