import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Standard } from '../standards/standard.ts'
import type { Bases } from './records/bases.ts'
import { findPlaced } from './records/line-management.ts'
import { listWorkersIn, type WorkerIn } from './records/one-worker.ts'
import type { TeamPlace } from './records/places.ts'
import { listMatched } from './records/unallocated.ts'
import { wayToFigures } from './rules/line-management.ts'
import { type Apart, apartGroups, type Staffing, staffingOf } from './rules/one-worker.ts'

/** Gives the groups of which one reader is not shown a standard's figures, by `groupKey`; of `heldBy` those of all who hold children. */
type FindApart = (standard: Pick<Standard, 'id' | 'subject'>) => ReadonlyMap<string, Apart>

type Asked = {
  readonly aboutWorkers: readonly string[]
  readonly places: readonly TeamPlace[]
  readonly bases: Bases
  /** The account that looks; null: a program, which is nobody’s line manager. */
  readonly looker: string | null
}

type Way = (name: string | null) => boolean
/** A page asks several times in its one transaction. */
const waysAsked = new WeakMap<Tenant, { readonly looker: string; readonly way: Way }>()

/** Whether somebody sees the own figures of a worker by the name that returns give; one whom nobody matched is nobody’s to see. */
export const findWays = async (db: Tenant, today: Day, looker: string | null): Promise<Way> => {
  if (looker === null) return () => false
  const before = waysAsked.get(db)
  if (before?.looker === looker) return before.way
  const [staff, matched] = [await findPlaced(db, today), await listMatched(db)]
  const way: Way = (name) => {
    const staffId = name === null ? undefined : matched.get(name)
    return staffId !== undefined && wayToFigures(staff, looker, staffId) !== null
  }
  waysAsked.set(db, { looker, way })
  return way
}

type Teams = {
  readonly staffing: ReadonlyMap<string, Staffing>
  readonly names: ReadonlyMap<string, string | null>
  readonly isAny: boolean
}

/** Of the rows and places that are remembered: the same for every reader and page. */
const lately = new WeakMap<readonly WorkerIn[], { readonly places: readonly TeamPlace[]; readonly teams: Teams }>()

const teamsIn = (rows: readonly WorkerIn[], places: readonly TeamPlace[]): Teams => {
  const known = lately.get(rows)
  if (known?.places === places) return known.teams
  const byStandard = Map.groupBy(rows, ({ standard }) => standard)
  const staffing = new Map(
    [...byStandard].map(([standard, all]) => {
      const teams = Map.groupBy(all, ({ team }) => team)
      const some = [...teams].map(([team, its]) => ({ team, workers: its.map(({ worker }) => worker) }))
      return [standard, staffingOf(some, places)]
    }),
  )
  const isAny = [...staffing.values()].some(({ alone }) => alone.length > 0)
  const teams = { staffing, names: new Map(rows.map(({ worker, name }) => [worker, name])), isAny }
  lately.set(rows, { places, teams })
  return teams
}

/** Groups that are one worker, for one reader (rules/one-worker.ts). Three queries at most; where there is no such group one, which is remembered. */
export const findApart = async (db: Tenant, today: Day, asked: Asked): Promise<FindApart> => {
  const { places, looker } = asked
  const rows = await listWorkersIn(db, today, asked)
  const { staffing, names, isAny } = teamsIn(rows, places)
  if (!isAny) return () => new Map()
  const isLine = await findWays(db, today, looker)
  const looks = new Map<string, boolean>()
  const mayLook = (worker: string): boolean => {
    const found = looks.get(worker) ?? isLine(names.get(worker) ?? null)
    looks.set(worker, found)
    return found
  }
  const kept = new Map<string, ReadonlyMap<string, Apart>>()
  return ({ id, subject }) => {
    const standard = subject === 'child' ? '' : id
    const teams = staffing.get(standard)
    const found = kept.get(standard) ?? (teams === undefined ? new Map() : apartGroups(teams, mayLook))
    kept.set(standard, found)
    return found
  }
}
