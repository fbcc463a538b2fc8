/** A personal adviser at a door with a phone: what is recorded of a young person there, and what they take with them on paper. */
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, addMonths, todayInEngland } from '../../src/platform/day.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { addChild, addHistory, matchWorker } from '../support/invented-children.ts'
import { axeFindings } from '../support/open-browser.ts'

const council = await testCouncil({ sample: false })
const browser = await council.browser()
test.after(async () => {
  await browser.close()
  await council.close()
})
const today = todayInEngland()
const [{ id: account }] = await council.owner(
  "select account_id as id from access.account where la_id = $1 and role = 'practitioner'",
  [la],
)
const kit = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Test Adviser', account)
  const born = addMonths(today, -12 * 19)
  const child = await addChild(db, {
    forename: 'Kit',
    surname: 'Marlow',
    date_of_birth: born,
    adviser: 'Test Adviser',
    care_leaver: true,
  })
  await addHistory(db, child, 'person', { fields: { dateOfBirth: born } })
  await addHistory(db, child, 'careLeaver', {
    starts: addDays(today, -200),
    fields: { category: 'former-relevant', inTouch: 'YES', activity: 'F2', accommodation: 'U' },
  })
  return child.childId
})
const address = `/care-leavers/${kit}/leaving-care`

const signIn = async (page: Page): Promise<void> => {
  await page.locator('#email').fill('practitioner@marlshire.example')
  await page.locator('#password').fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
const signedIn = async (scripts: boolean): Promise<Page> => {
  const page = await browser.page({ viewport: { width: 375, height: 800 }, javaScriptEnabled: scripts })
  await page.goto('/sign-in')
  await signIn(page)
  return page
}
const words = async (page: Page): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

test('on a phone without scripts: from the list, two presses record that they were seen today and nothing changed', async () => {
  const page = await signedIn(false)
  await page.goto('/care-leavers/in-touch')
  await page.getByRole('link', { name: 'Kit Marlow' }).click()
  await page.getByRole('button', { name: 'Seen today, nothing changed' }).click()
  assert.match(await words(page), /Seen today: it is recorded/)
  await page.getByRole('link', { name: 'Add to it or correct it' }).click()
  await page.getByLabel('How they are, and what changed (optional)').fill('Well. Starts work on Monday.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  assert.match(await words(page), /Starts work on Monday/)
  await page.context().close()
})

test('a visit with what was said: three presses and one field; a refused form keeps every word and is open where it was', async () => {
  const page = await signedIn(false)
  await page.goto(address)
  await page.getByText('Record a contact', { exact: true }).click()
  await page.getByLabel('How they are, and what changed (optional)').fill('Worried about the rent.')
  const form = page.getByRole('form', { name: 'Record a contact' })
  await form.getByRole('button', { name: 'Save' }).click()
  assert.match(await words(page), /Choose how you were in touch/)
  assert.equal(
    await page.getByLabel('How they are, and what changed (optional)').inputValue(),
    'Worried about the rent.',
  )
  await page.getByLabel('Seen at the address').check()
  await page.getByRole('form', { name: 'Record a contact' }).getByRole('button', { name: 'Save' }).click()
  assert.match(await words(page), /Worried about the rent/)
  await page.context().close()
})

test('what was typed outlives the sign-in: it is kept, and sent after signing in again', async () => {
  const page = await signedIn(false)
  await page.goto(address)
  await page.getByText('Write down what we agreed', { exact: true }).click()
  const form = page.getByRole('form', { name: 'Write down what we agreed' })
  await form.getByLabel('What we agreed').fill('You get a lift to the dentist')
  await council.owner("update access.session set seen_at = now() - interval '61 minutes'")
  await form.getByRole('button', { name: 'Save' }).click()
  await signIn(page)
  assert.match(await words(page), /You get a lift to the dentist/)
  await page.getByRole('main').getByRole('button').first().click()
  assert.match(await words(page), /Enter who does it/, 'it is asked for what is missing, with what was typed')
  assert.equal(await page.locator('#promise-what').inputValue(), 'You get a lift to the dentist')
  await page.context().close()
})

test('every page fits a phone, and axe finds nothing: as it is, with a form open, and refused', async () => {
  const page = await signedIn(true)
  const [entry] = await council.owner('select leaving_id as id from care_leavers.leaving_entry limit 1')
  for (const path of [
    '/care-leavers/in-touch',
    address,
    `${address}/${entry.id}`,
    `/care-leavers/${kit}/what-we-agreed`,
    '/care-leavers/living-here',
  ]) {
    await page.goto(path)
    assert.deepEqual(await axeFindings(page), [], path)
    assert.equal(await isWide(page), false, path)
  }
  await page.goto(address)
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  assert.deepEqual(await axeFindings(page), [])
  assert.equal(await isWide(page), false)
  await page.getByRole('form', { name: 'Agree another interval' }).getByRole('button', { name: 'Save' }).click()
  assert.match(await page.title(), /^Error: /)
  assert.deepEqual(await axeFindings(page), [])
  await page.context().close()
})

test('what we agreed is one sheet of A4, however much fits on it', async () => {
  const adviser = await council.signIn('practitioner')
  const [year, month, day] = addDays(today, 30).split('-') as [string, string, string]
  const [nowYear, nowMonth, nowDay] = today.split('-') as [string, string, string]
  const on = (part: string) => ({
    [`${part}-on-day`]: nowDay,
    [`${part}-on-month`]: nowMonth,
    [`${part}-on-year`]: nowYear,
  })
  for (let at = 0; at < 6; at++)
    await adviser.post(address, {
      part: 'promise',
      ...on('promise'),
      'promise-what':
        `${at} We ask the housing office for a flat on the ground floor near your college, and tell you within a week what they say and what we will do then.`.slice(
          0,
          160,
        ),
      'promise-who': 'Your personal adviser and the housing office',
      'promise-by-day': day,
      'promise-by-month': month,
      'promise-by-year': year,
    })
  for (const which of ['council-tax', 'staying-close', 'university-bursary', 'higher-housing-rate'])
    await adviser.post(address, {
      part: 'entitlement',
      ...on('entitlement'),
      'entitlement-which': which,
      'entitlement-answer': 'told',
    })
  const rows = await council.owner(
    "select leaving_id as id from care_leavers.leaving_entry where part in ('promise', 'entitlement') order by added_at",
  )
  const page = await signedIn(true)
  await page.goto(`/care-leavers/${kit}/what-we-agreed?choose=yes&${rows.map(({ id }) => `line=${id}`).join('&')}`)
  assert.match(await words(page), /Choose fewer lines, so that it stays on one page/)
  assert.ok((await page.locator('.tl-agreed li').count()) >= 4)
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1)
  await page.context().close()
})
