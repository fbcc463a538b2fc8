import { addDays } from '../../../platform/day.ts'
import type { RecordedRow } from '../../history/tables/recorded.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom, isBedAndBreakfast, isMinorOn, isNeverPermitted } from './homes.ts'
import { aboutHome } from './stays.ts'
import { headOfService } from './to-be-told.ts'

/** Approved on call with the hour it was given and the hour it was written down, or signed by a head of service or director. */
const isApproval = ({ fields }: RecordedRow<'homeSignOff'>): boolean =>
  fields.kind === 'on-call'
    ? fields.givenAt !== undefined && fields.recordedAt !== undefined
    : headOfService.includes(fields.level ?? '')

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const breakfast = { key: 'h', starts: '2026-04-03', fields: { accommodation: 'W', outOfHours: 'yes' } } as const
const approved = (starts: string, givenAt?: string, recordedAt?: string) =>
  ({ starts, fields: { homeKey: 'h', kind: 'on-call', level: 'head-of-service', givenAt, recordedAt } }) as const

export const approvedOnTheNight = standard({
  id: 'acc-oncall-approval',
  title: 'Senior approval on the night for bed and breakfast',
  area: 'accommodation-oversight',
  asks: 'Nobody goes to bed and breakfast, and nobody under 18 to emergency accommodation, without a senior manager who says yes on that day; the hour it was given and the hour it was written down are both kept.',
  numerator: 'Of them, those with such an approval on the day of the move or before',
  denominator: 'Moves into bed and breakfast, and moves under 18 into emergency accommodation or nowhere',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard; Children Act 1989 guidance, volume 3',
    where: 'Bed and breakfast for young people',
    confidence: 'unsure',
    note: 'No approval makes it lawful for a child in care: that is another standard.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Days after the move', unit: 'days', default: 0 } },
  reads: ['person', 'leaverHome', 'homeSignOff'],
  needs: ['leaverHome', 'homeSignOff'],
  intervalsOf: [],
  cases: ({ person, leaverHome, homeSignOff }, { settings, toldFrom }) =>
    leaverHome
      .filter(isDated)
      .filter((home) => isBedAndBreakfast(home) || (isNeverPermitted(home) && isMinorOn(person, home.starts)))
      .map((home) =>
        unlessBefore(
          begunOn({ toldFrom }),
          caseOfHome(home, {
            ends: null,
            due: addDays(home.starts, settings.limit(home.starts)),
            done: firstFrom(
              aboutHome(homeSignOff, home)
                .filter(isApproval)
                .map(({ starts }) => starts),
              '0001-01-01',
            ),
          }),
        ),
      ),
  examples: [
    {
      why: 'Nineteen, on the evening of Good Friday: given at twenty to ten, written down at ten.',
      rows: { person: [adult], leaverHome: [breakfast], homeSignOff: [approved('2026-04-03', '21:40', '22:00')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Nobody wrote down when it was given.',
      rows: { person: [adult], leaverHome: [breakfast], homeSignOff: [approved('2026-04-03', undefined, '22:00')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Approved the morning after.',
      rows: { person: [adult], leaverHome: [breakfast], homeSignOff: [approved('2026-04-04', '08:10', '08:20')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'By day: a head of service signed before the move.',
      rows: {
        person: [adult],
        leaverHome: [breakfast],
        homeSignOff: [{ starts: '2026-04-02', fields: { homeKey: 'h', kind: 'sign-off', level: 'head-of-service' } }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Emergency accommodation takes one at seventeen, and at eighteen no more.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-04-01' } }],
        leaverHome: [
          { key: 'g', starts: '2026-03-02', ends: '2026-03-10', fields: { accommodation: 'V' } },
          { ...breakfast, fields: { accommodation: 'V' } },
        ],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'The night was before homes were recorded here.',
      rows: { person: [adult], leaverHome: [breakfast] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
