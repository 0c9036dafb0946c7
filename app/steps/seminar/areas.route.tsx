import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect, useSearchParams } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/areas.route'
import { AreaForm } from './area-form.tsx'
import { AreaList } from './area-list.tsx'
import { actOnBoard } from './areas-acts.server.ts'
import { areasPage } from './areas-page.server.ts'
import { BoardTheme, ThemeGoingOn } from './board-theme.tsx'
import { LiveNews } from './live-news.tsx'
import { SeminarMistake } from './seminar-mistake.ts'
import './seminar.css'

export async function loader({ context, params, request }: Route.LoaderArgs) {
	const isWriting = new URL(request.url).searchParams.has('area')
	return areasPage(requirePerson(context), params.seminarId, { isWriting })
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const form = await request.formData()
	try {
		await actOnBoard(requirePerson(context), params.seminarId, form)
	} catch (error) {
		if (!(error instanceof SeminarMistake)) throw error
		return data({ error: { code: error.code } }, { status: 422 })
	}
	if (form.get('act') === 'saveArea') return redirect(`/seminars/${params.seminarId}/areas#areas`)
	return data({ error: undefined })
}

export default function Areas({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { seminar, board, findings, evidence, areas } = loaderData
	const [search] = useSearchParams()
	const edited = search.get('area')
	const area = areas.find(({ id }) => id === edited)
	return (
		<Page heading={t.seminar.areasHeading} lead={t.seminar.areasLead} next={t.seminar.areasNext} isWide>
			<LiveNews seminarId={seminar.id} since={loaderData.lastEvent} />
			{seminar.isClosed && <Alert data-color="info">{t.seminar.closedNow}</Alert>}
			<nav aria-label={seminar.name}>
				<Button asChild variant="secondary">
					<Link to={`/seminars/${seminar.id}`}>{t.seminar.backToSeminar}</Link>
				</Button>
			</nav>
			<section className="seminar-section" aria-labelledby="board">
				<Heading level={2} data-size="md" id="board">
					{t.seminar.board}
				</Heading>
				<Paragraph className="seminar-prompt">{t.seminar.genderPrompt}</Paragraph>
				{board.themes.length === 0 && <Paragraph>{t.seminar.boardEmpty}</Paragraph>}
				<div className="seminar-board">
					{board.themes.map((theme) => (
						<BoardTheme
							key={theme.key}
							theme={theme}
							findings={findings.filter(({ themeKey }) => themeKey === theme.key)}
							isClosed={seminar.isClosed}
						/>
					))}
					{board.goingOn.map((theme, place) => (
						<ThemeGoingOn key={place} theme={theme} />
					))}
				</div>
				{board.themes.length > 0 && board.emptyThemes.length > 0 && (
					<Paragraph data-size="sm">
						{t.seminar.emptyThemes(board.emptyThemes.map(({ name }) => name).join(', '))}
					</Paragraph>
				)}
			</section>
			<section className="seminar-section" aria-labelledby="areas">
				<Heading level={2} data-size="md" id="areas">
					{t.seminar.areas}
				</Heading>
				<Paragraph>{t.seminar.areasHint}</Paragraph>
				<AreaList areas={areas} isClosed={seminar.isClosed} />
				{!seminar.isClosed && !edited && board.themes.length > 0 && (
					<Button asChild className="ui-fit">
						<Link to="?area=new#area-form">{t.seminar.newArea}</Link>
					</Button>
				)}
				{!seminar.isClosed && (area || edited === 'new') && (
					<AreaForm key={edited} area={area} evidence={evidence} error={actionData?.error} />
				)}
			</section>
		</Page>
	)
}
