import { join } from 'node:path'

/** The invented sampling frame of the demo's round in progress. */
export const demoFrameFile = join(import.meta.dirname, '..', '..', 'db', 'demo', 'frame-2026.csv')
