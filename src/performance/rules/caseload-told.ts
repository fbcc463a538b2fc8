import { caseloads } from '../../children/standards/workforce/caseload-avg.ts'
import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { Figure } from '../../standards/figure.ts'
import { dayOf, type Part, partOf, type Question, Tally } from '../../standards/figure.ts'
import type { Case } from '../../standards/model.ts'
import type { Law, Rows } from '../../standards/standard.ts'
import type { Post } from './caseloads.ts'
import type { Group, GroupKind } from './groups.ts'

/** A list of posts that stands: its load, and the day as at which it tells how many children each worker holds. */
export type List = { readonly load: number; readonly asAt: Day }

/**
 * A list tells caseloads as at its own day, and nothing of the days before. So a day is told by the newest list of the month up to it, by one of
 * that day or earlier; null: no list of that month was loaded, and nothing is put in its place.
 */
export const listOn = (lists: readonly List[], day: Day): List | null => {
  const first = addMonths(addDays(day, 1), -1)
  return lists.reduce<List | null>(
    (best, one) =>
      one.asAt >= first && one.asAt <= day && (best === null || (one.asAt === best.asAt ? one.load > best.load : one.asAt > best.asAt)) ? one : best,
    null,
  )
} // biome-ignore format: one condition

/** Whether a day is before the newest list, so that what is known now of caseloads is not of that day. */
export const isBeforeLists = (lists: readonly List[], day: Day): boolean => lists.some(({ asAt }) => asAt > day)

/** A post of the day, as the list of it says, and what it is in the average. */
export type ToldPost = Post & Pick<Case, 'value' | 'weight'> & { readonly part: Exclude<Part, null> }

/** Posts of one worker as a list told them. */
export type ToldWorker = {
  readonly subject: string
  readonly rows: readonly {
    readonly key: string
    readonly starts: Day | null
    readonly ends: Day | null
    readonly fields: {
      readonly name?: string
      readonly jobTitle?: string
      readonly registration?: string
      readonly fullTimeEquivalent?: number
      readonly caseload?: number
    }
  }[]
}

/** The posts that count on a day, by the same definition as today’s average. */
export const postsTold = (
  workers: readonly ToldWorker[],
  law: Law<typeof caseloads.settings>,
  day: Day,
): readonly ToldPost[] =>
  workers.flatMap(({ subject, rows }) => {
    const staffMember = rows.map((row) => ({ ...row, table: 'staffMember' as const, subject }))
    const history = { staffMember } as unknown as Parameters<typeof caseloads.cases>[0] & Rows
    return caseloads.cases(history, law).flatMap((one): ToldPost[] => {
      const part = partOf(one, caseloads.counting, { view: 'live', on: day })
      const fields = rows.find(({ key }) => key === one.unit)?.fields ?? {}
      if (part === null || one.value === null) return []
      return [
        {
          subject,
          name: fields.name ?? null,
          jobTitle: fields.jobTitle ?? null,
          registration: fields.registration ?? null,
          team: one.team,
          children: one.value,
          size: fields.fullTimeEquivalent ?? null,
          value: one.value,
          weight: one.weight,
          part,
        },
      ]
    })
  })

type Place = { readonly team: string; readonly service: string | null; readonly locality: string | null }

/** Posts by group: of each kind asked, by the name of the group. */
export const byGroup = (
  posts: readonly ToldPost[],
  kinds: readonly GroupKind[],
  places: readonly Place[],
): readonly { readonly group: Group; readonly posts: readonly ToldPost[] }[] => {
  const placed = new Map(places.map((place) => [place.team, place]))
  const nameIn = (kind: GroupKind, team: string | null): string => {
    if (kind === 'authority') return ''
    return kind === 'team' ? (team ?? '') : (placed.get(team ?? '')?.[kind] ?? '')
  }
  return kinds.flatMap((kind) =>
    [...Map.groupBy(posts, ({ team }) => nameIn(kind, team))].map(([name, some]) => ({
      group: { kind, name },
      posts: some,
    })),
  )
}

/** The average of some posts: children for each full-time equivalent. */
export const averageOf = (posts: readonly ToldPost[]): Figure => {
  const tally = new Tally('ratio')
  for (const one of posts) tally.add(one, one.part)
  return tally.figure()
}

/**
 * Social workers who are in an average: those whose post has a size, all where none has. Were the others in one average and not in the other, the
 * two would tell their caseloads.
 */
export const workersIn = (posts: readonly ToldPost[]): readonly ToldPost[] => {
  const all = posts.filter(({ part }) => part !== 'excluded')
  const sized = all.filter(({ part }) => part !== 'unknown')
  return sized.length > 0 ? sized : all
}

/** Children for each worker. `workers`: people, each once. */
export const perWorker = (
  posts: readonly ToldPost[],
): { readonly children: number; readonly workers: number; readonly value: number | null } => {
  const some = workersIn(posts)
  const workers = new Set(some.map(({ subject }) => subject)).size
  const children = some.reduce((sum, one) => sum + one.children, 0)
  return { children, workers, value: workers === 0 ? null : children / workers }
}

/** The days among questions of which only a list of their own month can tell. */
export const daysBeforeLists = (questions: readonly Question[], lists: readonly List[]): readonly Day[] => [
  ...new Set(questions.map(dayOf).filter((day) => isBeforeLists(lists, day))),
]
