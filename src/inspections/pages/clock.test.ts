import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'

const council = await testCouncil({ now: () => new Date('2026-11-02T10:00:00Z') })
test.after(council.close)
const director = await council.signIn('director')

const clockOf = async (kind: string): Promise<string> => {
  const [row] = await council.owner(`select inspection_id as id from inspections.inspection where kind = $1 limit 1`, [
    kind,
  ])
  return `/inspections/${row.id}/clock`
}

test('the clock of a report says what became of its statement, and leads there', async () => {
  const seen = await director.get(await clockOf('standard-inspection'))
  assert.equal(seen.status, 200)
  assert.match(seen.words, /Statement due by .* The statement /)
  assert.match(seen.text, /href="\/improvement-plans\/[^"]+\/statement"/)
})

test('who may not see statements is not told of one', async () => {
  const worker = await council.signIn('practitioner')
  const seen = await worker.get(await clockOf('standard-inspection'))
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.text, /href="\/improvement-plans\/[^"]+\/statement"/)
})

test('once the plan is gone, a statement long past is not said to be late or sent: nothing here knows', async () => {
  const address = await clockOf('standard-inspection')
  await council.owner(`update improvement_plan.plan set inspection_id = null`)
  assert.match((await director.get(address)).words, /Nothing here says whether it was sent/)
})

test('periods that are not law can be set; odd numbers come back with what is wrong', async () => {
  const page = '/inspections/clock-periods'
  const odd = await director.post(page, { 'area-send-plan': 'ten', 'focused-visit-draft': '20' })
  assert.equal(odd.status, 422)
  assert.match(odd.words, /Enter working days as a number from 1 to 120/)
  assert.match(odd.text, /value="ten"/)
  const saved = await director.post(page, {
    'area-send-plan': '50',
    'focused-visit-draft': '20',
    'focused-visit-statement': '',
  })
  assert.match(saved.words, /The periods were saved/)
  assert.match((await director.get(page)).text, /name="area-send-plan"[^>]*value="50"/)
  const [logged] = await council.owner(`select action from access.log order by seq desc limit 1`)
  assert.equal(logged.action, 'changed periods of the statutory clock')
})
