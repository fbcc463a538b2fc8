import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')
const [line] = await council.owner(
  `select plan_id as plan, line_id as id from improvement_plan.line where delivery = 'on-track' limit 1`,
)
const plan = `/improvement-plans/${line.plan}`

const cases: readonly { path: string; field: string; length: number; rest: Record<string, string> }[] = [
  { path: `${plan}/statement/sent`, field: 'how', length: 501, rest: {} },
  { path: `${plan}/lines/${line.id}/impact`, field: 'why', length: 4001, rest: { impact: 'improving' } },
]

for (const { path, field, length, rest } of cases)
  test(`text that is too long for "${field}" is refused and comes back whole, never cut in silence`, async () => {
    const typed = `${'x'.repeat(length - 4)} end`
    const seen = await director.post(path, { ...rest, [field]: typed })
    assert.match(seen.words, /characters or fewer/)
    assert.ok(seen.text.includes(typed))
  })
