import type { RecordedRow } from '../../history/tables/recorded.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

const isWhole = ({ fields }: RecordedRow<'homeMoveOut'>): boolean =>
  fields.destination === 'yes' && fields.suitability === 'yes' && fields.handover === 'yes'

const hostel = {
  key: 'h',
  starts: '2026-03-02',
  ends: '2026-04-02',
  fields: { kind: 'emergency', accommodation: 'V' },
} as const
const all = { homeKey: 'h', destination: 'yes', suitability: 'yes', handover: 'yes' } as const

export const movesOutChecked = standard({
  id: 'acc-move-out',
  title: 'Moving-out checks within one working day',
  area: 'accommodation-oversight',
  asks: 'When a young person leaves emergency or temporary accommodation it is written down within a working day where to, whether that is suitable, and who takes over.',
  numerator: 'Of them, those with all of it written down in time',
  denominator: 'Stays in emergency or temporary accommodation that ended',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010; local standard',
    where: 'Regulation 9 and Schedule 2, for whether the next home is suitable',
    confidence: 'unsure',
    note: 'The law asks whether the next home is suitable, for relevant children. One working day and the handover are local.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to write it down', unit: 'working days', default: 1 }, ...ofStays },
  reads: ['leaverHome', 'homeMoveOut'],
  needs: ['leaverHome', 'homeMoveOut'],
  intervalsOf: [],
  cases: ({ leaverHome, homeMoveOut }, { calendar, settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      if (stay.ends === null) return []
      const due = calendar.workingDaysAfter(stay.ends, settings.limit(stay.ends))
      const last = stay.homes.at(-1)!
      const whole = about(homeMoveOut, { homes: [last] }).filter(isWhole)
      const done = firstFrom(
        whole.map(({ starts }) => starts),
        '0001-01-01',
      )
      const checks = { opens: stay.ends, ends: null, due, done, unknown: due === null ? noHolidays : null }
      return [unlessBefore(begunOn({ toldFrom }), caseOfHome(stay, checks))]
    }),
  examples: [
    {
      why: 'Out on the Thursday before Easter, written down on the Tuesday after it.',
      rows: { leaverHome: [hostel], homeMoveOut: [{ starts: '2026-04-07', fields: all }] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On Wednesday.',
      rows: { leaverHome: [hostel], homeMoveOut: [{ starts: '2026-04-08', fields: all }] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Nobody says who takes over: it waits.',
      rows: { leaverHome: [hostel], homeMoveOut: [{ starts: '2026-04-02', fields: { ...all, handover: 'no' } }] },
      on: '2026-04-08',
      are: ['no'],
      waits: ['2026-04-07'],
    },
    {
      why: 'Into another hostel the next day: the stay goes on.',
      rows: { leaverHome: [hostel, { ...hostel, key: 'i', starts: '2026-04-03', ends: null }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The checks of a home in the middle of the stay are not those of its end.',
      rows: {
        leaverHome: [hostel, { ...hostel, key: 'i', starts: '2026-04-03', ends: '2026-04-13' }],
        homeMoveOut: [{ starts: '2026-04-02', fields: all }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Moved out before homes were recorded here.',
      rows: { leaverHome: [hostel] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'A learning note alone says nothing of where to.',
      rows: {
        leaverHome: [hostel],
        homeMoveOut: [{ starts: '2026-04-02', fields: { homeKey: 'h', learning: 'yes', learningOn: '2026-04-02' } }],
      },
      on: '2026-05-06',
      are: ['no'],
      waits: ['2026-04-07'],
    },
  ],
})
