import { addDays, type Day } from '../../platform/day.ts'
import type { SampleLine } from './model.ts'
import { addlestrop, brigstock, carrow, ellery, farnworth, okafor, patchett } from './people.ts'

/** Lines about homes, supervision, what inspectors said in passing, and one of the council’s own. Days near today are counted from it. */
export const careAndLeaders = (today: Day): readonly SampleLine[] => {
  const ago = (days: number): Day => addDays(today, -days)
  const ahead = (days: number): Day => addDays(today, days)
  return [
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
          text: 'Every decision since November has been agreed in person, and the next home was looked for the same week.',
        },
      ],
      evidence: [
        {
          kind: 'data',
          on: ago(18),
          by: 'Ines Carrow',
          shows: 'Leaders go through every open stay each week: who, where, for how long, and what comes next.',
          source: 'Weekly list',
        },
        {
          kind: 'audit',
          on: ago(60),
          by: 'Dev Patchett',
          shows:
            'Every decision that was looked at had been agreed by a head of service. Some weekly reviews came late.',
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
      measures: 'Supervision held on time: at least 90% in each of the six localities.',
      lead: carrow,
      start: '2025-11-24',
      due: ahead(10),
      delivery: 'on-track',
      impact: 'improving',
      updates: [
        {
          on: ago(8),
          by: 'Ines Carrow',
          text: 'The page is in use in all six localities. Hethercombe is behind, and its managers look at it twice a week.',
        },
      ],
      evidence: [
        {
          kind: 'data',
          on: ago(8),
          by: 'Ines Carrow',
          shows:
            'The page tells by team what is due and what was held; managers ask the same week why something was not.',
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
      measures: 'Initial health assessments on time: at least 85%.',
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
