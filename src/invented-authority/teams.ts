import type { Team, TeamKind } from './model.ts'
import { localities } from './places.ts'

/** Where the first team of each kind sits; further ones follow round the localities, then with numbers. */
const kinds: readonly { kind: TeamKind; name: string; first: number | null; least: number; places: number }[] = [
  { kind: 'front-door', name: 'Front door and assessment', first: null, least: 1, places: 1.6 },
  { kind: 'family-help', name: 'Family help', first: 0, least: 2, places: 3.6 },
  { kind: 'protection', name: 'Protection and court', first: 2, least: 2, places: 1.4 },
  { kind: 'care', name: 'Children in care', first: 4, least: 1, places: 1.5 },
  { kind: 'leaving-care', name: 'Leaving care', first: 5, least: 1, places: 1.5 },
  { kind: 'reviewing', name: 'Quality assurance and reviewing', first: null, least: 1, places: 0.7 },
]

const teamSize = 9

const nameOf = (name: string, first: number | null, index: number): { name: string; locality: string | null } => {
  if (first === null) return { name: index === 0 ? name : `${name} ${index + 1}`, locality: null }
  const locality = localities[(first + index) % localities.length]!
  const round = Math.floor(index / localities.length)
  return { name: `${name} ${locality}${round ? ` ${round + 1}` : ''}`, locality }
}

/**
 * The teams that an authority of this size has, and how many places each. `places` above is per 1,000 children known over six years,
 * so that a worker holds about as many children as the national figure.
 */
export const teamsOf = (
  children: number,
): {
  teams: readonly Team[]
  sizes: ReadonlyMap<Team, number>
  teamFor(kind: TeamKind, locality: number, family: number): Team
} => {
  const sizes = new Map<Team, number>()
  const byKind = new Map<TeamKind, Team[]>()
  for (const { kind, name, first, least, places } of kinds) {
    const total = Math.max(least, Math.round((places * children) / 1000))
    const count = Math.max(least, Math.round(total / teamSize))
    const teams = Array.from({ length: count }, (_, index) => ({
      id: `T${kind[0]!.toUpperCase()}${kind.split('-')[1]?.[0]?.toUpperCase() ?? kind[1]!.toUpperCase()}${index + 1}`,
      kind,
      ...nameOf(name, first, index),
    }))
    teams.forEach((team, index) => {
      sizes.set(team, Math.floor((total + index) / count))
    })
    byKind.set(kind, teams)
  }
  return {
    teams: [...byKind.values()].flat(),
    sizes,
    teamFor: (kind, locality, family) => {
      const teams = byKind.get(kind)!
      // With six or more, a family's team sits in its own locality.
      if (teams.length <= localities.length) return teams[(locality + family) % teams.length]!
      const own = teams.filter((team) => team.locality === null || team.locality === localities[locality])
      return own[family % own.length]!
    },
  }
}
