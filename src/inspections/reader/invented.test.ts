import assert from 'node:assert/strict'
import test from 'node:test'
import * as areaSend from './invented/area-send.ts'
import { factsOf } from './invented/facts.ts'
import * as joint from './invented/joint.ts'
import * as letters from './invented/letters.ts'
import * as papers from './invented/papers.ts'
import * as single from './invented/single.ts'
import * as small from './invented/small.ts'
import { pdfOf } from './pdf-of.ts'
import { readBytes } from './read-bytes.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

const read = (text: string) => readLines(readText(text), [], 'invented.txt').document
const facts = (text: string) => factsOf(read(text))

/** Asserts that the facts named are these; facts not named are asserted elsewhere. */
const has = (text: string, wanted: Partial<ReturnType<typeof factsOf>>) => {
  const found = facts(text)
  const named = Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key as keyof typeof found]]))
  assert.deepEqual(named, wanted)
}

test('an area SEND report: the outcome comes first, actions stand in the right column, the team in two', () => {
  has(areaSend.report, {
    kind: 'area-send',
    authority: 'Marlshire',
    framework: null,
    onSite: ['2024-12-09 2024-12-13'],
    lead: 'Ada Lindqvist',
    inspectors: ['Ada Lindqvist', 'Bo Castellane', 'Ines Okafor-Grey', 'Ole Thorne'],
    judgements: [],
    priorities: [...areaSend.actions],
    areas: [...areaSend.areas],
  })
  assert.match(read(areaSend.report).paragraphs.find((one) => one.section === 'headline')!.text, /systemic failings/)
})

test('an area SEND report as a PDF: names that wrap beside the actions cut no sentence', async () => {
  const result = await readBytes(pdfOf([areaSend.tablePage]), 'send.pdf')
  assert.ok(result.ok)
  const found = factsOf(result.document)
  assert.deepEqual(found.priorities, [...areaSend.actions])
  assert.deepEqual(found.areas, [...areaSend.areas])
  assert.equal(result.document.paragraphs[0]!.section, 'headline')
})

test('a SEND letter of 2018: areas of significant weakness are the nearest to priority actions, and a person looks', () => {
  has(areaSend.letter2018, {
    kind: 'area-send',
    onSite: ['2018-02-05 2018-02-09'],
    published: '2018-03-14',
    lead: 'Ada Lindqvist',
    priorities: ['the lack of a joint plan for commissioning', 'the time that families wait for an assessment'],
  })
  assert.ok(read(areaSend.letter2018).warnings.some((warning) => warning.includes('significant weakness')))
})

test('monitoring letters of both layouts: this visit’s days, its inspectors, and what was looked at with its bullets', () => {
  has(letters.monitoring2018, {
    kind: 'monitoring-visit',
    framework: 'ilacs-2018',
    onSite: ['2018-02-06 2018-02-07'],
    published: '2018-03-09',
    lead: 'Ada Lindqvist',
    inspectors: ['Ada Lindqvist', 'Bo Castellane'],
    focus:
      'progress made in the area of help and protection, with a particular focus on: the front door; management oversight',
    areas: [],
    priorities: [],
  })
  has(letters.monitoring2024, {
    kind: 'monitoring-visit',
    framework: 'ilacs-2023',
    onSite: ['2024-05-14 2024-05-15'],
    published: '2024-06-18',
    lead: 'Bo Castellane',
    areas: [],
  })
  assert.ok(read(letters.monitoring2024).paragraphs.some((one) => one.section === 'headline'))
})

test('a letter that says there are no priority actions has none, though it tells of earlier ones', () => {
  has(letters.focusedNone, { kind: 'focused-visit', priorities: [], areas: [], onSite: ['2022-03-29 2022-03-30'] })
})

test('a joint letter of 2018: subheadings do not end the list, and case studies are no items', () => {
  has(joint.joint2018, {
    kind: 'jtai',
    authority: 'Marlshire',
    onSite: ['2018-03-12 2018-03-16'],
    published: '2018-05-18',
    due: '2018-08-28',
    focus: 'multi-agency response to child sexual exploitation',
    areas: [
      'Too few contacts from schools give the history of the family.',
      'Strategy meetings do not always include health.',
      'The board has not tested the quality of return home interviews.',
    ],
  })
})

test('a joint letter of 2025: priority actions before the list and strengths after it stay apart', () => {
  has(joint.joint2024, {
    kind: 'jtai',
    onSite: ['2024-12-02 2024-12-06'],
    due: '2025-05-27',
    priorities: ['The health partners must act at once on the backlog of referrals.'],
    areas: ['The sharing of intelligence about places.', 'Oversight of plans by managers in each agency.'],
  })
})

test('a single inspection: seven grades, the authority’s recommendations and not the board’s, contents passed over', () => {
  has(single.single2015, {
    kind: 'single-inspection',
    framework: 'sif',
    onSite: ['2015-03-03 2015-03-25'],
    published: '2015-05-12',
    lead: 'Ada Lindqvist',
    judgements: [
      'overall requires-improvement',
      'help-and-protection requires-improvement',
      'in-care good',
      'adoption outstanding',
      'care-leavers good',
      'leaders requires-improvement',
      'safeguarding-board inadequate',
    ],
    priorities: ['Ensure that strategy discussions include health partners.'],
    areas: [
      'Improve the quality of plans so that families know what must change.',
      'Ensure that return home interviews are offered in time.',
    ],
    numbers: ['1', '2', '3', '4', '5', '6', '7'],
  })
})

test('a grade that a table does not give is never made up', () => {
  has(small.emptyCell, { judgements: ['leaders good', 'care-and-care-leavers good', 'overall good'] })
})

test('a scrutiny paper on a focused visit restates its priority action in Ofsted’s sentence', () => {
  has(papers.focusedWithPriority, {
    kind: 'committee-report',
    about: 'focused-visit',
    meeting: { body: 'Children and Families Overview and Scrutiny Committee', date: '2024-05-14' },
    authority: 'Marlshire',
    onSite: ['2024-03-05 2024-03-06'],
    published: '2024-04-11',
    due: '2024-07-22',
    focus: 'arrangements for the front door',
    judgements: [],
    priorities: ['The timeliness of the response to children at risk of significant harm out of hours.'],
    areas: ['The application of thresholds.', 'The quality of recording.'],
  })
  const lists = read(papers.focusedWithPriority).lists
  assert.deepEqual(
    lists.map((list) => list.items.map((item) => item.text)),
    [
      ['notes the letter from Ofsted; and', 'receives the action plan at its meeting in September.'],
      ['appointed two more managers', 'started a weekly audit'],
    ],
  )
})

test('papers on an area SEND inspection, a joint inspection and a monitoring visit say what they are about', () => {
  has(papers.aboutSend, {
    about: 'area-send',
    meeting: { body: 'HEALTH AND WELLBEING BOARD', date: '2025-03-06' },
    onSite: ['2024-12-09 2024-12-13'],
    priorities: [
      'Leaders should agree one set of data about waiting times.',
      'Leaders must urgently reduce waiting times.',
    ],
    areas: ['Leaders should improve the quality of annual reviews.'],
  })
  has(papers.aboutJoint, {
    about: 'jtai',
    meeting: { body: 'Cabinet', date: '2025-07-09' },
    onSite: ['2025-02-03 2025-02-07'],
    due: '2025-07-11',
    areas: ['The recording of decisions at strategy meetings.', 'Contingency planning.'],
  })
  has(papers.aboutMonitoring, {
    about: 'monitoring-visit',
    meeting: { body: 'Children’s Committee', date: '2024-09-03' },
    onSite: ['2024-05-14 2024-05-15'],
    judgements: [],
  })
})

test('a paper on a single inspection gives its grades in the older framework and its recommendations as areas', () => {
  has(papers.aboutSingle, {
    about: 'single-inspection',
    framework: 'sif',
    meeting: { body: 'Cabinet', date: '2015-07-20' },
    areas: [
      'Improve the quality of plans so that families know what must change.',
      'Ensure that return home interviews are offered in time.',
    ],
  })
  assert.equal(facts(papers.aboutSingle).judgements.length, 6)
})

test('a paper’s table of what Ofsted asked for gives the first column only', () => {
  has(small.tablePaper, {
    about: 'short-inspection',
    areas: ['The timeliness of strategy meetings.', 'The quality of supervision.'],
  })
})
