import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../test/support/council.ts'
import { todayInEngland } from '../platform/day.ts'
import type { Step } from '../platform/jobs/job.ts'
import { listCommentary } from './records/commentary.ts'
import { derive } from './records/derive.ts'
import { listFrozen } from './records/freeze.ts'
import { listEditions } from './records/members-editions.ts'
import { listFrozenMonths } from './records/restatements.ts'
import { sampleMonths, sampleMonthsBefore } from './sample-months.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const step: Step = (work) => council.database.inTenant({ la, accountId: null }, work)
const today = todayInEngland()
const freeze = () => sampleMonths.runInSteps!(step, { today }, la)
const waiting = async (): Promise<number> => {
  const jobs = await council.owner(
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = '${sampleMonths.name}' and run_at > now()`,
  )
  return Number(jobs[0]!.n)
}

test('While figures of the sample council are not counted yet no month is frozen, and it is looked after again', async () => {
  await freeze()
  assert.deepEqual(await step(listFrozenMonths), [])
  assert.equal(await waiting(), 1)
})

test('When they are, its last months are frozen and published for members, once', async () => {
  await step((db) => derive(db, new Date()))
  await freeze()
  await freeze()
  const months = await step(listFrozenMonths)
  const ends = sampleMonthsBefore(today)
  assert.ok(ends.length >= 6 && [1, 4, 7, 10].includes(Number(ends.at(-1)!.slice(5, 7))))
  assert.deepEqual(
    months.map(({ monthEnd, frozenBy, restated }) => ({ monthEnd, frozenBy, restated })),
    ends.map((monthEnd) => ({ monthEnd, frozenBy: 'Sample council', restated: 0 })),
  )
  assert.ok(months.every(({ figures }) => figures > 100))
  assert.deepEqual((await step(listEditions)).map(({ monthEnd }) => monthEnd), ends) // biome-ignore format: one check
})

test('What is frozen of a standard that counts events is another thing in some months than in others', async () => {
  const standards = ['assessment-45wd', 'contact-decision-1wd', 'cin-review-timely']
  const frozen = await step((db) => listFrozen(db, { standards, since: '2000-01-01', kinds: ['authority'] }))
  const completed = frozen.filter(({ view }) => view === 'completed')
  const figures = completed.map(({ standard, numerator, denominator }) => `${standard} ${numerator}/${denominator}`)
  assert.ok(new Set(figures).size > 4, figures.join(', '))
})

test('What is written about them is bound to the frozen figures, once', async () => {
  const written = await step((db) => listCommentary(db, {}))
  assert.deepEqual(
    written.map(({ newest }) => [newest.version, newest.frozen]),
    Array.from({ length: 4 }, () => [1, true]),
  )
})
