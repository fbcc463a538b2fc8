import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { todayInEngland } from '../../platform/day.ts'
import { firstOfYear } from '../rules/period.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const year = firstOfYear(todayInEngland()).slice(0, 4)
const address = `/performance/targets/rhi-72h?year=${year}`
const typed = {
  year,
  value: '85',
  tolerance: '5',
  decidedBy: 'Improvement board',
  'decidedOn-day': '1',
  'decidedOn-month': '4',
  'decidedOn-year': '2026',
}
const send = (more: object) => analyst.post('/performance/targets/rhi-72h', { ...typed, ...more }, { from: address })

test('A target that cannot be meant is refused, and what was typed is kept', async () => {
  const { status, text, words } = await send({ value: '850', decidedBy: 'The board of today' })
  assert.equal(status, 400)
  assert.match(words, /from 0 to 100/)
  assert.match(text, /value="850"/)
  assert.match(text, /value="The board of today"/)
})

test('A decision of the future is refused', async () => {
  const { status, words } = await send({ 'decidedOn-year': '2999' })
  assert.equal(status, 400)
  assert.match(words, /today or in the past/)
})

test('A target is saved with who decided and when, shown in its year, and in no other', async () => {
  const { path, words } = await send({})
  assert.equal(path, `/performance/targets?year=${year}`)
  assert.match(words, /85% or more 5 percentage points Improvement board, 1 April 2026/)
  const before = await analyst.get(`/performance/targets?year=${Number(year) - 1}`)
  assert.match(before.words, /No target is set for this year/)
})

test('A target is changed and taken away, and its history is kept', async () => {
  await send({ value: '90' })
  const { words } = await send({ away: 'yes' })
  assert.match(words, /No target is set for this year/)
  const history = await analyst.get(address)
  assert.match(history.words, /taken away .* 90% or more .* 85% or more/)
})

test('There are targets of five years and of practice standards, and of nothing else', async () => {
  for (const none of ['/performance/targets?year=1999', '/performance/targets/no-such?year=2026'])
    assert.equal((await analyst.get(none)).status, 404)
  assert.equal((await send({ year: '1999' })).status, 404)
})
