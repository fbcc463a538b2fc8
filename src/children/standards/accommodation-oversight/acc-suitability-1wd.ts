import { missedFrom } from '../clock.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom, watchedMoves } from './homes.ts'
import { aboutHome } from './stays.ts'

const hostel = { key: 'h', starts: '2026-04-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const checked = (starts: string, whole: 'yes' | 'no' = 'yes', theirView: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { homeKey: 'h', whole, theirView, suitable: 'no' } }) as const

export const suitabilityChecked = standard({
  id: 'acc-suitability-1wd',
  title: 'Suitability checked before the move or within one working day',
  area: 'accommodation-oversight',
  asks: 'Whether the home is suitable is looked at on every matter that the regulations name, with the young person’s wishes, before they move in or on the next working day.',
  numerator: 'Of them, those with a whole check, their wishes asked, in time',
  denominator: 'Moves into emergency or temporary accommodation, and unplanned moves wherever to',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 9 and Schedule 2',
    confidence: 'verified',
    note: 'The law asks for the check and its matters, for relevant children. One working day is local.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days after the move', unit: 'working days', default: 1 } },
  reads: ['leaverHome', 'homeSuitability'],
  needs: ['leaverHome', 'homeSuitability'],
  intervalsOf: [],
  cases: ({ leaverHome, homeSuitability }, { calendar, settings, toldFrom }) =>
    watchedMoves(leaverHome).map((home) => {
      const due = calendar.workingDaysAfter(home.starts, settings.limit(home.starts))
      const whole = aboutHome(homeSuitability, home).filter(
        ({ fields }) => fields.whole === 'yes' && fields.theirView === 'yes',
      )
      return unlessBefore(
        begunOn({ toldFrom }),
        caseOfHome(home, {
          ends: missedFrom(due, home.ends),
          due,
          done: firstFrom(
            whole.map(({ starts }) => starts),
            '0001-01-01',
          ),
          unknown: due === null ? noHolidays : null,
        }),
      )
    }),
  examples: [
    {
      why: 'Checked the day before the move.',
      rows: { leaverHome: [hostel], homeSuitability: [checked('2026-04-01')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Moved in on the Thursday before Easter: Tuesday is the next working day.',
      rows: { leaverHome: [hostel], homeSuitability: [checked('2026-04-07')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On Wednesday.',
      rows: { leaverHome: [hostel], homeSuitability: [checked('2026-04-08')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'The young person was not asked.',
      rows: { leaverHome: [hostel], homeSuitability: [checked('2026-04-02', 'yes', 'no')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Half a check on the day, and a whole one in time.',
      rows: { leaverHome: [hostel], homeSuitability: [checked('2026-04-02', 'no'), checked('2026-04-07')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Found unsuitable: it was checked all the same.',
      rows: {
        leaverHome: [{ ...hostel, fields: { kind: 'settled', accommodation: 'U', suitable: 'no' } }],
        homeSuitability: [checked('2026-04-02')],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Whether it was checked before homes were recorded here nobody can tell.',
      rows: { leaverHome: [hostel] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
