import { type RawBuilder, sql } from 'kysely'
import { prepared } from './prepared.ts'
import type { Tenant } from './tenant.ts'

/**
 * Rows that may be asked alone, or beside others in one question: one way to the database and back less for each.
 * `read` gets them either way; an instant is then a date or its text, a day always a text.
 */
export type Beside<T> = {
  readonly rows: RawBuilder<unknown>
  // biome-ignore lint/suspicious/noExplicitAny: what a row holds is what its select names, as with any answer of the database.
  readonly read: (rows: readonly any[]) => T
}

export const askAlone = async <T>(db: Tenant, { rows, read }: Beside<T>): Promise<T> =>
  read((await sql`${prepared} ${rows}`.execute(db.query)).rows)

/** Rows as a JSON array, in their order. */
export const jsonRows = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(row_to_json(r)), '[]'::json) from (${rows}) r)`

export type Besides = Readonly<Record<string, Beside<unknown>>>
export type Read<B extends Besides> = { readonly [K in keyof B]: ReturnType<B[K]['read']> }

/** An expression: a JSON object of all that is asked, by its name. */
export const besideAsked = (besides: Besides): RawBuilder<unknown> =>
  sql`json_build_object(${sql.join(Object.entries(besides).flatMap(([name, { rows }]) => [sql.lit(name), jsonRows(rows)]))})`

export const besideRead = <B extends Besides>(besides: B, answer: Readonly<Record<string, readonly unknown[]>>): Read<B> =>
  Object.fromEntries(Object.entries(besides).map(([name, { read }]) => [name, read(answer[name] ?? [])])) as Read<B> // biome-ignore format: short

/** In place of what this person may not know of, or nobody needs. */
export const nothing: Beside<readonly never[]> = { rows: sql`select where false`, read: () => [] }

/** The same rows, read further. */
export const besideAs = <T, U>({ rows, read }: Beside<T>, further: (found: T) => U): Beside<U> => ({
  rows,
  read: (found) => further(read(found)),
})

/** All in one question, which sees the database at one moment. */
export const askTogether = async <B extends Besides>(db: Tenant, besides: B): Promise<Read<B>> => {
  const { rows } = await sql<{ answer: Record<string, readonly unknown[]> }>`
    select ${besideAsked(besides)} as answer`.execute(db.query)
  return besideRead(besides, rows[0]!.answer)
}
