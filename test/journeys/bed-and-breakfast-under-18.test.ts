import test from 'node:test'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { la, testCouncil } from '../support/council.ts'
import { matchWorker } from '../support/invented-children.ts'
import { homes, moveTonight, phoneOf, reads } from './phone.ts'

/** The clock of the council, which the journey moves on. */
let now = new Date('2026-09-25T20:40:00Z')
const council = await testCouncil({ sample: false, now: () => now })
const browser = await council.browser()
test.after(async () => {
  await browser.close()
  await council.close()
})

const rows: readonly HistoryRow[] = [
  { table: 'person', subject: 'Max', key: '1', starts: null, ends: null, fields: { forename: 'Max', surname: 'Thorn', dateOfBirth: '2009-02-02' } },
  { table: 'carePeriod', subject: 'Max', key: '1', starts: '2022-05-02', ends: null, fields: { worker: 'Aisha Farnworth', team: 'Leaving care' } },
] // biome-ignore format: a line each
const max = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const [{ id }] = await council.owner(`select account_id as id from access.account where role = 'practitioner'`)
  const coverage = [
    { table: 'person', says: 'state' },
    { table: 'carePeriod', says: 'whole', since: null },
  ] as const
  await applyLoad(db, { source: 'ssd', asAt: '2026-09-24', coverage, rows, by: { accountId: null, name: 'Ada' } })
  await db.query.deleteFrom('children.worker_name').where('la_id', '=', la).execute()
  await matchWorker(db, 'Aisha Farnworth', id)
  const [child] = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
  return child!.child_id
})

test('Of a looked-after young person of 17 the page says that bed and breakfast is not permitted, and who must act now', async () => {
  const page = await phoneOf(browser, 'practitioner')
  await moveTonight(page, max)
  await reads(
    page,
    'Bed and breakfast is not permitted for a looked-after young person of 16 or 17: not for a single night.',
    'The director of children’s services must act now',
    'Move them to a registered home',
    'regulation 27C',
    'No night slept there so far; tonight would be night 1.',
  )
  now = new Date('2026-09-26T08:00:00Z')
  const next = await phoneOf(browser, 'practitioner')
  await next.goto(homes(max))
  await reads(next, '1 night slept there so far; tonight would be night 2.', 'not permitted')
  const director = await phoneOf(browser, 'director')
  await director.goto('/care-leavers/homes')
  await reads(director, 'Max Thorn', 'Not signed off')
  await council.database.inTenant({ la, accountId: null }, (db) => derive(db, now))
  await director.goto('/alerts')
  await director.getByRole('link', { name: /^All within my reach/ }).click()
  await reads(director, /Thorn/, /bed and breakfast/i)
})
