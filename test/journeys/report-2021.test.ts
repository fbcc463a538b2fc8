import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import mammoth from 'mammoth'
import { testCouncil } from '../support/council.ts'
import { sharedDocument } from '../support/shared-documents.ts'
import { acceptTheRest, newPerson, uploadAndReview } from './person.ts'

const area = 'Oversight of arrangements when care leavers move in and out of emergency or temporary accommodation.'
const action = 'A head of service agrees each use of emergency accommodation and reviews it weekly.'
const measure = 'Every use has a named agreement; a monthly audit of all of them finds no one waiting over 28 days.'

test('the report of 2021 becomes a written statement of proposed action, by keyboard alone and without JavaScript', async (t) => {
  const file = sharedDocument('reports/ilacs/dorset-2021-11-19.pdf')
  if (!file) return
  const council = await testCouncil({
    sample: false,
    authority: { la: 838, name: 'Dorset Council' },
    now: () => new Date('2021-11-22T09:30:00Z'),
  })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  const person = await newPerson(council, browser)

  await t.test('it is uploaded, the date received is asked for, and everything is accepted', async () => {
    await uploadAndReview(person, file, '2021-11-19')
    await person.press(/^Accept all 4 judgements as read/)
    assert.equal(await acceptTheRest(person), 1, 'the area for improvement is decided on its own')
    await person.press('See the inspection')
    await person.reads(
      'Standard inspection of Dorset, 27 September to 8 October 2021',
      /Impact of leaders on social work practice with children and families Outstanding/,
      /Overall effectiveness Good/,
      `${area} (page 2)`,
    )
  })

  await t.test('the statement is due on 2 March 2022, and each skipped bank holiday is shown', async () => {
    await person.press('What is due by when')
    await person.reads(
      'A written statement is owed',
      'Publish the report by Wednesday 5 January 2022',
      'Statement due by Wednesday 2 March 2022',
      /Monday 27 December 2021/,
      /Tuesday 28 December 2021/,
      /Monday 3 January 2022/,
    )
  })

  await t.test('the plan is drafted, and cannot be marked ready while the area is not covered', async () => {
    await person.press('What it says')
    await person.press('Draft or open the improvement plan')
    await person.press('Draft the plan')
    await person.reads('The plan is drafted with 1 line', '0 of 1 area covered', area)
    await person.press('Written statement')
    await person.reads('What is missing before it can be marked ready', 'Line 1 has no action', 'not ready to send')
  })

  await t.test('the area is covered', async () => {
    await person.press(/^Write the action/)
    await person.type('Action', action)
    await person.type('How we will know', measure)
    await person.type('Or a lead who is not in the directory', 'Alex Morwood')
    await person.type('Their role', 'Head of care leavers')
    await person.typeDate('Start', '2021-12-01')
    await person.typeDate(/^Due/, '2022-03-31')
    await person.press('Save the line')
    await person.press(/^Improvement plan: Standard inspection/)
    await person.press('Change title, governance or status')
    await person.type('Governance', 'The improvement board meets monthly and reports to cabinet each quarter.')
    await person.press('Save')
    await person.press('Coverage')
    await person.reads('1 of 1 area covered', 'The written statement has everything it needs')
  })

  await t.test('the statement is marked ready, and the Word document says what the plan says', async () => {
    await person.press('Written statement')
    await person.press(/^Mark (it |the statement )?(as )?ready/)
    if (/ready$/.test(new URL(person.page.url()).pathname)) await person.press(/^Mark/)
    await person.reads(/ready/i)
    const { value: words } = await mammoth.extractRawText({
      buffer: await readFile(await person.download(/Word document/)),
    })
    for (const wanted of [
      'Written statement of proposed action',
      'Dorset Council',
      area,
      action,
      measure,
      'Alex Morwood',
      '2 March 2022',
      '1 December 2021',
      '31 March 2022',
      'section 137',
      'The improvement board meets monthly',
    ])
      assert.ok(words.includes(wanted), `the document does not say "${wanted}":\n${words}`)
    assert.doesNotMatch(words, /draft/i)
  })
})
