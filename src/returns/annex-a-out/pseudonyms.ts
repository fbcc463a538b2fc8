import { createHmac } from 'node:crypto'
import type { Day } from '../../platform/day.ts'
import type { Births } from '../annex-a/cover.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Value } from '../model.ts'
import type { OutRow } from './model.ts'

/** What becomes of a column in a return that names nobody. Days of what was done stay: they are what the return is for. */
export type Treatment =
  | { readonly as: 'pseudonym'; readonly of: 'child' | 'adopter' | 'family' }
  | { readonly as: 'birth' }
  | { readonly as: 'district' }
  | { readonly as: 'numbered'; readonly lead: string }
  | { readonly as: 'blank' }

/** By column id, the same in every list. Codes, counts, ages and days stay as they are; every other column must stand here. */
export const treatments: Readonly<Record<string, Treatment>> = {
  childId: { as: 'pseudonym', of: 'child' },
  adopterId: { as: 'pseudonym', of: 'adopter' },
  adoptiveFamilyId: { as: 'pseudonym', of: 'family' },
  dateOfBirth: { as: 'birth' },
  placementPostcode: { as: 'district' },
  // The number of a home names its street: the district would hide nothing beside it.
  placementUrn: { as: 'blank' },
  worker: { as: 'numbered', lead: 'W' },
  personalAdviser: { as: 'numbered', lead: 'W' },
  team: { as: 'numbered', lead: 'T' },
  // Typed by hand in many systems, where a name may stand.
  organisation: { as: 'numbered', lead: 'O' },
}

/** Text that names nobody: an authority. */
export const namesNobody: ReadonlySet<string> = new Set(['placementAuthority'])

/** How much of a date of birth is left: the first of the month, or nothing, so that the age alone stands. */
export type Birth = Births

export type Pseudonymity = {
  /** Kept by the authority, never by the system: the same key gives the same pseudonyms. */
  readonly key: string
  readonly birth: Birth
  /** Team names stand as they are. */
  readonly teams: boolean
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shortest = 8
const longest = 26

/** HMAC-SHA-256 as text of 32 letters that are not mistaken for one another (5 bits each). */
const digestOf = (key: string, what: string): string =>
  [...createHmac('sha256', key).update(what).digest()].map((byte) => letters[byte & 31]).join('')

/**
 * Pseudonyms of identifiers of one kind: a letter and the first letters of a keyed digest, as few as tell all of them apart, eight at
 * least. The same for the same key and identifier, unless two would be alike, when all of the kind become longer.
 */
export const pseudonymsOf = (key: string, kind: string, identifiers: Iterable<string>): ReadonlyMap<string, string> => {
  const digests = new Map([...new Set(identifiers)].map((one) => [one, digestOf(key, `${kind}\n${one}`)] as const))
  for (let length = shortest; length <= longest; length += 2) {
    const short = new Map([...digests].map(([one, digest]) => [one, kind[0]!.toUpperCase() + digest.slice(0, length)]))
    if (new Set(short.values()).size === short.size) return short
  }
  throw new Error('Two identifiers have one digest of 130 bits.')
}

/** Numbers for names, in the order of a keyed digest so that the alphabet does not show through: W1, W2 and so on. */
export const numbersOf = (key: string, lead: string, names: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(names)]
      .map((name) => [name, digestOf(key, `${lead}\n${name}`)] as const)
      .toSorted(([, left], [, right]) => (left < right ? -1 : 1))
      .map(([name], at) => [name, `${lead}${at + 1}`]),
  )

/** The district of a postcode: "BS1 4DJ" is "BS1". */
export const districtOf = (postcode: string): string => {
  const close = postcode.replaceAll(/\s/g, '').toUpperCase()
  return close.length > 4 ? close.slice(0, -3) : close
}

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** Groups whose identifiers are told apart together: kinds of person, or names that are numbered. */
const groupOf = (treatment: Treatment): string | null =>
  treatment.as === 'pseudonym' ? treatment.of : treatment.as === 'numbered' ? treatment.lead : null

const namesIn = (rows: readonly OutRow[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const groups = new Map<string, Set<string>>()
  for (const { values } of rows)
    for (const [column, treatment] of Object.entries(treatments)) {
      const [group, value] = [groupOf(treatment), values[column] ?? null]
      if (group === null || value === null) continue
      const known = groups.get(group) ?? new Set()
      groups.set(group, known.add(String(value)))
    }
  return groups
}

/** The same rows, naming nobody. Throws nothing; a column without a treatment stays as it is (a guard sees to it that none names). */
export const pseudonymised = (rows: readonly OutRow[], { key, birth, teams }: Pseudonymity): readonly OutRow[] => {
  const groups = namesIn(rows)
  const names = new Map(
    [...groups].map(([group, own]) => [
      group,
      group.length === 1 ? numbersOf(key, group, own) : pseudonymsOf(key, group, own),
    ]),
  )
  const instead = (treatment: Treatment, value: string | number): Value => {
    if (treatment.as === 'blank') return null
    if (treatment.as === 'birth') return birth === 'month' ? monthOf(String(value)) : null
    if (treatment.as === 'district') return districtOf(String(value))
    return names.get(groupOf(treatment)!)!.get(String(value))!
  }
  const kept = teams ? new Set(['team']) : new Set<string>()
  const treated = Object.entries(treatments).filter(([column]) => !kept.has(column))
  return rows.map(({ list, values }) => {
    const own = treated.flatMap(([column, treatment]): [string, Value][] => {
      const value = values[column] ?? null
      return value === null ? [] : [[column, instead(treatment, value)]]
    })
    return { list, values: { ...values, ...Object.fromEntries(own) } }
  })
}

/** Columns that could name somebody and have no treatment. */
export const untreated = (): readonly string[] =>
  annexALists.flatMap(({ id, columns }) =>
    columns
      .filter(({ kind }) => kind === 'key' || kind === 'text' || kind === 'postcode')
      .filter((column) => !(column.id in treatments) && !namesNobody.has(column.id))
      .map((column) => `${id}.${column.id}`),
  )
