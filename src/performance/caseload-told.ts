import type { StandingLoad } from '../children/history/loads.ts'
import { caseloads } from '../children/standards/workforce/caseload-avg.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { dayOf, type Question } from '../standards/figure.ts'
import type { Law } from '../standards/standard.ts'
import type { Bases } from './records/bases.ts'
import { listToldPosts } from './records/caseload-told.ts'
import type { Cell, GroupKind } from './records/figures.ts'
import type { TeamPlace } from './records/places.ts'
import { remembering } from './records/remembered.ts'
import {
  averageOf,
  byGroup,
  daysBeforeLists,
  type List,
  listOn,
  postsTold,
  type ToldPost,
} from './rules/caseload-told.ts'
import { applied, type Grounds } from './rules/law.ts'
import type { Provable } from './rules/provable.ts'

export const caseloadId = caseloads.id

/** Lists of posts that stand, which alone say as at their own day how many children a worker holds: the dataset says it as at 30 September. */
export const listsOf = (loads: readonly StandingLoad[]): readonly List[] =>
  loads
    .filter(({ source, coverage }) => source === 'local' && coverage.some(({ table }) => table === 'staffMember'))
    .map(({ load, asAt }) => ({ load, asAt }))

export type ListGround = {
  readonly lists: readonly List[]
  readonly grounds: Grounds
  readonly bases: Bases
}

/** `list`: the day of the list that told it; null: none of that month was loaded. */
export type ToldDay = { readonly list: Day | null; readonly posts: readonly ToldPost[] }

const lately = remembering<ToldDay>(100)

/** Caseloads as the lists of some days told them. One query for those that nobody asked lately. */
export const findTold = async (
  db: Tenant,
  days: readonly Day[],
  { lists, grounds, bases }: ListGround,
): Promise<ReadonlyMap<Day, ToldDay>> => {
  const known = `${db.la} ${JSON.stringify(lists)} ${JSON.stringify(bases.get(caseloadId) ?? null)}`
  const held = new Map<Day, ToldDay>()
  const missing: { readonly day: Day; readonly load: number; readonly asAt: Day }[] = []
  for (const day of new Set(days)) {
    const list = listOn(lists, day)
    const before = lately.get(`${known} ${day}`)
    if (list === null) held.set(day, { list: null, posts: [] })
    else if (before !== undefined) held.set(day, before)
    else missing.push({ day, ...list })
  }
  const law = applied([caseloads as never], grounds)[0]!.law as Law<typeof caseloads.settings>
  const rows = await listToldPosts(db, missing)
  for (const { day, asAt } of missing) {
    const told = { list: asAt, posts: postsTold(rows.get(day) ?? [], law, day) }
    held.set(day, told)
    lately.set(`${known} ${day}`, told)
  }
  return held
}

const untold: Provable = {
  recorded: false,
  shown: false,
  provable: false,
  why: 'A list tells caseloads as at its own day only, and none of this month was loaded.',
}

/**
 * Average caseloads of days before the newest list, each as the list of its month told it, in the place of what the newest list would put into the
 * past. `isAsked`: whether a question is one of those; `provable`: what can be said of one.
 */
export const askLists = async (
  db: Tenant,
  asked: { readonly questions: readonly Question[]; readonly kinds: readonly GroupKind[]; readonly places: readonly TeamPlace[] },
  ground: ListGround,
) => {
  const { questions, kinds, places } = asked
  const told = await findTold(db, daysBeforeLists(questions, ground.lists), ground)
  const toldAt = (question: number): ToldDay | undefined => told.get(dayOf(questions[question]!))
  return {
    days: told,
    isAsked: (question: number): boolean => toldAt(question) !== undefined,
    provable: (question: number, otherwise: Provable): Provable => {
      const day = toldAt(question)
      if (day === undefined || !otherwise.recorded) return otherwise
      return day.list === null ? untold : otherwise
    },
    cells: questions.flatMap((_, question): readonly Cell[] =>
      byGroup(toldAt(question)?.posts ?? [], kinds, places).map(({ group, posts }) => ({
        standard: caseloadId,
        question,
        group,
        ...averageOf(posts),
      })),
    ),
  }
} // biome-ignore format: short
