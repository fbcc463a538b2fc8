import { sql } from 'kysely'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Bases, findBases } from './bases.ts'
import { code, digestOf, digestOfFiles, turn } from './counted.ts'
import type { TeamPlace } from './places.ts'
import { remembering } from './remembered.ts'

const codeOfAnswers = `${code}${digestOfFiles('breakdown.ts', 'members.ts', 'moved.ts', 'waits.ts', '../standard-parts.ts')}`
const lately = remembering<unknown>(500)

type AskedAnswer = {
  readonly standard: string
  /** Names it. */
  readonly asked: object
  readonly places: readonly TeamPlace[]
  /** Asked where left out. */
  readonly bases?: Bases
}

/** The answer of a name from the same basis, or null. */
const findAnswer = async <T>(db: Tenant, standard: string, name: string, basis: string): Promise<{ readonly answer: T } | null> => {
  const { rows } = await sql<{ answer: T }>`${prepared} select answer from performance.answer
    where la_id = ${db.la} and standard = ${standard} and asked = ${name} and basis = ${basis}`.execute(db.query)
  return rows[0] ?? null
} // biome-ignore format: short

/**
 * An answer about one standard, kept until a case, a record of whoever it is about or a team's place has changed; kept by one transaction at a
 * time, as figures are. What `work` gives must be plain data.
 */
export const keptAnswer = async <T>(
  db: Tenant,
  { standard, asked, places, bases }: AskedAnswer,
  work: () => Promise<T>,
): Promise<T> => {
  const known = (bases ?? (await findBases(db))).get(standard)
  if (known === undefined) return work()
  const basis = `${known.cases} ${known.derived} ${digestOf(places)} ${codeOfAnswers}`
  const name = JSON.stringify(asked)
  const remembered = `${db.la} ${standard} ${name} ${basis}`
  const before = lately.get(remembered) as T | undefined
  if (before !== undefined) return before
  const kept = await findAnswer<T>(db, standard, name, basis)
  if (kept !== null) lately.set(remembered, kept.answer)
  if (kept !== null) return kept.answer
  const answer = await work()
  await sql`
    with turn as materialized (select pg_try_advisory_xact_lock(${turn(db)}) as mine)
    insert into performance.answer (la_id, standard, asked, basis, answer)
    select ${db.la}::integer, ${standard}, ${name}, ${basis}, ${JSON.stringify(answer)}::jsonb from turn where turn.mine
    on conflict (la_id, standard, asked) do update set basis = excluded.basis, answer = excluded.answer, counted_at = excluded.counted_at`.execute(
    db.query,
  )
  return answer
}
