import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Standard } from '../standards/standard.ts'
import type { Bases } from './records/bases.ts'
import { findPlaced } from './records/line-management.ts'
import { listWorkersIn } from './records/one-worker.ts'
import type { TeamPlace } from './records/places.ts'
import { listMatched } from './records/unallocated.ts'
import { wayToFigures } from './rules/line-management.ts'
import { type Apart, apartGroups, type TeamWorkers } from './rules/one-worker.ts'

/** Gives the groups of which one reader is not shown a standard's figures, by `groupKey`; of `heldBy` those of all who hold children. */
type FindApart = (standard: Pick<Standard, 'id' | 'subject'>) => ReadonlyMap<string, Apart>

type Asked = {
  readonly aboutWorkers: readonly string[]
  readonly places: readonly TeamPlace[]
  readonly bases: Bases
  /** The account that looks; null: a program, which is nobody’s line manager. */
  readonly looker: string | null
}

/** Whether somebody sees the own figures of a worker by the name that returns give; one whom nobody matched is nobody’s to see. */
export const findWays = async (
  db: Tenant,
  today: Day,
  looker: string | null,
): Promise<(name: string | null) => boolean> => {
  if (looker === null) return () => false
  const [staff, matched] = [await findPlaced(db, today), await listMatched(db)]
  return (name) => {
    const staffId = name === null ? undefined : matched.get(name)
    return staffId !== undefined && wayToFigures(staff, looker, staffId) !== null
  }
}

/** Groups that are one worker, for one reader (rules/one-worker.ts). Three queries at most; where there is no such group one, which is remembered. */
export const findApart = async (db: Tenant, today: Day, asked: Asked): Promise<FindApart> => {
  const { places, looker } = asked
  const rows = await listWorkersIn(db, today, asked)
  const byStandard = Map.groupBy(rows, ({ standard }) => standard)
  const teamsOf = (standard: string): readonly TeamWorkers[] =>
    [...Map.groupBy(byStandard.get(standard) ?? [], ({ team }) => team)].map(([team, some]) => ({
      team,
      workers: some.map(({ worker }) => worker),
    }))
  const isAny = [...byStandard.keys()].some((one) => apartGroups(teamsOf(one), places, () => false).size > 0)
  if (!isAny) return () => new Map()
  const [names, isLine] = [new Map(rows.map(({ worker, name }) => [worker, name])), await findWays(db, today, looker)]
  const looks = new Map<string, boolean>()
  const mayLook = (worker: string): boolean => {
    const found = looks.get(worker) ?? isLine(names.get(worker) ?? null)
    looks.set(worker, found)
    return found
  }
  const kept = new Map<string, ReadonlyMap<string, Apart>>()
  return ({ id, subject }) => {
    const standard = subject === 'child' ? '' : id
    const found = kept.get(standard) ?? apartGroups(teamsOf(standard), places, mayLook)
    kept.set(standard, found)
    return found
  }
}
