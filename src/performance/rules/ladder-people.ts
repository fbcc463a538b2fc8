import { levels, lineLevelOfTitle } from '../../access/levels.ts'
import { type Step, top } from './ladder.ts'

/** Someone in the staff directory today. `accountId`: of an open account that sees alerts; null: they cannot be told here. */
export type Colleague = {
  readonly staffId: string
  readonly name: string
  readonly accountId: string | null
  readonly places: readonly {
    readonly title: string
    readonly teamId: string | null
    readonly managerId: string | null
  }[]
}

export type Directory = {
  readonly staff: readonly Colleague[]
  /** Teams as returns name them, and whom a name of a worker is. */
  readonly teams: ReadonlyMap<string, string | null>
  readonly workers: ReadonlyMap<string, string | null>
  /** Open accounts of directors and heads of service: told where the directory names nobody. */
  readonly directors: readonly Told[]
}

export type Told = { readonly accountId: string; readonly name: string }

/** The step of a post by its title; null: it is on none. */
export const stepOfTitle = (title: string): Step | null => {
  const level = lineLevelOfTitle(title)
  return level === null ? null : ((levels.indexOf(level) + 1) as Step)
}

/** Who is on each step above the worker for one team. `cannot`: on the step, and without an account that would show it to them. */
export type Rungs = Readonly<
  Record<1 | 2 | 3 | 4, { readonly told: readonly Told[]; readonly cannot: readonly string[] }>
>

const above = [1, 2, 3, 4] as const

/** A team's people and everyone above them, each once; a circle of managers ends where it begins. */
const lineOf = (staff: ReadonlyMap<string, Colleague>, members: readonly Colleague[]): readonly Colleague[] => {
  const line = new Map(members.map((one) => [one.staffId, one]))
  for (const { places } of line.values())
    for (const { managerId } of places) {
      const manager = managerId === null ? undefined : staff.get(managerId)
      if (manager !== undefined && !line.has(manager.staffId)) line.set(manager.staffId, manager)
    }
  return [...line.values()]
}

const highest = ({ places }: Colleague): Step | null => {
  const found = places.map(({ title }) => stepOfTitle(title)).filter((step) => step !== null)
  return found.length === 0 ? null : (Math.max(...found) as Step)
}

const asTold = (some: readonly Colleague[]): readonly Told[] =>
  some.flatMap(({ accountId, name }) => (accountId === null ? [] : [{ accountId, name }]))

const isIn = ({ places }: Colleague, teamId: string): boolean => places.some((place) => place.teamId === teamId)

/** Those of the team who manage others of it and whose title says nothing ("Consultant social worker"): team managers all the same. */
const leadersOf = (members: readonly Colleague[]): readonly Colleague[] => {
  const managers = new Set(members.flatMap(({ places }) => places.map(({ managerId }) => managerId)))
  return members.filter((one) => managers.has(one.staffId) && highest(one) === null)
}

/** The steps for a team as returns name it; for one that nobody knows, and where no director is in its line, those of the whole authority. */
const rungsOf = (directory: Directory, staff: ReadonlyMap<string, Colleague>, teamId: string | null): Rungs => {
  const members = teamId === null ? [] : directory.staff.filter((one) => isIn(one, teamId))
  const line = lineOf(staff, members)
  const at = (step: Step): readonly Colleague[] => line.filter((one) => highest(one) === step)
  const managers = at(1).length > 0 ? at(1) : leadersOf(members)
  const rung = (some: readonly Colleague[]) => ({
    told: asTold(some),
    cannot: some.filter(({ accountId }) => accountId === null).map(({ name }) => name),
  })
  const ofAll = directory.staff.filter((one) => highest(one) === top)
  const directors = rung(at(top).length > 0 ? at(top) : ofAll)
  return {
    1: rung(managers),
    2: rung(at(2)),
    3: rung(at(3)),
    4: directors.told.length > 0 ? directors : { ...directors, told: directory.directors },
  }
}

/** Finds the steps of teams, each worked out once. '' is a child without a team. */
export const findRungs = (directory: Directory): ((team: string | null) => Rungs) => {
  const staff = new Map(directory.staff.map((one) => [one.staffId, one]))
  const known = new Map<string | null, Rungs>()
  return (team) => {
    const teamId = team === null ? null : (directory.teams.get(team) ?? null)
    const found = known.get(teamId) ?? rungsOf(directory, staff, teamId)
    known.set(teamId, found)
    return found
  }
}

/** Who is told at a step: those on it, or on the next one above that has somebody. Empty only where the authority has no director at all. */
export const toldAt = (rungs: Rungs, step: Step): readonly Told[] => {
  const reached = above.find((one) => one >= step && rungs[one].told.length > 0)
  return reached === undefined ? [] : rungs[reached].told
}

/** The worker by the name that returns give; null where they cannot be told, so that it goes to the step above. */
export const workerTold = (directory: Directory, worker: string | null): Told | null => {
  const staffId = worker === null ? null : (directory.workers.get(worker) ?? null)
  const found = directory.staff.find((one) => one.staffId === staffId)
  return found === undefined || found.accountId === null ? null : { accountId: found.accountId, name: found.name }
}

/** The first step above the worker at which a person is told of a team's late work; null: at none. */
export const firstStep = (rungs: Rungs, accountId: string): Step | null =>
  above.find((step) => toldAt(rungs, step).some((one) => one.accountId === accountId)) ?? null

/** Nobody else is told above this person: there is nobody to whom a snooze would be shown. */
export const isTop = (rungs: Rungs, accountId: string, step: Step): boolean =>
  above
    .filter((one) => one > step)
    .flatMap((one) => toldAt(rungs, one))
    .every((one) => one.accountId === accountId)

/** The last step on which somebody stands, in place of empty posts above too: what they snooze goes to whoever else is next. */
export const lastStep = (rungs: Rungs, accountId: string, step: Step): Step => {
  const next = (step + 1) as Step
  const isSame = step < top && toldAt(rungs, next).every((one) => one.accountId === accountId)
  return isSame ? lastStep(rungs, accountId, next) : step
}

/** What a person is told of, by team: from which step on; where the worker cannot be told, from which; and whether nobody is above. */
export type Duty = { readonly team: string; readonly from: Step; readonly alone: Step; readonly isTop: boolean }

export const dutiesOf = (directory: Directory, accountId: string, covered: readonly string[]): readonly Duty[] => {
  const rungs = findRungs(directory)
  const cover = new Set(covered)
  return [...directory.teams.keys(), ''].flatMap((team): readonly Duty[] => {
    const some = rungs(team === '' ? null : team)
    const first = cover.has(team) ? 1 : firstStep(some, accountId)
    if (first === null) return []
    const isFirst = cover.has(team) || toldAt(some, 1).some((one) => one.accountId === accountId)
    return [{ team, from: first, alone: isFirst ? 0 : first, isTop: isTop(some, accountId, first) }]
  })
}

/** Someone who holds an alert, at which step. */
export type Holder = Told & { readonly step: Step }

/**
 * Who by now holds an alert, the nearest to the child first, each once: the worker, and every step up to the one it has climbed to. A missing
 * one hands on to the next. `cover`: who stands in is not named here.
 */
export const holdersOf = (worker: Told | null, rungs: Rungs, reached: Step): readonly Holder[] => {
  const all: Holder[] = worker === null ? [] : [{ ...worker, step: 0 }]
  const last = worker === null ? Math.max(1, reached) : reached
  for (const step of above.filter((one) => one <= last))
    for (const one of toldAt(rungs, step))
      if (!all.some(({ accountId }) => accountId === one.accountId)) all.push({ ...one, step })
  return all
}
