import { sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import { dayOf } from '../../standards/figure.ts'
import { type Counted, figureColumns, type Group, valueIn } from './figures.ts'
import { ofGroup } from './members.ts'
import { type AskedStandard, parts } from './part-of.ts'

export const traits = ['age', 'sex', 'ethnicity', 'disability'] as const

/** A figure of children who have something in common. `name`: as it is recorded; '' where it is not. */
export type TraitCell = Figure & { readonly trait: (typeof traits)[number]; readonly name: string }

type Row = Pick<Counted, 'kind' | 'numerator' | 'denominator' | 'unknown' | 'excluded' | 'median'> & {
  trait: TraitCell['trait']
  name: string
}

/** One figure by age on the day of the answer, sex, ethnicity and disability, in one query; of children of one group. */
export const countByTrait = async (
  db: Tenant,
  asked: { readonly standard: AskedStandard; readonly question: Question; readonly group: Group },
): Promise<readonly TraitCell[]> => {
  const day = dayOf(asked.question)
  const { rows } = await sql<Row>`
    with ${parts(db, [asked.standard], [asked.question], sql`, c.subject_id`)},
    disabled as (
      select s.child_id, bool_or(case when h.table_id = 'person' then lower(h.fields ->> 'disability') in ('yes', 'y', 'true', '1')
        else upper(h.fields ->> 'code') <> 'NONE' end) as is
      from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
      where s.la_id = ${db.la} and s.child_id in (select subject_id from part) and h.until_load is null
        and (h.table_id = 'disability' or (h.table_id = 'person' and h.fields ? 'disability'))
      group by 1
    ), described as (
      select p.*, case when c.date_of_birth is null then '' else
          case width_bucket(extract(year from age(${day}::date, c.date_of_birth)), array[1, 5, 10, 16, 18]::numeric[])
            when 0 then 'Under 1' when 1 then '1 to 4' when 2 then '5 to 9' when 3 then '10 to 15' when 4 then '16 and 17' else '18 and over' end end as age,
        coalesce(c.gender, '') as sex, coalesce(c.ethnicity, '') as ethnicity,
        case d.is when true then 'yes' when false then 'no' else '' end as disability
      from part p join children.child c on c.la_id = ${db.la} and c.child_id = p.subject_id left join disabled d on d.child_id = c.child_id
      where ${await ofGroup(db, asked.group)}
    )
    select case when grouping(p.age) = 0 then 'age' when grouping(p.sex) = 0 then 'sex' when grouping(p.ethnicity) = 0 then 'ethnicity' else 'disability' end as trait,
      coalesce(p.age, p.sex, p.ethnicity, p.disability) as name, p.kind, ${figureColumns}
    from described p
    group by grouping sets ((p.kind, p.age), (p.kind, p.sex), (p.kind, p.ethnicity), (p.kind, p.disability))
    order by 1, 2`.execute(db.query)
  return rows.map((row) => ({
    trait: row.trait,
    name: row.name,
    numerator: row.numerator,
    denominator: row.denominator,
    unknown: row.unknown,
    excluded: row.excluded,
    value: valueIn(row),
  }))
}

/** How many cases took so many days (or measure so much). `late`: none of them was in time. */
export type Spread = { readonly days: number; readonly count: number; readonly late: number }

/** The days that cases of an answer took, or what they measure where the standard measures something. */
export const countSpread = async (
  db: Tenant,
  asked: { readonly standard: AskedStandard; readonly question: Question; readonly group: Group },
): Promise<readonly Spread[]> => {
  const { rows } = await sql<Spread>`
    with ${parts(db, [asked.standard], [asked.question], sql`, case when c.due >= c.opens then c.done_within - c.opens end as took`)}
    select round(case when p.kind = 'share' or p.kind = 'count' then p.took else p.measured end)::integer as days, count(*)::integer as count,
      (count(*) filter (where p.kind = 'share' and p.part = 'no'))::integer as late
    from part p
    where p.part in ('yes', 'no') and ${await ofGroup(db, asked.group)}
      and case when p.kind = 'share' or p.kind = 'count' then p.took else p.measured end >= 0
    group by 1 order by 1`.execute(db.query)
  return rows
}
