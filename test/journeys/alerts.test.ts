import assert from 'node:assert/strict'
import test from 'node:test'
import type { RoleId } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { refreshSummary } from '../../src/children/records/summary.ts'
import { tellUrgent } from '../../src/performance/alert-work.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { addDays, type Day, todayInEngland } from '../../src/platform/day.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { mailServer } from '../support/mail-server.ts'
import { keyboardOf, wordsOn } from './keyboard.ts'

const today = todayInEngland()
const publicUrl = 'https://throughline.marlshire.example'

/** An invented child in whose section 47 enquiry of two weeks ago nobody saw the child, or somebody did after all. */
const rows = (seenOn: Day | null): readonly HistoryRow[] => [
  { table: 'person', subject: 'W1', key: '1', starts: null, ends: null, fields: { forename: 'Wren', surname: 'Ashby', dateOfBirth: '2014-04-09' } },
  { table: 'involvement', subject: 'W1', key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker: 'Own Worker', team: 'Team Heron' } },
  { table: 'section47', subject: 'W1', key: '1', starts: addDays(today, -14), ends: null, fields: {} },
  { table: 'strategyDiscussion', subject: 'W1', key: '1', starts: addDays(today, -14), ends: null, fields: seenOn === null ? {} : { childSeenOn: seenOn } },
] // biome-ignore format: a line each

test('An urgent alert: by e-mail to who is on call, unanswered, up to the director, acknowledged by name, and over when the child was seen', async (t) => {
  const council = await testCouncil({ sample: false })
  const [browser, mail] = [await council.browser(), await mailServer()]
  t.after(async () => {
    await browser.close()
    await mail.close()
    await council.close()
  })
  process.env.THROUGHLINE_SMTP_URL = mail.url
  process.env.PUBLIC_URL = publicUrl
  const step = <T>(work: (db: Tenant) => Promise<T>): Promise<T> =>
    council.database.inTenant({ la, accountId: null }, work)
  const load = (asAt: Day, some: readonly HistoryRow[]) =>
    step(async (db) => {
      const coverage = (['involvement', 'section47', 'strategyDiscussion'] as const).map((table) => ({ table, says: 'whole', since: null }) as const) // biome-ignore format: one line
      await applyLoad(db, { source: 'ssd', asAt, coverage: [{ table: 'person', says: 'state' }, ...coverage], rows: some, by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one call
      const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
      await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
      await derive(db, new Date())
    })
  await load(addDays(today, -2), rows(null))
  const administrator = await council.signIn('administrator')
  await administrator.post('/settings/mail', { do: 'save', from: 'throughline@marlshire.example', keepDays: '90' })

  const send = slices.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'mail.send')!
  /** What the job of every ten minutes sends so many minutes from now. */
  const sentAfter = async (minutes: number) => {
    const before = mail.received.length
    await step((db) => tellUrgent(db, new Date(Date.now() + minutes * 60_000)))
    await send.runInSteps!(step, {}, la)
    return mail.received.slice(before)
  }
  const enter = async (role: RoleId) => {
    const page = await browser.page({ javaScriptEnabled: false })
    const person = keyboardOf(page)
    await page.goto('/sign-in')
    await person.type(/^E-?mail address$/i, `${role}@marlshire.example`)
    await person.type('Password', samplePassword)
    await person.press('Sign in')
    return { page, ...person }
  }
  type Somebody = Awaited<ReturnType<typeof enter>>
  const reads = async ({ page }: Somebody, ...wanted: readonly RegExp[]): Promise<string> => {
    const words = await wordsOn(page)
    for (const one of wanted) assert.match(words, one, page.url())
    return words
  }
  const aboutNobody = /Wren|Ashby|W1|Own Worker|Heron/

  await t.test('nobody is on the rota: a fault on the page, and a manager puts emergency duty on call', async () => {
    const manager = await enter('team-manager')
    await reads(manager, /Nobody is on call for urgent alerts/)
    await manager.press(/^Nobody is on call for urgent alerts/)
    await reads(manager, /Nobody is on the rota in the coming 14 days/)
    await manager.press('Put somebody on call')
    await manager.goTo('Who')
    await manager.page.keyboard.type('Tom')
    await manager.type('From what time', '0:00')
    await manager.typeDate('Last day', addDays(today, 20))
    await manager.press('Put on call')
    await reads(
      manager,
      /Tom Hallatrow is on the rota/,
      /Every service Tom Hallatrow Nobody/,
      /at every hour of the coming 14 days/,
    )
  })

  await t.test('whoever is on call gets an e-mail that tells no child, once', async () => {
    const [one, ...others] = await sentAfter(0)
    assert.equal(others.length, 0)
    assert.deepEqual([one!.to, one!.subject], [['duty@marlshire.example'], 'An urgent alert needs acknowledging'])
    assert.match(one!.text, /Child seen within one working day of a section 47 enquiry/)
    assert.match(one!.text, /Unless they are acknowledged within 30 minutes/)
    assert.ok(one!.text.includes(`${publicUrl}/alerts?show=urgent`))
    assert.doesNotMatch(one!.raw, aboutNobody)
    assert.deepEqual(await sentAfter(10), [])
  })

  await t.test('duty sees it in the app; to open the child’s record they must say why', async () => {
    const duty = await enter('duty')
    await reads(duty, /1 urgent alert needs acknowledging/)
    await duty.press('1 urgent alert needs acknowledging')
    await duty.press(/^Child seen within one working day/)
    await reads(duty, /Told last, on .*: Tom Hallatrow: e-mail sent on/, /Unless somebody does, the next is told at/)
    await duty.press('Wren Ashby, W1')
    await reads(duty, /reason/i)
  })

  await t.test(
    'nobody answers for half an hour: it climbs, past a second whom there is not, to the director',
    async () => {
      const mails = await sentAfter(31)
      assert.deepEqual(
        mails.map(({ to }) => to),
        [['director@marlshire.example']],
      )
      assert.match(mails[0]!.text, /You are told as director/)
      assert.doesNotMatch(mails[0]!.raw, aboutNobody)
    },
  )

  await t.test('the director follows the e-mail and acknowledges by name, and nobody is told after that', async () => {
    const director = await enter('director')
    const [link] = /\/alerts\?\S+/.exec(mail.received.at(-1)!.text)!
    await director.page.goto(link)
    await reads(director, /Urgent: 1/, /Not acknowledged/)
    await director.press(/^Child seen within one working day/)
    await director.type(/^What you do about it/, 'Duty is on the way')
    await director.press('Acknowledge: I am dealing with it')
    await reads(
      director,
      /You have acknowledged the alert/,
      /Acknowledged by Ruth Okonedo/,
      /Duty is on the way/,
      /First on call told/,
      /Director told/,
    )
    assert.deepEqual(await sentAfter(6000), [])
    assert.doesNotMatch(await wordsOn((await enter('duty')).page), /needs acknowledging/)
  })

  await t.test(
    'the next load says that the child was seen: the alert ends by itself and keeps who knew and when',
    async () => {
      await load(addDays(today, -1), rows(addDays(today, -3)))
      const director = await enter('director')
      await director.press('Alerts')
      await reads(director, /No alert waits for you/)
      await director.press('Ended')
      await reads(director, /Wren Ashby .* Ended: done on .*, after its last day in time/)
      await director.press(/^Child seen within one working day/)
      await reads(director, /Not open/, /Acknowledged by Ruth Okonedo/, /First on call told/)
    },
  )
})
