import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { newId } from '../../platform/db/ids.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const [analyst, member, partner] = [await council.signIn('performance-analyst'), await council.signIn('elected-member'), await council.signIn('partner')] // biome-ignore format: one line
const [may, august] = ['2026-05-31', '2026-08-31']

/** Two published months, each with one figure, as an edition tells it. */
for (const [monthEnd, value] of [[may, 0.71], [august, 0.64]] as const) {
  const [freeze, edition] = [newId(), newId()]
  await council.owner(`insert into performance.freeze (la_id, freeze_id, month_end, frozen_at, frozen_by_name, load_id, data_as_at) values ($1, $2, $3, now(), 'Ada', 1, $3)`, [la, freeze, monthEnd])
  await council.owner(`insert into performance.edition (la_id, edition_id, freeze_id, published_at, published_by_name) values ($1, $2, $3, now(), 'Ada')`, [la, edition, freeze])
  await council.owner(`insert into performance.edition_figure (la_id, edition_id, standard, view, group_kind, group_name, says, value, base, in_part) values ($1, $2, 'cla-dental', 'live', 'authority', '', 'about', $3, 50, false)`, [la, edition, value])
} // biome-ignore format: a row a line

const page = '/performance/members'
const withdraw = `${page}/withdraw`
const reason = 'The return of August left out two teams.'

test('A month is withdrawn with a reason; without one nothing is, and what was typed stays', async () => {
  assert.match((await member.get(page)).words, /64%/)
  const asked = await analyst.get(`${withdraw}?month=2026-08`)
  assert.match(asked.words, /it is not published a second time, since the two could be subtracted/)
  const refused = await analyst.post(withdraw, { month: '2026-08', reason: '' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter the reason: members and partners read it/)
  const long = await analyst.post(withdraw, { month: '2026-08', reason: 'x'.repeat(1001) })
  assert.match(long.words, /Enter up to 1,000 characters/)
  assert.ok(long.text.includes('x'.repeat(1001)))
  assert.match((await member.get(page)).words, /64%/)
  const done = await analyst.post(withdraw, { month: '2026-08', reason })
  assert.match(done.words, /August 2026 is withdrawn\. Members and partners read why\./)
})

test('Readers read that it is withdrawn, by whom and why, and none of its figures; other months stand', async () => {
  for (const client of [member, partner]) {
    for (const path of [`${page}?month=2026-08`, `${page}/cla-dental?month=2026-08`, page]) {
      const { words, status } = await client.get(path)
      assert.equal(status, 200)
      assert.match(words, /The figures of August 2026 are withdrawn\. Ines Carrow withdrew them on .*: The return of August left out two teams\./) // biome-ignore format: one line
      assert.doesNotMatch(words, /64%/, path)
    }
    assert.match((await client.get(`${page}?month=2026-05`)).words, /71%/)
    const { text } = await client.get(`${page}.csv`)
    assert.match(text, /71%/)
    assert.doesNotMatch(text, /64%/)
  }
})

test('Programs without true counts are told nothing of it either', async () => {
  const keys = '/performance/api-keys'
  const made = await analyst.post(keys, { name: 'Board' }, { from: keys })
  const key = new RegExp(`${la}\\.[\\w-]{43}`).exec(made.text)![0]
  const { figures } = JSON.parse((await council.visitor().get('/api/v1/figures?months=12', { authorization: `Bearer ${key}` })).text) // biome-ignore format: one line
  assert.deepEqual(figures.map(({ to, value }: { to: string; value: number }) => [to, value]), [[may, 0.71]]) // biome-ignore format: one line
})

test('Whoever publishes reads the old text still, with why it is withdrawn', async () => {
  const { words } = await analyst.get(`${page}?month=2026-08`)
  assert.match(words, /The figures of August 2026 are withdrawn.*You see what was published, since you publish.*64%/)
  assert.match((await analyst.get('/performance/months')).words, /August 2026 .*, withdrawn/)
})

test('It is neither withdrawn again nor published again, and others may not withdraw', async () => {
  assert.equal((await analyst.post(withdraw, { month: '2026-08', reason }, { from: withdraw })).status, 409)
  assert.equal((await analyst.get(`${withdraw}?month=2026-08`)).status, 404)
  assert.equal((await analyst.post(`${page}/publish`, { month: '2026-08' }, { from: withdraw })).status, 409)
  assert.equal((await member.get(withdraw)).status, 403)
  const [entry] = await council.owner(`select action, reason from access.log where action like 'withdrew%'`)
  assert.deepEqual(entry, { action: 'withdrew a month published for members', reason: `August 2026: ${reason}` })
})
