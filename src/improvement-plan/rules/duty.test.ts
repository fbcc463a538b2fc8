import assert from 'node:assert/strict'
import test from 'node:test'
import { dutyOf } from './duty.ts'

const rows = [
  {
    because: 'the clock says that one is owed',
    clock: { owed: true, ask: null, why: 'Every report of a section 136 inspection.' },
    duty: { statutory: true, why: 'Every report of a section 136 inspection.' },
  },
  {
    because: 'it is owed though the day of receipt still has to be confirmed',
    clock: { owed: true, ask: 'On what day was it received?', why: 'Every report.' },
    duty: { statutory: true, why: 'Every report.' },
  },
  {
    because: 'what decides it is not known: nobody is told that nothing is owed',
    clock: { owed: false, ask: 'On what day was it received?', why: 'Nothing can be counted.' },
    duty: {
      statutory: false,
      why: 'It is not known yet whether a written statement is owed. On what day was it received?',
    },
  },
  {
    because: 'the clock says that none is owed',
    clock: { owed: false, ask: null, why: 'No statement is owed: there is no area for priority action.' },
    duty: { statutory: false, why: 'No written statement is owed. There is no area for priority action.' },
  },
]

for (const { because, clock, duty } of rows)
  test(`${duty.statutory ? 'statutory' : 'voluntary'}: ${because}`, () => assert.deepEqual(dutyOf(clock), duty))
