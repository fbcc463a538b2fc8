import type { Scope } from '../../access/roles.ts'
import type { Day } from '../../platform/day.ts'

export const grantKinds = ['cover', 'sample', 'duty', 'reason', 'break-glass', 'names'] as const
/** Given by someone else: cover, sample, duty. Given by oneself with a reason, for one child: the others. */
export type GrantKind = (typeof grantKinds)[number]

/** Access to one child that lasts now. */
export type ChildGrant = { childId: string; kind: GrantKind; reason: string }

/** What one person's reach is made of, today: gathered once a page by `findReach`. */
export type Reach = {
  accountId: string
  scope: Scope
  /** Names in returns that are matched to this person in the staff directory. */
  ownNames: readonly string[]
  /** Names of teams in returns that are matched to a team in which this person holds a place. */
  teamNames: readonly string[]
  /** Names of workers and teams whose children this person covers. */
  coveredNames: readonly string[]
  coveredTeamNames: readonly string[]
  grants: readonly ChildGrant[]
  /** Children kept to named people of whom this person is one. */
  namedFor: readonly string[]
  /** Children kept to named people from whom this person is shut out by name, such as a relative who works in emergency duty. */
  shutOutOf: readonly string[]
  inAdoptionTeam: boolean
}

/**
 * What reach asks of a child. `restricted`: kept to named people today; `dutyMayAsk`: emergency duty may open it with a reason all the
 * same.
 */
export type ReachedChild = {
  childId: string
  worker: string | null
  adviser: string | null
  reviewingOfficer: string | null
  team: string | null
  adoptedOn: Day | null
  restricted: boolean
  dutyMayAsk: boolean
}

export type Way =
  | 'adoption-team'
  | 'named'
  | 'own'
  | 'reviewed'
  | 'cover'
  | 'sample'
  | 'duty'
  | 'team'
  | 'reason'
  | 'break-glass'
  | 'pseudonymous'
  | 'names'

/**
 * `none`: this person may not even know that there is such a child. `ask`: they may, and must first say why. `open`: by which way,
 * whether with names, and the reason that was given.
 */
export type Decision =
  | { kind: 'none' }
  | { kind: 'ask'; why: 'outside-caseload' | 'break-glass' }
  | { kind: 'open'; way: Way; names: boolean; reason: string | null }

const none: Decision = { kind: 'none' }
const open = (way: Way, reason: string | null = null): Decision => ({ kind: 'open', way, names: true, reason })

/** From the day of the order. */
export const isAdopted = (child: Pick<ReachedChild, 'adoptedOn'>, today: Day): boolean =>
  child.adoptedOn !== null && child.adoptedOn <= today

const isIn = (names: readonly string[], ...held: readonly (string | null)[]): boolean =>
  held.some((name) => name !== null && names.includes(name))

const grantOf = (reach: Reach, childId: string, kind: GrantKind): ChildGrant | undefined =>
  reach.grants.find((grant) => grant.childId === childId && grant.kind === kind)

/** Ways that hold whatever the role: one's own children, and access that someone gave. */
const givenWay = (reach: Reach, child: ReachedChild): Decision | null => {
  if (isIn(reach.ownNames, child.worker, child.adviser)) return open('own')
  if (isIn(reach.ownNames, child.reviewingOfficer)) return open('reviewed')
  if (isIn(reach.coveredNames, child.worker, child.adviser, child.reviewingOfficer)) return open('cover')
  if (isIn(reach.coveredTeamNames, child.team)) return open('cover')
  for (const kind of ['cover', 'sample', 'duty'] as const) {
    const grant = grantOf(reach, child.childId, kind)
    if (grant) return open(kind, grant.reason)
  }
  return null
}

const withReason = (
  reach: Reach,
  childId: string,
  kind: 'reason' | 'break-glass',
  why: 'outside-caseload' | 'break-glass',
): Decision => {
  const grant = grantOf(reach, childId, kind)
  return grant ? open(kind, grant.reason) : { kind: 'ask', why }
}

const scopeWay = (reach: Reach, child: ReachedChild): Decision => {
  switch (reach.scope) {
    case 'authority':
      return withReason(reach, child.childId, 'reason', 'outside-caseload')
    case 'any-child-with-reason':
      return withReason(reach, child.childId, 'break-glass', 'break-glass')
    case 'own-teams':
      return isIn(reach.teamNames, child.team) ? open('team') : none
    default:
      return none
  }
}

/** An analyst works with every child and knows none by name, but for a reason that is written down. */
const pseudonymous = (reach: Reach, child: ReachedChild): Decision => {
  const grant = grantOf(reach, child.childId, 'names')
  return grant ? open('names', grant.reason) : { kind: 'open', way: 'pseudonymous', names: false, reason: null }
}

/**
 * Named people, and emergency duty with a reason where whoever restricted the record allows it: the duties of Children Act 1989, sections
 * 44, 46 and 47 do not wait for the morning. Who is shut out by name never learns of it.
 */
const keptWay = (reach: Reach, { childId, dutyMayAsk }: ReachedChild): Decision => {
  if (reach.shutOutOf.includes(childId)) return none
  if (reach.namedFor.includes(childId)) return open('named')
  const isDuty = reach.scope === 'any-child-with-reason'
  return isDuty && dutyMayAsk ? withReason(reach, childId, 'break-glass', 'break-glass') : none
}

/**
 * Whether and how a person reaches a child today. Adoption comes first, then named people, then one's own, then the role. Its twin in
 * SQL is `withinReach` of records/reach.ts; a property test compares them.
 */
export const decideReach = (reach: Reach, child: ReachedChild, today: Day): Decision => {
  if (reach.scope === 'no-child' || reach.scope === 'shared-pseudonymised') return none
  const adopted = isAdopted(child, today)
  if (adopted && !reach.inAdoptionTeam) return none
  if (child.restricted) return keptWay(reach, child)
  if (adopted) return open('adoption-team')
  if (reach.scope === 'names-with-reason') return pseudonymous(reach, child)
  return givenWay(reach, child) ?? scopeWay(reach, child)
}
