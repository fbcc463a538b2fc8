import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derive } from '../../src/performance/records/derive.ts'
import { countFigures } from '../../src/performance/records/figures.ts'
import { freezeMonth } from '../../src/performance/records/freeze.ts'
import { completedIn, liveOn, monthsBefore } from '../../src/performance/rules/period.ts'
import { allStandards } from '../../src/performance/scorecard.ts'
import { addDays, addMonths, type Day } from '../../src/platform/day.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { testDatabase } from '../support/database.ts'
import { median, ms, print, ratio } from './figures.ts'
import { loadInvented } from './load-invented.ts'
import { tidied } from './tidied.ts'

const asAt: Day = '2026-10-30'
const la = 999

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

type Measured = {
  children: number
  cases: number
  first: number
  touched: number
  next: number
  scorecard: number
  months: number
  freeze: number
}

const measure = async (folder: string, children: number): Promise<Measured> => {
  const { tenant, owner, close } = await testDatabase()
  const step = <T>(work: (db: Tenant) => Promise<T>): Promise<T> => tenant(la, work)
  try {
    await loadInvented(step, folder, children, asAt)
    await owner('analyze')
    let [cases, touched] = [0, 0]
    const first = await took(() => step(async (db) => { cases = (await derive(db, new Date())).added })) // biome-ignore format: one line
    await tidied(owner, 'performance.stored_case')
    await loadInvented(step, folder, children, addDays(asAt, 1))
    const next = await took(() => step(async (db) => { touched = (await derive(db, new Date())).subjects })) // biome-ignore format: one line
    const today = addDays(asAt, 2)
    const [last] = monthsBefore(today, 1)
    const some = allStandards.slice(0, 40)
    const figures = (questions: Parameters<typeof countFigures>[1]['questions']) => () =>
      step((db) => countFigures(db, { standards: some, questions, kinds: ['authority', 'team'] }))
    const times: number[] = []
    for (let time = 0; time < 5; time++) times.push(await took(figures([completedIn(last!), liveOn(last!.to)])))
    const months = await took(figures(monthsBefore(today, 24).map(completedIn)))
    const by = { name: 'Bench', now: new Date(), today }
    const freeze = await took(() => step((db) => freezeMonth(db, allStandards, addMonths(today, -1), by)))
    return { children, cases, first, touched, next, scorecard: median(times), months, freeze }
  } finally {
    await close()
  }
}

const nLogN = (n: number): number => n * Math.log(n)

/** Deriving everything, and what the next day's load touches, by size of authority; and counting from what is stored. */
export const benchDerive = async (sizes: readonly number[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-derive-'))
  try {
    const found: Measured[] = []
    for (const children of sizes) found.push(await measure(folder, children))
    const [least] = found
    print(`Deriving the cases of ${allStandards.length} standards, and counting them`, [
      ['children', 'cases', 'everything', 'of the least', 'n log n', 'touched next day', 'that', 'for each', '40 standards by team', '24 months', 'freezing a month'],
      ...found.map((one) => [
        String(one.children),
        String(one.cases),
        ms(one.first),
        ratio(one.first / least!.first),
        ratio(nLogN(one.children) / nLogN(least!.children)),
        String(one.touched),
        ms(one.next),
        ms(one.next / Math.max(1, one.touched)),
        ms(one.scorecard),
        ms(one.months),
        ms(one.freeze),
      ]),
    ]) // biome-ignore format: a table
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
