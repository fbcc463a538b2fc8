import type { RoleId } from './roles.ts'

/** Levels at which something about a child is decided, the one nearest the child first. */
export const levels = ['team-manager', 'service-manager', 'head-of-service', 'director'] as const
export type Level = (typeof levels)[number]

export const levelTitles: Readonly<Record<Level, string>> = {
  'team-manager': 'Team manager',
  'service-manager': 'Service manager',
  'head-of-service': 'Head of service',
  director: 'Director',
}

/** Titles of posts by level, as councils write them; the first that fits. An assistant director is no director. */
const titlesOfLevels: readonly (readonly [Level, RegExp])[] = [
  ['head-of-service', /\b(heads? of|assistant director|deputy director|service director)\b/i],
  ['director', /\bdirector\b/i],
  ['service-manager', /\b(service|operations|area|locality|group) (manager|lead|leader)\b/i],
  ['team-manager', /\b(team|practice|unit|pod) (manager|lead|leader)\b/i],
]

/** Who stands in out of hours: decides as a team manager does, and stands in no team's line of managers. */
const onDuty = /\b(duty|on-call) (manager|lead|leader)\b/i

/** The level in a line of managers of a post by its title in the staff directory; null: it manages nobody. */
export const lineLevelOfTitle = (title: string): Level | null =>
  titlesOfLevels.find(([, words]) => words.test(title))?.[0] ?? null

/** The level at which a post decides, by its title; null: it decides nothing. */
export const levelOfTitle = (title: string): Level | null =>
  lineLevelOfTitle(title) ?? (onDuty.test(title) ? 'team-manager' : null)

/** The highest level at which someone with an account of a role may decide, whatever their title says; roles that are not here decide nothing. */
export const decidesUpTo: Readonly<Partial<Record<RoleId, Level>>> = {
  director: 'director',
  'team-manager': 'service-manager',
  duty: 'head-of-service',
}
