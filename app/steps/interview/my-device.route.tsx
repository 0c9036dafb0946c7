import { Paragraph } from '@digdir/designsystemet-react'
import { requirePerson } from '#app/access/person.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/my-device.route'

export function loader({ context }: Route.LoaderArgs) {
	return { hasLeft: requirePerson(context).hasLeft }
}

/** Why she can still sign in although she has left, and what her device does; how it goes stands above (`device-recall.tsx`). */
export default function MyDevice({ loaderData: { hasLeft } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.recall.pageHeading} lead={hasLeft ? t.recall.pageLeadLeft : t.recall.pageLead}>
			{t.recall.pagePoints.map((point) => (
				<Paragraph key={point}>{point}</Paragraph>
			))}
		</Page>
	)
}
