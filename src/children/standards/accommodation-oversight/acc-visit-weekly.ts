import { addDays, type Day } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { isMinorOn, keptUp, temporaryHomes } from './homes.ts'

const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const minor = { fields: { dateOfBirth: '2008-06-10' } } as const
const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const visited = (starts: string, seen: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { kind: 'care-leaver', seen } }) as const

export const weeklyVisits = standard({
  id: 'acc-visit-weekly',
  title: 'At least weekly visits while in emergency or temporary accommodation',
  area: 'accommodation-oversight',
  asks: 'While it lasts, the young person is seen face to face at least every week, and more often under 18 or at high risk.',
  numerator: 'Of them, those without a gap between visits that was too long, the first from the day they moved in',
  denominator:
    'Stays in emergency or temporary accommodation: ended, or with a gap that was too long, in the period; live: those that go on, but those whose first visit is not due yet',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Visits to care leavers in emergency accommodation',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: {
    limit: { title: 'Days between visits', unit: 'days', default: 7 },
    sooner: { title: 'Days between visits under 18 or at high risk', unit: 'days', default: 3 },
  },
  reads: ['person', 'leaverHome', 'homeVisit', 'visit'],
  needs: ['leaverHome', 'homeVisit or visit'],
  needsKind: { visit: 'care-leaver' },
  intervalsOf: ['visit'],
  cases: ({ person, leaverHome, homeVisit, visit }, { settings }) => {
    const seen: readonly Day[] = [
      ...homeVisit.filter(({ fields }) => fields.seen !== 'no'),
      ...visit.filter(({ fields }) => fields.kind === 'care-leaver' && fields.seen !== 'no'),
    ]
      .flatMap(({ starts }) => (starts === null ? [] : [starts]))
      .toSorted()
    return temporaryHomes(leaverHome).flatMap((home) => {
      const isUrgent = home.fields.risk === 'high' || isMinorOn(person, home.starts)
      const after = (day: Day): Day => addDays(day, isUrgent ? settings.sooner(day) : settings.limit(day))
      const days = seen.filter((day) => day >= home.starts)
      return keptUp(home, after(home.starts), days, after)
    })
  },
  examples: [
    {
      why: 'Seen on the seventh day and on the fourteenth; today is the day of the third visit.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09'), visited('2026-03-16')] },
      on: '2026-03-23',
      are: ['yes'],
    },
    {
      why: 'The gap up to today counts.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09'), visited('2026-03-16')] },
      on: '2026-03-24',
      are: ['no'],
    },
    {
      why: 'The first gap, from the move to the first visit, was eight days: later visits do not mend it.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-10'), visited('2026-03-16')] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Seventeen: three days.',
      rows: { person: [minor], leaverHome: [hostel], visit: [visited('2026-03-06')] },
      on: '2026-03-06',
      are: ['no'],
    },
    {
      why: 'A refused visit does not stop the clock.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-09', 'no')] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'A stay of a week, seen once, and over: without a gap.',
      rows: { person: [adult], leaverHome: [{ ...hostel, ends: '2026-03-12' }], visit: [visited('2026-03-05')] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'The first gap was too long, which stays so; the next visit is due a week after the last.',
      rows: { person: [adult], leaverHome: [hostel], visit: [visited('2026-03-10'), visited('2026-03-16')] },
      on: '2026-03-20',
      are: ['no'],
      waits: ['2026-03-23'],
    },
    {
      why: 'Moved in two days ago: the first visit waits, and is neither success nor failure.',
      rows: { person: [adult], leaverHome: [hostel] },
      on: '2026-03-04',
      are: [],
      waits: ['2026-03-09'],
    },
  ],
})
