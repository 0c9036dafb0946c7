type ThemeRow = { key: string; parentKey: string | null }

/** The themes as they are shown: each area of the model with the themes below it, both in the order of the frame. */
export function themeTree<Theme extends ThemeRow>(themes: readonly Theme[]) {
	const isTop = ({ parentKey }: Theme) => parentKey === null || !themes.some(({ key }) => key === parentKey)
	return themes.filter(isTop).map((top) => ({ top, below: below(themes, top.key) }))
}

/** All themes under one, also those under them: an imported frame may be deeper than two. */
function below<Theme extends ThemeRow>(themes: readonly Theme[], parentKey: string): Theme[] {
	const children = themes.filter((theme) => theme.parentKey === parentKey && theme.key !== parentKey)
	return children.flatMap((child) => [child, ...below(themes, child.key)])
}
