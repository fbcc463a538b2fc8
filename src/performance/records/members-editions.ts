import { sql } from 'kysely'
import { type Day, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import {
  type EditionFigure,
  editionOf,
  type FrozenPart,
  firstOfQuarter,
  quarterEnding,
  type Told,
  viewForMembers,
} from '../rules/members-edition.ts'
import { missingOfQuarter, monthInWords } from '../rules/months.ts'
import { completedIn, liveOn } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { listFreezes } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** A frozen month as it was published for members. */
export type Edition = {
  readonly monthEnd: Day
  readonly publishedAt: Date
  readonly publishedBy: string
  readonly dataAsAt: Day | null
  /** Null: it stands. */
  readonly withdrawn: Withdrawal | null
}

/** That a published month is not to be read any more. `reason` is read by members and partners. */
export type Withdrawal = { readonly at: Date; readonly by: string; readonly reason: string }

type EditionRow = Omit<Edition, 'withdrawn'> & { at: Date | null; by: string | null; reason: string | null }

/** The newest first. */
export const listEditions = async (db: Tenant): Promise<readonly Edition[]> => {
  const { rows } = await sql<EditionRow>`
    select z.month_end as "monthEnd", e.published_at as "publishedAt", e.published_by_name as "publishedBy", z.data_as_at as "dataAsAt",
      w.withdrawn_at as at, w.withdrawn_by_name as by, w.reason
    from performance.edition e join performance.freeze z on z.la_id = e.la_id and z.freeze_id = e.freeze_id
      left join performance.edition_withdrawal w on w.la_id = e.la_id and w.edition_id = e.edition_id
    where e.la_id = ${db.la} order by z.month_end desc`.execute(db.query)
  return rows.map(({ at, by, reason, ...edition }) => ({
    ...edition,
    withdrawn: at === null ? null : { at, by: by!, reason: reason! },
  }))
}

/**
 * Withdraws a published month: members, partners and programs are not told its figures any more. It is not published again, since whoever read it may
 * subtract. Gives the edition. Throws `not-found` where the month is not published, `conflict` where it is withdrawn already.
 */
export const withdrawEdition = async (
  db: Tenant,
  monthEnd: Day,
  by: { readonly name: string; readonly now: Date; readonly reason: string },
): Promise<string> => {
  const [edition] = (
    await sql<{ id: string }>`
      select e.edition_id as id from performance.edition e join performance.freeze z on z.la_id = e.la_id and z.freeze_id = e.freeze_id
      where e.la_id = ${db.la} and z.month_end = ${monthEnd}::date`.execute(db.query)
  ).rows
  if (edition === undefined) throw notFound('published month')
  const added = await sql`
    insert into performance.edition_withdrawal (la_id, edition_id, withdrawn_at, withdrawn_by_name, reason)
    values (${db.la}, ${edition.id}, ${by.now}, ${by.name}, ${by.reason}) on conflict do nothing`.execute(db.query)
  if (Number(added.numAffectedRows ?? 0) === 0)
    throw new Refusal('conflict', 'This month is withdrawn already.', 'The reason stands with the month.')
  return edition.id
}

type Line = EditionFigure & { readonly inPart: boolean }

/** How things stood at the end of a month, and what was completed in the quarter that ends with it, where all its months are frozen. */
const frozenParts = async (db: Tenant, monthEnd: Day): Promise<readonly FrozenPart[]> => {
  const quarter = quarterEnding(monthEnd) ?? []
  const { rows } = await sql<Omit<FrozenPart, 'group'> & { kind: 'authority' | 'locality'; name: string }>`
    select f.standard, f.view, f.group_kind as kind, f.group_name as name, f.numerator, f.denominator, f.value
    from performance.freeze z join performance.figure f on f.la_id = z.la_id and f.freeze_id = z.freeze_id
    where z.la_id = ${db.la} and z.month_end = ${monthEnd}::date and f.view = 'live' and f.group_kind in ('authority', 'locality')
    union all
    select f.standard, f.view, f.group_kind, f.group_name, sum(f.numerator), sum(f.denominator), sum(f.numerator) / nullif(sum(f.denominator), 0)
    from performance.freeze z join performance.figure f on f.la_id = z.la_id and f.freeze_id = z.freeze_id
    where z.la_id = ${db.la} and z.month_end = any(${[...quarter]}::date[]) and f.view = 'completed' and f.group_kind in ('authority', 'locality')
      and (select count(*) from performance.freeze m where m.la_id = ${db.la} and m.month_end = any(${[...quarter]}::date[])) = 3
    group by f.standard, f.view, f.group_kind, f.group_name`.execute(db.query)
  return rows.map(({ kind, name, ...figure }) => ({ ...figure, group: { kind, name } }))
}

/** What a figure of an edition asks: of the month's end, or of the quarter that ends with it. */
const askedIn = (standard: Standard, monthEnd: Day): Question =>
  viewForMembers(standard) === 'live' ? liveOn(monthEnd) : completedIn({ from: firstOfQuarter(monthEnd), to: monthEnd })

/**
 * What an edition of a month would tell: of every standard that what is loaded can tell and that has a frozen figure. Throws `conflict` where
 * the month is not frozen.
 */
export const editionFor = async (
  db: Tenant,
  standards: readonly Standard[],
  monthEnd: Day,
): Promise<{ readonly freezeId: string; readonly lines: readonly Line[] }> => {
  const [freeze] = await listFreezes(db, monthEnd)
  if (freeze === undefined) throw new Refusal('conflict', 'This month is not frozen. Nothing can be published of it.')
  const { known } = await findStanding(db)
  const inPart = new Map<string, boolean>()
  for (const standard of standards) {
    const told = provable(standard, known, askedIn(standard, monthEnd))
    if (told.recorded && told.shown) inPart.set(standard.id, !told.provable)
  }
  const edition = editionOf(
    standards.filter(({ id }) => inPart.has(id)),
    await frozenParts(db, monthEnd),
  )
  return { freezeId: freeze.freezeId, lines: edition.map((one) => ({ ...one, inPart: inPart.get(one.standard)! })) }
}

/** Publishes a frozen month for members. Gives how many standards it tells. Throws `conflict` where it is not frozen, was published before, or a month of its quarter still waits to be frozen. */
export const publishEdition = async (
  db: Tenant,
  standards: readonly Standard[],
  monthEnd: Day,
  by: { readonly name: string; readonly now: Date },
): Promise<{ readonly editionId: string; readonly standards: number }> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('performance.edition', ${db.la}))`.execute(db.query)
  const { freezeId, lines } = await editionFor(db, standards, monthEnd)
  const before = await listEditions(db)
  if (before.some((one) => one.monthEnd === monthEnd))
    throw new Refusal(
      'conflict',
      'This month was published before. It is published once only.',
      'What came out otherwise later is in the log of frozen months.',
    )
  const frozen = (await listFreezes(db)).map((one) => one.monthEnd)
  const missing = missingOfQuarter(monthEnd, todayInEngland(by.now), frozen)
  if (missing.length > 0)
    throw new Refusal(
      'conflict',
      `${monthInWords(monthEnd)} ends a quarter of which ${missing.map(monthInWords).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not frozen. What was completed in the quarter could never be told.`,
      'Freeze what is missing under Frozen months, then publish.',
    )
  const editionId = newId()
  await db.query
    .insertInto('performance.edition')
    .values({
      la_id: db.la,
      edition_id: editionId,
      freeze_id: freezeId,
      published_at: by.now,
      published_by_name: by.name,
    })
    .execute()
  const rows = lines.map(({ standard, view, locality, told, inPart }) => ({
    standard,
    view,
    kind: locality === null ? 'authority' : 'locality',
    name: locality ?? '',
    says: told.says,
    value: 'value' in told ? told.value : null,
    base: 'base' in told ? told.base : null,
    part: inPart,
  }))
  await sql`
    insert into performance.edition_figure (la_id, edition_id, standard, view, group_kind, group_name, says, value, base, in_part)
    select ${db.la}, ${editionId}, standard, view, kind, name, says, value, base, part
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(standard text, view text, kind text, name text, says text, value double precision, base integer, part boolean)`.execute(
    db.query,
  )
  return { editionId, standards: new Set(lines.map(({ standard }) => standard)).size }
}

/** A figure as members are told it. */
export type ToldFigure = Line & { readonly monthEnd: Day }

/** What was published of some standards since a month, the newest first; of withdrawn months only where one is asked for. All that members, partners and keys without true counts are answered from. */
export const listTold = async (
  db: Tenant,
  asked: { readonly since: Day; readonly standards?: readonly string[]; readonly withdrawn?: Day },
): Promise<readonly ToldFigure[]> => {
  const { rows } = await sql<
    Omit<ToldFigure, 'told' | 'locality'> & {
      kind: string
      name: string
      says: Told['says']
      value: number | null
      base: number | null
    }
  >`
    select f.standard, f.view, z.month_end as "monthEnd", f.group_kind as kind, f.group_name as name, f.says, f.value, f.base, f.in_part as "inPart"
    from performance.edition e
    join performance.freeze z on z.la_id = e.la_id and z.freeze_id = e.freeze_id
    join performance.edition_figure f on f.la_id = e.la_id and f.edition_id = e.edition_id
    where e.la_id = ${db.la} and z.month_end >= ${asked.since} and (${asked.standards ?? null}::text[] is null or f.standard = any(${asked.standards ?? null}::text[]))
      and (z.month_end = ${asked.withdrawn ?? null}::date
        or not exists (select from performance.edition_withdrawal w where w.la_id = e.la_id and w.edition_id = e.edition_id))
    order by z.month_end desc, f.standard, f.group_kind, f.group_name`.execute(db.query)
  return rows.map(({ kind, name, says, value, base, ...one }) => ({
    ...one,
    locality: kind === 'locality' ? name : null,
    told: (value === null ? { says } : { says, value, base }) as Told,
  }))
}

/** A frozen figure of the authority behind what was published, for those who may see true counts. */
export type TrueCount = FrozenPart & { readonly monthEnd: Day }

export const listTrueCounts = async (
  db: Tenant,
  standards: readonly Standard[],
  months: readonly Day[],
): Promise<readonly TrueCount[]> => {
  const views = new Map(standards.map((standard) => [standard.id, viewForMembers(standard)]))
  const all = await Promise.all(
    [...new Set(months)].map(async (monthEnd) =>
      (await frozenParts(db, monthEnd)).map((one) => ({ ...one, monthEnd })),
    ),
  )
  return all.flat().filter(({ standard, view, group }) => group.kind === 'authority' && views.get(standard) === view)
}
