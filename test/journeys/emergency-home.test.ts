import test from 'node:test'
import { la, testCouncil } from '../support/council.ts'
import { addChild, addHistory, matchWorker } from '../support/invented-children.ts'
import {
  approve,
  choose,
  homes,
  isDue,
  isNotDue,
  moveTonight,
  openAction,
  phoneOf,
  reads,
  record,
  speak,
  tick,
  tickAll,
  typeDay,
  write,
} from './phone.ts'

/** The clock of the council, which the days of the journey move on. Monday 31 August 2026 is a bank holiday. */
let now = new Date('2026-08-28T20:40:00Z')
const council = await testCouncil({ sample: false, now: () => now })
const browser = await council.browser()
test.after(async () => {
  await browser.close()
  await council.close()
})

const accountOf = async (role: string): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id

const adviser = await accountOf('practitioner')
const jo = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Aisha Farnworth', adviser)
  const born = '2007-03-14'
  const held = { worker: 'Aisha Farnworth', adviser: 'Aisha Farnworth' }
  const child = await addChild(db, {
    forename: 'Jo',
    surname: 'Marsh',
    date_of_birth: born,
    care_leaver: true,
    ...held,
  })
  await addHistory(db, child, 'person', { fields: { dateOfBirth: born } })
  await addHistory(db, child, 'careLeaver', { fields: { category: 'former relevant', adviser: 'Aisha Farnworth' } })
  return child.childId
})

const at = (day: string, time: string): void => {
  now = new Date(`${day}T${time}:00+01:00`)
}

test('A young person of 19 lives in bed and breakfast from the Friday before a bank holiday until there is a home', async (t) => {
  at('2026-08-28', '21:40')
  let page = await phoneOf(browser, 'practitioner')

  await t.test('Friday evening: the move is recorded, and what is due by when stands there at once', async () => {
    await moveTonight(page, jo)
    await reads(page, 'not forbidden by law over 18', 'No night slept there so far; tonight would be night 1')
    await isDue(
      page,
      '28 August 2026Tell the team manager of the move',
      '28 August 2026On-call approval by a senior manager',
      '29 August 2026Speak with them',
      '1 September 2026Tell the head of service',
      '1 September 2026Sign-off',
      '1 September 2026Suitability check',
      '1 September 2026Visit at the addressThe first visit there is due sooner: it is an emergency or temporary home. The rule on visits',
      '3 September 2026Exit plan',
      '7 September 2026Pathway plan with the new address and the long-term housing plan',
    )
  })

  await t.test(
    'a senior manager approves by telephone: the time given and the time recorded stand side by side',
    async () => {
      await approve(page, jo, 'Record an on-call approval', '21:10')
      await reads(
        page,
        /Maya Ellery, head of service 28 August 2026 at 21:10\. Recorded by Aisha Farnworth on 28 August 2026 at 21:40/,
      )
      await isNotDue(page, /On-call approval/)
    },
  )

  await t.test('the team manager is told that evening; everyone else by the next working day', async () => {
    await openAction(page, jo, 'Record who was told')
    await tick(page, 'Team manager')
    await record(page)
    await isDue(
      page,
      '1 September 2026Tell everyone who must know of the moveStill to be told: service manager, virtual school or employer link, housing lead, health, head of service or director',
    )
  })

  await t.test('what is left to write of the move is written', async () => {
    await page.goto(homes(jo))
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Change or add to the home/ })
      .first()
      .click()
    await page
      .getByText('More about this home')
      .first()
      .click({ trial: true })
      .catch(() => undefined)
    await page.locator('#view').fill('I only need a week.')
    await page.locator('#expectedDays').fill('14')
    await page.locator('#paidBy').selectOption({ label: 'Children’s services' })
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await isNotDue(page, /Write down the rest/)
  })

  await t.test('they are spoken with on each day of the long weekend', async () => {
    for (const [day, next] of [
      ['2026-08-29', '30 August'],
      ['2026-08-30', '31 August'],
      ['2026-08-31', '1 September'],
    ] as const) {
      at(day, '11:00')
      page = await phoneOf(browser, 'practitioner')
      await speak(page, jo, day)
      await isDue(page, `${next} 2026Speak with them`)
    }
  })

  await t.test(
    'Tuesday, the first working day: seen at the address in one press, with everyday needs after it',
    async () => {
      at('2026-09-01', '10:00')
      page = await phoneOf(browser, 'practitioner')
      await page.goto(homes(jo))
      await page.getByRole('button', { name: 'Seen at the address, nothing changed' }).click()
      await page.getByRole('link', { name: 'Add everyday needs or what they said' }).click()
      await tickAll(page, 'Everyday needs: what is in place')
      await page.getByRole('button', { name: 'Save what is changed' }).click()
      await page.goto(homes(jo))
      await isDue(page, '8 September 2026Visit at the address')
    },
  )

  await t.test('the review of that day: told, signed off with the risks, and the place checked', async () => {
    await openAction(page, jo, 'Record who was told')
    await tick(
      page,
      'Service manager',
      'Housing lead',
      'Health',
      'Employer link',
      'Virtual school',
      'Head of service',
      'Director',
    )
    await record(page)
    await approve(page, jo, 'Record the sign-off', '09:30', {
      'Risk assessment': 'The lock of the room works; the kitchen is shared with strangers.',
      'Alternatives tried': 'Two hosts and the crash pad were full.',
    })
    await openAction(page, jo, 'Check suitability')
    await tickAll(page, 'What is as it should be')
    await write(page, 'The young person’s own view', 'Noisy, and near work.')
    await choose(page, 'Is it suitable?', 'No')
    await record(page)
    await isNotDue(page, /^1 September 2026(?!Speak)/)
  })

  await t.test('an exit plan within three working days, with housing', async () => {
    at('2026-09-03', '15:00')
    page = await phoneOf(browser, 'practitioner')
    await openAction(page, jo, 'Write the exit plan')
    await write(
      page,
      'Where they will move to, or what is being looked for',
      'A training flat of the district council.',
    )
    await page
      .getByRole('combobox', { name: 'What kind of home that is' })
      .selectOption({ label: 'Independent living' })
    await write(page, 'Who leads', 'Aisha Farnworth')
    await page.getByRole('textbox', { name: /^Housing reference/ }).fill('HR-4471')
    await typeDay(page, 'To move by', '2026-09-18')
    await write(page, 'What happens if that fails', 'The crash pad from the 19th.')
    await record(page)
    await openAction(page, jo, 'Record a joint protocol meeting')
    await write(page, 'Who came', 'Housing options and the adviser')
    await write(page, 'What was agreed', 'A flat is held for them.')
    await record(page)
    for (const day of ['2026-09-02', '2026-09-03']) await speak(page, jo, day)
    await isNotDue(page, /^3 September/, /Late/)
  })

  await t.test('leaders see it on the weekly list and go through it', async () => {
    at('2026-09-04', '09:00')
    const director = await phoneOf(browser, 'director')
    await director.goto('/care-leavers/homes')
    await reads(director, '1 open', 'Jo Marsh', 'Bed and breakfast', '7 days')
    await director.getByRole('button', { name: 'We have gone through this list today' }).click()
    await reads(director, /Last gone through on 4 September 2026/)
    page = await phoneOf(browser, 'practitioner')
    await page.goto(homes(jo))
    await isDue(page, '11 September 2026Go through it on the leaders’ weekly list')
  })

  await t.test('the pathway plan follows within five working days', async () => {
    at('2026-09-07', '16:00')
    page = await phoneOf(browser, 'practitioner')
    await page.goto(`/care-leavers/${jo}/leaving-care`)
    const plan = page.locator('details').filter({ hasText: 'Add to the plan' }).first()
    await plan.locator('summary').click()
    await plan
      .getByRole('textbox', { name: 'What changed', exact: true })
      .fill('Lives in bed and breakfast since 28 August.')
    await plan
      .getByRole('textbox', { name: 'What we do now', exact: true })
      .fill('The flat of the district council from the 14th.')
    await plan
      .getByRole('group', { name: /It says where they live/ })
      .getByRole('radio', { name: 'Yes' })
      .check()
    await plan.getByRole('button').first().click()
    await page.goto(homes(jo))
    for (const day of ['2026-09-04', '2026-09-05', '2026-09-06', '2026-09-07']) await speak(page, jo, day)
    await isNotDue(page, /^7 September/, /Late/)
  })

  await t.test('the sign-off is renewed after a week, and the next visit is made', async () => {
    at('2026-09-08', '12:00')
    page = await phoneOf(browser, 'practitioner')
    await approve(page, jo, 'Renew the sign-off', '11:45', {
      'Why they are still there': 'The flat is ready on the 14th.',
      'What has changed since the last sign-off': 'A flat is held, and the move is booked.',
    })
    await page.getByRole('button', { name: 'Seen at the address, nothing changed' }).click()
    await speak(page, jo, '2026-09-08')
    await isDue(
      page,
      '9 September 2026Speak with them',
      '15 September 2026Sign-off',
      '15 September 2026Visit at the address',
    )
  })

  await t.test('on the fourteenth day the service manager is told', async () => {
    at('2026-09-11', '09:30')
    page = await phoneOf(browser, 'practitioner')
    await page.goto(homes(jo))
    await isDue(page, '11 September 2026Bring the stay to the next leader')
    await openAction(page, jo, 'Record an escalation')
    await tick(page, 'Service manager (day 14)')
    await record(page)
    await isNotDue(page, /^11 September 2026Bring the stay/)
  })

  await t.test('the exit: a move into a flat, and visits there until they have settled', async () => {
    at('2026-09-14', '14:00')
    page = await phoneOf(browser, 'practitioner')
    await page.goto(homes(jo))
    await page.getByRole('main').getByText('Record a move', { exact: true }).first().click()
    await write(page, 'At (if known)', '11:00')
    await page
      .getByRole('combobox', { name: 'What kind of home', exact: true })
      .selectOption({ label: 'Independent living' })
    await choose(page, 'How it is meant', 'Settled')
    await choose(page, 'Was the move planned?', 'Yes')
    await choose(page, 'Risk to them there', 'Low')
    await write(page, 'Why they moved', 'The flat was ready.')
    await record(page, 'Record the move')
    await isDue(page, '21 September 2026Visit where they moved to')
    await isNotDue(page, /Sign-off|Speak with them/)
  })

  await t.test('the learning note closes it', async () => {
    at('2026-09-16', '10:00')
    page = await phoneOf(browser, 'practitioner')
    await page.goto(homes(jo))
    await page.getByRole('button', { name: 'Seen at the address, nothing changed' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Moving-out checks' }).first().click()
    await typeDay(page, 'Moved out on', '2026-09-14')
    await page.getByRole('combobox', { name: 'Where to', exact: true }).selectOption({ label: 'Independent living' })
    await choose(page, 'Is it suitable?', 'Yes')
    await write(page, 'What was handed over, and to whom', 'Keys and the GP letter, to the tenancy officer.')
    await record(page)
    await page.getByRole('main').getByRole('link', { name: 'Learning note', exact: true }).first().click()
    await write(page, 'What helped', 'A call each day.')
    await write(
      page,
      'What should have been done sooner, or otherwise',
      'Housing should have been told before the argument.',
    )
    await record(page)
    await isNotDue(page, /Learning note/)
    await reads(page, 'Bed and breakfast (emergency) 28 August 2026 to 14 September 2026, 17 nights')
  })
})
