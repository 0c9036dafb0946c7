import '@digdir/designsystemet-theme/index.css'
import '@digdir/designsystemet-css'
import '@fontsource-variable/inter/index.css'
import './ui/app.css'
import './access/access.css'
import { useContext } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root'
import { gate } from './access/gate.server.ts'
import { localeOf } from './access/locale.ts'
import { personContext } from './access/person.server.ts'
import { config } from './db.server.ts'
import { textIn } from './i18n/text.ts'
import { DeviceRecall } from './steps/interview/device-recall.tsx'
import { Frame } from './ui/frame.tsx'
import { PageRequest } from './ui/page-request.ts'
import { WhatWentWrong } from './ui/what-went-wrong.tsx'

export const middleware: Route.MiddlewareFunction[] = [gate]

/** What every page needs to know: language, whether the data are invented, and who has signed in. */
export function loader({ request, context }: Route.LoaderArgs) {
	const person = context.get(personContext)
	return {
		locale: localeOf(request.headers.get('Cookie')),
		isDemo: config.isDemo,
		person: person && {
			name: person.name,
			unitName: person.unitName,
			roles: person.roles,
			isCalledIn: person.isCalledIn,
		},
	}
}

export function meta({ loaderData }: Route.MetaArgs) {
	return [{ title: textIn(loaderData?.locale ?? 'sv').ui.productName }]
}

/** The document itself, for pages and errors alike. */
export function Layout({ children }: { children: React.ReactNode }) {
	const { nonce, number } = useContext(PageRequest)
	const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? 'sv'
	return (
		<html lang={locale} data-color-scheme="light" data-size="md">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				{number && <meta name="request-number" content={number} suppressHydrationWarning />}
				<link rel="icon" href="/icon.svg" type="image/svg+xml" />
				<Meta />
				<Links />
			</head>
			<body>
				{children}
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	)
}

export default function App({ loaderData }: Route.ComponentProps) {
	return (
		<Frame isDemo={loaderData.isDemo} person={loaderData.person}>
			{mayHaveRecalls(loaderData.person) && <DeviceRecall />}
			<Outlet />
		</Frame>
	)
}

function mayHaveRecalls(person: Route.ComponentProps['loaderData']['person']) {
	return person !== null && (person.isCalledIn || person.roles.includes('interviewer'))
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	const root = useRouteLoaderData<typeof loader>('root')
	return (
		<Frame isDemo={root?.isDemo ?? false} person={root?.person ?? null}>
			<WhatWentWrong error={error} />
		</Frame>
	)
}
