import type { Day } from '../../platform/day.ts'
import type { Group } from './groups.ts'

/** A standard of a set, and why it was chosen. */
export type Chosen = { readonly standard: string; readonly why: string }

/** A set as it was decided on a day. */
export type SetVersion = {
  readonly setId: string
  readonly version: number
  readonly title: string
  /** The board, service or meeting that looks at it. */
  readonly forWhom: string
  readonly why: string
  readonly decidedBy: string
  readonly decidedOn: Day
  /** Of whom its figures are. */
  readonly group: Group
  /** In their order. */
  readonly standards: readonly Chosen[]
  readonly ended: boolean
  readonly by: string
  readonly at: Date
}

const later = (one: SetVersion, other: SetVersion): SetVersion =>
  one.decidedOn === other.decidedOn
    ? one.version > other.version
      ? one
      : other
    : one.decidedOn > other.decidedOn
      ? one
      : other

/** The set as it was on a day: by the last decision up to then, of one day's decisions the one that was entered last. Null: there was none. */
export const setOn = (versions: readonly SetVersion[], day: Day): SetVersion | null =>
  versions.filter(({ decidedOn }) => decidedOn <= day).reduce<SetVersion | null>((found, one) => (found === null ? one : later(found, one)), null) // biome-ignore format: one sentence

export type Difference = {
  readonly added: readonly string[]
  readonly left: readonly string[]
  readonly reordered: boolean
}

/** Which standards a version brought and left out, against the one before it. */
export const differenceOf = (before: readonly Chosen[], after: readonly Chosen[]): Difference => {
  const ids = (some: readonly Chosen[]) => some.map(({ standard }) => standard)
  const stayed = (some: readonly Chosen[], other: readonly Chosen[]) =>
    ids(some).filter((id) => ids(other).includes(id))
  return {
    added: ids(after).filter((id) => !ids(before).includes(id)),
    left: ids(before).filter((id) => !ids(after).includes(id)),
    reordered: stayed(before, after).join() !== stayed(after, before).join(),
  }
}

/** A standard as typed in the form: `place` decides the order. */
export type ChosenTyped = Chosen & { readonly place: string }

/** By the number typed; those with the same number, or with none, in the order in which they stood. */
export const inPlace = (chosen: readonly ChosenTyped[]): readonly ChosenTyped[] => {
  const placeOf = ({ place }: ChosenTyped): number => (/^\d{1,3}$/.test(place) ? Number(place) : 1_000)
  return chosen
    .map((one, at) => ({ one, at }))
    .toSorted((first, second) => placeOf(first.one) - placeOf(second.one) || first.at - second.at)
    .map(({ one }, at) => ({ ...one, place: String(at + 1) }))
}

/** Standards shown on one sheet: more are a scorecard and no choice. */
export const mostInSet = 40

export type SetTyped = {
  readonly title: string
  readonly forWhom: string
  readonly why: string
  readonly decidedBy: string
  readonly chosen: readonly ChosenTyped[]
}

const faultOf = (text: string, most: number, what: string): string | null =>
  text === '' || text.length > most ? `Enter ${what}, up to ${most.toLocaleString('en-GB')} characters` : null

/** The name of the field in which the reason for one standard is typed. */
export const whyField = (standard: string): string => `why-${standard}`

const faultsOfChosen = (chosen: readonly ChosenTyped[]): readonly (readonly [string, string | null])[] => {
  if (chosen.length === 0) return [['choose', 'Choose at least one standard']]
  if (chosen.length > mostInSet)
    return [['choose', `Choose up to ${mostInSet} standards: more are a scorecard and no choice`]]
  return chosen.map(({ standard, why }) => [whyField(standard), faultOf(why, 500, 'why it was chosen')])
}

/** What is wrong with a set as typed, by field. */
export const faultsOfSet = ({ title, forWhom, why, decidedBy, chosen }: SetTyped): Readonly<Record<string, string>> => {
  const all: readonly (readonly [string, string | null])[] = [
    ['title', faultOf(title, 120, 'a name for the set')],
    ['forWhom', faultOf(forWhom, 200, 'who looks at it, such as the improvement board')],
    ['why', why.length > 2_000 ? 'Shorten it to 2,000 characters' : null],
    ...faultsOfChosen(chosen),
    ['decidedBy', faultOf(decidedBy, 200, 'who decided, such as the improvement board')],
  ]
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null))
}

const setsOn = (versions: readonly SetVersion[], day: Day): readonly SetVersion[] =>
  [...Map.groupBy(versions, ({ setId }) => setId).values()]
    .flatMap((some) => setOn(some, day) ?? [])
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))

/** Sets that stand on a day, by title. */
export const currentSets = (versions: readonly SetVersion[], day: Day): readonly SetVersion[] =>
  setsOn(versions, day).filter(({ ended }) => !ended)

export const endedSets = (versions: readonly SetVersion[], day: Day): readonly SetVersion[] =>
  setsOn(versions, day).filter(({ ended }) => ended)
