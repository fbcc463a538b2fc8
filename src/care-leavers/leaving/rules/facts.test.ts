import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entry } from '../model.ts'
import type { PartId } from '../parts/all.ts'
import { factsChanged, factsOf } from './facts.ts'
import { standsOf } from './stands.ts'

let count = 0
const entry = (part: PartId, on: string, fields: Entry['fields'], more: Partial<Entry> = {}): Entry => {
  count += 1
  return {
    leavingId: `e${count}`, childId: 'c', part, version: 1, state: 'in', reason: '', by: 'Ana Bell', at: new Date(Date.UTC(2026, 0, count)),
    on, until: null, fields, ...more,
  } // biome-ignore format: one entry
}
const held = { team: 'Leaving care', worker: 'Ana Bell' }
const told = (entries: readonly Entry[]) =>
  factsOf(entries, held).map(
    ({ table, starts, ends, fields: { team: _, worker: __, ...fields } }): Readonly<Record<string, unknown>> => ({
      table,
      starts,
      ends,
      ...fields,
    }),
  )

const contacts: readonly [why: string, kind: string, seen: string, twoWay: string, refused: string][] = [
  ['seen counts as a visit', 'seen', 'yes', 'yes', 'no'],
  ['so does seen at the address', 'seen-at-address', 'yes', 'yes', 'no'],
  ['and the drop-in', 'drop-in', 'yes', 'yes', 'no'],
  ['a call is both ways, and no visit', 'call', 'no', 'yes', 'no'],
  ['an attempt is neither', 'no-answer', 'no', 'no', 'no'],
  ['a refusal stops no clock', 'refused', 'no', 'no', 'yes'],
]

test('what a contact says to practice standards', () => {
  for (const [why, kind, seen, twoWay, refused] of contacts) {
    const [fact] = told([entry('contact', '2026-03-02', { kind })])
    assert.deepEqual({ seen: fact!.seen, twoWay: fact!.twoWay, refused: fact!.refused }, { seen, twoWay, refused }, why)
  }
})

test('an agreed interval holds until the next one begins; one that was taken back never was', () => {
  const [one, other] = [
    entry('interval', '2026-01-05', { days: '28', why: 'New home', agreed: 'yes' }),
    entry('interval', '2026-03-02', { days: '14', why: 'Worse', agreed: 'no' }),
  ]
  assert.deepEqual(
    told([one, other]).map(({ starts, ends, days }) => [starts, ends, days]),
    [
      ['2026-03-02', null, 14],
      ['2026-01-05', '2026-03-02', 28],
    ],
  )
  const { said, gone } = factsChanged(
    factsOf([one, other], held),
    factsOf([one, { ...other, state: 'taken-back' }], held),
  )
  assert.deepEqual(
    said.map(({ key, ends }) => [key, ends]),
    [[one.leavingId, null]],
  )
  assert.deepEqual(
    gone.map(({ key }) => key),
    [other.leavingId],
  )
})

test('custody and release are two changes that the plan must follow, and an open transfer is no fact yet', () => {
  assert.deepEqual(
    told([entry('custody', '2026-01-05', { where: 'X' }, { until: '2026-05-04' })]).map(({ starts, kind }) => [
      starts,
      kind,
    ]),
    [
      ['2026-01-05', 'custody'],
      ['2026-05-04', 'release'],
    ],
  )
  assert.deepEqual(told([entry('transfer', '2026-06-01', { to: 'Leaving care' })]), [])
  assert.equal(told([entry('transfer', '2026-06-01', { doneOn: '2026-06-03' })])[0]!.starts, '2026-06-03')
})

test('what the returns tell too is not said a second time', () => {
  const silent = [
    entry('activity', '2026-01-05', { what: 'F2' }),
    entry('health', '2026-01-05', { kind: 'passport' }),
    entry('entitlement', '2026-01-05', { which: 'council-tax', answer: 'told' }),
    entry('adviser', '2026-01-05', { name: 'Ana Bell' }),
    entry('promise', '2026-01-05', { what: 'A lift', who: 'You', by: '2026-02-02' }),
  ]
  assert.deepEqual(told(silent), [])
})

test('what stands: the latest, the latest of each kind, what is not over; the rest came before', () => {
  const all = [
    entry('interval', '2026-01-05', { days: '28' }),
    entry('interval', '2026-02-05', { days: '14' }),
    entry('entitlement', '2026-01-05', { which: 'council-tax', answer: 'told' }),
    entry('entitlement', '2026-03-05', { which: 'council-tax', answer: 'taken-up' }),
    entry('entitlement', '2026-01-05', { which: 'documents', answer: 'told' }),
    entry('activity', '2025-01-05', { what: 'F2' }, { until: '2025-07-01' }),
    entry('activity', '2025-09-05', { what: 'F5' }),
  ]
  const now = (part: PartId) => standsOf(all, part).now.map(({ fields }) => Object.values(fields).join(' '))
  assert.deepEqual(now('interval'), ['14'])
  assert.deepEqual(now('entitlement'), ['council-tax taken-up', 'documents told'])
  assert.deepEqual(now('activity'), ['F5'])
  assert.equal(standsOf(all, 'entitlement').before.length, 1)
})
