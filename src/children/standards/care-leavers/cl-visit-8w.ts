import { seenOn } from '../accommodation-oversight/seen.ts'
import { standard } from '../standard.ts'
import { agreedTimes } from './agreed-times.ts'
import { whileServed } from './receiving.ts'
import { sinceLast } from './since-last.ts'
import { between, leaverTables, stretchesOf } from './told.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const leaver = (inTouch: string) =>
  ({ starts: '2025-01-06', fields: { category: 'former-relevant', inTouch } }) as const
const visited = (starts: string, seen: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { kind: 'care-leaver', seen } }) as const

export const leaverVisits = standard({
  id: 'cl-visit-8w',
  title: 'Care leavers seen in person at least every eight weeks, or as agreed',
  area: 'care-leavers',
  asks: 'A care leaver is seen face to face at least every eight weeks, and more often where that was agreed. A telephone call is no visit, and nor is one where nobody was in.',
  numerator: 'Of them, those seen face to face in the last eight weeks, or in the shorter time agreed',
  denominator:
    'Young people of 16 to 21 who get services after care, from 21 on where they are in touch; not those who refuse contact or want no service, nor those whose first visit is not due yet. A completed period counts visits that were made or came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010; local policy',
    where: 'Regulation 8(2)',
    confidence: 'verified',
    note: 'The law asks for two months at most, of relevant children in accommodation that the authority provides. A shorter time that is agreed with one young person runs from the day it was agreed; a longer one counts as eight weeks.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between visits', unit: 'days', default: 56, only: 'less' } },
  reads: [...leaverTables, 'visit', 'homeVisit', 'leaverContact', 'contactInterval'],
  needs: ['person', 'careLeaver', 'visit or homeVisit or leaverContact'],
  needsKind: { visit: 'care-leaver' },
  intervalsOf: ['visit'],
  cases: (rows, { settings, toldFrom }) => {
    if (rows.careLeaver.length === 0) return []
    const days = [...new Set(seenOn(rows))]
    const dueAfter = agreedTimes(rows.contactInterval, settings.limit)
    const stretches = between(stretchesOf(rows), { from: 16, until: 22 })
    return whileServed(stretches, { owedPlan: false, refusing: 'out' }, (stretch) =>
      sinceLast(stretch, {
        days,
        from: stretch.opens,
        told: toldFrom('visit', 'care-leaver'),
        due: dueAfter,
      }),
    )
  },
  examples: [
    {
      why: 'Seen 56 days ago.',
      rows: { person: [of2006], careLeaver: [leaver('YES')], visit: [visited('2026-02-03')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Seen 57 days ago.',
      rows: { person: [of2006], careLeaver: [leaver('YES')], visit: [visited('2026-02-02')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Three weeks were agreed when need rose: seen 22 days ago.',
      rows: {
        person: [of2006],
        careLeaver: [leaver('YES')],
        visit: [visited('2026-03-09')],
        contactInterval: [{ starts: '2026-02-02', fields: { days: 21, reason: 'yes', agreed: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Agreed three weeks ago, and seen before that: three weeks from then.',
      rows: {
        person: [of2006],
        careLeaver: [leaver('YES')],
        visit: [visited('2026-02-20')],
        contactInterval: [{ starts: '2026-03-10', fields: { days: 21, reason: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
      waits: ['2026-03-31'],
    },
    {
      why: 'Twelve weeks were agreed: eight is the most.',
      rows: {
        person: [of2006],
        careLeaver: [leaver('YES')],
        leaverContact: [{ starts: '2026-02-02', fields: { kind: 'visit', seen: 'yes' } }],
        contactInterval: [{ starts: '2026-01-05', fields: { days: 84, reason: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody was in last week: it does not count, and stops no clock.',
      rows: {
        person: [of2006],
        careLeaver: [leaver('YES')],
        visit: [visited('2026-01-05'), visited('2026-03-25', 'no')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not in touch is not the same as refusing: they are asked about.',
      rows: { person: [of2006], careLeaver: [leaver('NO')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Who refuses contact is listed apart.',
      rows: { person: [of2006], careLeaver: [leaver('REFU')] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'So is who wants no services.',
      rows: { person: [of2006], careLeaver: [leaver('NREQ')] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'And at 21 who is not in touch: from then on services are for those who ask.',
      rows: { person: [{ fields: { dateOfBirth: '2004-12-10' } }], careLeaver: [leaver('NO')] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Still in care at 17: visits are those of children in care.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-06-10' } }],
        careLeaver: [{ starts: '2026-01-06', fields: { category: 'eligible' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'From the 22nd birthday on it is not asked.',
      rows: { person: [{ fields: { dateOfBirth: '2004-03-31' } }], careLeaver: [leaver('YES')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Another load told the same again: the gap counts once.',
      rows: {
        person: [of2006],
        careLeaver: [
          { ...leaver('YES'), ends: '2026-02-01' },
          { ...leaver('YES'), starts: '2026-02-01' },
        ],
        visit: [visited('2025-12-01'), visited('2026-03-02')],
      },
      completed: ['2025-12-02', '2026-03-31'],
      are: ['no'],
    },
    {
      why: 'Told to be leaving care a month ago, and seen ten weeks before that: late from the first day, and still to be seen.',
      rows: {
        person: [of2006],
        careLeaver: [{ ...leaver('YES'), starts: '2026-03-02' }],
        visit: [visited('2025-12-20')],
      },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-02-14'],
    },
    {
      why: 'Leaving care for four weeks, and not seen yet: the first visit waits.',
      rows: { person: [of2006], careLeaver: [{ ...leaver('YES'), starts: '2026-03-03' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-28'],
    },
  ],
})
