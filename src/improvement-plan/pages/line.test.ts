import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'

const council = await testCouncil()
test.after(council.close)

test('a line says what inspectors wrote of its finding when they came back, and leads there', async () => {
  const director = await council.signIn('director')
  const [settled] = await council.owner(
    "select finding_id, outcome from inspections.retest where outcome in ('no-longer', 'still') order by finding_id limit 1",
  )
  const [line] = await council.owner(
    `select line.plan_id, line.line_id from improvement_plan.line
     join improvement_plan.line_finding using (la_id, line_id) join improvement_plan.finding using (la_id, finding_id)
     where finding.source_key = '${settled!.finding_id}' limit 1`,
  )
  const seen = await director.get(`/improvement-plans/${line!.plan_id}/lines/${line!.line_id}`)
  assert.match(seen.words, /(No longer an area|Still an area) ?, by Focused visit to Marlshire/)
  assert.match(seen.text, /href="\/inspections\/[0-9a-f-]+\/retests"/)
})
