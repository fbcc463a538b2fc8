import type { Day } from '../../platform/day.ts'
import type { Place, StaffMember, Team } from '../model.ts'

type Dated = { since: Day; until: Day | null }

export const isCurrent = ({ since, until }: Dated, today: Day): boolean =>
  since <= today && (until === null || until >= today)

export type Listing = { person: StaffMember; place: Place | null }

const fits = (listing: Listing, words: readonly string[]): boolean => {
  const { person, place } = listing
  const text = [person.name, place?.title, place?.team, place?.manager].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

/**
 * One line for each place held today (or, when asked, ever), and one for each person without any; those that hold
 * every word of the search.
 */
export const listings = (
  staff: readonly StaffMember[],
  today: Day,
  search: string,
  withPast: boolean,
): readonly Listing[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return staff
    .flatMap((person): Listing[] => {
      const places = person.places.filter((place) => withPast || isCurrent(place, today))
      if (places.length > 0) return places.map((place) => ({ person, place }))
      return withPast || person.places.length === 0 ? [{ person, place: null }] : []
    })
    .filter((listing) => fits(listing, words))
}

export type TeamListing = { team: Team | null; lines: readonly Listing[] }

/** By team in the teams' order; those without a team last. Teams without people stay in the list, unless it was searched. */
export const byTeam = (
  teams: readonly Team[],
  lines: readonly Listing[],
  keepEmpty: boolean,
): readonly TeamListing[] => {
  const groups = teams.map(
    (team): TeamListing => ({ team, lines: lines.filter(({ place }) => place?.teamId === team.teamId) }),
  )
  const loose = lines.filter(({ place }) => !place?.teamId)
  return [
    ...groups.filter((group) => keepEmpty || group.lines.length > 0),
    ...(loose.length > 0 ? [{ team: null, lines: loose }] : []),
  ]
}

const [beforeWas, nowIs] = ['Account: before, ', '; now, '] as const

/** An account as the log calls it where a person has none. */
export const noAccount = 'none'

/** How the access log says which account was joined to a person of the directory before and after a change. Records of others look for the beginning. */
export const accountChangeBegins = beforeWas
export const accountChangeInWords = (before: string, now: string): string => `${beforeWas}${before}${nowIs}${now}`

/** The same, read again: "joined the account X to Y", "took the account X away from Y". */
export const accountChangeTold = (change: string, whose: string): string => {
  const [before = '', now = ''] = change.slice(beforeWas.length).split(nowIs)
  if (now === noAccount) return `took the account ${before} away from ${whose}`
  return `joined the account ${now} to ${whose}${before === noAccount ? '' : ` in place of ${before}`}`
}
