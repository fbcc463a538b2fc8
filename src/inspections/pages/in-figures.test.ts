import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { filledForm } from '../../../test/support/filled-form.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')

const standard = 'inspection-action-plan-70wd'
const [plan] = await council.owner('select plan_id, inspection_id from improvement_plan.plan where statutory')
const dates = `/inspections/${plan.inspection_id}/dates`
const drafting = `/improvement-plans/from-inspection/${plan.inspection_id}`

/** As though the figures had just been worked out. */
const workedOut = () =>
  council.owner(
    `insert into performance.derived (la_id, standard, fingerprint, load_id, derived_at) values (999, $1, 'as it stands', 0, now())
    on conflict (la_id, standard) do update set fingerprint = excluded.fingerprint`,
    [standard],
  )
const isOutOfDate = async (): Promise<boolean> => {
  const [row] = await council.owner('select fingerprint from performance.derived where standard = $1', [standard])
  return row.fingerprint === ''
}
const save = async (change: Readonly<Record<string, string>>) => {
  await workedOut()
  const saved = await director.post(dates, { ...filledForm((await director.get(dates)).text, dates), ...change })
  assert.equal(saved.status, 200, saved.words)
}

test('Dates saved as they stand leave the figures as they are', async () => {
  await save({})
  assert.equal(await isOutOfDate(), false)
})

test('Another day that has nothing to do with the answer leaves them too', async () => {
  const { text } = await director.get(dates)
  const { 'published-day': day } = filledForm(text, dates)
  await save({ 'published-day': day === '28' ? '27' : '28' })
  assert.equal(await isOutOfDate(), false)
})

test('A changed day of receipt has the figure of the answer worked out anew at once', async () => {
  const { text } = await director.get(dates)
  const { 'received-day': day } = filledForm(text, dates)
  await save({ 'received-day': String(Number(day) === 1 ? 2 : Number(day) - 1) })
  assert.equal(await isOutOfDate(), true)
})

test('So has a plan that comes to owe a statement, and one that is drafted again as it was has not', async () => {
  await council.owner('update improvement_plan.plan set statutory = false where plan_id = $1', [plan.plan_id])
  await workedOut()
  await director.post(drafting, {})
  assert.equal(await isOutOfDate(), true)
  await workedOut()
  await director.post(drafting, {})
  assert.equal(await isOutOfDate(), false)
})
