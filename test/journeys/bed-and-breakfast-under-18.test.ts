import test from 'node:test'
import { derive } from '../../src/performance/records/derive.ts'
import { la, testCouncil } from '../support/council.ts'
import { addChild, addHistory, matchWorker } from '../support/invented-children.ts'
import { homes, moveTonight, phoneOf, reads } from './phone.ts'

/** The clock of the council, which the journey moves on. */
let now = new Date('2026-09-25T20:40:00Z')
const council = await testCouncil({ sample: false, now: () => now })
const browser = await council.browser()
test.after(async () => {
  await browser.close()
  await council.close()
})

const max = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const [{ id }] = await council.owner(`select account_id as id from access.account where role = 'practitioner'`)
  await matchWorker(db, 'Aisha Farnworth', id)
  const born = '2009-02-02'
  const child = await addChild(db, {
    forename: 'Max',
    surname: 'Thorn',
    date_of_birth: born,
    in_care: true,
    worker: 'Aisha Farnworth',
  })
  await addHistory(db, child, 'person', { fields: { dateOfBirth: born } })
  await addHistory(db, child, 'carePeriod', { starts: '2022-05-02' })
  return child.childId
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
    'Tonight is the first night there.',
  )
  now = new Date('2026-09-26T08:00:00Z')
  const next = await phoneOf(browser, 'practitioner')
  await next.goto(homes(max))
  await reads(next, '2 nights there, with tonight.', 'not permitted')
  const director = await phoneOf(browser, 'director')
  await director.goto('/care-leavers/homes')
  await reads(director, 'Max Thorn', 'Not signed off')
  await council.database.inTenant({ la, accountId: null }, (db) => derive(db, now))
  await director.goto('/alerts')
  await director.getByRole('link', { name: /^All within my reach/ }).click()
  await reads(director, /Thorn/, /bed and breakfast/i)
})
