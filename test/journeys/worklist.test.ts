import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { RoleId } from '../../src/access/roles.ts'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import { refreshSummary } from '../../src/children/records/summary.ts'
import { derive } from '../../src/performance/records/derive.ts'
import { addDays, type Day, todayInEngland } from '../../src/platform/day.ts'
import { addWorkingDays } from '../../src/statutory/index.ts'
import { la, samplePassword, testCouncil } from '../support/council.ts'
import { keyboardOf, wordsOn } from './keyboard.ts'

const today = todayInEngland()
const asAt = addDays(today, -2)

/** The last day from which 45 working days have passed, and the first from which they are over in the coming days. */
const late: Day = [...Array(120).keys()]
  .map((ago) => addDays(today, -ago))
  .find((day) => addWorkingDays(day, 45) < today)!
const soon: Day = [...Array(120).keys()].map((ago) => addDays(today, -ago)).findLast((day) => addWorkingDays(day, 45) >= today)! // biome-ignore format: one day

/** An invented child whose assessment began on a day and is not done. */
const assessed = (subject: string, forename: string, team: string, worker: string, starts: Day): readonly HistoryRow[] => [
  { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename, surname: 'Ashby', dateOfBirth: '2014-04-09' } },
  { table: 'involvement', subject, key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker, team } },
  { table: 'childInNeed', subject, key: '1', starts: '2025-01-06', ends: null, fields: { primaryNeed: 'N1' } },
  { table: 'assessment', subject, key: '1', starts, ends: null, fields: { team, worker } },
] // biome-ignore format: a line each

const rows = [
  ...assessed('W1', 'Wren', 'Team Heron', 'Own Worker', late),
  ...assessed('W2', 'Linnet', 'Team Heron', 'Own Worker', soon),
  ...assessed('W3', 'Robin', 'Team Heron', 'Other Worker', late),
  ...assessed('W4', 'Merle', 'Team Kestrel', 'Third Worker', late),
]

test('Work that is late and due, by keyboard alone and without JavaScript, as far as each role reaches', async (t) => {
  const council = await testCouncil({ sample: false })
  const browser = await council.browser()
  t.after(async () => {
    await browser.close()
    await council.close()
  })
  const coverage = (['involvement', 'childInNeed', 'assessment'] as const).map((table) => ({ table, says: 'whole', since: null }) as const) // biome-ignore format: one line
  await council.database.inTenant({ la, accountId: null }, async (db) => {
    const by = { accountId: null, name: 'Ada' }
    await applyLoad(db, { source: 'ssd', asAt, coverage: [{ table: 'person', says: 'state' }, ...coverage], rows, by })
    const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
    await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
    await derive(db, new Date())
  })
  const staffOf = 'select s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.role ='
  await council.owner(`insert into children.worker_name (la_id, name, staff_id) select $1, 'Own Worker', (${staffOf} 'practitioner') on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la]) // biome-ignore format: one name
  await council.owner(
    `insert into children.team_name (la_id, name, team_id)
     select $1, 'Team Heron', p.team_id from access.place p where p.staff_id = (${staffOf} 'team-manager') limit 1
     on conflict (la_id, name) do update set team_id = excluded.team_id`,
    [la],
  )

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
  const reads = async ({ page }: Somebody, ...wanted: readonly (string | RegExp)[]): Promise<string> => {
    const words = await wordsOn(page)
    for (const one of wanted)
      assert.ok(typeof one === 'string' ? words.includes(one) : one.test(words), `${page.url()} does not say ${one}, but:\n${words}`) // biome-ignore format: one line
    return words
  }

  await t.test('a social worker sees what is late for their own children, and nobody else’s', async () => {
    const worker = await enter('practitioner')
    await reads(worker, 'Late for 1 of your children: assessments completed within 45 working days')
    await worker.press('Worklist')
    const words = await reads(worker, /1 late and 1 due by .*, for you\./, 'Wren Ashby', 'Linnet Ashby', /\d+ days? late/, '45 working days; statutory guidance') // biome-ignore format: one line
    assert.doesNotMatch(words, /Robin|Merle/)
  })

  await t.test('and goes from a line to the child, whose page says the same', async () => {
    const worker = await enter('practitioner')
    await worker.press('Worklist')
    await worker.press('Wren Ashby')
    await reads(worker, 'Due and late', 'Assessments completed within 45 working days')
    assert.match(worker.page.url(), /\/children\/[0-9a-f-]{36}$/)
  })

  await t.test('a manager sees the team’s, chooses what is late alone, and takes it as a table', async () => {
    const manager = await enter('team-manager')
    await manager.press('Worklist')
    const words = await reads(manager, /2 late and 1 due by .*, for your teams\./, 'Wren Ashby', 'Robin Ashby', 'Linnet Ashby') // biome-ignore format: one line
    assert.doesNotMatch(words, /Merle/)
    await manager.goTo('When')
    await manager.page.keyboard.press('ArrowDown')
    await manager.press('Show')
    assert.doesNotMatch(await reads(manager, 'Late: 2'), /Linnet/)
    const table = readFileSync(await manager.download('Download this list as a table (CSV)'), 'utf8')
    assert.equal(table.trim().split('\r\n').length, 3)
  })

  await t.test('and makes a calendar, shown once, which tells no child', async () => {
    const manager = await enter('team-manager')
    await manager.press('Worklist')
    await manager.press('See what is due in your own calendar')
    await manager.press('Make my calendar')
    const words = await reads(manager, 'This address is shown once', 'It counts work for your teams')
    const [address] = /http\S+key=[\w.-]+/.exec(words)!
    const text = await (await fetch(address)).text()
    assert.match(text, /SUMMARY:2 late on your worklist/)
    assert.doesNotMatch(text, /Wren|Robin|Ashby|W1|Heron/)
    await manager.press('Worklist')
    await manager.press('See what is due in your own calendar')
    assert.doesNotMatch(await wordsOn(manager.page), /key=/)
  })

  for (const role of ['elected-member', 'partner'] as const)
    await t.test(`${role}: no way leads there, and the address is refused in words`, async () => {
      const person = await enter(role)
      await assert.rejects(person.goTo('Worklist'), /No keyboard way/)
      for (const path of ['/worklist', '/worklist/list.csv', '/worklist/calendar']) {
        const answer = await person.page.goto(path)
        assert.equal(answer!.status(), 403)
        assert.doesNotMatch(await wordsOn(person.page), /Ashby|W1/)
      }
    })
})
