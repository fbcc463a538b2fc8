import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Commentary, CommentaryKey, CommentaryVersion, MonthFigures } from '../rules/commentary.ts'
import type { Group, GroupKind } from '../rules/groups.ts'

type Row = CommentaryVersion & { standard: string; monthEnd: Day; kind: GroupKind; name: string }

const together = (rows: readonly Row[]): readonly Commentary[] => {
  const keyOf = ({ standard, monthEnd, kind, name }: Row) => `${monthEnd} ${standard} ${kind} ${name}`
  return [...Map.groupBy(rows, keyOf).values()].map((some) => {
    const { standard, monthEnd, kind, name } = some[0]!
    const [newest, ...earlier] = some.map(({ standard: _s, monthEnd: _m, kind: _k, name: _n, ...version }) => version)
    return { standard, monthEnd, group: { kind, name }, newest: newest!, earlier }
  })
}

type Asked = {
  readonly standard?: string
  readonly group?: Group
  readonly monthEnd?: Day
  /** Of these kinds of group only. */
  readonly kinds?: readonly GroupKind[]
}

/** Commentary with its earlier versions, of the newest month first; of a month by standard, the authority before its parts. */
export const commentaryOf = (db: Tenant, asked: Asked): Beside<readonly Commentary[]> => {
  const { standard = null, group = null, monthEnd = null, kinds = null } = asked
  return {
    rows: sql`
    select standard, month_end as "monthEnd", group_kind as kind, group_name as name, version, text, for_members as "forMembers",
      completed, live, freeze_id is not null as frozen, by_name as by, at
    from performance.commentary where la_id = ${db.la}
      and (${standard}::text is null or standard = ${standard}::text)
      and (${monthEnd}::date is null or month_end = ${monthEnd}::date)
      and (${group?.kind ?? null}::text is null or (group_kind, group_name) = (${group?.kind ?? ''}::text, ${group?.name ?? ''}::text))
      and (${kinds === null ? null : [...kinds]}::text[] is null or group_kind = any(${kinds === null ? null : [...kinds]}::text[]))
    order by month_end desc, standard, array_position(array['authority', 'service', 'locality', 'team'], group_kind), group_name, version desc`,
    read: (rows: readonly Row[]) => together(rows.map((row) => ({ ...row, at: new Date(row.at) }))),
  }
}

export const listCommentary = (db: Tenant, asked: Asked): Promise<readonly Commentary[]> =>
  askAlone(db, commentaryOf(db, asked))

/**
 * What stands of each standard's commentary of one group: of each the newest month, where it is no earlier than a day. `forMembers`: only
 * what they may read.
 */
export const marksBy = (
  db: Tenant,
  asked: { readonly group: Group; readonly forMembers: boolean },
): Beside<(since: Day) => ReadonlyMap<string, Day>> => ({
  rows: sql`
    with standing as (
      select distinct on (standard, month_end) standard, month_end, text, for_members from performance.commentary
      where la_id = ${db.la} and group_kind = ${asked.group.kind}::text and group_name = ${asked.group.name}::text
      order by standard, month_end, version desc
    )
    select standard, max(month_end) as "monthEnd" from standing
    where text <> '' and (for_members or not ${asked.forMembers}::boolean) group by standard`,
  read: (rows: readonly { standard: string; monthEnd: Day }[]) => (since) =>
    new Map(rows.flatMap(({ standard, monthEnd }) => (monthEnd >= since ? [[standard, monthEnd] as const] : []))),
})

/** How many commentaries stand for each month, of these kinds of group. */
export const countCommentary = async (
  db: Tenant,
  asked: { readonly kinds: readonly GroupKind[]; readonly forMembers: boolean },
): Promise<ReadonlyMap<Day, number>> => {
  const { rows } = await sql<{ monthEnd: Day; count: number }>`
    with standing as (
      select distinct on (standard, month_end, group_kind, group_name) month_end, text, for_members from performance.commentary
      where la_id = ${db.la} and group_kind = any(${[...asked.kinds]}::text[])
      order by standard, month_end, group_kind, group_name, version desc
    )
    select month_end as "monthEnd", count(*)::integer as count from standing
    where text <> '' and (for_members or not ${asked.forMembers}) group by month_end`.execute(db.query)
  return new Map(rows.map(({ monthEnd, count }) => [monthEnd, count]))
}

type Written = MonthFigures & {
  readonly text: string
  readonly forMembers: boolean
  readonly freezeId: string | null
}

/** Writes the version after `seen`, the newest that the writer saw (0: none). False, and nothing written, where someone wrote one meanwhile. */
export const addCommentary = async (
  db: Tenant,
  { standard, monthEnd, group }: CommentaryKey,
  seen: number,
  { text, forMembers, completed, live, freezeId }: Written,
  by: { readonly name: string; readonly now: Date },
): Promise<boolean> => {
  const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const { rows } = await sql`
    insert into performance.commentary (la_id, standard, month_end, group_kind, group_name, version, text, for_members, completed, live, freeze_id,
      by_account, by_name, at)
    select ${db.la}, ${standard}, ${monthEnd}::date, ${group.kind}, ${group.name}, ${seen + 1}::integer, ${text}, ${forMembers}::boolean,
      ${asJson(completed)}::jsonb, ${asJson(live)}::jsonb, ${freezeId}::uuid, ${db.accountId}::uuid, ${by.name}, ${by.now}::timestamptz
    where ${seen}::integer = (select coalesce(max(version), 0) from performance.commentary where la_id = ${db.la} and standard = ${standard}
      and month_end = ${monthEnd}::date and group_kind = ${group.kind} and group_name = ${group.name})
    on conflict do nothing returning 1`.execute(db.query)
  return rows.length > 0
}
