import assert from 'node:assert/strict'
import test from 'node:test'
import type { StandingLoad } from '../../children/history/loads.ts'
import type { TableId } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Standard } from '../../standards/standard.ts'
import { sourcesOf } from './live-day.ts'
import { oldSources } from './old-sources.ts'

const [today, before, long] = ['2026-11-23', '2026-10-31', '2026-09-30'] as const

type Told = readonly [source: StandingLoad['source'], asAt: Day, ...tables: TableId[]]
const loadOf = ([source, asAt, ...tables]: Told, load: number): StandingLoad => ({
  load,
  source,
  asAt,
  coverage: tables.map((table) => ({ table, says: 'whole', since: asAt })),
})

const oldOf = (reads: readonly string[], told: readonly Told[]): readonly string[] => {
  const loads = told.map(loadOf)
  const standards = [{ needs: reads.slice(0, 1), reads } as unknown as Pick<Standard, 'needs' | 'reads'>]
  return oldSources(standards, { loads, sources: sourcesOf(loads), today }).map(
    ({ source, asAt }) => `${source} ${asAt}`,
  )
}

const table: readonly (readonly [why: string, reads: readonly string[], told: readonly Told[], old: readonly string[]])[] = [
  ['Annex A of today does not tell what counts from the dataset', ['visit'], [['ssd', before, 'visit'], ['annex-a', today, 'visit']], [`ssd ${before}`]],
  ['an old Annex A does not count beside the dataset of today', ['visit'], [['annex-a', before, 'visit'], ['ssd', today, 'visit']], []],
  ['where no dataset tells a record, Annex A of today makes it fresh', ['visit'], [['annex-a', before, 'visit'], ['annex-a', today, 'visit']], []],
  ['a list beside a fresh dataset is as old as it is', ['visit', 'supervision'], [['ssd', today, 'visit'], ['local', long, 'supervision']], [`local ${long}`]],
  ['of two old sources both are named, the oldest first', ['visit', 'supervision'], [['ssd', before, 'visit'], ['local', long, 'supervision']], [`local ${long}`, `ssd ${before}`]],
  ['a list of another record, loaded today, does not make this one newer', ['supervision'], [['local', before, 'supervision'], ['local', today, 'visit']], [`local ${before}`]],
  ['an old source that no standard here reads is not named', ['visit'], [['ssd', today, 'visit'], ['local', long, 'supervision']], []],
  ['what is recorded here is never old', ['leaverHome'], [['entered', long, 'leaverHome']], []],
  ['what rests on records here is as at today, whatever it looks at besides', ['leaverHome', 'carePeriod'], [['entered', long, 'leaverHome'], ['ssd', before, 'carePeriod']], []],
  ['who a child is has no day', ['person'], [['ssd', before, 'person']], []],
  ['all of it is of today', ['visit'], [['ssd', today, 'visit']], []],
] // biome-ignore format: a case a line

for (const [why, reads, told, old] of table)
  test(`Of records that worklists go by, ${old.length === 0 ? 'none is old' : `${old.join(' and ')} is old`}: ${why}`, () => {
    assert.deepEqual(oldOf(reads, told), old)
  })
