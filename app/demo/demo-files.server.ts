import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'demo')

/** The invented sampling frame of the demo's round in progress. */
export const demoFrameFile = join(FOLDER, 'frame-2026.csv')

/** The sound of the demo's recorded conversation: 8 kHz, 8 bits, unsigned. */
export const demoSoundFile = join(FOLDER, 'heard-talk.u8.gz')

/** The demo's earlier round, as an archive. */
export const demoArchiveFile = join(FOLDER, 'round-2025.json')
