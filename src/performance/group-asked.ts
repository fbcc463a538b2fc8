import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { notFound } from '../platform/errors.ts'
import type { Question } from '../standards/figure.ts'
import { isTeamOfCases } from './records/groups.ts'
import { listPlaces, type TeamPlace } from './records/places.ts'
import { groupOf } from './rules/asked.ts'
import type { Group } from './rules/groups.ts'
import { type Apart, apartOf } from './rules/one-worker.ts'
import { completedIn, firstOfMonth, liveOn } from './rules/period.ts'
import { apartIn, findGround, type Ground } from './scorecard.ts'

/** The group of an address ("team:Marlport East"). Throws `not-found` for a team, service or locality that nothing names. */
export const groupAsked = async (
  db: Tenant,
  typed: string | undefined,
  places?: readonly TeamPlace[],
): Promise<Group> => {
  const group = groupOf(typed)
  const { kind, name } = group
  if (kind === 'authority' || name === '') return group
  if ((places ?? (await listPlaces(db))).some((place) => place[kind] === name)) return group
  // Returns may name a team that nothing says the place of.
  if (kind === 'team' && (await isTeamOfCases(db, name))) return group
  throw notFound('team, service or locality of this name')
}

/** Why one reader is not shown what is behind a group’s figures of some questions, or null: for lists and for what is written, as for the figures. `ground`: where it was asked before. */
export const findApartOf = async (
  db: Tenant,
  today: Day,
  asked: { readonly standard: string; readonly group: Group; readonly questions: readonly Question[]; readonly looker: string | null },
  ground?: Ground,
): Promise<Apart | null> => {
  const { standard, group, questions, looker } = asked
  if (group.kind === 'authority') return null
  const apart = await apartIn(db, today, { kinds: [group.kind], looker }, ground ?? (await findGround(db, today)))
  const found = questions.map((question) => apartOf(apart(standard, question), group))
  return found.find((one) => one === 'one-worker') ?? found.find((one) => one !== null) ?? null
} // biome-ignore format: short

type OfMonths = { readonly standard: string; readonly group: Group; readonly looker: string | null }

/** The same of months, by their last days: of what was completed in one and how things stood at its end, and so of what is written about either. */
export const findApartMonths = async (
  db: Tenant,
  today: Day,
  { standard, group, looker }: OfMonths,
  ground?: Ground,
): Promise<(monthEnd: Day) => Apart | null> => {
  if (group.kind === 'authority') return () => null
  const apart = await apartIn(db, today, { kinds: [group.kind], looker }, ground ?? (await findGround(db, today)))
  return (monthEnd) =>
    [completedIn({ from: firstOfMonth(monthEnd), to: monthEnd }), liveOn(monthEnd)]
      .map((question) => apartOf(apart(standard, question), group))
      .find((one) => one !== null) ?? null
}
