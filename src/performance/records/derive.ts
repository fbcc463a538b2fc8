import { sql } from 'kysely'
import type { TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import { dropChanged, listChanged, newestLoad, type SubjectHistory, streamHistories } from '../../children/index.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Applied, deriving } from '../../standards/derive.ts'
import type { Case } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import { holderTables, withHolders } from '../rules/holder.ts'
import { applied, fingerprintOf } from '../rules/law.ts'
import { readAs } from '../rules/read-as.ts'
import { type StoredCase, storedCases } from '../rules/stored.ts'
import { deriveAuthority, touchedBy } from './derive-authority.ts'
import { engineDigest, findStanding } from './grounds.ts'
import { digestOfAuthority } from './of-authority.ts'
import { tablesOf } from './tables-read.ts'
import { type CaseKey, closeCases, findHashes } from './write-cases.ts'
import { type Derived, type Work, writeDifference } from './write-difference.ts'

export type { Derived } from './write-difference.ts'

/** What is asked of one subject: these standards, by id. */
type Asked = (subject: SubjectHistory) => ReadonlySet<string>

const batch = 500

type Pass = {
  readonly standards: readonly Applied[]
  readonly tables: readonly TableId[]
  readonly subjects?: readonly string[]
  readonly asked: Asked
  /** Nothing of these standards is stored yet: there is nothing to compare with. */
  readonly first: boolean
}

/** Goes through subjects once, and gives those that were there. */
const derivePass = async (work: Work, { standards, tables, subjects, asked, first }: Pass): Promise<Set<string>> => {
  const seen = new Set<string>()
  if (standards.length === 0 || tables.length === 0) return seen
  const ask = deriving(standards)
  let [now, of]: [StoredCase[], Map<string, ReadonlySet<string>>] = [[], new Map()]
  const flush = async () => {
    const ids = standards.map(({ standard }) => standard.id)
    const stored = first ? [] : await findHashes(work.db, [...of.keys()], ids)
    await writeDifference(work, now, stored.filter((one) => of.get(one.subject)?.has(one.standard))) // biome-ignore format: short
    now = []
    of = new Map()
  }
  const read = tables.some((table) => historyTables[table].about === 'child')
    ? [...new Set([...tables, ...holderTables])]
    : tables
  const wanted = { tables: read, ...(subjects === undefined ? {} : { subjects }) }
  for await (const subject of streamHistories(work.db, wanted)) {
    const wants = asked(subject)
    const told = new Set(subject.rows.map(({ table }) => table))
    const history = readAs(subject.rows, work.asAt)
    const held = subject.kind === 'child' ? withHolders(history) : (one: Case) => one
    ask(history, told, (at, cases) => {
      const { standard } = standards[at]!
      if (wants.has(standard.id)) now.push(...storedCases(standard, subject.id, cases.map(held)))
    })
    of.set(subject.id, wants)
    seen.add(subject.id)
    work.total.subjects += 1
    if (of.size >= batch) await flush()
  }
  await flush()
  return seen
}

const idsOf = (standards: readonly Applied[], kind: SubjectHistory['kind']): ReadonlySet<string> =>
  new Set(standards.filter(({ standard }) => standard.subject === kind).map(({ standard }) => standard.id))

const none: ReadonlySet<string> = new Set()
const isOfAuthority = ({ standard }: Applied): boolean => standard.subject === 'authority'

const everyone = (standards: readonly Applied[]): Asked => {
  const [child, worker] = [idsOf(standards, 'child'), idsOf(standards, 'worker')]
  return ({ kind }) => (kind === 'child' ? child : kind === 'worker' ? worker : none)
}

/** Standards whose definition, law or settings are not what they were last derived from. */
const findStale = async (db: Tenant, prints: ReadonlyMap<string, string>) => {
  const rows = await db.query
    .selectFrom('performance.derived')
    .select(['standard', 'fingerprint'])
    .where('la_id', '=', db.la)
    .execute()
  const held = new Map(rows.map(({ standard, fingerprint }) => [standard, fingerprint]))
  return {
    stale: new Set([...prints].filter(([id, print]) => held.get(id) !== print).map(([id]) => id)),
    first: new Set([...prints.keys()].filter((id) => !held.has(id))),
    retired: [...held.keys()].filter((id) => !prints.has(id)),
  }
}

const noteDerived = ({ db, load, touched }: Work, prints: ReadonlyMap<string, string>, now: Date) =>
  sql`
    insert into performance.derived as known (la_id, standard, fingerprint, load_id, derived_at)
    select ${db.la}, id, print, ${load}, ${now} from unnest(${[...prints.keys()]}::text[], ${[...prints.values()]}::text[]) as given(id, print)
    on conflict (la_id, standard) do update set fingerprint = excluded.fingerprint, load_id = excluded.load_id, derived_at = excluded.derived_at,
      changes = known.changes + (known.standard = any(${[...touched]}::text[]))::integer,
      version = case when known.standard = any(${[...touched]}::text[]) then gen_random_uuid() else known.version end`.execute(
    db.query,
  )

/** A definition that is no more takes its cases with it. */
const forget = async (db: Tenant, retired: readonly string[]): Promise<void> => {
  if (retired.length === 0) return
  for (const table of ['performance.stored_case', 'performance.derived'] as const)
    await db.query.deleteFrom(table).where('la_id', '=', db.la).where('standard', 'in', retired).execute()
}

/** What of the changed subjects is asked: the standards that read a table that changed; all, where it may be held by others now. */
const askedOfChanged = (
  standards: readonly Applied[],
  changed: ReadonlyMap<string, readonly TableId[] | null>,
): Asked => {
  const all = everyone(standards)
  const byTables = new Map<string, ReadonlySet<string>>()
  const reading = (tables: readonly TableId[]): ReadonlySet<string> => {
    const key = tables.join()
    const known = byTables.get(key)
    if (known) return known
    const isHeld = tables.some((table) => holderTables.some((one) => one === table))
    const some = standards.filter(
      ({ standard }) => isHeld || standard.reads.some((table) => tables.some((one) => one === table)),
    )
    const ids = new Set(some.map(({ standard }) => standard.id))
    byTables.set(key, ids)
    return ids
  }
  return (subject) => {
    const tables = changed.get(subject.id)
    return tables === null || tables === undefined ? all(subject) : reading(tables)
  }
}

/**
 * Works out cases again, and writes only what differs, in the caller's transaction: of children and workers whose records changed, by the
 * standards that read what changed; of everyone, by the standards whose definition, law or settings changed; of the authority itself,
 * where a record changed that its standards read, whosever it is. Safe to run twice; two at a time wait for each other.
 */
export const derive = async (
  db: Tenant,
  now: Date,
  definitions: readonly Standard[] = childrenStandards,
): Promise<Derived> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('performance.derive', ${db.la}))`.execute(db.query)
  const { loads, grounds, ofAuthority } = await findStanding(db)
  const days = new Map(loads.map(({ load, asAt }) => [load, asAt]))
  const total: Derived = { standards: 0, subjects: 0, added: 0, closed: 0 }
  const work: Work = { db, load: await newestLoad(db), asAt: (load) => days.get(load)!, total, touched: new Set() }
  const standards = applied(definitions, grounds)
  const engine = engineDigest()
  const prints = new Map(
    definitions.map((one) => [one.id, fingerprintOf(one, grounds, engine + digestOfAuthority(ofAuthority, one))]),
  )
  const { stale, first, retired } = await findStale(db, prints)
  await forget(db, retired)
  const noted = await listChanged(db)
  const changed = new Map(noted.map(({ id, tables }) => [id, tables]))
  total.standards = stale.size
  const [whole, others] = [standards.filter(isOfAuthority), standards.filter((one) => !isOfAuthority(one))]
  for (const isFirst of [true, false]) {
    const some = others.filter(({ standard: { id } }) => stale.has(id) && first.has(id) === isFirst)
    const tables = tablesOf(some.map(({ standard }) => standard))
    await derivePass(work, { standards: some, tables, asked: everyone(some), first: isFirst })
  }
  const rest = others.filter(({ standard }) => !stale.has(standard.id))
  await deriveChanged(work, rest, changed)
  const touched = new Set(touchedBy(whole, noted))
  await deriveAuthority(work, whole.filter((one) => stale.has(one.standard.id) || touched.has(one)), ofAuthority) // biome-ignore format: short
  await closeGone(work, [...changed.keys()])
  await noteDerived(work, prints, now)
  await dropChanged(db, noted)
  return total
}

const deriveChanged = async (
  work: Work,
  standards: readonly Applied[],
  changed: ReadonlyMap<string, readonly TableId[] | null>,
): Promise<void> => {
  const asked = askedOfChanged(standards, changed)
  const ofWorkers = standards.filter(({ standard }) => standard.subject === 'worker')
  const ofChildren = standards.filter(({ standard }) => standard.subject === 'child')
  const about = (some: readonly Applied[], kind: string) =>
    tablesOf(some.map(({ standard }) => standard)).filter((table) => historyTables[table].about === kind)
  const children = { standards: ofChildren, tables: about(ofChildren, 'child'), asked, first: false }
  if (changed.size > 0) {
    const subjects = [...changed.keys()]
    await derivePass(work, { ...children, subjects })
    await derivePass(work, { standards: ofWorkers, tables: about(ofWorkers, 'worker'), asked, first: false, subjects })
  }
}

/** Of those of whom there are no records any more (joined with another, forgotten) there are no cases either. */
const closeGone = async ({ db, load, total, touched }: Work, ids: readonly string[]): Promise<void> => {
  const { rows } = await sql<CaseKey>`
    select c.standard, c.subject_id as subject, c.unit from performance.stored_case c
    where c.la_id = ${db.la} and c.subject_id = any(${[...ids]}::uuid[]) and c.until_load is null
      and not exists (select from children.subject s where s.la_id = c.la_id and coalesce(s.child_id, s.subject_id) = c.subject_id)`.execute(
    db.query,
  )
  await closeCases(db, rows, load)
  for (const { standard } of rows) touched.add(standard)
  total.closed += rows.length
}
