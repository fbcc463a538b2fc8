import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { type EditionFigure, editionOf, type FrozenPart, type Told, viewForMembers } from '../rules/members-edition.ts'
import { completedIn, firstOfMonth, liveOn } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { listFreezes } from './freeze.ts'
import { findStanding } from './grounds.ts'

/** A frozen month as it was published for members. */
export type Edition = {
  readonly monthEnd: Day
  readonly publishedAt: Date
  readonly publishedBy: string
  readonly dataAsAt: Day | null
}

/** The newest first. */
export const listEditions = async (db: Tenant): Promise<readonly Edition[]> => {
  const { rows } = await sql<Edition>`
    select z.month_end as "monthEnd", e.published_at as "publishedAt", e.published_by_name as "publishedBy", z.data_as_at as "dataAsAt"
    from performance.edition e join performance.freeze z on z.la_id = e.la_id and z.freeze_id = e.freeze_id
    where e.la_id = ${db.la} order by z.month_end desc`.execute(db.query)
  return rows
}

type Line = EditionFigure & { readonly inPart: boolean }

const frozenParts = async (db: Tenant, freezeId: string): Promise<readonly FrozenPart[]> => {
  const { rows } = await sql<Omit<FrozenPart, 'group'> & { kind: 'authority' | 'locality'; name: string }>`
    select standard, view, group_kind as kind, group_name as name, numerator, denominator, value from performance.figure
    where la_id = ${db.la} and freeze_id = ${freezeId} and group_kind in ('authority', 'locality')`.execute(db.query)
  return rows.map(({ kind, name, ...figure }) => ({ ...figure, group: { kind, name } }))
}

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
    const question: Question =
      viewForMembers(standard) === 'live'
        ? liveOn(monthEnd)
        : completedIn({ from: firstOfMonth(monthEnd), to: monthEnd })
    const told = provable(standard, known, question)
    if (told.recorded && told.shown) inPart.set(standard.id, !told.provable)
  }
  const frozen = await frozenParts(db, freeze.freezeId)
  // What has no frozen figure had no case then, or nothing was loaded that tells: nobody can say which any more.
  const held = new Set(frozen.map(({ standard, view }) => `${standard} ${view}`))
  const isTold = (one: Standard): boolean => inPart.has(one.id) && held.has(`${one.id} ${viewForMembers(one)}`)
  const edition = editionOf(standards.filter(isTold), frozen)
  return { freezeId: freeze.freezeId, lines: edition.map((one) => ({ ...one, inPart: inPart.get(one.standard)! })) }
}

/** Publishes a frozen month for members. Gives how many standards it tells. Throws `conflict` where it is not frozen, or was published before. */
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

/** What was published of some standards since a month, the newest first. All that members, partners and keys without true counts are answered from. */
export const listTold = async (
  db: Tenant,
  asked: { readonly since: Day; readonly standards?: readonly string[] },
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
    order by z.month_end desc, f.standard, f.group_kind, f.group_name`.execute(db.query)
  return rows.map(({ kind, name, says, value, base, ...one }) => ({
    ...one,
    locality: kind === 'locality' ? name : null,
    told: (value === null ? { says } : { says, value, base }) as Told,
  }))
}

/** The frozen figures of the authority behind an edition, by standard, in the view that members see: for those who may see true counts. */
export const trueCounts = async (db: Tenant, monthEnd: Day): Promise<ReadonlyMap<string, Figure>> => {
  const { rows } = await sql<Figure & { standard: string }>`
    select f.standard, f.numerator, f.denominator, f.unknown, f.excluded, f.value
    from performance.freeze z
    join performance.edition e on e.la_id = z.la_id and e.freeze_id = z.freeze_id
    join performance.edition_figure t on t.la_id = e.la_id and t.edition_id = e.edition_id and t.group_kind = 'authority'
    join performance.figure f on f.la_id = z.la_id and f.freeze_id = z.freeze_id and f.standard = t.standard and f.view = t.view and f.group_kind = 'authority'
    where z.la_id = ${db.la} and z.month_end = ${monthEnd}`.execute(db.query)
  return new Map(rows.map(({ standard, ...figure }) => [standard, figure]))
}
