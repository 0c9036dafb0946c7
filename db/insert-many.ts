import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

/**
 * One insert of many rows, bound as a single JSON value: for tens of thousands of rows, where building and binding one
 * value after another would take longer than the writing itself. Every column is given: what a row leaves out is null.
 */
export function insertMany<Table extends SQLiteTable>(db: Db, table: Table, rows: readonly Table['$inferInsert'][]) {
	const columns = Object.entries(getTableColumns(table))
	const values = rows.map((row) =>
		columns.map(([name, column]) => {
			const value = (row as Record<string, unknown>)[name] ?? null
			return value === null ? null : column.mapToDriverValue(value)
		}),
	)
	const picked = columns.map((_, index) => sql.raw(`json_extract(value, '$[${index}]')`))
	// “where true” keeps SQLite from reading a following “on conflict” as part of a join.
	return db
		.insert(table)
		.select(sql`select ${sql.join(picked, sql`, `)} from json_each(${JSON.stringify(values)}) where true`)
}
