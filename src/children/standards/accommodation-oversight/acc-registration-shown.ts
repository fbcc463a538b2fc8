import { leaverTables } from '../care-leavers/told.ts'
import { heldOf, isDated } from '../held.ts'
import { piecesOf } from '../pieces.ts'
import { standard } from '../standard.ts'
import { homeAs } from './legal-status.ts'

const of2008 = { fields: { dateOfBirth: '2008-06-10' } } as const
const left = { starts: '2020-05-01', ends: '2025-11-03' } as const
const home = (registration?: string, registrationCheckedOn?: string) =>
  ({
    starts: '2026-03-02',
    fields: { kind: 'settled', accommodation: 'D', ofAuthority: 'yes', registration, registrationCheckedOn },
  }) as const

export const registrationsShown = standard({
  id: 'acc-registration-shown',
  title: 'Registration of the provider shown for 16 and 17-year-olds who left care',
  area: 'accommodation-oversight',
  asks: 'Where the authority houses a relevant child, the registration of the provider is written down with the day on which somebody checked it.',
  numerator: 'Of them, those with the registration of the provider and the day of the check',
  denominator: 'Relevant children of 16 or 17 in accommodation that the authority provides',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Look up the registration, and write down the day of the check.',
  basis: 'statute',
  basisFor: { relevant: 'statute' },
  source: {
    title: 'Children Act 1989; Supported Accommodation (England) Regulations 2023',
    where: 'Section 23B(8)(b)',
    confidence: 'known',
    note: 'That it is written down, with its day, is how the authority shows it.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: [...leaverTables, 'leaverHome'],
  needs: ['person', 'leaverHome'],
  intervalsOf: [],
  cases: (rows) =>
    rows.leaverHome
      .filter(isDated)
      .filter(({ fields }) => fields.ofAuthority === 'yes')
      .flatMap((one) => {
        const { registration, registrationCheckedOn: checked } = one.fields
        const isShown = registration !== undefined && registration !== 'none' && checked !== undefined
        const so = isShown ? [{ from: checked, until: null }] : []
        return homeAs(rows, one, 'relevant').flatMap((span) => piecesOf(span, so, { unit: one.key, ...heldOf(one) }))
      }),
  examples: [
    {
      why: 'The number and the day of the check are there.',
      rows: { person: [of2008], carePeriod: [left], leaverHome: [home('1234567', '2026-02-27')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A number that nobody has checked.',
      rows: { person: [of2008], carePeriod: [left], leaverHome: [home('1234567')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Checked a week after they moved in: not so until then.',
      rows: { person: [of2008], carePeriod: [left], leaverHome: [home('1234567', '2026-03-09')] },
      on: '2026-03-08',
      are: ['no'],
    },
    {
      why: 'It has none.',
      rows: { person: [of2008], carePeriod: [left], leaverHome: [home('none', '2026-03-02')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In care still: judged by where a child in care may live.',
      rows: { person: [of2008], carePeriod: [{ starts: '2020-05-01' }], leaverHome: [home()] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Eighteen.',
      rows: { person: [{ fields: { dateOfBirth: '2008-03-31' } }], carePeriod: [left], leaverHome: [home()] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
