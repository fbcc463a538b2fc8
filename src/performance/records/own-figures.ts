import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Figure, Question } from '../../standards/figure.ts'
import type { WorkerNames } from '../rules/worker-names.ts'
import { type Counted, figureColumns, valueIn } from './figures.ts'
import { caseColumns, listCases, type Members } from './members.ts'
import { type AskedStandard, parts } from './part-of.ts'

/** Names in returns that were matched to somebody of the staff directory, and names that two people have. */
export const findWorkerNames = async (
  db: Tenant,
  staffId: string,
): Promise<{ readonly matched: readonly string[]; readonly apart: readonly string[] }> => {
  const { rows } = await sql<{ matched: readonly string[]; apart: readonly string[] }>`
    select array(select w.name from children.worker_name w where w.la_id = ${db.la} and w.staff_id = ${staffId}::uuid order by 1) as matched,
      array(select a.name from children.name_apart a where a.la_id = ${db.la} order by 1) as apart`.execute(db.query)
  return rows[0]!
}

/** Rows that the query calls `p`, of cases that name the worker: by a name alone, or by name and team where two have it. */
const ofWorker = ({ plain, inTeams }: WorkerNames): RawBuilder<boolean> => {
  const [workers, teams] = [inTeams.map(({ worker }) => worker), inTeams.map(({ team }) => team)]
  return sql<boolean>`p.worker = any(${[...plain, ...workers]}::text[]) and (p.worker = any(${[...plain]}::text[])
    or exists (select from unnest(${workers}::text[], ${teams}::text[]) as u(worker, team) where u.worker = p.worker and u.team = p.team))`
}

/** A figure of one standard and answer, of the cases that name one worker. `question`: its place in what was asked, from 0. */
export type OwnCell = Figure & { readonly standard: string; readonly question: number }

const whoseColumns = sql`, c.worker, c.subject_id`

/** Whose figures: of cases that name a worker, or of cases about the worker themself (their supervision). */
export type Whose = { readonly names: WorkerNames } | { readonly subject: string }

const isOf = (whose: Whose): RawBuilder<boolean> =>
  'names' in whose ? ofWorker(whose.names) : sql<boolean>`p.subject_id = ${whose.subject}::uuid`

/** The figures of one worker, in one query. Standards and answers without a case of theirs are left out. */
export const countOwn = async (
  db: Tenant,
  whose: Whose,
  standards: readonly AskedStandard[],
  questions: readonly Question[],
): Promise<readonly OwnCell[]> => {
  if (standards.length === 0) return []
  const { rows } = await sql<Omit<Counted, 'group' | 'name' | 'question'>>`
    with ${parts(db, standards, questions, whoseColumns)}
    select p.standard, p.kind, p.place, ${figureColumns} from part p where ${isOf(whose)} group by p.standard, p.kind, p.place
    order by 1, 3`.execute(db.query)
  return rows.map(({ standard, place, numerator, denominator, unknown, excluded, ...row }) => ({
    standard, question: place - 1, numerator, denominator, unknown, excluded, value: valueIn({ ...row, numerator, denominator }),
  })) // biome-ignore format: one figure
}

type ListAsked = {
  readonly standard: AskedStandard
  readonly question: Question
  readonly names: WorkerNames
  readonly skip: number
  readonly take: number
}

/** The cases behind a worker's figure, by the same predicate, as far as who looks reaches their children. */
export const listOwn = (db: Tenant, reach: Reach, today: Day, asked: ListAsked): Promise<Members> =>
  listCases(db, reach, today, {
    relations: parts(db, [asked.standard], [asked.question], caseColumns),
    select: sql`select p.* from part p where ${ofWorker(asked.names)}`,
    order: sql`array_position(array['no', 'unknown', 'yes', 'excluded'], part), due nulls last, opens`,
    skip: asked.skip,
    take: asked.take,
  })

/** How many children name somebody now, by what is open for them. */
export type Held = {
  readonly asWorker: number
  readonly asAdviser: number
  readonly asReviewer: number
  readonly inNeed: number
  readonly onPlan: number
  readonly inCare: number
  readonly leavers: number
}

export const countHeld = async (db: Tenant, matched: readonly string[], today: Day): Promise<Held> => {
  const own = sql`any(${[...matched]}::text[])`
  const { rows } = await sql<Held>`
    select (count(*) filter (where c.worker = ${own}))::integer as "asWorker", (count(*) filter (where c.adviser = ${own}))::integer as "asAdviser",
      (count(*) filter (where c.reviewing_officer = ${own}))::integer as "asReviewer",
      (count(*) filter (where c.in_need))::integer as "inNeed", (count(*) filter (where c.on_protection_plan))::integer as "onPlan",
      (count(*) filter (where c.in_care))::integer as "inCare", (count(*) filter (where c.care_leaver))::integer as leavers
    from children.child c
    where c.la_id = ${db.la} and c.merged_into is null and (c.adopted_on is null or c.adopted_on > ${today})
      and (c.worker = ${own} or c.adviser = ${own} or c.reviewing_officer = ${own})`.execute(db.query)
  return rows[0]!
}

/** The worker in the returns whose post says this name; null where there is none, or more than one. */
export const findSubject = async (db: Tenant, { plain }: WorkerNames): Promise<string | null> => {
  const { rows } = await sql<{ subject: string }>`
    select distinct s.subject_id as subject
    from children.subject s join children.history h on h.la_id = s.la_id and h.subject_id = s.subject_id
    where s.la_id = ${db.la} and s.kind = 'worker' and h.table_id = 'staffMember' and h.until_load is null
      and h.fields ->> 'name' = any(${[...plain]}::text[])
    limit 2`.execute(db.query)
  return rows.length === 1 ? rows[0]!.subject : null
}
