// The second process: takes transcription jobs one at a time and destroys sound and words that are due. `npm start` keeps it running.
import { setTimeout as rest } from 'node:timers/promises'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { claimJob } from '#db/jobs.ts'
import { openKeys } from '#db/keys.ts'
import { isCurrent } from '#db/migrate.ts'
import { openRecordings } from '#db/recording-store.ts'
import { saveRecallsOfLeavers } from '#db/device-recalls.ts'
import { sweepPictures } from '#db/pictures.ts'
import { sweepSound } from '#db/sound.ts'
import { sweepWords } from '#db/words-retention.ts'
import { hasModel } from './has-model.server.ts'
import { listenLocally } from './local-listener.ts'
import { listenRemotely } from './remote-listener.ts'
import { standBack } from './stand-back.ts'
import type { Listener } from './transcribe.ts'
import { doJob } from './worker-job.ts'

const REST_MILLISECONDS = 1_000
const SWEEP_EVERY_MILLISECONDS = 60_000
const worker = `worker-${process.pid}`
const clock = () => new Date()

const config = readConfig(process.env)
const db = openDatabase(config.databaseUrl)
if (!(await isCurrent(db))) {
	console.error('The database is not up to date. Start the web process first: it brings it up to date.')
	process.exit(1)
}
const keys = await openKeys(config)
const stores = { db, keys, recordings: openRecordings(config.recordingsUrl) }
const isLocal = config.speechUrl.startsWith('local:')
const speech = { modelsDir: config.modelsDir, model: config.speechUrl.replace(/^local:/, '') }
let isStopping = false
let listener: Promise<Listener> | undefined
let sweptAt = 0
let busyUntil = 0

standBack()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
// When the web process is killed this channel breaks, and the worker ends with it.
process.on('disconnect', stop)

while (!isStopping) {
	if (Date.now() - sweptAt > SWEEP_EVERY_MILLISECONDS) {
		await sweepSound(stores, clock())
		await sweepPictures(stores, clock())
		await sweepWords(db, stores, clock())
		await saveRecallsOfLeavers(db, { onDay: clock().toISOString().slice(0, 10), at: clock() })
		sweptAt = Date.now()
	}
	const mustWait = keys.isLocked() || (isLocal && !hasModel(speech)) || Date.now() < busyUntil
	const job = mustWait ? undefined : await claimJob(db, { worker, at: clock() })
	if (job) busyUntil = Date.now() + ((await doJob({ ...stores, worker, clock, listener: loadOnce }, job)) ?? 0)
	else await rest(REST_MILLISECONDS)
}
keys.close()
closeDatabase(db)

function loadOnce() {
	// A model that cannot be loaded, or whose process has ended, is not remembered: the next job tries again, with the one that
	// lies there then.
	if (!isLocal)
		return Promise.resolve(listenRemotely({ url: config.speechUrl, model: config.speechModel, key: config.speechKey }))
	return (listener ??= begin())
}

function begin() {
	const begun = listenLocally(speech, { onEnd: forget })
	// What is told late of a process must not make the one forgotten that came after it: nobody would end that one any more.
	function forget() {
		if (listener === begun) listener = undefined
	}
	begun.catch(forget)
	return begun
}

function stop() {
	// A job in the middle is let go: its lease runs out and the next worker takes it.
	if (isStopping) process.exit(0)
	isStopping = true
	setTimeout(() => process.exit(0), REST_MILLISECONDS).unref()
}
