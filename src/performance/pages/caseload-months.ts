import type { Visit } from '../../access/model.ts'
import { caseloads } from '../../children/standards/workforce/caseload-avg.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { findTold } from '../caseload-told.ts'
import type { Group, GroupKind } from '../records/figures.ts'
import { byGroup, perWorker } from '../rules/caseload-told.ts'
import type { Apart } from '../rules/one-worker.ts'
import { liveOn, monthsBefore } from '../rules/period.ts'
import { allStandards, type Ground, getScorecard } from '../scorecard.ts'

const monthsShown = 24
const standard = allStandards.find(({ id }) => id === caseloads.id)!

/** Average caseload of a group at a month’s end. `list` null: no list of the month told it. `size`: full-time equivalents. Null: not told, or not shown to who looks. */
export type CaseloadMonth = {
  readonly monthEnd: Day
  readonly group: Group
  readonly list: Day | null
  readonly apart: Apart | null
  readonly withheld: boolean
  readonly children: number | null
  readonly workers: number | null
  readonly perWorker: number | null
  readonly size: number | null
  readonly perSize: number | null
}

export type CaseloadMonths = {
  readonly months: readonly Day[]
  readonly lines: readonly CaseloadMonth[]
}

/**
 * Average caseloads by month up to a day, the oldest first, of the authority and every group of some kinds: as the list of each month told them. What a
 * reader is not shown of a figure they are not shown of its parts either.
 */
export const gatherCaseloadMonths = async (
  db: Tenant,
  visit: Visit,
  { on, kinds }: { readonly on: Day; readonly kinds: readonly GroupKind[] },
  ground: Ground,
): Promise<CaseloadMonths> => {
  const months = monthsBefore(addDays(on, 1), monthsShown)
    .map(({ to }) => to)
    .toReversed()
  const told = await findTold(db, months, ground)
  const asked = { standards: [standard], questions: months.map(liveOn), kinds, counts: visit.may('performance.counts') }
  const { cells } = await getScorecard(db, visit.today, { ...asked, looker: visit.person.accountId }, ground)
  const people = new Map(
    [...told].flatMap(
      ([day, { posts }]) =>
      byGroup(posts, kinds, ground.places).map(({ group, posts: own }) => [`${day} ${group.kind} ${group.name}`, perWorker(own)] as const), // biome-ignore format: short
    ),
  )
  const groups = [...new Map(cells.map(({ group }) => [`${group.kind} ${group.name}`, group])).values()]
  const lines = groups.flatMap((group) =>
    months.map((monthEnd, question): CaseloadMonth => {
      const cell = cells.find((one) => one.question === question && one.group.kind === group.kind && one.group.name === group.name) // biome-ignore format: one search
      const list = told.get(monthEnd)?.list ?? null
      const [figure, apart] = [list === null ? null : (cell?.figure ?? null), cell?.apart ?? null]
      const own = figure === null ? undefined : people.get(`${monthEnd} ${group.kind} ${group.name}`)
      return {
        monthEnd,
        group,
        list,
        apart,
        withheld: list !== null && apart === null && cell !== undefined && cell.figure === null,
        children: own?.children ?? null,
        workers: own?.workers ?? null,
        perWorker: own?.value ?? null,
        size: figure?.denominator ?? null,
        perSize: figure?.value ?? null,
      }
    }),
  )
  return { months, lines }
}
