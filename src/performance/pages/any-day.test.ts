import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../test/support/council.ts'
import { roles } from '../../access/roles.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { performance } from '../index.ts'
import { firstOfMonth, lastOfMonth, monthsBefore } from '../rules/period.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)

/** They see no true counts: a figure less another that lacks one day would tell them the cases of that day. */
const attackers = roles.filter(({ permissions }) => !(permissions as readonly string[]).includes('performance.counts'))
const { to } = monthsBefore(todayInEngland(), 2)[1]!
const inside = addDays(firstOfMonth(to), 12)
assert.notEqual(lastOfMonth(inside), inside)
const tried = [
  `on=${inside}`,
  `on=${addDays(to, -1)}`,
  `from=${firstOfMonth(to)}&to=${addDays(to, -1)}`,
  `from=${addDays(firstOfMonth(to), 1)}&to=${to}`,
  `from=${inside}&to=${inside}`,
  `month=${inside}`,
]
const shown = performance.pages.filter((page) => page.show !== undefined && !page.path.startsWith('/api/'))
const [worker] = await council.owner('select staff_id as id from access.staff limit 1')
const addresses = shown
  .map(({ path }) => path.replace(':standard', 'assessment-45wd').replace(':staffId', worker.id))
  .filter((path) => !path.includes(':'))

test('There are roles that see no true counts, and pages that take a day or period', () => {
  assert.ok(attackers.length >= 3)
  assert.ok(addresses.some((one) => one.endsWith('/cases')) && addresses.includes('/performance/members'))
})

for (const { id, title } of attackers)
  test(`${title}: no page of figures tells of a day or a part of a month that its address names`, async () => {
    const client = await council.signIn(id)
    for (const address of addresses) {
      const plain = await client.get(address)
      // A page that is closed asks for its permission before it reads what the address names.
      for (const query of plain.status === 200 ? tried : tried.slice(0, 1)) {
        const seen = await client.get(`${address}?${query}`)
        assert.equal(seen.status === 200, plain.status === 200, `${address}?${query}`)
        if (seen.status === 200) assert.equal(seen.words, plain.words, `${address}?${query}`)
      }
    }
  }) // biome-ignore format: short
