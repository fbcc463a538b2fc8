import { addDays } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

const hostel = {
  key: 'h',
  starts: '2026-02-02',
  ends: '2026-03-02',
  fields: { kind: 'emergency', accommodation: 'V' },
} as const
const noted = (learningOn?: string) => ({ starts: '2026-03-03', fields: { homeKey: 'h', learningOn } }) as const

export const learningNotes = standard({
  id: 'acc-learning-note',
  title: 'Learning note after a stay in emergency or temporary accommodation',
  area: 'accommodation-oversight',
  asks: 'Within 28 days of moving out it is written down what was learned: how it came to it, what helped, what would have been sooner.',
  numerator: 'Of them, those with a learning note in time',
  denominator: 'Stays in emergency or temporary accommodation that ended',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers moving in and out of emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Days to write it', unit: 'days', default: 28 }, ...ofStays },
  reads: ['leaverHome', 'homeMoveOut'],
  needs: ['leaverHome', 'homeMoveOut'],
  intervalsOf: [],
  cases: ({ leaverHome, homeMoveOut }, { settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      if (stay.ends === null) return []
      const days = about(homeMoveOut, stay).map(({ fields }) => fields.learningOn ?? null)
      const due = addDays(stay.ends, settings.limit(stay.ends))
      const note = { opens: stay.ends, ends: null, due, done: firstFrom(days, '0001-01-01') }
      return [unlessBefore(begunOn({ toldFrom }), caseOfHome(stay, note))]
    }),
  examples: [
    {
      why: 'On the 28th day.',
      rows: { leaverHome: [hostel], homeMoveOut: [noted('2026-03-30')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A note that stands alone: nobody wrote moving out down.',
      rows: {
        leaverHome: [hostel],
        homeMoveOut: [{ starts: '2026-03-20', fields: { homeKey: 'h', learning: 'yes', learningOn: '2026-03-20' } }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A day later.',
      rows: { leaverHome: [hostel], homeMoveOut: [noted('2026-03-31')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Moved out, and no note yet.',
      rows: { leaverHome: [hostel], homeMoveOut: [noted()] },
      on: '2026-03-30',
      are: [],
      waits: ['2026-03-30'],
    },
    {
      why: 'The stay goes on.',
      rows: { leaverHome: [{ ...hostel, ends: null }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The note was due before homes were recorded here.',
      rows: { leaverHome: [hostel] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
