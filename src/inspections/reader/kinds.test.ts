import assert from 'node:assert/strict'
import test from 'node:test'
import * as invented from './invented-documents.ts'
import { readDocumentSchema } from './model.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

const read = (text: string) => {
  const { document, sources } = readLines(readText(text), [], 'invented.txt')
  readDocumentSchema.parse(document)
  return { ...document, sources }
}

test('a report of 2026 gives four grades and no overall, whatever its table calls care leavers', () => {
  const report = read(invented.report2026)
  assert.equal(report.kind, 'standard-inspection')
  assert.equal(report.framework, 'ilacs-2026')
  assert.deepEqual(report.authority, { name: 'Marlshire', code: '999' })
  assert.deepEqual(report.onSite, [{ start: '2026-05-11', end: '2026-05-22' }])
  assert.equal(report.leadInspector, 'Ada Lindqvist')
  assert.deepEqual(
    report.judgements.map((one) => `${one.area}: ${one.grade}`),
    ['leaders: good', 'help-and-protection: requires-improvement', 'in-care: good', 'care-leavers: outstanding'],
  )
})

test('areas for improvement lose their reference, which is read by number or by name', () => {
  assert.deepEqual(read(invented.report2026).areasForImprovement, [
    {
      text: 'The timeliness of strategy meetings when risks to children increase',
      nationalFramework: ['outcome-3'],
      page: null,
    },
    { text: 'The quality of supervision.', nationalFramework: ['enabler-3'], page: null },
  ])
})

test('printed numbers are kept with their gap and a warning, and "17 who present" is no paragraph', () => {
  const report = read(invented.report2026)
  const numbered = report.paragraphs.filter((one) => one.number !== null)
  assert.deepEqual(
    numbered.map((one) => one.number),
    ['1', '2', '3', '4', '6'],
  )
  assert.match(numbered[1]!.text, /aged 16 and 17 who present as homeless/)
  assert.deepEqual(report.warnings, ['There is no paragraph 5: the printed numbers go from 4 to 6.'])
  assert.deepEqual(
    numbered.map((one) => one.section),
    ['help-and-protection', 'help-and-protection', 'in-care', 'care-leavers', 'leaders'],
  )
})

test('a hyphen at a line end stays where the document writes the word with one', () => {
  assert.match(read(invented.report2026).paragraphs.find((one) => one.number === '1')!.text, /well-considered help/)
})

test('the same report without dates is assumed standard, and says so', () => {
  const report = read(invented.report2026.replace(/Inspection dates:.*/, ''))
  assert.equal(report.kind, 'standard-inspection')
  assert.equal(report.framework, 'ilacs-2026')
  assert.equal(report.sources.kind!.certain, false)
  assert.ok(report.warnings.some((warning) => warning.includes('short or standard')))
})

test('a focused visit has its dates, inspectors, focus, priority action and areas apart from its findings', () => {
  const letter = read(invented.focusedVisit)
  assert.equal(letter.kind, 'focused-visit')
  assert.equal(letter.framework, 'ilacs-2023')
  assert.equal(letter.published, '2026-01-09')
  assert.deepEqual(letter.onSite, [{ start: '2025-12-09', end: '2025-12-10' }])
  assert.deepEqual(letter.inspectors, ['Ada Lindqvist', 'Bo Castellane', 'Ines Okafor-Grey'])
  assert.equal(letter.leadInspector, 'Ada Lindqvist')
  assert.equal(letter.focus, 'arrangements for the front door')
  assert.equal(letter.statedDeadline, '2026-04-21')
  assert.deepEqual(
    letter.areasForPriorityAction.map((one) => one.text),
    ['The screening of contacts out of hours.'],
  )
  assert.equal(letter.areasForImprovement.length, 2)
  assert.match(letter.areasForImprovement[0]!.text, /^The quality of chronologies\..*assessment teams.*duty team$/)
})

test('a monitoring visit is a letter of its own kind: what was reviewed is no area for improvement', () => {
  const letter = read(invented.monitoringVisit)
  assert.equal(letter.kind, 'monitoring-visit')
  assert.deepEqual(letter.onSite, [{ start: '2026-02-03', end: '2026-02-04' }])
  assert.deepEqual(letter.areasForImprovement, [])
  assert.equal(letter.leadInspector, 'Bo Castellane')
})

test('a joint letter has no framework or lead inspector, a due date, and strengths apart from areas', () => {
  const letter = read(invented.jointLetter)
  assert.equal(letter.kind, 'jtai')
  assert.equal(letter.framework, null)
  assert.equal(letter.leadInspector, null)
  assert.equal(letter.statedDeadline, '2025-07-11')
  assert.equal(letter.focus, 'multi-agency response to children affected by domestic abuse')
  assert.deepEqual(
    letter.areasForImprovement.map((one) => one.text),
    ['The recording of decisions at strategy meetings.', 'Contingency planning.'],
  )
})

test('an area SEND report gives priority actions and areas, and no grades', () => {
  const report = read(invented.areaSend)
  assert.equal(report.kind, 'area-send')
  assert.equal(report.framework, null)
  assert.deepEqual(report.onSite, [{ start: '2024-12-09', end: '2024-12-13' }])
  assert.deepEqual(report.judgements, [])
  assert.deepEqual(
    report.areasForPriorityAction.map((one) => one.text),
    ['Leaders across the partnership must act urgently to reduce waiting times.'],
  )
  assert.deepEqual(
    report.areasForImprovement.map((one) => one.text),
    ['Leaders should improve transitions.'],
  )
})

test('a council paper restates: Ofsted’s areas in their first sentence, the council’s own lists under their judgement', () => {
  const paper = read(invented.councilPaper)
  assert.equal(paper.kind, 'committee-report')
  assert.equal(paper.about, 'standard-inspection')
  assert.deepEqual(paper.meeting, { body: 'Cabinet', date: '2026-07-21' })
  assert.deepEqual(
    paper.areasForImprovement.map((one) => one.text),
    ['Strengthen the timeliness of strategy meetings.', 'The quality of supervision.'],
  )
  assert.deepEqual(
    paper.judgements.map((one) => one.area),
    ['leaders', 'in-care'],
  )
  assert.deepEqual(
    paper.lists.map((list) => [list.heading, list.section, list.items.map((item) => `${item.leaning}: ${item.text}`)]),
    [
      ['Areas of strength', 'in-care', ['strength: Stable homes', 'strength: Family time']],
      ['Still work to do to improve', 'in-care', ['concern: Dental checks']],
    ],
  )
})

test('what is none of these is unknown, with its paragraphs and no guess', () => {
  const document = read('A note about biscuits.\n\nThere are none left. This is a longer sentence about it.')
  assert.equal(document.kind, 'unknown')
  assert.equal(document.authority, null)
  assert.deepEqual(document.judgements, [])
  assert.ok(document.paragraphs.length > 0)
})

const dateForms = [
  '11 to 22 May 2026', '11 – 22 May 2026', '11–22 May 2026', '11-22 May 2026', '11 May to 22 May 2026', '11 May 2026 to 22 May 2026',
  '11th to 22nd May 2026', 'Monday 11 to Friday 22 May 2026', '11 May 2026 – 22 May 2026', '11 May – 22 May 2026', '11 — 22 May 2026',
  'from 11 to 22 May 2026', '11 until 22 May 2026', 'between 11 and 22 May 2026', '11\nto 22 May 2026', '11 to 22\nMay 2026',
] // biome-ignore format: one list

for (const dates of dateForms)
  test(`dates on site are read as "${dates.replace('\n', ' / ')}"`, () => {
    const report = read(invented.report2026.replace('11 to 22 May 2026', dates))
    assert.deepEqual(report.onSite, [{ start: '2026-05-11', end: '2026-05-22' }])
    assert.equal(report.kind, 'standard-inspection')
  })

const rangeForms = [
  '11 to 15 May 2026 and 1 to 5 June 2026', '11 May 2026 to 15 May 2026 and 1 June 2026 to 5 June 2026',
  '11 to 15 May and 1 to 5 June 2026', '11–15 May 2026 and\n1–5 June 2026', '11 to 15 May 2026, 1 to 5 June 2026',
] // biome-ignore format: one list

for (const dates of rangeForms)
  test(`two periods on site stay two: "${dates.replace('\n', ' / ')}"`, () => {
    const report = read(invented.report2026.replace('11 to 22 May 2026', dates))
    assert.deepEqual(report.onSite, [
      { start: '2026-05-11', end: '2026-05-15' },
      { start: '2026-06-01', end: '2026-06-05' },
    ])
    assert.equal(report.kind, 'standard-inspection')
  })

test('a reference to the National Framework is read in every form it is printed in, and leaves the words alone', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['(outcome 3, national framework)', 'outcome-3'],
    ['[Outcome three, National Framework]', 'outcome-3'],
    ['(national framework, outcome 3)', 'outcome-3'],
    ['(outcome 3: national framework).', 'outcome-3'],
    ['(Outcome\n3, national framework)', 'outcome-3'],
    ['(enabler 2, national framework)', 'enabler-2'],
    ['(enabler: leaders drive conditions for effective practice, national framework)', 'enabler-2'],
    ['(multi-agency working is prioritised and effective, national framework)', 'enabler-1'],
    ['Enabler three: National Framework.', 'enabler-3'],
    ['(principle 1, national framework)', 'principle-1'],
    ['(outcomes 1 and 2, national framework)', 'outcome-1 outcome-2'],
    ['(Outcome 3)', 'outcome-3'],
    ['(outcome 3 – national framework)', 'outcome-3'],
    ['(national framework: outcome 3)', 'outcome-3'],
  ]
  for (const [printed, reference] of forms) {
    const [area] = read(
      invented.report2026.replace(
        /when risks to children increase \(outcome 3, national\nframework\)/,
        `when risks to children increase. ${printed}`,
      ),
    ).areasForImprovement
    assert.equal(area!.nationalFramework.join(' '), reference, printed)
    assert.match(area!.text, /^The timeliness of strategy meetings when risks to children increase\.?$/, printed)
  }
})
