import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'demo')

/** The invented sampling frame of the demo's round in progress. */
export const demoFrameFile = join(FOLDER, 'frame-2026.csv')

/** The demo's earlier round, as an archive. */
export const demoArchiveFile = join(FOLDER, 'round-2025.json')
