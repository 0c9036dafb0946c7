import type { Route } from './+types/home.route'
import { requirePerson } from './access/person.server.ts'
import { useText } from './i18n/text.ts'
import { Page } from './ui/page.tsx'

export function loader({ context }: Route.LoaderArgs) {
	const { name } = requirePerson(context)
	return { firstName: name.split(' ')[0] ?? name }
}

export default function Home({ loaderData }: Route.ComponentProps) {
	const t = useText()
	return <Page heading={t.home.heading(loaderData.firstName)} />
}
