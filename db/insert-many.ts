import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './client.ts'

/**
 * One insert of many rows, bound as a single JSON value: for tens of thousands of rows, where building and binding one
 * value after another would take longer than the writing itself. Every column is given: what a row leaves out is null.
 */
export function insertMany<Table extends SQLiteTable>(db: Db, table: Table, rows: readonly Table['$inferInsert'][]) {
	const columns = Object.entries(getTableColumns(table))
	const values = rows.map((row) => {
		const given = row as Record<string, unknown>
		return columns.map(([name, column]) => {
			const value = given[name] ?? null
			// Most columns are text, which goes to the database as it is.
			return value === null || column.columnType === 'SQLiteText' ? value : column.mapToDriverValue(value)
		})
	})
	const picked = columns.map((_, index) => sql.raw(`json_extract(value, '$[${index}]')`))
	// “where true” keeps SQLite from reading a following “on conflict” as part of a join.
	return db
		.insert(table)
		.select(sql`select ${sql.join(picked, sql`, `)} from json_each(${JSON.stringify(values)}) where true`)
}
