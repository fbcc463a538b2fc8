import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Cause } from '../rules/months.ts'
import type { GroupKind } from './figures.ts'
import type { Freeze } from './freeze.ts'

export type FrozenMonth = Freeze & { readonly figures: number; readonly restated: number }

/** Frozen months, the newest first, with how many figures each holds and how many of all of them came out otherwise since. */
export const listFrozenMonths = async (db: Tenant): Promise<readonly FrozenMonth[]> => {
  const { rows } = await sql<FrozenMonth>`
    select z.freeze_id as "freezeId", z.month_end as "monthEnd", z.frozen_at as "frozenAt", z.frozen_by_name as "frozenBy", z.load_id as load,
      z.data_as_at as "dataAsAt",
      (select count(*)::integer from performance.figure f where f.la_id = z.la_id and f.freeze_id = z.freeze_id) as figures,
      (select count(distinct (r.standard, r.view, r.group_kind, r.group_name))::integer from performance.restatement r
        where r.la_id = z.la_id and r.freeze_id = z.freeze_id) as restated
    from performance.freeze z where z.la_id = ${db.la} order by z.month_end desc`.execute(db.query)
  return rows
}

/** A frozen figure that came out otherwise. `was`: what was said before that; null: there was no figure of this group. */
export type Restatement = Cause & {
  readonly monthEnd: Day
  readonly standard: string
  readonly view: 'completed' | 'live'
  readonly kind: GroupKind
  readonly name: string
  readonly at: Date
  readonly was: Figure | null
  readonly now: Figure
}

/** A frozen figure that came out otherwise. */
export type Restated = Pick<Restatement, 'monthEnd' | 'standard' | 'view' | 'kind' | 'name'>

/** Which figures of which months came out otherwise, each once, and how often. */
export const listRestated = async (
  db: Tenant,
  kinds: readonly GroupKind[],
): Promise<readonly (Restated & { readonly count: number })[]> => {
  const { rows } = await sql<Restated & { count: number }>`
    select z.month_end as "monthEnd", r.standard, r.view, r.group_kind as kind, r.group_name as name, count(*)::integer as count
    from performance.restatement r join performance.freeze z using (la_id, freeze_id)
    where r.la_id = ${db.la} and r.group_kind = any(${[...kinds]}::text[]) group by 1, 2, 3, 4, 5`.execute(db.query)
  return rows
}

type Asked = {
  readonly monthEnd: Day | null
  /** Figures that are not shown to who looks. */
  readonly without: readonly Restated[]
  readonly kinds: readonly GroupKind[]
  readonly skip: number
  readonly take: number
}

const figure = (
  of: string,
) => sql`jsonb_build_object('numerator', ${sql.raw(of)}.numerator, 'denominator', ${sql.raw(of)}.denominator,
  'unknown', ${sql.raw(of)}.unknown, 'excluded', ${sql.raw(of)}.excluded, 'value', ${sql.raw(of)}.value)`

/** What came out otherwise, the newest first, each with what was said before and what changed in between. */
export const listRestatements = async (
  db: Tenant,
  { monthEnd, without, kinds, skip, take }: Asked,
): Promise<{ readonly total: number; readonly rows: readonly Restatement[] }> => {
  const { rows } = await sql<Restatement & { total: number }>`
    with shown as (
      select r.*, z.month_end, z.frozen_at, z.load_id as frozen_load, (count(*) over ())::integer as total
      from performance.restatement r join performance.freeze z using (la_id, freeze_id)
      where r.la_id = ${db.la} and r.group_kind = any(${[...kinds]}::text[]) and (${monthEnd}::date is null or z.month_end = ${monthEnd}::date)
        and not exists (
          select from jsonb_to_recordset(${JSON.stringify(without)}::jsonb) as x("monthEnd" date, standard text, view text, kind text, name text)
          where (x."monthEnd", x.standard, x.view, x.kind, x.name) = (z.month_end, r.standard, r.view, r.group_kind, r.group_name))
      order by r.restatement_id desc limit ${take} offset ${skip}
    )
    select s.total, s.month_end as "monthEnd", s.standard, s.view, s.group_kind as kind, s.group_name as name, s.run_at as at,
      ${figure('s')} as now, coalesce(b.said, f.said) as was,
      (select jsonb_build_object('source', l.source, 'asAt', l.as_at) from children.load l
        where l.la_id = s.la_id and l.load_id = s.load_id and l.load_id > coalesce(b.load_id, s.frozen_load)) as load,
      exists (select from children.load l where l.la_id = s.la_id and l.undone_at > coalesce(b.run_at, s.frozen_at) and l.undone_at <= s.run_at) as undone,
      exists (select from performance.setting c where c.la_id = s.la_id and c.standard = s.standard
        and c.entered_at > coalesce(b.run_at, s.frozen_at) and c.entered_at <= s.run_at) as limit
    from shown s
    left join lateral (
      select ${figure('p')} as said, p.run_at, p.load_id from performance.restatement p
      where p.la_id = s.la_id and p.freeze_id = s.freeze_id and p.restatement_id < s.restatement_id and p.run_at < s.run_at
        and (p.standard, p.view, p.group_kind, p.group_name) = (s.standard, s.view, s.group_kind, s.group_name)
      order by p.restatement_id desc limit 1
    ) b on true
    left join lateral (
      select ${figure('g')} as said from performance.figure g where g.la_id = s.la_id and g.freeze_id = s.freeze_id
        and (g.standard, g.view, g.group_kind, g.group_name) = (s.standard, s.view, s.group_kind, s.group_name)
    ) f on true
    order by s.restatement_id desc`.execute(db.query)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}
