import { type Caseload, type Holder, holders } from './caseloads.ts'
import { type Apart, apartGroups, staffingOf } from './one-worker.ts'

/**
 * Of fewer workers than these neither how many are above their ceiling nor the highest caseload is told to who may not see each of theirs: "2 of 2"
 * tells both, and the highest with the sum that stands beside it tells the other one.
 */
export const fewestWorkers = 6

type Look = (one: Caseload) => boolean
type Place = Parameters<typeof staffingOf>[1][number]

/** Those whose post has a size, of whom alone it can be said that they are above, and whose own caseloads a reader does not see. */
const hiddenOf = (caseloads: readonly Caseload[], mayLook: Look): readonly Caseload[] =>
  caseloads.filter((one) => one.each !== null && !mayLook(one))

const workersOf = (some: readonly Caseload[]): readonly string[] => [...new Set(some.map(({ subject }) => subject))]

/** Whether some of those whose caseloads a reader does not see are among these, and fewer than may be told of. */
export const areFew = (caseloads: readonly Caseload[], mayLook: Look): boolean => {
  const count = workersOf(hiddenOf(caseloads, mayLook)).length
  return count > 0 && count < fewestWorkers
}

/**
 * Groups below the authority of which it is not told how many are above: too few, or what is told of the others would tell it of them by subtraction.
 * `caseloads`: of the whole authority.
 */
export const groupsOfFew = (
  caseloads: readonly Caseload[],
  places: readonly Place[],
  mayLook: Look,
): ReadonlyMap<string, Apart> => {
  const byTeam = Map.groupBy(hiddenOf(caseloads, mayLook), ({ team }) => team ?? '')
  const known = [...byTeam].map(([team, some]) => ({ team, workers: workersOf(some) }))
  // A team in which nobody is hidden is known, or holds nobody: it hides no other.
  const some = places.filter(({ team }) => byTeam.has(team))
  return apartGroups(staffingOf(known, some, fewestWorkers), () => false)
}

export type RolesTold = { readonly roles: readonly Holder[]; readonly caseloads: readonly Caseload[] }

/**
 * Caseloads by role, as they may be told. Roles of few go together with another one, since all less the others would tell them. Below the authority
 * roles are not told apart at all: those of one team would be those of the authority less the other teams.
 */
export const rolesTold = (
  caseloads: readonly Caseload[],
  mayLook: Look,
  isAuthority: boolean,
): readonly RolesTold[] => {
  const parts: RolesTold[] = holders
    .map((role) => ({ roles: [role], caseloads: caseloads.filter((one) => one.role === role) }))
    .filter((part) => part.caseloads.length > 0)
  const isOpen = hiddenOf(caseloads, mayLook).length === 0
  const mustJoin = (part: RolesTold): boolean => (isAuthority ? areFew(part.caseloads, mayLook) : !isOpen)
  while (parts.length > 1) {
    const at = parts.findIndex(mustJoin)
    if (at < 0) break
    const first = Math.max(0, at - 1)
    const [one, other] = parts.slice(first, first + 2) as [RolesTold, RolesTold]
    parts.splice(first, 2, {
      roles: [...one.roles, ...other.roles],
      caseloads: [...one.caseloads, ...other.caseloads],
    })
  }
  return parts
}
