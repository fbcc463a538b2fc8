import { addDays } from '../../../platform/day.ts'
import { earlier, refOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { sinceLast } from '../since-last.ts'
import { standard } from '../standard.ts'

export const homeEducatedInContact = standard({
  id: 'ehe-contact-12m',
  title: 'Home-educated children with contact in the last 12 months',
  area: 'education-safeguards',
  asks: 'The authority hears from the family of a home-educated child, or has a report about the education, at least once a year.',
  numerator: 'Of these, those with a contact or a report in the last 365 days',
  denominator: 'Home-educated children who have been known as such for 365 days or more',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Elective home education: guidance for local authorities',
    where: 'Contact at least once a year, which is recommended and no duty',
    confidence: 'known',
    note: 'Registers of children not in school come with the Children’s Wellbeing and Schools Act 2026 when it is in force.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Days between contacts', unit: 'days', default: 365, only: 'less' } },
  reads: ['homeEducation'],
  needs: ['homeEducation'],
  intervalsOf: ['homeEducation'],
  cases: ({ homeEducation }, { settings }) =>
    homeEducation.filter(isDated).flatMap((one) => {
      const { lastContactOn } = one.fields
      const known = addDays(one.starts, settings.limit(one.starts))
      if (one.ends !== null && one.ends <= known) return []
      const from =
        lastContactOn === undefined
          ? ({ counts: known, waits: one.starts, never: true } as const)
          : { counts: known, waits: earlier(one.starts, lastContactOn)! }
      return sinceLast(from, lastContactOn ?? null, {
        unit: one.key,
        ends: one.ends,
        due: lastContactOn === undefined ? known : addDays(lastContactOn, settings.limit(lastContactOn)),
        because: [refOf(one)],
      })
    }),
  examples: [
    {
      why: 'Last contact 365 days ago.',
      rows: { homeEducation: [{ starts: '2023-09-04', fields: { lastContactOn: '2025-03-31' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Last contact 366 days ago.',
      rows: { homeEducation: [{ starts: '2023-09-04', fields: { lastContactOn: '2025-03-30' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Known for more than 365 days, and nobody was ever in contact.',
      rows: { homeEducation: [{ starts: '2025-03-30' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Known for 364 days: not in the denominator yet, with or without a contact.',
      rows: {
        homeEducation: [{ starts: '2025-04-01' }, { starts: '2025-04-01', fields: { lastContactOn: '2025-09-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Asked of a day before the last contact, nobody can say when the one before it was.',
      rows: { homeEducation: [{ starts: '2023-09-04', fields: { lastContactOn: '2026-03-02' } }] },
      on: '2026-02-28',
      are: ['unknown'],
    },
    {
      why: 'Back at school.',
      rows: { homeEducation: [{ starts: '2023-09-04', ends: '2026-01-06', fields: { lastContactOn: '2024-03-30' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Known for half a year and no contact yet: it waits.',
      rows: { homeEducation: [{ starts: '2025-09-30' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-09-30'],
    },
  ],
})
