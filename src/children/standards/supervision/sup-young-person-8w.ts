import { addDays } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { whileServed } from '../care-leavers/receiving.ts'
import { sinceLast } from '../care-leavers/since-last.ts'
import { between, leaverTables, stretchesOf } from '../care-leavers/told.ts'
import { standard } from '../standard.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const leaver = { starts: '2025-01-06', fields: { category: 'former-relevant', inTouch: 'YES' } } as const

export const youngPeopleInSupervision = standard({
  id: 'sup-young-person-8w',
  title: 'Every young person discussed in supervision at least every eight weeks',
  area: 'supervision',
  asks: 'A personal adviser’s supervision comes round to every young person at least every eight weeks, not to those alone with whom something has happened.',
  numerator: 'Of them, those discussed in the last eight weeks',
  denominator:
    'Young people of 16 to 25 who get services after care, refusing contact or not; not those whose first time is not due yet. A completed period counts times that they were discussed or that came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: { title: 'Local supervision policy', where: 'Personal advisers', confidence: 'unsure' },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between discussions', unit: 'days', default: 56 } },
  reads: [...leaverTables, 'childSupervision'],
  needs: ['person', 'careLeaver', 'childSupervision'],
  intervalsOf: ['childSupervision'],
  cases: (rows, { settings, toldFrom }) => {
    const told = toldFrom('childSupervision')
    if (rows.careLeaver.length === 0 || told === null) return []
    const days = rows.childSupervision.flatMap(({ starts }) => (starts === null ? [] : [starts]))
    return whileServed(
      between(stretchesOf(rows), { from: 16, until: 25 }),
      { owedPlan: false, refusing: 'in' },
      (stretch) =>
        sinceLast(stretch, {
          days,
          // What is recorded here at all begins later than most have left care.
          from: later(told, stretch.opens),
          told,
          due: (day) => addDays(day, settings.limit(day)),
        }),
    )
  },
  examples: [
    {
      why: 'Discussed 56 days ago.',
      rows: { person: [of2006], careLeaver: [leaver], childSupervision: [{ starts: '2026-02-03' }] },
      on: '2026-03-31',
      are: ['yes'],
      waits: ['2026-03-31'],
    },
    {
      why: 'Fifty-seven.',
      rows: { person: [of2006], careLeaver: [leaver], childSupervision: [{ starts: '2026-02-02' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Never, in more than a year: also of who refuses contact.',
      rows: {
        person: [of2006],
        careLeaver: [{ ...leaver, fields: { category: 'former-relevant', inTouch: 'REFU' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Wants no service: listed apart.',
      rows: {
        person: [of2006],
        careLeaver: [{ ...leaver, fields: { category: 'former-relevant', inTouch: 'NREQ' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
  ],
})
