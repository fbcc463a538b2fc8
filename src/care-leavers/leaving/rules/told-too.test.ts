import assert from 'node:assert/strict'
import test from 'node:test'
import type { HeldRow } from '../../../children/history/model.ts'
import type { Entry } from '../model.ts'
import { alsoTold, onlyTold, toldContacts } from './told-too.ts'

const asAt = (load: number): string => (load === 7 ? '2026-10-31' : '2026-09-30')
const row = (table: string, starts: string | null, fields: object, more: object = {}) =>
  ({ table, subject: 'T1', key: `${table} ${starts}`, source: 'local', fromLoad: 7, untilLoad: null, starts, ends: null, fields, ...more }) as unknown as HeldRow // biome-ignore format: one row
const visit = (starts: string, seen?: 'yes' | 'no', more: object = {}) =>
  row('visit', starts, { kind: 'care-leaver', ...(seen && { seen }) }, more)
const typed = (kind: string, more: Partial<Entry> = {}): Entry =>
  ({ leavingId: 'e', childId: 'c', part: 'contact', version: 1, state: 'in', reason: '', by: 'Ana Bell', at: new Date(0), on: '2026-10-05', until: null, fields: { kind }, ...more }) // biome-ignore format: one entry

const table: readonly [why: string, typed: Entry, told: HeldRow, isSame: boolean][] = [
  ['a visit of the same day is one visit', typed('seen'), visit('2026-10-05', 'yes'), true],
  ['at the address too', typed('seen-at-address'), visit('2026-10-05'), true],
  ['at the drop-in they were met as well', typed('drop-in'), visit('2026-10-05', 'yes'), true],
  ['a visit of the day before is another', typed('seen'), visit('2026-10-04', 'yes'), false],
  ['a call on the day of a visit is another contact', typed('call'), visit('2026-10-05', 'yes'), false],
  ['nobody was in, told twice', typed('no-answer'), visit('2026-10-05', 'no'), true],
  ['a refusal is no visit at which they were seen', typed('refused'), visit('2026-10-05', 'yes'), false],
  ['seen, and the list says that nobody was in: two attempts of a day', typed('seen'), visit('2026-10-05', 'no'), false],
  ['the last contact of a return says no kind: a call', typed('call'), row('careLeaver', null, { inTouch: 'YES', latestContact: '2026-10-05' }), true],
  ['or a visit', typed('seen'), row('careLeaver', null, { inTouch: 'YES', latestContact: '2026-10-05' }), true],
  ['but not an attempt', typed('no-answer'), row('careLeaver', null, { inTouch: 'YES', latestContact: '2026-10-05' }), false],
  ['an attempt that the return tells is no contact', typed('call'), row('careLeaver', null, { inTouch: 'NO', latestContact: '2026-10-05' }), false],
  ['a visit to a child in care is another', typed('seen'), row('visit', '2026-10-05', { kind: 'care' }), false],
  ['what a later list does not tell any more is not told', typed('seen'), visit('2026-10-05', 'yes', { untilLoad: 8 }), false],
  ['what was taken back is not there to be told twice', typed('seen', { state: 'taken-back' }), visit('2026-10-05', 'yes'), false],
] // biome-ignore format: a table

test('a contact that was typed here and that a list tells is one where it is of the same day and kind', () => {
  for (const [why, entry, told, isSame] of table)
    assert.equal(alsoTold([entry], toldContacts([told], asAt)).get('e') ?? null, isSame ? '2026-10-31' : null, why)
})

test('where two lists tell it, the newer one is named; visits that only a list tells are named with their days', () => {
  const rows = [visit('2026-10-05', 'yes', { fromLoad: 6 }), visit('2026-10-05', 'yes'), visit('2026-08-01', 'yes', { fromLoad: 6 }), visit('2026-09-01', 'yes'), visit('2026-09-03', 'no')] // biome-ignore format: short
  const told = toldContacts(rows, asAt)
  assert.equal(alsoTold([typed('seen')], told).get('e'), '2026-10-31')
  assert.deepEqual(onlyTold([typed('seen')], told), { days: ['2026-09-01', '2026-08-01'], listOf: '2026-10-31' })
  assert.equal(onlyTold([typed('seen')], toldContacts([visit('2026-10-05', 'yes')], asAt)), null)
})
