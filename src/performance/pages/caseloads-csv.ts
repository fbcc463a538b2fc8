import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download } from '../../platform/http/page.ts'
import { caseloadId } from '../caseload-told.ts'
import { groupAsked } from '../group-asked.ts'
import { groupKinds } from '../records/figures.ts'
import { groupQuery } from '../rules/asked.ts'
import { liveDayOf } from '../rules/live-day.ts'
import { allStandards, findGround } from '../scorecard.ts'
import { missingInWords } from '../views/caseload-months.ts'
import { type CaseloadMonth, gatherCaseloadMonths } from './caseload-months.ts'

const standard = allStandards.find(({ id }) => id === caseloadId)!
const head = ['monthEnd', 'listAsAt', 'groupKind', 'groupName', 'children', 'workers', 'childrenPerWorker', 'fullTimeEquivalents', 'childrenPerFullTimeEquivalent', 'why'] as const // biome-ignore format: one list

/** Weights are decimal, and a sum of them is not told to sixteen places. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)

const line = (one: CaseloadMonth): readonly (string | number | null)[] => [
  one.monthEnd,
  one.list,
  one.group.kind,
  one.group.name,
  rounded(one.children),
  one.workers,
  rounded(one.perWorker),
  rounded(one.size),
  rounded(one.perSize),
  missingInWords(one),
]

/** Average caseloads of two years by month: of the authority and every group, or of one. */
export const caseloadsCsvPage: Page = {
  path: '/performance/workforce/caseloads.csv',
  title: 'Average caseloads by month as a spreadsheet',
  may: 'performance.see',
  query: z.object({ of: groupQuery }),
  reachedFrom: '/performance/workforce',
  show: (visit) =>
    visit.transaction(async (db) => {
      const ground = await findGround(db, visit.today)
      const group = await groupAsked(db, (visit.query as { readonly of?: string }).of, ground.places)
      const on = liveDayOf(standard, { ...ground, today: visit.today })
      const { lines } = await gatherCaseloadMonths(db, visit, { on, kinds: groupKinds }, ground)
      const rows = lines
        .filter((one) => group.kind === 'authority' || (one.group.kind === group.kind && one.group.name === group.name))
        .map(line)
      return download(csv(head, rows), 'text/csv; charset=utf-8', `caseloads-${visit.today}.csv`)
    }),
}
