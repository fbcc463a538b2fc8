import type { GuardedChild, Load } from '../../children/index.ts'
import { listGuarded, listLoads, listWithRecords, streamHistories } from '../../children/index.ts'
import { addMonths, type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { kindTitles } from '../loading/rules/words.ts'
import type { Asked } from './asking.ts'
import { type Maker, mayWriteRestricted, upToOrder, type Wanted, whyLeftOut } from './guarding.ts'
import { type HeldSubject, type LoadDays, type OutRow, tablesNeeded } from './model.ts'
import { pseudonymised } from './pseudonyms.ts'
import { annexARowsOf } from './rows.ts'
import { Counting, notInSsd, type Tally } from './tally.ts'

/** Seen by the adoption team only: adopters, and which adoptive family a child goes to. */
const ofAdoption = new Set(['list-11'])
export const leftOut: ReadonlyMap<string, string> = new Map(
  [...ofAdoption].map((list) => [list, 'Only people who may see adopters can write it.']),
)

/** Loads that stand and say something of the lists, newest first. */
export const sourcesOf = (loads: readonly Load[]): readonly Load[] =>
  loads.filter(({ undone, source }) => undone === null && source !== 'entered')

const daysOf = (loads: readonly Load[]): LoadDays => new Map(loads.map(({ load, asAt }) => [load, asAt]))

/** "Annex A as at 31 March 2026 (load 12)", the newest of each kind. */
export const sourcesInWords = (loads: readonly Load[]): readonly string[] =>
  [...Map.groupBy(sourcesOf(loads), ({ source }) => source)].flatMap(([source, [newest]]) =>
    newest && source !== 'entered' ? [`${kindTitles[source]} as at ${inWords(newest.asAt)} (load ${newest.load})`] : [],
  )

/** The dataset has no adopters: without a return of Annex A list 11 is empty for want of a source. */
export const hasAdopters = (loads: readonly Load[]): boolean =>
  sourcesOf(loads).some(({ source }) => source === 'annex-a')

/** The first day as at which anything was loaded, and care leavers and adopters were; null: never. Before it they are not known. */
export type Begins = { readonly any: Day | null; readonly careLeavers: Day | null; readonly adopters: Day | null }

export const beginsOf = (loads: readonly Load[]): Begins => {
  const first = (among: readonly Load[]): Day | null => among.map(({ asAt }) => asAt).toSorted()[0] ?? null
  const standing = sourcesOf(loads).filter(({ source }) => source === 'annex-a' || source === 'ssd')
  return {
    any: first(standing),
    careLeavers: first(standing.filter(({ tables }) => tables.includes('careLeaver'))),
    adopters: first(standing.filter(({ tables }) => tables.includes('adopter'))),
  }
}

/** `today`: who is adopted, and whose record is kept to named people, is asked of today whatever the day of the lists. */
export type Making = {
  readonly asAt: Day
  readonly today: Day
  readonly wanted: Wanted
  readonly maker: Maker & { readonly maySeeAdopters: boolean }
}

type Written = { readonly rows: readonly OutRow[]; readonly guarded: boolean }

const familyOf = ({ list, values }: OutRow): OutRow => ({ list, values: { ...values, adoptiveFamilyId: null } })

/** The rows of one subject that are written; what is left out is counted. */
const writtenOf = (
  subject: HeldSubject,
  child: GuardedChild | undefined,
  loads: LoadDays,
  making: Making,
  counting: Counting,
): Written => {
  const { asAt, wanted, maker } = making
  const order = child?.adoptedOn ?? null
  const all = annexARowsOf(order === null ? subject : upToOrder(subject, order), asAt, loads)
  const why = child ? whyLeftOut(child, wanted, maker) : null
  if (why !== null) {
    counting.child(all, why === 'adopted' ? 'adoptedOut' : 'restrictedOut')
    return { rows: [], guarded: false }
  }
  counting.notHeld(subject, all)
  if (child?.restricted) counting.child(all, 'restrictedIn')
  if (order !== null) countAfterOrder(annexARowsOf(subject, asAt, loads), all, counting)
  const blank = !maker.maySeeAdopters || order !== null
  const rows = all
    .filter(({ list }) => maker.maySeeAdopters || !ofAdoption.has(list))
    .map((row) => (row.list === 'list-10' && blank ? familyOf(row) : row))
  return { rows, guarded: child !== undefined && rows.length > 0 }
}

const countAfterOrder = (whole: readonly OutRow[], all: readonly OutRow[], counting: Counting): void => {
  const counts = (rows: readonly OutRow[], list: string) => rows.filter((row) => row.list === list).length
  for (const list of new Set(whole.map((row) => row.list))) {
    const lost = counts(whole, list) - counts(all, list)
    if (lost > 0) counting.of(list).afterOrder += lost
  }
  const blanked = all.filter(({ list, values }) => list === 'list-10' && values.adoptiveFamilyId !== null).length
  if (blanked > 0) counting.of('list-10').familyBlank += blanked
}

type Guarded = ReadonlyMap<string, GuardedChild>
const guardedBy = async (db: Tenant, today: Day): Promise<Guarded> =>
  new Map((await listGuarded(db, today)).map((child) => [child.childId, child]))

/** Goes through what is held, of these subjects or of everyone, row by row as it would be written. */
async function* written(
  db: Tenant,
  guarded: Guarded,
  loads: LoadDays,
  making: Making,
  counting: Counting,
  subjects?: readonly string[],
) {
  for await (const subject of streamHistories(db, {
    tables: tablesNeeded,
    on: making.asAt,
    ...(subjects ? { subjects } : {}),
  }))
    yield { id: subject.id, ...writtenOf(subject, guarded.get(subject.id), loads, making, counting) }
}

export type Made = {
  readonly rows: readonly OutRow[]
  readonly from: readonly string[]
  readonly tally: Tally
  /** Children in the file who are adopted or kept to named people, by id: for the access log. */
  readonly guarded: readonly string[]
  readonly adoptersHeld: boolean
  readonly begins: Begins
}

export const makingOf = (asked: Asked, today: Day, maker: Making['maker']): Making => ({
  asAt: asked.asAt,
  today,
  wanted: { identified: asked.pseudonymised === null, restricted: asked.restricted },
  maker,
})

/** The rows of the eleven lists from what is held, pseudonymised where that was asked for. */
export const makeAnnexA = async (
  db: Tenant,
  { pseudonymised: how }: Pick<Asked, 'pseudonymised'>,
  making: Making,
): Promise<Made> => {
  const loads = await listLoads(db)
  const counting = new Counting()
  const rows: OutRow[] = []
  const guarded: string[] = []
  const known = await guardedBy(db, making.today)
  for await (const one of written(db, known, daysOf(sourcesOf(loads)), making, counting)) {
    rows.push(...one.rows)
    if (one.guarded) guarded.push(one.id)
  }
  return {
    rows: how === null ? rows : pseudonymised(rows, how),
    from: sourcesInWords(loads),
    tally: counting.tally,
    guarded,
    adoptersHeld: hasAdopters(loads),
    begins: beginsOf(loads),
  }
}

/** What the form says before anything is written. */
export type Foretold = {
  readonly from: readonly string[]
  readonly tally: Tally
  /** Children kept to named people on any list, of whom this person may write `mayChoose`. */
  readonly restricted: number
  readonly mayChoose: number
  readonly adoptersHeld: boolean
  readonly begins: Begins
}

/**
 * What lists as at a day would leave out: only children whom not everyone may know of, and those with rows that want for a field, are gone
 * through.
 */
export const foretell = async (db: Tenant, making: Making): Promise<Foretold> => {
  const loads = await listLoads(db)
  const guarded = await guardedBy(db, making.today)
  const wanting = {
    tables: notInSsd.map(({ table }) => table),
    source: 'ssd',
    since: addMonths(making.asAt, -6),
  } as const
  const subjects = [...new Set([...guarded.keys(), ...(await listWithRecords(db, wanting))])]
  const counting = new Counting()
  if (subjects.length > 0)
    for await (const _ of written(db, guarded, daysOf(sourcesOf(loads)), making, counting, subjects));
  const restricted = [...guarded.values()].filter((child) => child.restricted)
  return {
    from: sourcesInWords(loads),
    tally: counting.tally,
    restricted: restricted.length,
    mayChoose: restricted.filter(({ childId }) => mayWriteRestricted(making.maker, childId)).length,
    adoptersHeld: hasAdopters(loads),
    begins: beginsOf(loads),
  }
}
