import assert from 'node:assert/strict'
import test from 'node:test'
import type { PlanFinding } from '../model.ts'
import { lineInWords } from './line-words.ts'

const finding = (id: string, origin: PlanFinding['origin'], quote: string, position = 1): PlanFinding =>
  ({ id, origin, quote, position }) as PlanFinding
const findings = [
  finding('item', 'own-list', 'Redesign the front door.'),
  finding('area', 'area-for-improvement', 'The timeliness of visits.'),
]

test('a line is called by its action, and by what it answers until it has one', () => {
  const rows: [why: string, action: string, answers: string[], words: string][] = [
    ['it has an action', 'Appoint two managers', ['item'], 'Appoint two managers'],
    ['drafted from the council’s own list', '', ['item'], '“Redesign the front door.” (no action yet)'],
    ['blank space is no action', '  ', ['item'], '“Redesign the front door.” (no action yet)'],
    ['it answers two: the inspectors’ own first', '', ['item', 'area'], '“The timeliness of visits.” (no action yet)'],
    ['it answers nothing', '', [], 'A line without an action'],
    ['what it answered is not of this plan', '', ['other'], 'A line without an action'],
  ]
  for (const [why, action, answers, words] of rows)
    assert.equal(lineInWords({ action, findings: answers }, findings), words, why)
  assert.equal(lineInWords({ action: 'One two three', findings: [] }, [], 9), 'One two …')
})
