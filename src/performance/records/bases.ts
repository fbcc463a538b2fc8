import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'

/**
 * What the figures of a standard are counted from, by the number and the mark of the last change of its cases and by who was forgotten
 * since. `derived`: when it was worked out last, which is later where what is known of the children changed and no case did. Neither comes
 * again when it was undone.
 */
export type Basis = { readonly cases: string; readonly derived: string }

/** By standard; one that was never derived has none. */
export type Bases = ReadonlyMap<string, Basis>

type Answer = Readonly<Record<string, readonly [cases: string, derived: string]>>

/** Who was forgotten, as a mark: relation `f`. */
export const forgottenIn = (db: Tenant): RawBuilder<unknown> => sql`
  f as materialized (
    select concat(count(*), ':', sum(uuid_hash_extended(forgotten_id, 0))) as mark from performance.forgotten where la_id = ${db.la}
  )`

/** `Basis.cases`, of relations `d` (performance.derived) and `f`. */
export const casesOfBasis = sql`concat_ws(' ', d.changes, f.mark, d.version)`

/** An expression, as JSON: `basesIn` reads it. */
export const basesOf = (db: Tenant): RawBuilder<unknown> => sql`(
  with ${forgottenIn(db)}
  select coalesce(json_object_agg(d.standard, json_build_array(${casesOfBasis}, extract(epoch from d.derived_at)::text)), '{}'::json)
  from performance.derived d, f where d.la_id = ${db.la})`

export const basesIn = (answer: Answer): Bases =>
  new Map(Object.entries(answer).map(([standard, [cases, derived]]) => [standard, { cases, derived }]))

export const findBases = async (db: Tenant): Promise<Bases> => {
  const { rows } = await sql<{ bases: Answer }>`select ${basesOf(db)} as bases`.execute(db.query)
  return basesIn(rows[0]!.bases)
}

export type BasesAnswer = Answer
