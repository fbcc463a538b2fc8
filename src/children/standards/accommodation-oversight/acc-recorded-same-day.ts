import { addDays } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, watchedMoves } from './homes.ts'

const hostel = { key: 'h', starts: '2026-03-06' } as const
const told = (recordedOn?: string, complete?: 'yes' | 'no') =>
  ({ kind: 'emergency', accommodation: 'V', recordedOn, complete }) as const

export const movesRecorded = standard({
  id: 'acc-recorded-same-day',
  title: 'Move recorded on the same day',
  area: 'accommodation-oversight',
  asks: 'A move into emergency or temporary accommodation, or one that nobody planned, is written down on the day: from, to, why, what kind, who pays, how long, and what the young person says.',
  numerator: 'Of them, those with all of it written down on the day of the move',
  denominator: 'Moves into emergency or temporary accommodation, and unplanned moves wherever to',
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
  settings: { limit: { title: 'Days after the move', unit: 'days', default: 0 } },
  reads: ['leaverHome'],
  needs: ['leaverHome'],
  intervalsOf: [],
  cases: ({ leaverHome }, { settings, toldFrom }) =>
    watchedMoves(leaverHome).map((home) => {
      const { recordedOn, complete } = home.fields
      return unlessBefore(
        begunOn({ toldFrom }),
        caseOfHome(home, {
          ends: null,
          due: addDays(home.starts, settings.limit(home.starts)),
          done: complete === 'no' ? null : (recordedOn ?? null),
          unknown: recordedOn === undefined ? 'Nobody says on which day it was written down' : null,
        }),
      )
    }),
  examples: [
    {
      why: 'Written down on the day, all of it.',
      rows: { leaverHome: [{ ...hostel, fields: told('2026-03-06', 'yes') }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On the Monday after: a Saturday and a Sunday stop nothing.',
      rows: { leaverHome: [{ ...hostel, fields: told('2026-03-09', 'yes') }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On the day, but nobody wrote down what the young person says: still to be done.',
      rows: { leaverHome: [{ ...hostel, fields: told('2026-03-06', 'no') }] },
      on: '2026-03-07',
      are: ['no'],
      waits: ['2026-03-06'],
    },
    {
      why: 'An old record that does not say when it was made.',
      rows: { leaverHome: [{ ...hostel, fields: told() }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'A planned move into a flat of their own.',
      rows: { leaverHome: [{ ...hostel, fields: { kind: 'settled', planned: 'yes', recordedOn: '2026-03-09' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Moved in before homes were recorded here, and written down on the first day: not recorded, and not late.',
      rows: { leaverHome: [{ ...hostel, fields: told('2026-03-20') }] },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
