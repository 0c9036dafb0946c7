import { Alert, Button, List, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { ArchiveError, readArchive } from '#reports/round-archive.ts'
import type { Route } from './+types/archive-import.route'
import { importArchive, YearTaken } from './import-archive.server.ts'

const MOST_FAULTS_SHOWN = 30

export function loader({ context }: Route.LoaderArgs) {
	return { unitName: requirePerson(context).unitName }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const file = (await request.formData()).get('file')
	try {
		const archive = readArchive(file instanceof File ? await file.text() : '')
		const roundId = await importArchive({ db, keys }, { unitId, by, at: now(), archive })
		return redirect(`/rounds/${roundId}`)
	} catch (error) {
		if (error instanceof YearTaken) return data({ year: String(error.year), faults: [] as string[] }, { status: 422 })
		if (error instanceof ArchiveError)
			return data({ year: null, faults: error.faults.slice(0, MOST_FAULTS_SHOWN) }, { status: 422 })
		throw error
	}
}

export default function ImportArchive({ actionData }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.round.importHeading} lead={t.round.importLead}>
			{actionData && (
				<Alert data-color="danger" role="alert">
					<Paragraph>{actionData.year ? t.round.importYearTaken(actionData.year) : t.round.importWrong}</Paragraph>
					<List.Unordered>
						{actionData.faults.map((fault) => (
							<List.Item key={fault}>
								<code>{fault}</code>
							</List.Item>
						))}
					</List.Unordered>
				</Alert>
			)}
			<Form method="post" encType="multipart/form-data" className="ui-stack">
				<Textfield label={t.round.importFile} type="file" name="file" accept=".json,application/json" required />
				<Button type="submit" className="ui-fit">
					{t.round.importButton}
				</Button>
			</Form>
		</Page>
	)
}
