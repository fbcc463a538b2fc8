import assert from 'node:assert/strict'
import test from 'node:test'
import type { EvidenceKind } from '../model.ts'
import { impactToday, monthsBefore, whyNotEmbedded } from './evidence.ts'

const today = '2026-03-10'
const of = (kind: EvidenceKind, dated: string, withdrawn = false) => ({
  kind,
  dated,
  withdrawn: withdrawn ? { by: 'A. Manager', why: 'Counted twice' } : null,
})

const rows = [
  { because: 'there is none', evidence: [], holds: false },
  { because: 'one kind is not enough, however often', evidence: [of('data', '2026-03-01'), of('data', '2026-02-01')], holds: false },
  { because: 'data and audit are two kinds', evidence: [of('data', '2026-03-01'), of('audit', '2026-02-01')], holds: true },
  { because: 'voice counts as much as data', evidence: [of('voice', '2026-03-01'), of('audit', '2026-02-01')], holds: true },
  { because: 'exactly six months old is recent', evidence: [of('data', '2025-09-10'), of('voice', '2026-03-10')], holds: true },
  { because: 'a day older than six months is stale', evidence: [of('data', '2025-09-09'), of('voice', '2026-03-10')], holds: false },
  { because: 'withdrawn evidence does not count', evidence: [of('data', '2026-03-01', true), of('voice', '2026-03-10')], holds: false },
  { because: 'evidence dated tomorrow does not count yet', evidence: [of('data', '2026-03-11'), of('voice', '2026-03-10')], holds: false },
] // biome-ignore format: a table

for (const { because, evidence, holds } of rows)
  test(`“embedded” ${holds ? 'holds' : 'does not hold'}: ${because}`, () => {
    assert.equal(whyNotEmbedded(evidence, today, 6) === null, holds)
    assert.equal(impactToday('embedded', evidence, today, 6).reopened === null, holds)
  })

test('only a line rated embedded can reopen', () => {
  assert.deepEqual(impactToday('improving', [], today, 6), { impact: 'improving', reopened: null })
})

test('what is missing is said in words', () => {
  assert.equal(
    whyNotEmbedded([of('audit', '2026-03-01')], today, 6),
    '“Embedded” needs evidence of two kinds (data, audit, voice) from the last 6 months: there is only audit.',
  )
})

test('months before a day keep to the month’s end', () => {
  assert.equal(monthsBefore('2026-08-31', 6), '2026-02-28')
  assert.equal(monthsBefore('2024-08-31', 6), '2024-02-29')
  assert.equal(monthsBefore('2026-03-10', 12), '2025-03-10')
})
