import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { sectionTitles } from '../../src/inspections/index.ts'
import { readDocument } from '../../src/inspections/reader/index.ts'
import { testCouncil } from '../support/council.ts'
import { sharedDocument } from '../support/shared-documents.ts'
import { acceptTheRest, newPerson, uploadAndReview } from './person.ts'

test('the plan drafted from a council’s own report of 2020 holds every “still to do” line under its judgement', async (t) => {
  const file = sharedDocument('seeds/004_820a53567a27642e.txt')
  if (!file) return
  const read = await readDocument(readFileSync(file), 'report.txt')
  assert.ok(read.ok)
  const under = (words: RegExp) => read.document.lists.filter((list) => words.test(list.heading))
  const [toDo, strengths] = [under(/still work to do/i), under(/areas of strength/i)]
  assert.deepEqual(
    toDo.map((list) => [list.section, list.items.length]),
    [
      ['help-and-protection', 8],
      ['care-and-care-leavers', 7],
      ['leaders', 7],
    ],
  )
  const council = await testCouncil({
    sample: false,
    authority: { la: 802, name: 'North Somerset Council' },
    now: () => new Date('2020-10-22T09:30:00Z'),
  })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  const person = await newPerson(council, browser)
  await uploadAndReview(person, file, '2020-06-10')
  await person.press(/^Accept all \d+ judgements as read/)
  await person.press(/^Accept all 48 items as read/)
  await acceptTheRest(person)
  await person.press('See the inspection')
  await person.press(/^Draft or open/)
  await person.reads('Lines from the council’s own lists', 'Strengths to hold, from the council’s own lists')
  await person.press('Draft the plan')

  await t.test('every item of the three lists is a line under its judgement, on the page', async () => {
    const areas = read.document.areasForImprovement.length
    await person.reads(`The plan is drafted with ${areas + 22} lines`)
    for (const list of toDo) {
      const heading = `The council’s own list: ${sectionTitles[list.section]}`
      const section = person.page
        .locator('section')
        .filter({ has: person.page.getByRole('heading', { name: heading }) })
      assert.equal(await section.locator('tbody tr').count(), list.items.length, heading)
      const links = await section
        .locator('tbody tr a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
      for (const [at, href] of links.entries()) {
        await person.page.goto(href)
        const words = ((await person.page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
        assert.ok(
          words.includes(list.items[at]!.text.replaceAll(/\s+/g, ' ')),
          `${list.items[at]!.text} is not at ${href}`,
        )
        await person.page.goBack()
      }
    }
  })

  await t.test('every praised item is held as a strength under its judgement, and nothing is both', async () => {
    const rows = await council.owner(
      'select section, quote from improvement_plan.strength where la_id = 802 order by position',
    )
    const wanted = strengths.flatMap((list) => list.items.map((item) => ({ section: list.section, quote: item.text })))
    assert.deepEqual(rows, wanted)
    await person.press('Strengths')
    await person.reads(...wanted.map((one) => one.quote.replaceAll(/\s+/g, ' ')))
    const both = await council.owner(
      'select s.quote from improvement_plan.strength s join improvement_plan.finding f using (la_id, source_key)',
    )
    assert.deepEqual(both, [])
  })
})
