import assert from 'node:assert/strict'
import test from 'node:test'
import mammoth from 'mammoth'
import { unzipped } from '../../../test/support/unzipped.ts'
import { emptyLine, type Line, type PlanFinding, type WholePlan } from '../model.ts'
import { type StatementFacts, statementOf } from './content.ts'
import { differences } from './differences.ts'
import { statementAsWord } from './word.ts'

const finding = (id: string, quote: string, more: Partial<PlanFinding> = {}): PlanFinding => ({
  id,
  origin: 'area-for-improvement',
  sourceKey: id,
  quote,
  paragraph: null,
  page: 2,
  section: null,
  listHeading: null,
  priority: null,
  position: 1,
  gone: false,
  ...more,
})
const line = (id: string, more: Partial<Line>): Line => ({
  ...emptyLine,
  id,
  position: 1,
  version: 1,
  removed: false,
  asked: null,
  milestones: [],
  ...more,
})
const whole: WholePlan = {
  plan: {
    id: 'p',
    title: 'Plan',
    governance: 'The improvement board meets each month.\n\nScrutiny committee reads it each quarter.',
    status: 'draft',
    evidenceMonths: 6,
    inspectionId: 'i',
    statutory: true,
    whyStatutory: '',
    started: '2026-01-05',
    startedBy: 'A. Director',
    version: 1,
  },
  headings: [],
  findings: [
    finding('a', 'The oversight of moves & “emergency” homes.'),
    finding('b', 'The quality of supervision.', { position: 2 }),
    finding('n', 'Letters are hard to read.', { origin: 'narrative', paragraph: '8', page: 3, position: 3 }),
  ],
  lines: [
    line('one', {
      findings: ['a', 'b'],
      action: 'Approve each move\nby a head of service',
      outcome: 'No unplanned move',
      lead: { personId: null, name: 'Bea Heron', role: 'Head of care' },
      partner: { agency: 'Housing', personId: null, name: '' },
      start: '2026-01-12',
      due: '2026-06-30',
      revisedDue: '2026-07-31',
      measures: 'Audit of every move',
      cost: 45000,
      costNote: 'each year',
      funded: 'partly',
      fundingSource: 'transformation reserve',
    }),
    line('two', { findings: ['n'], action: 'Rewrite the letters', due: '2026-03-31' }),
    line('three', { whyNoFinding: 'Young people asked for it', action: 'Open later', measures: 'Survey' }),
    line('four', { whyNoFinding: 'Ours', action: 'Not for the statement', inStatement: false }),
  ],
}
const facts: StatementFacts = {
  council: 'Marlshire County Council',
  inspection: 'Standard inspection, 3 to 14 November 2025',
  basis: 'education-and-inspections-act',
  receivedOn: '2025-12-19',
  publishedOn: '2025-12-19',
  due: '2026-04-02',
}

test('the statement says each area in the inspectors’ words, with its action, period, lead, measure, cost and governance', async () => {
  const document = await statementAsWord(statementOf(whole, facts), 'Edition 1')
  const text = (await mammoth.extractRawText({ buffer: document })).value
  for (const words of [
    'Written statement of proposed action',
    'Marlshire County Council: Standard inspection, 3 to 14 November 2025',
    'section 137 of the Education and Inspections Act 2006',
    'SI 2007/462',
    'Statement due: 2 April 2026',
    '“The oversight of moves & “emergency” homes.” (page 2)',
    'Approve each move',
    'Outcome wanted: No unplanned move',
    '12 January 2026 to 31 July 2026 (revised from 30 June 2026)',
    'Bea Heron, Head of care',
    'Partner: Housing',
    'Audit of every move',
    '£45,000, each year',
    'Partly funded: transformation reserve',
    'See also action 1.',
    'Because: “Letters are hard to read.” (paragraph 8, page 3)',
    'By 31 March 2026',
    'Because: Young people asked for it',
    'The improvement board meets each month.',
    'Scrutiny committee reads it each quarter.',
  ])
    assert.ok(text.includes(words), `${words} is not in:\n${text}`)
  assert.ok(!text.includes('Not for the statement'))
  assert.ok(!text.includes('Draft'))
})

test('the practice standards that measure an action stand under how we will know, and a later edition says that others do', async () => {
  const measured = (titles: readonly string[]) => statementOf(whole, facts, new Map([[whole.lines[0]!.id, titles]]))
  const document = await statementAsWord(measured(['Return home interviews', 'Health assessments']), 'Edition 1')
  const text = (await mammoth.extractRawText({ buffer: document })).value
  for (const title of ['Return home interviews', 'Health assessments'])
    assert.equal(text.split(`Practice standard: ${title}`).length, 2, 'once, at its own action')
  assert.match(text, /Audit of every move\s+Practice standard: Return home interviews/)
  const changes = differences(measured(['Return home interviews']), measured(['Health assessments']))
  assert.deepEqual(changes, [
    'Action 1, the practice standards that measure it: before “Return home interviews”, now “Health assessments”.',
  ])
  assert.deepEqual(differences(statementOf(whole, facts), statementOf(whole, facts)), [])
})

test('its headings and tables are real, its table heads repeat, its language is English of the United Kingdom', async () => {
  const document = await statementAsWord(statementOf(whole, facts), 'Draft of 5 January 2026, not ready to send')
  const page = (await mammoth.convertToHtml({ buffer: document })).value
  for (const heading of ['Area for improvement 1', 'Area for improvement 2', 'Further actions of our own'])
    assert.match(page, new RegExp(`<h2>${heading}</h2>`))
  assert.match(page, /<thead><tr><th[^>]*><p>Number/)
  const files = await unzipped(document)
  assert.match(files['word/styles.xml']!, /<w:lang w:val="en-GB"/)
  assert.match(files['word/document.xml']!, /<w:tblHeader/)
  assert.match(files['word/document.xml']!, /<w:cantSplit/, 'a row never breaks over two pages')
  assert.match(files['docProps/core.xml']!, /<dc:title>Written statement of proposed action<\/dc:title>/)
  assert.match(Object.entries(files).find(([name]) => /word\/footer\d\.xml$/.test(name))![1], /NUMPAGES/)
  assert.match(Object.entries(files).find(([name]) => /word\/header\d\.xml$/.test(name))![1], /Draft of 5 January 2026/)
})

test('a plan that owes no statement is an improvement plan, and says that nothing is owed', async () => {
  const content = statementOf(whole, { ...facts, basis: 'none' })
  assert.equal(content.title, 'Improvement plan')
  assert.match(content.legalBasis, /No written statement is owed/)
  assert.deepEqual(
    content.facts.map((fact) => fact.label),
    ['Report published', 'Report received'],
  )
})

test('what is not written yet is said, never left blank', async () => {
  const document = await statementAsWord(
    statementOf({ ...whole, plan: { ...whole.plan, governance: '' }, lines: [line('x', { findings: ['a'] })] }, facts),
    'Draft',
  )
  const text = (await mammoth.extractRawText({ buffer: document })).value
  for (const words of ['To be written', 'To be named', 'To be set', 'Not yet costed', 'No action is planned yet.'])
    assert.ok(text.includes(words), words)
})
