import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../support/council.ts'
import { sharedDocument } from '../support/shared-documents.ts'
import { acceptTheRest, newPerson, uploadAndReview } from './person.ts'

test('the letter of 2023 owes no statement and becomes a voluntary plan, by keyboard alone and without JavaScript', async (t) => {
  const file = sharedDocument('reports/focused-visits/dorset-2023-06-22.pdf')
  if (!file) return
  const council = await testCouncil({
    sample: false,
    authority: { la: 838, name: 'Dorset Council' },
    now: () => new Date('2023-06-26T09:30:00Z'),
  })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  const person = await newPerson(council, browser)

  await t.test('it is uploaded and accepted', async () => {
    await uploadAndReview(person, file, '2023-06-22')
    await acceptTheRest(person)
    await person.press('See the inspection')
    await person.reads(
      'Focused visit to Dorset, 17 to 18 May 2023',
      'Tracey Ledder',
      'The quality and timeliness of supervision.',
    )
  })

  await t.test('no statement is owed, and the page says why', async () => {
    await person.press('What is due by when')
    await person.reads(
      /No statement is owed: an action plan is asked for only when there is an area for priority action/,
    )
  })

  await t.test('a voluntary plan is drafted', async () => {
    await person.press('What it says')
    await person.press('Draft or open a voluntary plan')
    await person.reads('No written statement is owed')
    await person.press('Draft the plan')
    await person.reads(
      'The plan is drafted with 1 line',
      'The quality and timeliness of supervision.',
      'No written statement is owed',
    )
    const [row] = await council.owner('select statutory from improvement_plan.plan')
    assert.equal(row.statutory, false)
  })
})
