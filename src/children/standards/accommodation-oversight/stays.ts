import { addDays, type Day, daysBetween } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import type { StandardSetting } from '../../../standards/model.ts'
import { type Home, type HomeRow, isTemporary, temporaryHomes, watchedMoves } from './homes.ts'

/** Homes of which each began less than two days after the one before ended: the first of them, with the end of the last. */
export type Stay = Home & { readonly homes: readonly Home[] }

/** The settings of every standard that is about stays. */
export const ofStays = {
  gap: { title: 'Days between two homes of one stay, at most', unit: 'days', default: 1 },
} as const satisfies Readonly<Record<string, StandardSetting>>

/** The later of two ends; null: it goes on. */
export const laterEnd = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : later(one, other)

/** Emergency and temporary homes that follow each other with no more than so many days between them are one stay. */
export const staysIn = (rows: readonly HomeRow[], gap: (day: Day) => number): readonly Stay[] => {
  const stays: Stay[] = []
  for (const home of temporaryHomes(rows).toSorted((one, other) => (one.starts < other.starts ? -1 : 1))) {
    const last = stays.at(-1)
    if (last && (last.ends === null || daysBetween(last.ends, home.starts) <= gap(home.starts)))
      stays[stays.length - 1] = {
        ...last,
        ends: laterEnd(last.ends, home.ends),
        fields: home.fields,
        homes: [...last.homes, home],
      }
    else stays.push({ ...home, homes: [home] })
  }
  return stays
}

type AboutHome = { readonly fields: { readonly homeKey?: string } }

/** What is about one of some homes. */
export const about = <One extends AboutHome>(rows: readonly One[], { homes }: Pick<Stay, 'homes'>): readonly One[] =>
  rows.filter(({ fields }) => homes.some(({ key }) => key === fields.homeKey))

export const aboutHome = <One extends AboutHome>(rows: readonly One[], { key }: Home): readonly One[] =>
  rows.filter(({ fields }) => fields.homeKey === key)

/**
 * Visits go on until the young person has been settled for so many days: each stay, and each unplanned move into a settled home, with the
 * days after it. What begins before these are over goes on with them.
 */
export const watchesOf = (
  rows: readonly HomeRow[],
  settings: { gap(day: Day): number; settled(day: Day): number },
): readonly Stay[] => {
  const settling = watchedMoves(rows)
    .filter((home) => !isTemporary(home))
    .map((home) => ({ ...home, ends: home.starts, homes: [home] }))
  const watches: Stay[] = []
  const inOrder = [...staysIn(rows, settings.gap), ...settling].toSorted((one, other) =>
    one.starts < other.starts ? -1 : 1,
  )
  for (const one of inOrder) {
    const ends = one.ends === null ? null : addDays(one.ends, settings.settled(one.ends))
    const last = watches.at(-1)
    if (last && (last.ends === null || one.starts <= last.ends))
      watches[watches.length - 1] = {
        ...last,
        ends: laterEnd(last.ends, ends),
        fields: one.fields,
        homes: [...last.homes, ...one.homes],
      }
    else watches.push({ ...one, ends })
  }
  return watches
}
