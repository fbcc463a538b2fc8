import { sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Case } from '../../standards/model.ts'
import { named } from './members.ts'

/** A child within reach by an identifier that was typed, with their cases of one standard. `typed`: as it was typed. */
export type TypedChild = {
  readonly typed: string
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly cases: readonly Case[]
}

/** The children within reach whom identifiers mean, in one query; of two joined records either identifier means the child. */
export const findByIdentifiers = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  asked: { readonly standard: string; readonly identifiers: readonly string[] },
): Promise<readonly TypedChild[]> => {
  const { rows } = await sql<TypedChild>`
    with given as (select g.typed, lower(g.typed) as low from unnest(${[...asked.identifiers]}::text[]) g(typed)),
    found as (
      select distinct g.typed, c.child_id, c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}
      from given g join children.subject s on s.la_id = ${db.la} and s.kind = 'child' and lower(s.identifier) = g.low
      join children.child c on c.la_id = s.la_id and c.child_id = s.child_id
      where ${withinReach(reach, today)}
    )
    select f.typed, f.child_id as "childId", f.identifier, f.forename, f.surname, coalesce((
      select jsonb_agg(jsonb_build_object('unit', w.unit, 'opens', w.opens, 'ends', w.ends,
        'counts', case when w.counts_from = 'infinity' then null else coalesce(w.counts_from, w.opens) end, 'due', w.due, 
        'done', case when w.due < w.opens and w.done <= w.opens then null else w.done end, 'value', w.value,
        'weight', w.weight, 'unknown', w.unknown, 'excluded', w.excluded, 'team', w.team, 'worker', w.worker, 'because', '[]'::jsonb) order by w.opens)
      from performance.stored_case w
      where w.la_id = ${db.la} and w.subject_id = f.child_id and w.standard = ${asked.standard} and w.until_load is null), '[]') as cases
    from found f`.execute(db.query)
  return rows
}
