import assert from 'node:assert/strict'
import test from 'node:test'
import { toConfirm } from './confirm.ts'

const two = { worker: 'Aisha Farnworth', supervisor: 'Callum Brigstock' }
const today = '2026-03-16'

for (const [why, saidBy, by, wanted] of [
  [
    'the worker has today left',
    ['supervisor'],
    '2026-03-16',
    /^To be confirmed by Aisha Farnworth until 16 March 2026$/,
  ],
  ['the day is over', ['supervisor'], '2026-03-13', /Late.*Aisha Farnworth had until 13 March 2026 to confirm it/],
  [
    'nobody has answered',
    [],
    '2026-03-20',
    /^To be confirmed by Aisha Farnworth and Callum Brigstock until 20 March 2026$/,
  ],
  ['no day is asked for', ['worker'], null, /^To be confirmed by Callum Brigstock$/],
  ['both have answered, one otherwise', ['worker', 'supervisor'], '2026-03-13', null],
] as const)
  test(`a record says who is to confirm it by when: ${why}`, () => {
    const said = toConfirm(two, { saidBy, by, today })
    if (wanted === null) assert.equal(said, null)
    else assert.match(said?.html ?? '', wanted)
  })
