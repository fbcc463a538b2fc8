import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'
import { addDays, inWords, todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'
import { monthInWords } from '../rules/months.ts'
import { monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
await council.owner('delete from performance.diagnostic_set')
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
const [analyst, worker, lead, member] = [
  await council.signIn('performance-analyst'),
  await council.signIn('practitioner'),
  await council.signIn('lead-member'),
  await council.signIn('elected-member'),
]
const today = todayInEngland()
const [last, before] = monthsBefore(today, 2).map(({ to }) => to)
const dated = (day: string) => {
  const [year, month, date] = day.split('-')
  return { 'decidedOn-year': year!, 'decidedOn-month': month!, 'decidedOn-day': date! }
}
const add = '/performance/sets/add'
const facts = { title: 'What the board looks at', forWhom: 'Improvement board', decidedBy: 'Improvement board' }
const [assessments, interviews] = ['assessment-45wd', 'rhi-72h']

test('Without a set the page says what one is for, and to whom it falls to enter it', async () => {
  assert.match((await analyst.get('/performance/sets')).words, /No set is chosen yet\. Take the standards that/)
  assert.match((await worker.get('/performance/sets')).words, /The director or a performance analyst enters/)
  assert.match((await analyst.get('/performance')).text, /href="\/performance\/sets"/)
  assert.equal((await worker.get(add)).status, 403)
})

test('Standards are ticked, then each asks why; what was typed stays', async () => {
  const ticked = await analyst.post(add, { ...facts, add: [assessments!, interviews!], do: 'more' })
  assert.equal(ticked.status, 200)
  assert.match(ticked.words, /Standards of the set \(2\)/)
  assert.match(ticked.text, /value="What the board looks at"/)
  const refused = await analyst.post(add, { ...filledForm(ticked.text, add), ...dated(before!) })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter why it was chosen/)
  assert.match(refused.text, /value="Improvement board"/)
  const nothing = await analyst.post(add, { ...facts, ...dated(before!) }, { from: add })
  assert.match(nothing.words, /Choose at least one standard/)
})

test('A set is saved with why, who decided and when; sent twice it is one', async () => {
  const ticked = await analyst.post(add, { ...facts, add: [assessments!, interviews!], do: 'more' })
  const form = {
    ...filledForm(ticked.text, add),
    ...dated(before!),
    [`why-${assessments}`]: 'It holds up everything after it',
    [`why-${interviews}`]: 'Inspectors asked',
    [`place-${assessments}`]: '2',
    [`place-${interviews}`]: '1',
  }
  const saved = await analyst.post(add, form, { from: add })
  assert.match(saved.words, /“What the board looks at” is saved/)
  assert.match(saved.words, new RegExp(`Decided by Improvement board, ${inWords(before!)}`))
  assert.match(
    saved.words,
    /Why each was chosen Return home interviews within 72 hours : Inspectors asked Assessments completed/,
  )
  const again = await analyst.post(add, form, { from: add })
  assert.equal(again.path, saved.path)
  assert.match(
    (await worker.get('/performance/sets')).words,
    /What the board looks at Improvement board Marlshire Council 2/,
  )
})

const address = async (): Promise<string> => {
  const [{ id }] = (await council.owner('select set_id as id from performance.diagnostic_set limit 1')) as [
    { id: string },
  ]
  return `/performance/sets/${id}`
}

test('Its page is the scorecard of its standards alone, in its order, with a spreadsheet of the same', async () => {
  const seen = await worker.get(await address())
  const titles = [...seen.text.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map((found) => found[1])
  assert.deepEqual(titles, ['Return home interviews within 72 hours', 'Assessments completed within 45 working days'])
  const csv = /href="([^"]*figures\.csv[^"]*)"/.exec(seen.text)![1]!.replaceAll('&amp;', '&')
  const rows = (await worker.get(csv)).text.trim().split('\r\n').slice(1)
  assert.deepEqual([...new Set(rows.map((row) => row.split(',')[0]))].toSorted(), [assessments, interviews].toSorted())
  assert.match(
    (await worker.get(`/performance/standards/${interviews}`)).words,
    /Chosen for What the board looks at \(Improvement board\): Inspectors asked/,
  )
})

test('The lead member sees it; members and partners, who see published figures only, do not', async () => {
  assert.equal((await lead.get(await address())).status, 200)
  assert.equal((await member.get(await address())).status, 403)
})

test('It is changed by a new decision, and a month of before shows it as it was then', async () => {
  const change = `${await address()}/change`
  const form = filledForm((await analyst.get(change)).text, change)
  const changed = { ...form, ...dated(today), decidedBy: 'Director', [`leave-${interviews}`]: 'yes' }
  const saved = await analyst.post(change, changed, { from: change })
  assert.match(saved.words, /Left out: Return home interviews within 72 hours/)
  const now = await worker.get(await address())
  assert.doesNotMatch(now.words, /Inspectors asked/)
  const then = await worker.get(`${await address()}?month=${last!.slice(0, 7)}`)
  assert.match(then.words, new RegExp(`as at the end of ${monthInWords(last!)}`))
  assert.match(then.words, /Inspectors asked/)
  assert.match(then.words, new RegExp(`As things stand on ${inWords(last!)}`))
})

test('Two people change it at once: the second is told, and what they typed is kept', async () => {
  const change = `${await address()}/change`
  const mine = filledForm((await analyst.get(change)).text, change)
  const director = await council.signIn('director')
  const theirs = filledForm((await director.get(change)).text, change)
  await director.post(
    change,
    { ...theirs, ...dated(today), decidedBy: 'Director', title: 'Eight figures' },
    { from: change },
  )
  const refused = await analyst.post(
    change,
    { ...mine, ...dated(today), decidedBy: 'Board', title: 'Nine figures' },
    { from: change },
  )
  assert.equal(refused.status, 409)
  assert.match(refused.words, /Ruth Okonedo changed this set while you were typing: “Eight figures”/)
  assert.match(refused.text, /value="Nine figures"/)
  const again = await analyst.post(change, filledForm(refused.text, change), { from: change })
  assert.match(again.words, /“Nine figures” is saved/)
})

test('It ends, with its history, and can be put back', async () => {
  const of = await address()
  const seen = /name="seen" value="(\d+)"/.exec((await analyst.get(of)).text)![1]!
  const ended = await analyst.post(`${of}/end`, { seen }, { from: of })
  assert.match(ended.words, /has ended\. It can be put back on its page/)
  assert.match((await worker.get('/performance/sets')).words, /No set is chosen yet.* Sets that ended .*Nine figures/)
  const stale = await analyst.post(`${of}/end`, { seen, do: 'put-back' }, { from: of })
  assert.match(stale.words, /Someone changed this set meanwhile/)
  const now = /name="seen" value="(\d+)"/.exec((await analyst.get(of)).text)![1]!
  const back = await analyst.post(`${of}/end`, { seen: now, do: 'put-back' }, { from: of })
  assert.match(back.words, /is put back/)
  assert.match(back.words, /Put back .*Ended .*Chosen/)
})

test('Of two who end it at the same moment one does, and the other is told to look first', async () => {
  const of = await address()
  const seen = /name="seen" value="(\d+)"/.exec((await analyst.get(of)).text)![1]!
  const other = await council.signIn('director')
  const before = await council.owner(
    `select count(*)::integer as count from access.log where action = 'ended a diagnostic set'`,
  )
  const both = await Promise.all([analyst, other].map((one) => one.post(`${of}/end`, { seen }, { from: of })))
  assert.equal(both.filter(({ words }) => /has ended\. It can be put back/.test(words)).length, 1)
  assert.equal(both.filter(({ words }) => /Someone changed this set meanwhile/.test(words)).length, 1)
  const after = await council.owner(
    `select count(*)::integer as count from access.log where action = 'ended a diagnostic set'`,
  )
  assert.equal(after[0].count, before[0].count + 1)
  const now = /name="seen" value="(\d+)"/.exec((await analyst.get(of)).text)![1]!
  await analyst.post(`${of}/end`, { seen: now, do: 'put-back' }, { from: of })
})

test('A month of before the set, a day to come and an unknown set are refused', async () => {
  assert.equal((await worker.get(`${await address()}?month=2001-01`)).status, 404)
  assert.equal((await worker.get('/performance/sets/01a20359-0000-7000-8000-000000000001')).status, 404)
  const change = `${await address()}/change`
  const form = {
    ...filledForm((await analyst.get(change)).text, change),
    ...dated(addDays(today, 2)),
    decidedBy: 'Board',
  }
  const refused = await analyst.post(change, form, { from: change })
  assert.match(refused.words, /must be today or in the past/)
})
