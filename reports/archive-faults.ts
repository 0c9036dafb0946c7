import type { RoundArchive } from './archive-shape.ts'

/** What the shape alone cannot say of an archive: ids that are there twice or not at all, text that is not the slice it claims. */
export function faultsOfArchive(archive: RoundArchive): string[] {
	return [
		...faultsOfRound(archive),
		...faultsOfIds(archive),
		...faultsOfReferences(archive),
		...faultsOfPassages(archive),
	]
}

function faultsOfRound({ ageMin, ageMax, attribution, attributionApprovedBy }: RoundArchive): string[] {
	const faults: string[] = []
	if (ageMin > ageMax) faults.push('ageMax: lower than ageMin')
	if (attribution === 'exact' && !attributionApprovedBy)
		faults.push('attributionApprovedBy: missing; attribution "exact" needs the name of who approved it')
	if (attribution === 'band' && attributionApprovedBy !== undefined)
		faults.push('attributionApprovedBy: not used beside attribution "band"')
	return faults
}

function faultsOfIds({ interviews, groups, themes, developmentAreas }: RoundArchive): string[] {
	const lists = { interviews, groups, themes, developmentAreas }
	return Object.entries(lists).flatMap(([name, list]) =>
		list.flatMap(({ id }, index) =>
			list.findIndex((other) => other.id === id) < index ? [`${name}[${index}].id: ${id} is there twice`] : [],
		),
	)
}

function faultsOfReferences({ interviews, groups, themes, findings, developmentAreas }: RoundArchive): string[] {
	const groupIds = new Set(groups.map(({ id }) => id))
	const themeIds = new Set(themes.map(({ id }) => id))
	const noTheme = (path: string, id: string | null) =>
		id !== null && !themeIds.has(id) ? [`${path}: there is no theme ${id}`] : []
	return [
		...themes.flatMap(({ parent }, index) => noTheme(`themes[${index}].parent`, parent)),
		...faultsOfTree(themes),
		...interviews.flatMap(({ group }, index) =>
			group !== null && !groupIds.has(group) ? [`interviews[${index}].group: there is no group ${group}`] : [],
		),
		...interviews.flatMap(({ passages }, index) =>
			passages.flatMap((passage, at) =>
				passage.themes.flatMap((id, place) => noTheme(`interviews[${index}].passages[${at}].themes[${place}]`, id)),
			),
		),
		...findings.flatMap(({ theme }, index) => noTheme(`findings[${index}].theme`, theme)),
		...developmentAreas.flatMap((area, index) =>
			area.themes.flatMap((id, place) => noTheme(`developmentAreas[${index}].themes[${place}]`, id)),
		),
	]
}

function faultsOfTree(themes: RoundArchive['themes']): string[] {
	const parentOf = new Map(themes.map(({ id, parent }) => [id, parent]))
	return themes.flatMap(({ id }, index) => {
		const seen = new Set<string>()
		for (let at: string | null | undefined = id; at; at = parentOf.get(at)) {
			if (seen.has(at)) return [`themes[${index}].parent: goes round in a circle`]
			seen.add(at)
		}
		return []
	})
}

function faultsOfPassages({ interviews }: RoundArchive): string[] {
	return interviews.flatMap(({ passages, transcript }, index) =>
		passages.flatMap(({ text, segment, from, to }, at) => {
			const path = `interviews[${index}].passages[${at}]`
			const given = [segment, from, to].filter((value) => value !== null).length
			if (given === 0) return []
			if (given < 3) return [`${path}: segment, from and to stand together, or all are null`]
			const words = transcript?.segments[Number(segment)]
			if (!words) return [`${path}.segment: there is no such segment`]
			const slice = [...words.text].slice(Number(from), Number(to)).join('')
			return slice === text ? [] : [`${path}.text: is not what the segment holds from ${from} to ${to}`]
		}),
	)
}
