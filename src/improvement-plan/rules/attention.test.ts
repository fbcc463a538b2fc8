import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyLine, type Line, type PlanFinding, type WholePlan } from '../model.ts'
import { needsOf } from './attention.ts'
import { coverageOf } from './coverage.ts'
import type { Actor } from './who.ts'

const today = '2026-03-10'
const area: PlanFinding = {
  id: 'a',
  origin: 'area-for-improvement',
  sourceKey: 'a',
  quote: 'The quality of plans.',
  paragraph: null,
  page: 2,
  section: null,
  listHeading: null,
  priority: null,
  position: 1,
  gone: false,
}
const line = (more: Partial<Line>): Line => ({
  ...emptyLine,
  id: 'l',
  position: 1,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
  findings: ['a'],
  action: 'Rewrite plans',
  measures: 'Audit',
  lead: { personId: 'lead', name: 'L', role: '' },
  ...more,
})
const lead: Actor = { personId: 'lead', mayEdit: false, mayUpdateOwn: true, maySignOff: false }
const partner: Actor = { ...lead, personId: 'partner' }
const editor: Actor = { ...lead, personId: null, mayEdit: true }
const signer: Actor = { ...lead, personId: null, maySignOff: true }

const needs = (lines: Line[], actor: Actor, statementDue: string | null = null) => {
  const whole: WholePlan = {
    plan: {
      id: 'p',
      title: 'Plan',
      governance: 'Board',
      status: 'agreed',
      evidenceMonths: 6,
      inspectionId: 'i',
      statutory: true,
      whyStatutory: '',
      started: '2026-01-05',
      startedBy: 'A',
      version: 1,
    },
    headings: [],
    findings: [area],
    lines,
  }
  const coverage = coverageOf(whole, new Map())
  return needsOf({ whole, coverage, evidence: new Map(), statementDue }, actor, today).map(
    (need) => `${need.state}: ${need.text}`,
  )
}

const rows = [
  { because: 'the lead is told of their late line', lines: [line({ due: '2026-03-01' })], actor: lead, told: ['overdue: 9 days late: “Rewrite plans”'] },
  { because: 'the lead is told of a line due soon', lines: [line({ due: '2026-03-20' })], actor: lead, told: ['soon: Due in 10 days: “Rewrite plans”'] },
  { because: 'a line that is done asks nothing of its lead', lines: [line({ due: '2026-03-01', delivery: 'signed-off' })], actor: lead, told: [] },
  { because: 'an update that was asked for waits for the lead', lines: [line({ asked: { at: new Date(0), by: 'Ruth' } })], actor: lead, told: ['to-do: Ruth asks for an update: “Rewrite plans”'] },
  { because: 'and for the partner, who is not told of due dates', lines: [line({ due: '2026-03-01', partner: { agency: 'Police', personId: 'partner', name: 'P' }, asked: { at: new Date(0), by: 'Ruth' } })], actor: partner, told: ['to-do: Ruth asks for an update: “Rewrite plans”'] },
  { because: 'someone else’s line asks nothing', lines: [line({ due: '2026-03-01' })], actor: { ...lead, personId: 'other' }, told: [] },
  { because: 'editors see counts', lines: [line({ due: '2026-03-01' }), line({ id: 'm', due: '2026-03-05' })], actor: editor, told: ['overdue: 2 lines late: Plan'] },
  { because: 'a line once embedded reopens without recent evidence', lines: [line({ impact: 'embedded', delivery: 'signed-off' })], actor: editor, told: ['to-do: 1 line reopened, because evidence is old: Plan'] },
  { because: 'done work waits for someone who may sign it off', lines: [line({ delivery: 'done-awaiting-sign-off' })], actor: signer, told: ['to-do: Sign off or send back: “Rewrite plans”'] },
  { because: 'nobody is asked to sign off their own', lines: [line({ delivery: 'done-awaiting-sign-off' })], actor: { ...signer, personId: 'lead' }, told: [] },
] // biome-ignore format: a table

for (const { because, lines, actor, told } of rows) test(because, () => assert.deepEqual(needs(lines, actor), told))

test('an uncovered area is news when the statement is due within 30 days, not before', () => {
  assert.deepEqual(needs([], editor, '2026-04-10'), [])
  assert.deepEqual(needs([], editor, '2026-04-09'), [
    'soon: 1 area is not covered, and the written statement is due: Plan',
  ])
})

test('a statement that was owed and has no sending is overdue', () => {
  assert.deepEqual(needs([line({})], editor, '2026-03-09'), [
    'overdue: The written statement was due by 9 March 2026 and no sending is recorded: Plan',
  ])
})
