import { addDays, type Day } from '../../platform/day.ts'
import type { Delivery, EvidenceKind, Funded, Impact } from '../model.ts'

type Note = { on: Day; by: string; text: string }
type Shown = { kind: EvidenceKind; on: Day; by: string; shows: string; source: string }

/** One invented line. `answers`: the area's place in the report (0 the first), words of a narrative sentence, or why there is no finding. */
export type SampleLine = {
  answers: { area: number } | { sentence: string } | { why: string }
  /** Written before the statement was sent, or since. */
  since?: true
  action: string
  outcome: string
  measures: string
  lead?: { name: string; role: string }
  partner?: { agency: string; name: string }
  start: Day
  due?: Day
  revised?: { to: Day; why: string }
  cost?: { pounds: number | null; note: string; funded: Funded; source: string }
  delivery: Delivery
  impact: Impact
  updates: readonly Note[]
  evidence: readonly Shown[]
  asked?: true
}

const brigstock = { name: 'Callum Brigstock', role: 'Team manager' }
const farnworth = { name: 'Aisha Farnworth', role: 'Social worker' }
const patchett = { name: 'Dev Patchett', role: 'Head of quality assurance' }
const carrow = { name: 'Ines Carrow', role: 'Performance analyst' }
const ellery = { name: 'Margaret Ellery', role: 'Independent reviewing officer' }
const okafor = { name: 'Jess Okafor-Lane', role: 'Team manager' }
const addlestrop = 'Simon Addlestrop'

/** Marlshire's plan: lines in every state, so that each can be seen. Days near today are counted from it. */
export const sampleLines = (today: Day): readonly SampleLine[] => {
  const ago = (days: number): Day => addDays(today, -days)
  const ahead = (days: number): Day => addDays(today, days)
  return [
    {
      answers: { area: 0 },
      action:
        'Set up a rota of strategy discussion chairs, so that one is free within four hours in each of the six localities.',
      outcome:
        'Children who may be suffering significant harm have a plan made by all agencies within one working day.',
      measures: 'Share of strategy discussions held within one working day: from 61% to 90%.',
      lead: brigstock,
      partner: { agency: 'Marlshire Police', name: '' },
      start: '2025-11-17',
      due: '2026-03-31',
      cost: { pounds: 0, note: 'within existing posts', funded: 'yes', source: 'base budget' },
      delivery: 'signed-off',
      impact: 'improving',
      updates: [
        {
          on: '2026-01-12',
          by: 'Callum Brigstock',
          text: 'The rota runs in Marlport and Pellwick. Ostley Vale starts next month.',
        },
        {
          on: '2026-03-24',
          by: 'Callum Brigstock',
          text: 'All six localities are on the rota. Cover for leave is agreed.',
        },
      ],
      evidence: [
        {
          kind: 'data',
          on: ago(25),
          by: 'Ines Carrow',
          shows: '84% of strategy discussions were held within one working day in the last quarter.',
          source: 'Monthly figures',
        },
      ],
    },
    {
      answers: { area: 0 },
      action:
        'Agree with the health trust that a named nurse attends every strategy discussion, by video where that is quicker.',
      outcome: 'What health staff know about a child is in the room when decisions are made.',
      measures: 'Attendance of health at strategy discussions: from 58% to 95%.',
      lead: { name: 'Ruth Okonedo', role: 'Director of children’s services' },
      partner: { agency: 'Marlshire health trust', name: addlestrop },
      start: '2025-12-01',
      due: '2026-06-30',
      revised: { to: ahead(40), why: 'The trust’s board moved its decision to its next meeting.' },
      delivery: 'at-risk',
      impact: 'no-change',
      updates: [
        {
          on: ago(30),
          by: addlestrop,
          text: 'Two nurses are named for the east of the county. The west waits for the trust’s decision.',
        },
      ],
      evidence: [],
    },
    {
      answers: { area: 0 },
      action: 'Use one template for the minutes of strategy discussions: who will do what, and by when.',
      outcome: 'Every agency leaves with the same plan.',
      measures: 'Audit of 30 sets of minutes each quarter: nine in ten name an owner and a date for each action.',
      lead: ellery,
      start: '2025-11-24',
      due: ago(12),
      delivery: 'done-awaiting-sign-off',
      impact: 'not-yet-tested',
      updates: [
        {
          on: ago(14),
          by: 'Margaret Ellery',
          text: 'The template is in use everywhere. The first audit is under way.',
        },
      ],
      evidence: [],
    },
    {
      answers: { area: 1 },
      action: 'Rewrite the child’s plan with families in Hethercombe, and bring the new plan to all six localities.',
      outcome: 'Parents can say what has to change, and by when.',
      measures: 'Nine in ten parents asked say that they know what has to change.',
      lead: farnworth,
      start: '2025-12-08',
      due: ahead(60),
      cost: {
        pounds: 24_000,
        note: 'one year of a participation worker',
        funded: 'partly',
        source: 'family help grant',
      },
      delivery: 'on-track',
      impact: 'improving',
      updates: [
        {
          on: ago(20),
          by: 'Aisha Farnworth',
          text: 'Four localities use the new plan. Sallowmere and Cold Ambry follow after the training.',
        },
      ],
      evidence: [
        {
          kind: 'audit',
          on: ago(35),
          by: 'Dev Patchett',
          shows: 'In 22 of 30 plans the change that is needed is plain, against 9 of 30 a year ago.',
          source: 'Quarterly audit',
        },
        {
          kind: 'voice',
          on: ago(50),
          by: 'Aisha Farnworth',
          shows: 'Eight of ten parents in Hethercombe could say what had to change.',
          source: 'Telephone survey',
        },
      ],
    },
    {
      answers: { area: 1 },
      action: 'Hold a half-day workshop on writing plans in each locality, led by advanced practitioners.',
      outcome: 'Practitioners write plans that are short and plain.',
      measures: 'Plans of fewer than two pages; feedback of practitioners.',
      lead: patchett,
      start: '2026-01-12',
      due: '2026-04-30',
      delivery: 'signed-off',
      impact: 'embedded',
      updates: [{ on: '2026-04-27', by: 'Dev Patchett', text: 'All six workshops are done: 143 practitioners came.' }],
      evidence: [
        {
          kind: 'data',
          on: ago(250),
          by: 'Ines Carrow',
          shows: 'The middle plan is two pages long; it was five.',
          source: 'Count of all plans',
        },
        {
          kind: 'voice',
          on: ago(230),
          by: 'Dev Patchett',
          shows: 'Nine in ten practitioners use what they learned.',
          source: 'Survey after the workshops',
        },
      ],
    },
    {
      answers: { area: 2 },
      action: 'A head of service agrees each use of emergency accommodation in person and reviews it every week.',
      outcome:
        'No care leaver is in bed and breakfast unless nothing else is safe, and never without a senior manager knowing.',
      measures: 'Number of care leavers in emergency accommodation, and days there; audit of each decision.',
      lead: okafor,
      partner: { agency: 'District housing service', name: '' },
      start: '2025-11-10',
      due: '2026-01-31',
      delivery: 'signed-off',
      impact: 'embedded',
      updates: [
        {
          on: '2026-02-02',
          by: 'Jess Okafor-Lane',
          text: 'Every decision since November has been agreed in person. Two young people moved on within the week.',
        },
      ],
      evidence: [
        {
          kind: 'data',
          on: ago(18),
          by: 'Ines Carrow',
          shows: 'One care leaver in emergency accommodation, for two nights; four in September 2025.',
          source: 'Weekly list',
        },
        {
          kind: 'audit',
          on: ago(60),
          by: 'Dev Patchett',
          shows: 'All eleven decisions were agreed and reviewed as they should be.',
          source: 'Audit of every decision',
        },
        {
          kind: 'voice',
          on: ago(75),
          by: 'Jess Okafor-Lane',
          shows: 'Young people told the corporate parenting panel that they were asked what they wanted.',
          source: 'Panel minutes',
        },
      ],
    },
    {
      answers: { area: 2 },
      action:
        'Agree with the district housing service that care leavers have first call on one-bedroom flats in every locality.',
      outcome: 'Care leavers choose between at least two homes that they have seen.',
      measures: 'Share of care leavers who saw two homes or more; homes offered in Cold Ambry.',
      lead: brigstock,
      partner: { agency: 'District housing service', name: '' },
      start: '2025-12-01',
      due: ago(20),
      delivery: 'on-track',
      impact: 'improving',
      updates: [
        {
          on: ago(95),
          by: 'Callum Brigstock',
          text: 'Eleven flats in Marlport and Sallowmere. Cold Ambry has little to rent and is still open.',
        },
      ],
      evidence: [
        {
          kind: 'data',
          on: ago(40),
          by: 'Ines Carrow',
          shows: '64% saw two homes or more; 20% a year ago.',
          source: 'Survey at each move',
        },
      ],
      asked: true,
    },
    {
      answers: { area: 3 },
      action: 'Show the supervision that is due and held on the managers’ weekly page, by locality.',
      outcome: 'Every practitioner has supervision each month and children’s plans do not drift.',
      measures: 'Supervision held on time: from 63% to 90% in each of the six localities.',
      lead: carrow,
      start: '2025-11-24',
      due: ahead(10),
      delivery: 'on-track',
      impact: 'improving',
      updates: [{ on: ago(8), by: 'Ines Carrow', text: 'Five localities are at 85% or more. Hethercombe is at 71%.' }],
      evidence: [
        {
          kind: 'data',
          on: ago(8),
          by: 'Ines Carrow',
          shows: '86% held on time over all, 71% in Hethercombe.',
          source: 'Weekly page',
        },
      ],
    },
    {
      answers: { area: 3 },
      action: 'Start each supervision with the decisions of the last one, and record what became of each.',
      outcome: 'Decisions are carried out, or the reason why not is known.',
      measures: 'Audit of 40 records: the last decisions are followed up in nine of ten.',
      lead: patchett,
      start: ahead(7),
      due: ahead(90),
      cost: { pounds: null, note: 'to be costed with the new recording form', funded: 'no', source: '' },
      delivery: 'not-started',
      impact: 'not-yet-tested',
      updates: [],
      evidence: [],
    },
    {
      answers: { sentence: 'full of professional terms' },
      action:
        'Write letters to families with a panel of parents, and have each locality’s letters read by them twice a year.',
      outcome: 'Families understand what they are sent, in a language that they read.',
      measures: 'The parents’ panel finds nine of ten letters plain.',
      lead: farnworth,
      start: '2026-02-02',
      due: ahead(45),
      delivery: 'on-track',
      impact: 'not-yet-tested',
      updates: [
        { on: ago(28), by: 'Aisha Farnworth', text: 'The panel has met twice. Six standard letters are rewritten.' },
      ],
      evidence: [],
    },
    {
      answers: { sentence: 'health assessments are often late' },
      action: 'Have consent for health assessments signed at the point of placement.',
      outcome: 'Children in care have their health needs known within 20 working days.',
      measures: 'Initial health assessments on time: from 47% to 85%.',
      lead: ellery,
      partner: { agency: 'Marlshire health trust', name: addlestrop },
      start: '2026-01-05',
      due: ago(5),
      delivery: 'late',
      impact: 'no-change',
      updates: [
        {
          on: ago(33),
          by: 'Margaret Ellery',
          text: 'Consent is signed on the day for most. Appointments are now the delay.',
        },
      ],
      evidence: [],
    },
    {
      answers: { sentence: 'copied forward from one review' },
      since: true,
      action: 'Stop copying pathway plans forward: each review starts from what the young person says has changed.',
      outcome: '',
      measures: '',
      start: ago(10),
      delivery: 'not-started',
      impact: 'not-yet-tested',
      updates: [],
      evidence: [],
    },
    {
      answers: { why: 'Young people in Our Turn asked for it; no inspector raised it.' },
      since: true,
      action: 'Open the drop-in on Saturdays, in Sallowmere first.',
      outcome: 'Young people who work in the week can come.',
      measures: 'Visits on Saturdays; what young people say.',
      lead: okafor,
      start: ago(45),
      due: ahead(75),
      cost: { pounds: 9_600, note: 'each year', funded: 'yes', source: 'care leavers’ budget' },
      delivery: 'on-track',
      impact: 'not-yet-tested',
      updates: [],
      evidence: [],
    },
  ]
}
