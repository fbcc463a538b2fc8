import assert from 'node:assert/strict'
import test from 'node:test'
import type { Inspection } from '../model.ts'
import { standingOf, whenInWords } from './timeline.ts'

const today = '2026-06-10'
const none = { kind: 'focused-visit', onSite: [], notifiedOn: null, receivedOn: null, publishedOn: null, draftReceivedOn: null } as const // biome-ignore format: one value
const on = (start: string, end = start) => ({ onSite: [{ start, end }] })

const rows: readonly [string, Partial<Inspection>, string][] = [
  ['notified, no days yet', { notifiedOn: '2026-06-08' }, 'ahead'],
  ['from next week', { notifiedOn: '2026-06-08', ...on('2026-06-15', '2026-06-16') }, 'ahead'],
  ['here today for the last day', on('2026-06-09', '2026-06-10'), 'on-site'],
  ['between two periods', { onSite: [{ start: '2026-06-01', end: '2026-06-02' }, { start: '2026-06-20', end: '2026-06-21' }] }, 'on-site'],
  ['left, nothing came yet', on('2026-06-01'), 'between'],
  ['left, the draft came', { ...on('2026-06-01'), draftReceivedOn: '2026-06-09' }, 'between'],
  ['the final letter came', { ...on('2026-06-01'), receivedOn: '2026-06-09' }, 'done'],
  ['a meeting that was held', { kind: 'annual-engagement-meeting', ...on('2026-06-01') }, 'done'],
  ['nothing is known', {}, 'done'],
] // biome-ignore format: a row for each activity

for (const [why, change, standing] of rows)
  test(`where an activity stands: ${why}`, () => {
    assert.equal(standingOf({ ...none, ...change }, today), standing)
  })

test('a meeting has a day, and inspectors are on site', () => {
  assert.equal(whenInWords({ kind: 'annual-engagement-meeting', ...on('2026-02-12') }, 'done'), '12 February 2026')
  assert.equal(
    whenInWords({ kind: 'jtai', ...on('2026-06-15', '2026-06-19') }, 'ahead'),
    'On site from 15 to 19 June 2026',
  )
  assert.equal(whenInWords({ kind: 'jtai', onSite: [] }, 'ahead'), 'The days on site are not known yet')
})
