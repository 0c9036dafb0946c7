import { Dolls, Paper } from './paper-and-dolls.tsx'
import { StopCard } from './stop-card.tsx'
import { CardFan, MapSketch, TimelineSketch, Wand } from './sketches.tsx'

/** What lies on the table or is drawn on paper; on screen it shows what is meant. */
const DRAWINGS = {
	stopkort: StopCard,
	natverkskarta: MapSketch,
	tidslinje: TimelineSketch,
	rita: Paper,
	dockor: Dolls,
	trollspo: Wand,
	samtalskort: CardFan,
} as const

type DrawingName = keyof typeof DRAWINGS

export function isDrawing(aid: string): aid is DrawingName {
	return aid in DRAWINGS
}

/** A drawing of an aid; its name stands below it, so the picture itself is silent to a screen reader. */
export function Drawing({ aid }: { aid: DrawingName }) {
	const Picture = DRAWINGS[aid]
	return <Picture />
}
