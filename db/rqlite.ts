import type { BoundStatement, Connection } from './connection.ts'

// An rqlite cluster: SQLite replicated by Raft, for a unit that has outgrown one machine. What was seen when it was
// tried (2026-11-24) decides the odd choices here: see db/README.md.
const READ_PATH = '/db/query?level=linearizable&blob_array'
const WRITE_PATH = '/db/execute?transaction&blob_array'
const TRY_NEXT_NODE = /dial tcp|leader|connection refused|ECONNREFUSED|ECONNRESET|fetch failed/
const ROUNDS_OF_TRIES = 20
const WAIT_MILLISECONDS = 250

type Answer = { error?: string; results?: { error?: string; values?: unknown[][] }[] }

/**
 * A database in an rqlite cluster.
 *
 * @param url  One or more nodes, separated by commas: `http://10.0.0.1:4001,http://10.0.0.2:4001`.
 * @returns Writes are repeated on the next node when one is gone, so every batch must be safe to repeat: our rows bring
 *   their own ids, and a second try of what was already written is refused by their unique keys.
 */
export function openRqlite(url: string): Connection {
	const nodes = url.split(',').map((node) => node.trim().replace(/\/$/, ''))
	return {
		query: async (statement, method) => {
			const isRead = /^\s*(select|with|explain|pragma)\b/i.test(statement.sql)
			const [result] = await ask(nodes, isRead ? READ_PATH : WRITE_PATH, [statement])
			const rows = result?.values?.map((row) => row.map(fromJson)) ?? []
			return { rows: method === 'get' ? (rows[0] as unknown as unknown[]) : rows }
		},
		writeAll: async (statements) => {
			if (statements.length > 0) await ask(nodes, WRITE_PATH, statements)
		},
		close: () => {},
	}
}

async function ask(nodes: readonly string[], path: string, statements: readonly BoundStatement[]) {
	const body = JSON.stringify(statements.map(({ sql, params }) => [sql, ...params.map(toJson)]))
	let lastProblem = 'no node was asked'
	for (let attempt = 0; attempt < ROUNDS_OF_TRIES * nodes.length; attempt += 1) {
		const answer = await askNode(`${nodes[attempt % nodes.length]}${path}`, body)
		const problem = answer.error ?? answer.results?.find(({ error }) => error)?.error
		if (problem === undefined) return answer.results ?? []
		if (!TRY_NEXT_NODE.test(problem)) throw new Error(problem)
		lastProblem = problem
		if (attempt % nodes.length === nodes.length - 1) await new Promise((done) => setTimeout(done, WAIT_MILLISECONDS))
	}
	throw new Error(`No rqlite node could answer (${nodes.join(', ')}): ${lastProblem}`)
}

async function askNode(address: string, body: string): Promise<Answer> {
	try {
		const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
		if (response.status === 503) return { error: 'leader not found' }
		if (!response.ok) return { error: `rqlite answered ${response.status}: ${await response.text()}` }
		return (await response.json()) as Answer
	} catch (error) {
		return { error: `ECONNREFUSED ${error instanceof Error ? error.message : ''}` }
	}
}

function toJson(value: unknown) {
	return value instanceof Uint8Array ? [...value] : value
}

function fromJson(value: unknown) {
	return Array.isArray(value) ? Buffer.from(value as number[]) : value
}
