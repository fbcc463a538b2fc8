import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { dayOf, type Question } from '../standards/figure.ts'
import type { Standard } from '../standards/standard.ts'
import { caseloadId, type ToldDay } from './caseload-told.ts'
import type { Bases } from './records/bases.ts'
import { findPlaced } from './records/line-management.ts'
import { heldBy, listWorkersIn, type WorkerIn } from './records/one-worker.ts'
import { listWorkersThen, type WorkerThen } from './records/one-worker-then.ts'
import type { TeamPlace } from './records/places.ts'
import { listMatched } from './records/unallocated.ts'
import { workersIn } from './rules/caseload-told.ts'
import { wayToFigures } from './rules/line-management.ts'
import { type Apart, apartGroups, type Staffing, staffingOf } from './rules/one-worker.ts'
import { type Time, timesOf, togetherApart } from './rules/one-worker-then.ts'

/**
 * Gives the groups of which one reader is not shown a standard’s figure, by `groupKey`; of `heldBy` those of all who hold children. Without a question:
 * as teams are now.
 */
type FindApart = (standard: AskedOf, question?: Question) => ReadonlyMap<string, Apart>
type AskedOf = Pick<Standard, 'id' | 'subject'> & { readonly counting: Pick<Standard['counting'], 'by' | 'live'> }

type Asked = {
  readonly aboutWorkers: readonly string[]
  readonly places: readonly TeamPlace[]
  readonly bases: Bases
  /** Names what is loaded (`Ground`). */
  readonly loads: string
  /** The account that looks; null: a program, which is nobody’s line manager. */
  readonly looker: string | null
  /** Caseloads of earlier days, whose teams are those of the list that told them. */
  readonly told?: ReadonlyMap<Day, ToldDay>
}

type Way = (name: string | null) => boolean
/** A page asks several times in its one transaction. */
const waysAsked = new WeakMap<Tenant, { readonly looker: string; readonly way: Way }>()

/** Whether somebody sees the own figures of a worker by the name that returns give; one whom nobody matched is nobody’s to see. */
export const findWays = async (db: Tenant, today: Day, looker: string | null): Promise<Way> => {
  if (looker === null) return () => false
  const before = waysAsked.get(db)
  if (before?.looker === looker) return before.way
  const matched = await listMatched(db)
  const staff: Awaited<ReturnType<typeof findPlaced>> = matched.size === 0 ? new Map() : await findPlaced(db, today)
  const way: Way = (name) => {
    const staffId = name === null ? undefined : matched.get(name)
    return staffId !== undefined && wayToFigures(staff, looker, staffId) !== null
  }
  waysAsked.set(db, { looker, way })
  return way
}

type Known = Pick<WorkerIn, 'team' | 'worker'>
const staffed = (rows: readonly Known[], places: readonly TeamPlace[]): Staffing => {
  const teams = Map.groupBy(rows, ({ team }) => team)
  const some = [...teams].map(([team, its]) => ({ team, workers: [...new Set(its.map(({ worker }) => worker))] }))
  return staffingOf(some, places)
}

type Teams = {
  /** Of a standard now, or at a time. */
  readonly staffing: (standard: string, time: Time | null) => Staffing
  readonly names: ReadonlyMap<string, string | null>
}

/** Of the rows and places that are remembered: the same for every reader and page. */
const lately = new WeakMap<readonly WorkerIn[], { readonly then: readonly WorkerThen[]; readonly places: readonly TeamPlace[]; readonly teams: Teams }>() // biome-ignore format: short

const teamsIn = (now: readonly WorkerIn[], then: readonly WorkerThen[], places: readonly TeamPlace[]): Teams => {
  const known = lately.get(now)
  if (known?.places === places && known.then === then) return known.teams
  const nowBy = Map.groupBy(now, ({ standard }) => standard)
  const thenBy = Map.groupBy(then, ({ standard }) => standard)
  const found = new Map<string, Staffing>()
  const staffing = (standard: string, time: Time | null): Staffing => {
    const key = time === null ? standard : `${standard} ${time.from} ${time.to}`
    const before = found.get(key)
    if (before !== undefined) return before
    const wasIn = ({ from, to }: WorkerThen): boolean => (from ?? '') <= time!.to && (to === null || to >= time!.from)
    const rows = time === null ? nowBy.get(standard) : thenBy.get(standard)?.filter(wasIn)
    const made = staffed(rows ?? [], places)
    // Days of an address are as many as somebody types.
    if (found.size > 2_000) found.clear()
    found.set(key, made)
    return made
  }
  const teams = { staffing, names: new Map([...then, ...now].map(({ worker, name }) => [worker, name])) }
  lately.set(now, { then, places, teams })
  return teams
}

const nothing: ReadonlyMap<string, Apart> = new Map()
/** A page asks of hundreds. */
const asText = (question: Question): string =>
  question.view === 'live' ? question.on : `${question.from} ${question.to}`

/** Groups that are one worker, for one reader (rules/one-worker.ts, rules/one-worker-then.ts). Four queries at most; where all is remembered and there is no such group, none. */
export const findApart = async (db: Tenant, today: Day, asked: Asked): Promise<FindApart> => {
  const { places, looker, told } = asked
  const [now, then] = [await listWorkersIn(db, today, asked), await listWorkersThen(db, asked)]
  const { staffing, names } = teamsIn(now, then, places)
  const isLine = await findWays(db, today, looker)
  const looks = new Map<string, boolean>()
  const lookAs =
    (nameOf: (worker: string) => string | null) =>
    (worker: string): boolean => {
      const found = looks.get(worker) ?? isLine(nameOf(worker))
      looks.set(worker, found)
      return found
    }
  const mayLook = lookAs((worker) => names.get(worker) ?? null)
  const kept = new Map<string, ReadonlyMap<string, Apart>>()
  const apartAt = (standard: string, time: Time | null): ReadonlyMap<string, Apart> => {
    const key = time === null ? standard : `${standard} ${time.from} ${time.to}`
    const before = kept.get(key)
    if (before !== undefined) return before
    const teams = staffing(standard, time)
    const found = teams.alone.length === 0 ? nothing : apartGroups(teams, mayLook)
    kept.set(key, found)
    return found
  }
  /** Of caseloads that a list told: whoever it names. */
  const apartTold = (standard: string, { posts }: ToldDay): ReadonlyMap<string, Apart> => {
    const some = standard === heldBy ? posts.filter(({ children }) => children > 0) : workersIn(posts)
    const teams = staffed(
      some.map(({ team, subject }) => ({ team: team ?? '', worker: subject })),
      places,
    )
    const told = new Map(posts.map(({ subject, name }) => [subject, name]))
    return apartGroups(
      teams,
      lookAs((worker) => names.get(worker) ?? told.get(worker) ?? null),
    )
  }
  const answers = new Map<string, ReadonlyMap<string, Apart>>()
  return ({ id, subject, counting }, question) => {
    const standard = subject === 'child' ? '' : id
    const isNow = apartAt(standard, null)
    if (question === undefined) return isNow
    const key = `${standard} ${counting.by} ${counting.live} ${asText(question)}`
    const before = answers.get(key)
    if (before !== undefined) return before
    const list = standard === heldBy || standard === caseloadId ? told?.get(dayOf(question)) : undefined
    const some =
      list === undefined
        ? timesOf(question, counting).map((time) => apartAt(standard, time))
        : [apartTold(standard, list)]
    const found = togetherApart([isNow, ...some])
    answers.set(key, found)
    return found
  }
}
