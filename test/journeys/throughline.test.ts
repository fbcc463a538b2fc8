import assert from 'node:assert/strict'
import test from 'node:test'
import { derive } from '../../src/performance/records/derive.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { wordsOn } from './keyboard.ts'

const area =
  'The choice and suitability of homes for care leavers, and senior managers’ oversight of those who live in emergency accommodation.'
const standard = 'Manager’s sign-off and risk assessment before or on the day'

test('From what inspectors found, by links, to those who live in an emergency home today and the months since; and from the letter of the year after back', async (t) => {
  const council = await testCouncil({ children: 150 })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
  const [{ open }] = await council.owner(
    `select count(*)::integer as open from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
     where h.table_id = 'leaverHome' and h.until_load is null and h.ends is null and h.fields ->> 'kind' in ('emergency', 'temporary')`,
  )
  assert.ok(open > 0, 'somebody lives in an emergency or temporary home')
  const page = await browser.page({ javaScriptEnabled: false })
  const reads = async (...wanted: readonly (string | RegExp)[]): Promise<void> => {
    const words = await wordsOn(page)
    for (const one of wanted)
      assert.ok(
        typeof one === 'string' ? words.includes(one) : one.test(words),
        `${page.url()} does not say ${one}, but:\n${words}`,
      )
  }
  const press = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click()
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: /e-?mail/i }).fill('director@marlshire.example')
  await page.getByRole('textbox', { name: 'Password' }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Inspections', exact: true }).click()

  await t.test('the finding in the register leads to the line of the plan that answers it', async () => {
    await press('Standard inspection of Marlshire')
    await reads(area, /Answered by: A head of service agrees each use of emergency accommodation/)
    await press(/^A head of service agrees/)
    await reads(area, 'Standards that measure it', standard)
  })

  await t.test('the line to its practice standard, with what it serves', async () => {
    await press(standard)
    await reads('What it serves', area, 'Completed in')
  })

  await t.test('the standard to everyone who lives in such a home today', async () => {
    await press('Every open stay today')
    await reads(new RegExp(`\\b${open} open\\b`), 'Signed off')
  })

  await t.test('the list to one young person, with a reason that is kept', async () => {
    const stays = page.getByRole('region', { name: 'Open stays' }).or(page.getByRole('table')).first()
    await stays.getByRole('link').first().click()
    await page.getByRole('textbox', { name: 'Your reason' }).fill('Weekly look at every open stay')
    await page.getByRole('button', { name: 'Open the record' }).click()
    await reads(/Homes/, /Seen at the address|Moved in|since/)
    const [look] = await council.owner(
      `select reason from access.log where reason = 'Weekly look at every open stay' limit 1`,
    )
    assert.ok(look, 'the look is in the access log')
  })

  await t.test('and the list to the months of evidence since', async () => {
    await page.goto('/care-leavers/homes')
    await press('Over months')
    await reads('Month by month', 'Where they went next', 'Cost')
  })

  await t.test(
    'back: the letter says what became of the finding, and leads to it and to what answered it',
    async () => {
      await page.getByRole('link', { name: 'Inspections', exact: true }).click()
      const letter = page
        .getByRole('row', { name: /16 to 17 June 2026/ })
        .or(page.getByRole('listitem').filter({ hasText: '16 to 17 June 2026' }))
      await letter.getByRole('link', { name: 'Focused visit to Marlshire' }).first().click()
      await press('What it tests again')
      await reads(area, 'Fewer care leavers live in emergency accommodation')
      const item = page.getByRole('listitem').filter({ hasText: area }).first()
      await item
        .getByRole('link', { name: /Standard inspection/ })
        .first()
        .click()
      assert.match(page.url(), /#finding-/)
      await press(/^A head of service agrees/)
      await reads(/No longer an area/)
      await press(/^Focused visit to Marlshire, 16 to 17 June 2026/)
      await reads('Fewer care leavers live in emergency accommodation')
    },
  )
})
