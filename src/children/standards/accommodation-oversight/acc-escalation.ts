import { addDays } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

/** Who hears of a stay at which of its days; who stands higher does for who stands lower. */
const ladder = [
  { mark: 'first', to: ['service-manager', 'head-of-service', 'director'] },
  { mark: 'second', to: ['head-of-service', 'director'] },
  { mark: 'third', to: ['director'] },
  { mark: 'third', to: ['board'] },
] as const

const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const told = (starts: string, to: string, mark?: number) => ({ starts, fields: { homeKey: 'h', to, mark } }) as const

export const staysEscalated = standard({
  id: 'acc-escalation',
  title: 'Long stays brought to leaders at 14, 28 and 42 days',
  area: 'accommodation-oversight',
  asks: 'A stay in emergency or temporary accommodation is brought to the service manager on day 14, to the head of service on day 28, and to the director and the corporate parenting board on day 42.',
  numerator: 'Of them, those of which the leader was told on the day',
  denominator:
    'Days 14, 28 and 42 that stays in emergency or temporary accommodation reached; day 42 once for the director and once for the board',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers moving in and out of emergency accommodation',
    confidence: 'unsure',
    note: 'Homes less than two days apart are one stay, whose days are counted from its first.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    first: { title: 'Days until the service manager is told', unit: 'days', default: 14 },
    second: { title: 'Days until the head of service is told', unit: 'days', default: 28 },
    third: { title: 'Days until the director and the board are told', unit: 'days', default: 42 },
    ...ofStays,
  },
  reads: ['leaverHome', 'homeEscalation'],
  needs: ['leaverHome', 'homeEscalation'],
  intervalsOf: [],
  cases: ({ leaverHome, homeEscalation }, { settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) => {
      const all = about(homeEscalation, stay)
      return ladder.flatMap(({ mark, to }) => {
        const days = settings[mark](stay.starts)
        const day = addDays(stay.starts, days)
        if (stay.ends !== null && stay.ends <= day) return []
        const said = all.filter(
          ({ starts, fields }) =>
            to.some((one) => one === fields.to) &&
            // Told of an earlier day, or before this one without saying of which, they have not heard of this one.
            (fields.mark === undefined ? starts !== null && starts >= day : fields.mark >= days),
        )
        const done = firstFrom(
          said.map(({ starts }) => starts),
          stay.starts,
        )
        const brought = { unit: `${stay.key} ${days} ${to.at(-1)!}`, opens: day, ends: null, due: day, done }
        return [unlessBefore(begunOn({ toldFrom }), caseOfHome(stay, brought))]
      })
    }),
  examples: [
    {
      why: 'Fourteen days today: the service manager is to be told by tonight.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-16',
      are: [],
      waits: ['2026-03-16'],
    },
    {
      why: 'Told on the day; the head of service two weeks later, a day late.',
      rows: {
        leaverHome: [hostel],
        homeEscalation: [told('2026-03-16', 'service-manager', 14), told('2026-03-31', 'head-of-service', 28)],
      },
      on: '2026-04-01',
      are: ['yes', 'no'],
    },
    {
      why: 'Day 42: the director knows, and the board does not.',
      rows: {
        leaverHome: [hostel],
        homeEscalation: [
          told('2026-03-16', 'service-manager', 14),
          told('2026-03-30', 'head-of-service', 28),
          told('2026-04-13', 'director', 42),
        ],
      },
      on: '2026-04-14',
      are: ['yes', 'yes', 'yes', 'no'],
    },
    {
      why: 'The director was told on the first day, which says nothing of the fourteenth.',
      rows: { leaverHome: [hostel], homeEscalation: [told('2026-03-02', 'director')] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'The head of service was told on day 14 in place of the service manager.',
      rows: { leaverHome: [hostel], homeEscalation: [told('2026-03-16', 'head-of-service', 14)] },
      on: '2026-03-17',
      are: ['yes'],
    },
    {
      why: 'Two homes a day apart: the days are counted from the first.',
      rows: {
        leaverHome: [
          { ...hostel, ends: '2026-03-10' },
          { ...hostel, key: 'i', starts: '2026-03-11' },
        ],
      },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Moved out on day 14: nobody needs to be told.',
      rows: { leaverHome: [{ ...hostel, ends: '2026-03-16' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Twenty days there when homes began to be recorded: day 14 is not asked, and day 28 is.',
      rows: { leaverHome: [hostel], homeEscalation: [] },
      on: '2026-03-31',
      toldFrom: '2026-03-22',
      are: ['excluded', 'no'],
      waits: ['2026-03-30'],
    },
  ],
})
