import type { Pictured } from './fold-marks.ts'

/** A picture of a drawing as the conversation's page shows it. */
export type KeptPicture = {
	pictureId: string
	/** What was written about it; undefined where another visit took it and its mark, sealed, still waits beside it. */
	said: Pictured | undefined
	/** Null before the device was asked: then nobody knows, and nothing is said. */
	where: 'device' | 'server' | 'refused' | null
	/** Where it can be seen; undefined while it lies sealed on the device. */
	address: string | undefined
}

type Known = {
	pictures: readonly Pictured[]
	/** The addresses of pictures on the device only, of those that arrived since the page was opened, and of those that were not taken in. */
	sending: { pictures: { unsent: readonly string[]; sent: readonly string[]; refused: readonly string[] } } | null
	/** Taken away on this page. */
	gone: ReadonlySet<string>
	/** Pictures that this page took itself, and can show from its memory. */
	addresses: ReadonlyMap<string, string>
}

/** The pictures there are: those that were written about, and those that the device holds from an earlier visit. */
export function picturesHere(interviewId: string, { pictures, sending, gone, addresses }: Known): KeptPicture[] {
	const { unsent = [], sent = [], refused = [] } = sending?.pictures ?? {}
	const folder = `/interviews/${interviewId}/pictures/`
	const ids = [
		...pictures.map(({ pictureId }) => pictureId),
		...[...unsent, ...sent, ...refused].map((path) => path.slice(folder.length)),
	]
	return [...new Set(ids)]
		.filter((pictureId) => !gone.has(pictureId))
		.map((pictureId) => {
			const path = folder + pictureId
			const where = sending && (refused.includes(path) ? 'refused' : unsent.includes(path) ? 'device' : 'server')
			const address = addresses.get(pictureId) ?? (where === 'server' ? path : undefined)
			return { pictureId, said: pictures.find((one) => one.pictureId === pictureId), where, address }
		})
}
