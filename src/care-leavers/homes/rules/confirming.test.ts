import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entry } from '../model/ledger.ts'
import { isSameName, mayConfirm, recordedForOf } from './confirming.ts'

for (const [typed, name, is, why] of [
  ['Tamsin Orrin', 'Tamsin Orrin', true, 'the same'],
  ['t. orrin', 'Tamsin Orrin', true, 'an initial'],
  ['T Orrin', 'Tamsin Orrin', true, 'an initial without a point'],
  ['Tam Orrin', 'Tamsin Orrin', true, 'a short first name'],
  ['J. Orrin', 'Tamsin Orrin', false, 'a sister'],
  ['Tamsin Bell', 'Tamsin Orrin', false, 'another last name'],
  ['Orrin', 'Tamsin Orrin', false, 'a last name may be that of several'],
  ['', 'Tamsin Orrin', false, 'nobody'],
] as const)
  test(`Who is meant by a typed name: ${why}`, () => assert.equal(isSameName(typed, name), is))

const entry = (more: Partial<Entry>): Entry => ({
  entryId: 'e', kind: 'on-call', byAccount: 'ana', on: '2026-03-06', said: { by: 'T. Orrin', at: '21:10' }, by: 'Ana Bell', at: new Date(0),
  takenBack: null, before: [], ...more,
}) // biome-ignore format: one entry
const orrin = { name: 'Tamsin Orrin', accountId: 'tamsin', maySign: true }
const confirmed = { by: 'T. Orrin', confirmedBy: 'Tamsin Orrin', confirmedAt: '2026-03-07T09:00:00.000Z' }

for (const [why, one, manager, is] of [
  ['the manager for whom it was recorded', entry({}), orrin, true],
  ['somebody else who may sign', entry({}), { ...orrin, name: 'Jo Marsh' }, false],
  ['the manager, who may not sign any more', entry({}), { ...orrin, maySign: false }, false],
  ['it is confirmed', entry({ said: confirmed }), orrin, false],
  ['it was taken back', entry({ takenBack: { by: 'Ana', at: new Date(0), why: '' } }), orrin, false],
  ['they wrote it down themselves, and there is nothing to confirm', entry({ by: 'Tamsin Orrin', byAccount: 'tamsin' }), orrin, false],
  ['a visit is no approval', entry({ kind: 'visit' }), orrin, false],
] as const) // biome-ignore format: a table
  test(`Who may confirm an approval: ${why}`, () => assert.equal(mayConfirm(one, manager), is))

test('What was recorded for a manager says so until it is confirmed, and by whom and when it was', () => {
  assert.deepEqual(recordedForOf(entry({})), { manager: 'T. Orrin', by: 'Ana Bell', confirmed: null })
  const at = new Date('2026-03-07T09:00:00Z')
  assert.deepEqual(recordedForOf(entry({ said: confirmed }))?.confirmed, { by: 'Tamsin Orrin', at })
})
