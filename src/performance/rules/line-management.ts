import type { RoleId } from '../../access/roles.ts'

/** Somebody of the staff directory, by the places held today. `role`: of their account; null: they have none. */
export type Placed = {
  readonly staffId: string
  readonly name: string
  readonly accountId: string | null
  readonly role: RoleId | null
  readonly titles: readonly string[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** Who manages them directly. */
  readonly managers: readonly string[]
}

/** Everyone who manages somebody, and who manages those: service manager, head of service, director. A directory that goes in a circle ends. */
export const lineAbove = (staff: ReadonlyMap<string, Placed>, staffId: string): ReadonlySet<string> => {
  const above = new Set<string>()
  const waiting = [...(staff.get(staffId)?.managers ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (above.has(next) || next === staffId) continue
    above.add(next)
    waiting.push(...(staff.get(next)?.managers ?? []))
  }
  return above
}

/** How somebody comes to a worker's own figures: they are theirs, or they manage them. Null: they do not. */
export type WayToFigures = 'own' | 'line' | 'team'

const shareTeam = (one: Placed, other: Placed): boolean =>
  one.teams.some(({ id }) => other.teams.some((team) => team.id === id))

/**
 * A worker's own figures are for the worker and their line managers: who stands above them in the staff directory, and the team manager of
 * a team they are in. Not for team managers of one team about one another, nor about who stands above them.
 */
export const wayToFigures = (
  staff: ReadonlyMap<string, Placed>,
  accountId: string,
  staffId: string,
): WayToFigures | null => {
  const [worker, looker] = [staff.get(staffId), [...staff.values()].find((one) => one.accountId === accountId)]
  if (worker === undefined || looker === undefined) return null
  if (worker === looker) return 'own'
  if (lineAbove(staff, staffId).has(looker.staffId)) return 'line'
  if (looker.role !== 'team-manager' || worker.role === 'team-manager' || worker.role === 'director') return null
  return shareTeam(worker, looker) && !lineAbove(staff, looker.staffId).has(staffId) ? 'team' : null
}

/** Those whose figures somebody may look at besides their own, by name: nobody is ranked. */
export const managedBy = (staff: ReadonlyMap<string, Placed>, accountId: string): readonly Placed[] =>
  [...staff.values()]
    .filter(({ staffId }) => ['line', 'team'].includes(wayToFigures(staff, accountId, staffId) ?? ''))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
