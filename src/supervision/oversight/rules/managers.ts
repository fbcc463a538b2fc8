import { decidesUpTo, type Level, levelOfTitle, levels } from '../../../access/levels.ts'
import type { RoleId } from '../../../access/roles.ts'
import type { Manager } from '../model.ts'

/** Someone in the staff directory on a day. `role`: of their account; null: they have none. */
export type Listed = {
  readonly staffId: string
  readonly name: string
  readonly accountId: string | null
  readonly role: RoleId | null
  readonly places: readonly {
    readonly title: string
    readonly team: string | null
    readonly managerId: string | null
  }[]
}

export const isAtLeast = (level: Level, least: Level): boolean => levels.indexOf(level) >= levels.indexOf(least)

const lower = (one: Level, other: Level): Level => (isAtLeast(one, other) ? other : one)

/** The post that gives the highest level. */
const highest = ({ places }: Listed): { title: string; level: Level } | null =>
  places
    .flatMap(({ title }) => {
      const level = levelOfTitle(title)
      return level === null ? [] : [{ title, level }]
    })
    .toSorted((one, other) => levels.indexOf(other.level) - levels.indexOf(one.level))[0] ?? null

/** Roles whose account alone says a level, where the directory says none ("Consultant social worker" who runs a team). */
const byRole: Readonly<Partial<Record<RoleId, Level>>> = { director: 'head-of-service', 'team-manager': 'team-manager' }

/**
 * At which level somebody may decide: that of their post in the directory, no higher than their role allows. Null: they decide nothing. Who has no
 * account may have decided all the same, and somebody else records it.
 */
export const levelOf = (one: Listed): { title: string; level: Level } | null => {
  const post = highest(one)
  if (one.role === null) return post
  const most = decidesUpTo[one.role]
  if (most === undefined) return null
  if (post !== null) return { title: post.title, level: lower(post.level, most) }
  const level = byRole[one.role]
  return level === undefined ? null : { title: one.places[0]?.title ?? '', level }
}

/** Everyone who may decide, the level nearest the child first, then by name. */
export const managersAmong = (all: readonly Listed[]): readonly Manager[] =>
  all
    .flatMap((one): readonly Manager[] => {
      const found = levelOf(one)
      return found === null ? [] : [{ staffId: one.staffId, accountId: one.accountId, name: one.name, ...found }]
    })
    .toSorted(
      (one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || (one.name < other.name ? -1 : 1),
    )

/** The people of a team and whoever manages them, upwards; a circle ends where it begins. */
const lineOf = (all: readonly Listed[], team: string): ReadonlySet<string> => {
  const byId = new Map(all.map((one) => [one.staffId, one]))
  const line = new Set(
    all.filter(({ places }) => places.some((place) => place.team === team)).map(({ staffId }) => staffId),
  )
  for (const id of line)
    for (const { managerId } of byId.get(id)?.places ?? []) if (managerId !== null) line.add(managerId)
  return line
}

/** Whom a change of risk for a child of a team goes to, the nearest first; all who decide where the directory does not know the team. */
export const ladderOf = (all: readonly Listed[], team: string | null): readonly Manager[] => {
  const managers = managersAmong(all)
  const line = team === null ? new Set<string>() : lineOf(all, team)
  const own = managers.filter(({ staffId }) => line.has(staffId))
  return own.length > 0 ? own : managers
}
