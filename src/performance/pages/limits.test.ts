import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { todayInEngland } from '../../platform/day.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const address = '/performance/limits/rhi-72h'
const [year, month, day] = todayInEngland().split('-')
const typed = {
  name: 'limit',
  value: '48',
  reason: 'Children wait too long',
  decidedBy: 'Director',
  'since-day': day!,
  'since-month': month!,
  'since-year': year!,
}
const send = (more: object) => analyst.post(address, { ...typed, ...more }, { from: address })
const jobs = async () =>
  (await council.owner(`select count(*)::int as n from graphile_worker.jobs where key like '%' || 'all'`))[0]!.n

test('A looser limit is refused, the law is named and what was typed is kept', async () => {
  const { status, text, words } = await send({ value: '96' })
  assert.equal(status, 400)
  assert.match(words, /may be tightened only/)
  assert.match(words, /statutory guidance|missing/i)
  assert.match(text, /value="96"/)
  assert.match(text, /Children wait too long<\/textarea>/)
})

test('A tighter limit is saved, its cases are worked out anew in a job, and the page says so', async () => {
  const before = await jobs()
  const { path, words } = await send({})
  assert.equal(path, '/performance/limits')
  assert.match(words, /goes by 48 hours\. Its cases are being worked out anew/)
  assert.match(words, /Hours allowed 72 hours 48 hours fewer only/)
  assert.ok((await jobs()) > before, 'a job was added')
})

test('The history says from when, why and by whom', async () => {
  const { words } = await analyst.get(address)
  assert.match(words, /48 hours Children wait too long Director/)
})

test('A standard without numbers, or none, has no limit to set', async () => {
  assert.equal((await analyst.get('/performance/limits/no-such')).status, 404)
})
