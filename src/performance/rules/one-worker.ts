import { groupKey } from './asked.ts'
import type { Group, GroupKind } from './groups.ts'

/** Who is behind the figures of a team: workers by any name that tells them apart. '' is a case without a team. */
export type TeamWorkers = { readonly team: string; readonly workers: readonly string[] }

type Place = { readonly team: string; readonly service: string | null; readonly locality: string | null }

/** Why a group's figures are not shown. `beside`: with what is shown, they would tell those of a group that is one worker. */
export type Apart = 'one-worker' | 'beside'

type Part = { readonly key: string; readonly teams: ReadonlySet<string> }

const kinds = ['team', 'service', 'locality'] as const satisfies readonly GroupKind[]

/** Every group below the authority, with its teams. */
const partsOf = (teams: readonly string[], places: readonly Place[]): readonly Part[] => {
  const byTeam = new Map(places.map((place) => [place.team, place]))
  const nameIn = (kind: (typeof kinds)[number], team: string): string =>
    kind === 'team' ? team : (byTeam.get(team)?.[kind] ?? '')
  return kinds.flatMap((kind) =>
    [...Map.groupBy(teams, (team) => nameIn(kind, team))].map(([name, some]) => ({
      key: groupKey({ kind, name }),
      teams: new Set(some),
    })),
  )
}

/** Who is behind each group, which is the same for every reader. */
export type Staffing = {
  readonly teams: readonly string[]
  readonly workers: ReadonlyMap<string, readonly string[]>
  readonly parts: readonly (Part & { readonly workers: readonly string[] })[]
  /** Groups that are one worker, or fewer than were asked for. */
  readonly alone: readonly (Part & { readonly workers: readonly string[] })[]
  /** How many workers a group has that is not `alone`. */
  readonly least: number
}

export const staffingOf = (known: readonly TeamWorkers[], places: readonly Place[], least = 2): Staffing => {
  const workers = new Map(known.map((one) => [one.team, one.workers]))
  const teams = [...new Set([...places.map(({ team }) => team), ...workers.keys()])].toSorted()
  const parts = partsOf(teams, places).map((part) => ({
    ...part,
    workers: [...new Set([...part.teams].flatMap((team) => workers.get(team) ?? []))],
  }))
  const alone = parts.filter((part) => part.workers.length > 0 && part.workers.length < least)
  return { teams, workers, parts, alone, least }
}

/** A team that nobody is named in may have no case either, so that it hides nothing; a service is missed more than a team. */
const costs = { nobody: 1000, larger: 10, team: 1 } as const

/**
 * Groups whose figures one reader is not shown: a worker's own figures are for the worker and their line managers (line-management.ts), and a team
 * that is one worker has no others. `mayLook`: whether the reader sees this worker's own figures.
 *
 * What it rolls up into stays whole. Of a service of two teams the other would then tell it by subtraction, and so would any two totals that differ
 * by it: for each such team another is found and, with every group that holds one of the two alone, not shown either, so that one more here and one
 * less there changes nothing that is shown. It is one in the same service and locality where there is one, since then no total is missed; never one whose
 * workers' own figures this reader sees, who could add them up.
 */
export const apartGroups = (
  { teams, workers, parts, alone: everyone, least }: Staffing,
  mayLook: (worker: string) => boolean,
): ReadonlyMap<string, Apart> => {
  const alone = everyone.filter((part) => !mayLook(part.workers[0]!))
  const apart = new Map<string, Apart>(alone.map(({ key }) => [key, 'one-worker']))
  const isReckoned = (team: string): boolean => {
    const some = workers.get(team) ?? []
    return some.length > 0 && some.every(mayLook)
  }
  const holding = new Map(teams.map((team) => [team, parts.filter((part) => part.teams.has(team))]))
  /** What more is not shown where `other` covers for `team`: every group that holds one of the two. */
  const besides = (team: string, other: string): readonly Part[] =>
    [...holding.get(team)!, ...holding.get(other)!].filter(
      (part) => !apart.has(part.key) && part.teams.has(team) !== part.teams.has(other),
    )
  const countIn = (some: ReadonlySet<string>): number =>
    new Set([...some].flatMap((team) => workers.get(team) ?? [])).size
  const costOf = (other: string, more: readonly Part[]): number =>
    more.reduce((sum, { key }) => sum + (key.startsWith('team:') ? costs.team : costs.larger), 0) +
    ((workers.get(other) ?? []).length === 0 ? costs.nobody : 0)
  for (const part of alone) {
    const together = new Set(part.teams)
    let last: readonly string[] = [...part.teams].filter((team) => (workers.get(team) ?? []).length > 0)
    // Of groups of few one other may be too few again: what is left of a total would be those of the two.
    do {
      const ways = last.flatMap((team) =>
        teams
          .filter((other) => !together.has(other) && !isReckoned(other))
          .map((other) => ({ other, more: besides(team, other) })),
      )
      const [best] = ways
        .map((way) => ({ ...way, cost: costOf(way.other, way.more), size: (workers.get(way.other) ?? []).length }))
        .toSorted((one, next) => one.cost - next.cost || one.size - next.size || (one.other < next.other ? -1 : 1))
      // Where there is no other the authority’s own total tells it, which is always shown: to whoever manages everyone else.
      if (best === undefined) break
      for (const { key } of best.more) if (!apart.has(key)) apart.set(key, 'beside')
      together.add(best.other)
      last = [best.other]
    } while (least > 2 && countIn(together) < least)
  }
  return apart
}

export const apartInWords: Readonly<Record<Apart, string>> = {
  'one-worker': 'One worker: not shown',
  beside: 'Not shown: it would tell one worker’s figures',
}

/** Why a group is not shown; null: it is. The whole authority always is. */
export const apartOf = (apart: ReadonlyMap<string, Apart>, group: Group): Apart | null =>
  group.kind === 'authority' ? null : (apart.get(groupKey(group)) ?? null)
