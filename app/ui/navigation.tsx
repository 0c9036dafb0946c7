import { NavLink } from 'react-router'
import type { Role } from '../access/roles.ts'
import { mayDo } from '../access/who-may.ts'
import { useText } from '../i18n/text.ts'

/** The few places that are always near, in the order of the model; each shown to those who may see it. */
const PLACES = ['/my-child', '/rounds', '/guides', '/second-readings', '/reports', '/members'] as const

/** The way to the few places that are always near. */
export function Navigation({ roles }: { roles: readonly Role[] }) {
	const t = useText()
	const places = PLACES.filter((place) => mayDo(place, 'see', roles))
	return (
		<nav aria-label={t.ui.places} className="ui-places">
			<ul>
				{places.map((place) => (
					<li key={place}>
						<NavLink to={place}>{t.ui.placeNames[place]}</NavLink>
					</li>
				))}
			</ul>
		</nav>
	)
}
