import { Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { ThemeChoice } from './theme-choice.ts'
import { themeTree } from './theme-tree.ts'

/** The code frame as boxes to tick, area by area. */
export function ThemePicker({ themes }: { themes: readonly ThemeChoice[] }) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.seminar.themes}</Fieldset.Legend>
			<Fieldset.Description>{t.seminar.themesHint}</Fieldset.Description>
			<div className="seminar-themes">
				{themeTree(themes).map(({ top, below }) => (
					<div key={top.id}>
						<Checkbox name="themeIds" value={top.id} label={top.name} className="seminar-theme-top" />
						{below.map(({ id, name }) => (
							<Checkbox key={id} name="themeIds" value={id} label={name} data-size="sm" />
						))}
					</div>
				))}
			</div>
		</Fieldset>
	)
}
