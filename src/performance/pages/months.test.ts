import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { monthInWords } from '../rules/months.ts'
import { monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const [last] = monthsBefore(todayInEngland(), 1)
const month = last!.to.slice(0, 7)

test('Without a frozen month the page says so and what freezing is for', async () => {
  const { words } = await analyst.get('/performance/months')
  assert.match(words, /No month is frozen yet/)
  assert.match(words, /Nothing came out otherwise/)
})

test('While figures are being counted anew nothing can be frozen, and the page says why', async () => {
  const page = await analyst.get(`/performance/months/freeze?month=${month}`)
  assert.match(page.words, /being counted anew/)
  const sent = await analyst.post('/performance/months/freeze', { month }, { from: '/performance/months/freeze' })
  assert.equal(sent.status, 409)
})

test('A month is confirmed with what is not recorded, frozen, and shown with when, by whom and how old its data was', async () => {
  await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
  const confirm = await analyst.get(`/performance/months/freeze?month=${month}`)
  assert.match(confirm.words, /\d+ standards are counted\. \d+ are not recorded/)
  const { words } = await analyst.post(
    '/performance/months/freeze',
    { month },
    { from: `/performance/months/freeze?month=${month}` },
  )
  assert.match(words, new RegExp(`${monthInWords(last!.to)} is frozen: [\\d,]+ figures`))
  assert.match(words, /as at \d+ \w+ \d{4} [\d,]+ none/)
})

test('What comes out otherwise is logged with the old and the new value, and the frozen figure stays', async () => {
  const [{ restatements }] = (await council.owner(`
    insert into performance.restatement (la_id, restatement_id, freeze_id, standard, view, group_kind, group_name, numerator, denominator, unknown, excluded, value, run_at, run_by_name, load_id)
    select la_id, gen_random_uuid(), freeze_id, standard, view, group_kind, group_name, 1, 4, 0, 0, 0.25, now(), 'Throughline', load_id + 1
    from performance.figure join performance.freeze using (la_id, freeze_id) where standard = 'assessment-45wd' and view = 'live' and group_kind = 'authority'
    returning (select count(*) from performance.figure) as restatements`)) as [{ restatements: string }]
  assert.ok(Number(restatements) > 0)
  const { words } = await analyst.get(`/performance/months?month=${month}`)
  assert.match(words, /1 figure came out otherwise/)
  assert.match(words, /25% \(1 of 4\)/)
})

test('Members, who see published months only, are not shown what came out otherwise', async () => {
  const member = await council.signIn('elected-member')
  assert.equal((await member.get('/performance/months?groups=all')).status, 403)
})

test('A month that goes on, or no month, cannot be frozen', async () => {
  const now = todayInEngland().slice(0, 7)
  for (const asked of [now, '1999-01', 'nonsense'])
    assert.equal((await analyst.get(`/performance/months/freeze?month=${asked}`)).status, 404)
  const sent = await analyst.post('/performance/months/freeze', { month: now }, { from: '/performance/months/freeze' })
  assert.equal(sent.status, 409)
})
