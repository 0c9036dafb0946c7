import { Button, SkipLink } from '@digdir/designsystemet-react'
import { Form, Link, useLocation } from 'react-router'
import type { Role } from '../access/roles.ts'
import { useLocale, useText } from '../i18n/text.ts'
import { Navigation } from './navigation.tsx'

export type FramePerson = { name: string; unitName: string; roles: readonly Role[] }

/** What stands around every page: skip link, the mark of invented data, product, person, language and sign-out. */
export function Frame({
	isDemo,
	person,
	children,
}: {
	isDemo: boolean
	person: FramePerson | null
	children: React.ReactNode
}) {
	const t = useText()
	return (
		<>
			<SkipLink href="#main">{t.ui.skipToContent}</SkipLink>
			<header>
				{isDemo && <p className="ui-demo-mark">{t.ui.exampleData}</p>}
				<div className="ui-header">
					<Link to="/" className="ui-product">
						{t.ui.productName}
					</Link>
					{person && <Navigation roles={person.roles} />}
					{person && <Who person={person} />}
					<div className="ui-header-acts">
						<LanguageSwitch />
						{person && <SignOut />}
					</div>
				</div>
			</header>
			{children}
		</>
	)
}

function Who({ person: { name, unitName, roles } }: { person: FramePerson }) {
	const t = useText()
	return (
		<p className="ui-who">
			<Link to="/account" className="ui-who-name">
				{name}
			</Link>
			<span className="ui-who-unit">
				{[roles.map((role) => t.ui.roles[role]).join(', '), unitName].filter(Boolean).join(' · ')}
			</span>
		</p>
	)
}

function LanguageSwitch() {
	const t = useText()
	const locale = useLocale()
	const { pathname } = useLocation()
	return (
		<Form method="post" action="/language">
			<input type="hidden" name="back" value={pathname} />
			<Button
				type="submit"
				name="locale"
				value={locale === 'sv' ? 'en' : 'sv'}
				variant="tertiary"
				data-size="sm"
				lang={locale === 'sv' ? 'en' : 'sv'}
			>
				{t.ui.otherLanguage}
			</Button>
		</Form>
	)
}

function SignOut() {
	const t = useText()
	return (
		<Form method="post" action="/sign-out">
			<Button type="submit" variant="secondary" data-size="sm">
				{t.ui.signOut}
			</Button>
		</Form>
	)
}
