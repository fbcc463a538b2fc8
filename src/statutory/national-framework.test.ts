import assert from 'node:assert/strict'
import test from 'node:test'
import { nationalFramework, nationalFrameworkSource, nationalFrameworkTitle } from './national-framework.ts'
import { sources } from './sources.ts'

test('there are four outcomes, three enablers and six principles, numbered from one', () => {
  const expected = [
    ['outcome', 4],
    ['enabler', 3],
    ['principle', 6],
  ] as const
  const ids = expected.flatMap(([kind, count]) => Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`))
  assert.deepEqual(
    nationalFramework.map(({ id }) => id),
    ids,
  )
  assert.ok(nationalFrameworkSource in sources)
})

test('an id is put into words, and an id that is not in the framework is not', () => {
  assert.equal(
    nationalFrameworkTitle('outcome-4'),
    'Outcome 4: children in care and care leavers have stable, loving homes',
  )
  assert.equal(nationalFrameworkTitle('outcome-5'), null)
})
