import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { Group, GroupKind } from '../rules/groups.ts'
import { type AskedStandard, parts } from './part-of.ts'
import { listPlaces, type TeamPlace } from './places.ts'

export { type Group, type GroupKind, groupKinds } from '../rules/groups.ts'

/** A figure of one standard, answer and group. `question`: its place in what was asked, from 0. */
export type Cell = Figure & { readonly standard: string; readonly question: number; readonly group: Group }

/** Teams with their service and locality, as a relation `place(team, service, locality)`. */
const placeRelation = (places: readonly TeamPlace[]): RawBuilder<unknown> => sql`
  place(team, service, locality) as (
    select * from unnest(${places.map(({ team }) => team)}::text[], ${places.map((one) => one.service)}::text[], ${places.map((one) => one.locality)}::text[])
  )`

const columnOf: Readonly<Record<Exclude<GroupKind, 'authority'>, RawBuilder<unknown>>> = {
  service: sql`s.service`,
  locality: sql`s.locality`,
  team: sql`p.team`,
}

/** What is grouped by, and how a row tells of which kind its group is and what it is called. */
const groupingBy = (kinds: readonly GroupKind[]) => {
  const columns = kinds.filter((kind) => kind !== 'authority').map((kind) => ({ kind, column: columnOf[kind] }))
  const sets = columns.map(({ column }) => sql`(p.standard, p.kind, p.place, ${column})`)
  return {
    sets: sql.join(kinds.includes('authority') ? [sql`(p.standard, p.kind, p.place)`, ...sets] : sets),
    kind: sql`case ${sql.join(
      columns.map(({ kind, column }) => sql`when grouping(${column}) = 0 then ${kind}`),
      sql` `,
    )} ${columns.length === 0 ? sql`when true then 'authority'` : sql``} else 'authority' end`,
    name: sql`coalesce(${sql.join([...columns.map(({ column }) => column), sql`''`])})`,
  }
}

const is = (...any: readonly string[]): RawBuilder<boolean> => sql<boolean>`p.part = any(${[...any]}::text[])`
const isMeasured = sql<boolean>`p.kind in ('median', 'mean', 'ratio') and p.measured is not null and ${is('yes', 'no')}`

const numerator = sql`coalesce(case p.kind
  when 'share' then sum(p.weight) filter (where ${is('yes')})
  when 'count' then sum(p.weight) filter (where ${is('yes')})
  when 'ratio' then sum(p.measured) filter (where ${isMeasured})
  else sum(p.measured * p.weight) filter (where ${isMeasured}) end, 0)`
const denominator = sql`coalesce(case p.kind
  when 'share' then sum(p.weight) filter (where p.part <> 'excluded')
  when 'count' then sum(p.weight) filter (where ${is('yes')})
  else sum(p.weight) filter (where ${isMeasured}) end, 0)`

/** What a figure is made of, over rows of `part` that the query calls `p` and groups by `p.kind` at least. */
export const figureColumns = sql`${numerator} as numerator, ${denominator} as denominator,
  (count(*) filter (where ${is('unknown')}))::integer as unknown, (count(*) filter (where ${is('excluded')}))::integer as excluded,
  percentile_cont(0.5) within group (order by p.measured) filter (where p.kind = 'median' and ${isMeasured}) as median`

export type Counted = Omit<Cell, 'group' | 'value'> & {
  kind: Way
  place: number
  group: GroupKind
  name: string
  median: number | null
}
type Way = AskedStandard['counting']['is']

export const valueIn = ({
  kind,
  numerator: above,
  denominator: below,
  median,
}: Pick<Counted, 'kind' | 'numerator' | 'denominator' | 'median'>): number | null => {
  if (kind === 'count') return above
  if (kind === 'median') return median
  return below === 0 ? null : above / below
}

/**
 * Figures of standards by group and answer, in one query. A group without any case is left out; the authority of a standard that counts
 * has its 0 only where there is a case. `kinds`: the authority alone where left out.
 */
export const countFigures = async (
  db: Tenant,
  asked: {
    readonly standards: readonly AskedStandard[]
    readonly questions: readonly Question[]
    readonly kinds?: readonly GroupKind[]
    /** Asked where left out. */
    readonly places?: readonly TeamPlace[]
  },
): Promise<readonly Cell[]> => {
  const kinds = asked.kinds ?? ['authority']
  const isByPlace = kinds.some((kind) => kind === 'service' || kind === 'locality')
  const places = isByPlace ? (asked.places ?? (await listPlaces(db))) : []
  const by = groupingBy(kinds)
  const { rows } = await sql<Counted>`
    with ${parts(db, asked.standards, asked.questions)}, ${placeRelation(places)}
    select p.standard, p.kind, p.place, ${by.kind} as "group", ${by.name} as name,
      ${figureColumns}
    from part p left join place s on s.team = p.team
    group by grouping sets (${by.sets})
    order by 1, 3, 4, 5`.execute(db.query)
  return rows.map((row) => ({
    standard: row.standard,
    question: row.place - 1,
    group: { kind: row.group, name: row.name },
    numerator: row.numerator,
    denominator: row.denominator,
    unknown: row.unknown,
    excluded: row.excluded,
    value: valueIn(row),
  }))
}
