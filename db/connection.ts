/** One statement as it goes to the database: text and bound values. */
export type BoundStatement = { sql: string; params: unknown[] }

/** What drizzle's `sqlite-proxy` asks of a connection, and nothing more: both kinds of database answer it alike. */
export type Connection = {
	/** Run one statement; rows come back as arrays in column order. `get` answers the first row only. */
	query(statement: BoundStatement, method: 'run' | 'all' | 'values' | 'get'): Promise<{ rows: unknown[] }>
	/** Run all of these writes, or none. */
	writeAll(statements: readonly BoundStatement[]): Promise<void>
	close(): void
}
