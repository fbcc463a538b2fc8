import assert from 'node:assert/strict'
import test from 'node:test'
import { childrenStandards } from '../../../children/standards/all.ts'
import { doingsOf } from './doing.ts'

const wait = (standard: string, due: string, isLate = false) => ({
  standard,
  title: standard,
  due,
  isLate,
  because: [],
})

test('What two practice standards wait for is one thing to do, by the earlier day', () =>
  assert.deepEqual(
    doingsOf([wait('acc-visit-weekly', '2026-03-09'), wait('acc-visit-7d', '2026-03-03', true)]).map(
      ({ text, due, isLate }) => [text, due, isLate],
    ),
    [['Visit at the address', '2026-03-03', true]],
  ))

test('Every practice standard about homes that waits for something says what to do in plain words', () => {
  const counted = ['acc-bb-legal', 'acc-bb-under18', 'acc-unsuitable-now']
  const ids = childrenStandards.filter(({ area }) => area === 'accommodation-oversight').map(({ id }) => id)
  const untold = ids.filter((id) => !counted.includes(id) && doingsOf([wait(id, '2026-03-03')])[0]!.text === id)
  assert.ok(ids.length > 10)
  assert.deepEqual(untold, [])
})
