import { addDays, type Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'
import { birthday, bornOn } from '../held.ts'
import { joined, type Span } from '../pieces.ts'
import { standard } from '../standard.ts'
import { begunOn, notRecorded, wasOver } from './begun.ts'
import { caseOfHome, type Home, isBedAndBreakfast, keptUp, type Person } from './homes.ts'
import { seenOn } from './seen.ts'
import { ofStays, staysIn } from './stays.ts'

/** In bed and breakfast at any age, and elsewhere until the 18th birthday; where nobody knows it, all the time. */
const asked = (person: Person, home: Home): readonly Span[] => {
  const born = bornOn(person)
  const until = born === null || isBedAndBreakfast(home) ? home.ends : earlier(home.ends, birthday(born, 18))
  return until !== null && until <= home.starts ? [] : [{ from: home.starts, until }]
}

const minor = { fields: { dateOfBirth: '2008-06-10' } } as const
const adult = { fields: { dateOfBirth: '2006-06-10' } } as const
const hostel = { key: 'h', starts: '2026-04-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const reached = (starts: string, is: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { homeKey: 'h', reached: is } }) as const

export const dailyContact = standard({
  id: 'acc-daily-contact',
  title: 'Daily contact under 18 or in bed and breakfast',
  area: 'accommodation-oversight',
  asks: 'Somebody is in touch every day with a young person under 18 in emergency or temporary accommodation, and with everybody in bed and breakfast: Saturdays, Sundays and bank holidays too.',
  numerator: 'Of them, those without a day that had no contact',
  denominator:
    'Stays in emergency or temporary accommodation under 18, and in bed and breakfast at any age: over, or with a day missed, in the period; live: those that go on, from the second day',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Visits to care leavers in emergency accommodation',
    confidence: 'unsure',
    note: 'Reached by call or message, or seen. One who was tried and not reached was not in touch.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between contacts', unit: 'days', default: 1 }, ...ofStays },
  reads: ['person', 'leaverHome', 'homeContact', 'homeVisit', 'visit', 'leaverContact'],
  needs: ['leaverHome', 'homeContact'],
  intervalsOf: ['homeContact'],
  cases: (rows, { settings, toldFrom }) => {
    const begun = begunOn({ toldFrom })
    const stays = staysIn(rows.leaverHome, settings.gap)
    if (stays.length === 0) return []
    const days: readonly Day[] = [
      ...rows.homeContact.flatMap(({ starts, fields }) =>
        starts === null || fields.reached !== 'yes' ? [] : [starts],
      ),
      ...rows.leaverContact.flatMap(({ starts, fields }) =>
        starts === null || fields.twoWay !== 'yes' ? [] : [starts],
      ),
      ...seenOn(rows),
    ].toSorted()
    const after = (day: Day): Day => addDays(day, settings.limit(day))
    return stays.flatMap((stay) =>
      joined(stay.homes.flatMap((home) => asked(rows.person, home))).flatMap(({ from, until }) => {
        const part = {
          ...stay,
          key: from === stay.starts ? stay.key : `${stay.key} ${from}`,
          starts: from,
          ends: until,
        }
        if (wasOver(part, begun)) return [caseOfHome(part, { excluded: notRecorded })]
        const since = later(from, begun)
        return keptUp(
          part,
          after(since),
          days.filter((day) => day >= since),
          after,
        )
      }),
    )
  },
  examples: [
    {
      why: 'Seventeen, over Easter, reached every day; today there is time until tonight.',
      rows: {
        person: [minor],
        leaverHome: [hostel],
        homeContact: ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'].map((day) => reached(day)),
      },
      on: '2026-04-07',
      are: ['yes'],
      waits: ['2026-04-07'],
    },
    {
      why: 'Nobody rang on Easter Sunday.',
      rows: {
        person: [minor],
        leaverHome: [hostel],
        homeContact: ['2026-04-03', '2026-04-04', '2026-04-06'].map((day) => reached(day)),
      },
      on: '2026-04-06',
      are: ['no'],
    },
    {
      why: 'Tried on Saturday and not reached; seen at a visit on Friday.',
      rows: {
        person: [minor],
        leaverHome: [hostel],
        homeContact: [reached('2026-04-04', 'no')],
        homeVisit: [{ starts: '2026-04-03', fields: { homeKey: 'h', seen: 'yes' } }],
      },
      on: '2026-04-05',
      are: ['no'],
    },
    {
      why: 'A hostel at nineteen: not asked, and bed and breakfast is.',
      rows: {
        person: [adult],
        leaverHome: [
          { ...hostel, ends: '2026-04-08' },
          { ...hostel, key: 'i', starts: '2026-04-08', fields: { accommodation: 'W' } },
        ],
      },
      on: '2026-04-10',
      are: ['no'],
    },
    {
      why: 'Moved in today: the first contact is due tomorrow at the latest.',
      rows: { person: [minor], leaverHome: [hostel] },
      on: '2026-04-02',
      are: [],
      waits: ['2026-04-03'],
    },
    {
      why: 'Eighteen today: what was asked until yesterday is over.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-04-04' } }],
        leaverHome: [hostel],
        homeContact: [reached('2026-04-03')],
      },
      on: '2026-04-04',
      are: [],
    },
    {
      why: 'Moved in before homes were recorded here: every day from then on.',
      rows: { person: [minor], leaverHome: [hostel], homeContact: [reached('2026-04-21')] },
      on: '2026-04-22',
      toldFrom: '2026-04-20',
      are: ['yes'],
      waits: ['2026-04-22'],
    },
    {
      why: 'Over before homes were recorded here.',
      rows: { person: [minor], leaverHome: [{ ...hostel, ends: '2026-04-12' }] },
      completed: ['2026-04-01', '2026-04-30'],
      toldFrom: '2026-04-20',
      are: ['excluded'],
    },
  ],
})
