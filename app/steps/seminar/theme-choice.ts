/** A theme of the round's code frame, as it is chosen on screen. */
export type ThemeChoice = { id: string; key: string; name: string; parentKey: string | null }
