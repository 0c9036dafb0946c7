import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useContext, useEffect, useState } from 'react'
import { isRouteErrorResponse, Link } from 'react-router'
import { useText } from '../i18n/text.ts'
import { Page } from './page.tsx'
import { PageRequest } from './page-request.ts'

/** The page of what is not there (or not yours), of a session that ran out, and of what broke. */
export function WhatWentWrong({ error }: { error: unknown }) {
	const t = useText()
	const status = isRouteErrorResponse(error) ? error.status : 500
	if (status === 404) return <Wrong heading={t.ui.notFound} lead={t.ui.notFoundLead} />
	if (status === 401) return <Wrong heading={t.ui.signedOut} lead={t.ui.signedOutLead} />
	if (status === 403) return <Wrong heading={t.ui.foreign} lead={t.ui.foreignLead} />
	return <Broken />
}

function Wrong({ heading, lead }: { heading: string; lead: string }) {
	const t = useText()
	return (
		<Page heading={heading} lead={lead}>
			<Button asChild className="ui-fit">
				<Link to="/">{t.ui.toStart}</Link>
			</Button>
		</Page>
	)
}

function Broken() {
	const t = useText()
	const fromServer = useContext(PageRequest).number
	const [number, setNumber] = useState(fromServer)
	useEffect(() => {
		setNumber(document.querySelector<HTMLMetaElement>('meta[name="request-number"]')?.content)
	}, [])
	return (
		<Page heading={t.ui.broken} lead={t.ui.brokenLead}>
			{number && <Paragraph>{t.ui.brokenNumber(number)}</Paragraph>}
			<Button asChild className="ui-fit">
				<a href="/">{t.ui.toStart}</a>
			</Button>
		</Page>
	)
}
