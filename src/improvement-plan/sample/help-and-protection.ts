import { addDays, type Day } from '../../platform/day.ts'
import type { SampleLine } from './model.ts'
import { addlestrop, brigstock, ellery, farnworth, patchett } from './people.ts'

/** Lines about strategy discussions and plans. Days near today are counted from it. */
export const helpAndProtection = (today: Day): readonly SampleLine[] => {
  const ago = (days: number): Day => addDays(today, -days)
  const ahead = (days: number): Day => addDays(today, days)
  return [
    {
      answers: { area: 0 },
      action:
        'Set up a rota of strategy discussion chairs, so that one is free within four hours in each of the six localities.',
      outcome:
        'Children who may be suffering significant harm have a plan made by all agencies within one working day.',
      measures: 'Share of strategy discussions held within one working day: at least 90%.',
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
          shows: 'The reason of each discussion that was held late is written down: mostly a day without a chair.',
          source: 'Monthly figures',
        },
      ],
    },
    {
      answers: { area: 0 },
      action:
        'Agree with the health trust that a named nurse attends every strategy discussion, by video where that is quicker.',
      outcome: 'What health staff know about a child is in the room when decisions are made.',
      measures: 'Attendance of health at strategy discussions: at least 95%.',
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
  ]
}
