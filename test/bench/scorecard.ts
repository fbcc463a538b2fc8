/** The scorecard, a standard's page and lists behind figures, of a large authority with fifty people at work, beside a bare page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countOften } from '../../src/performance/count-work.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { addSetVersion } from '../../src/performance/records/diagnostic-set.ts'
import { listPlaces } from '../../src/performance/records/places.ts'
import { allStandards } from '../../src/performance/scorecard.ts'
import { addDays, todayInEngland } from '../../src/platform/day.ts'
import { newId } from '../../src/platform/db/ids.ts'
import { la, testCouncil } from '../support/council.ts'
import { ms } from './figures.ts'
import { loadInvented } from './load-invented.ts'
import { type Ask, openLoop, printRatios } from './open-loop.ts'
import { tidied } from './tidied.ts'

type Council = Awaited<ReturnType<typeof testCouncil>>
const people = 50
/** A page each every ten seconds. */
const everyMs = 10_000 / people
const [measures, teams] = [40, 30]

/** The same forty measures for the authority and for each of its teams. */
const addSets = (council: Council): Promise<readonly string[]> =>
  council.database.inTenant({ la, accountId: null }, async (db) => {
    const names = (await listPlaces(db)).map(({ team }) => team).slice(0, teams - 1)
    const groups = [{ kind: 'authority', name: '' } as const, ...names.map((name) => ({ kind: 'team', name }) as const)]
    const standards = allStandards.slice(0, measures).map(({ id }) => ({ standard: id, why: 'Measured' }))
    const sets = groups.map((group) => ({ group, setId: newId() }))
    for (const { group, setId } of sets) {
      const decided = { setId, title: `Set of ${group.name || 'all'}`, forWhom: 'Bench', why: 'Bench', decidedBy: 'Bench', decidedOn: '2020-01-01', group, standards, ended: false } // biome-ignore format: one set
      await addSetVersion(db, 0, decided, { name: 'Bench', now: new Date('2020-01-01') })
    }
    return sets.map(({ setId }) => setId)
  })

/** Aim: p95 at most four times a bare page's in the same run. */
export const benchScorecard = async (children: number, rounds: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-scorecard-'))
  const council = await testCouncil({ sample: false })
  try {
    const today = todayInEngland()
    const step = <T>(work: Parameters<typeof council.database.inTenant<T>>[1]) =>
      council.database.inTenant<T>({ la, accountId: null }, work)
    await loadInvented(step, folder, children, addDays(today, -1))
    await council.owner('analyze')
    const derived = await step((db) => derive(db, new Date()))
    for (const table of ['performance.stored_case', 'children.changed']) await tidied(council.owner, table)
    const from = performance.now()
    await countOften(step, today)
    const counted = performance.now() - from
    const sets = await addSets(council)
    const director = await council.signIn('director')
    const some = allStandards.filter(({ subject }) => subject === 'child').slice(0, measures)
    const standard = (turn: number): string => `/performance/standards/${some[turn % some.length]!.id}`
    const asks: readonly Ask[] = [
      ['a bare page', () => '/accessibility'],
      ['40 measures, of 30 groups in turn', (turn) => `/performance/sets/${sets[turn % sets.length]}`],
      ['a standard: 24 months and every team', standard],
      ['the list behind a figure', (turn) => `${standard(turn)}/cases`],
      ['every standard', () => '/performance'],
    ]
    for (const [, address] of asks) for (const turn of [0, 1, 2]) await director.get(address(turn))
    const timed = await openLoop([director], asks, { rounds, everyMs })
    printRatios(
      `Figures of ${children.toLocaleString('en-GB')} children (${derived.added.toLocaleString('en-GB')} cases, counted in the background in ${ms(counted)}), ${people} people in an open loop (aim: p95 4 x the bare page)`,
      timed,
    )
  } finally {
    await council.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
