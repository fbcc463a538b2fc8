import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { whileServed } from './receiving.ts'
import { aboutStretch, between, type LeaverFields, leaverTables, stretchesOf } from './told.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const passport = (healthPassportOn?: string, healthPassportKnown?: 'yes' | 'no') =>
  ({
    starts: '2026-01-05',
    fields: { category: 'former-relevant', inTouch: 'YES', healthPassportOn, healthPassportKnown },
  }) as const

const has = ({ healthPassportOn, healthPassportKnown }: LeaverFields): boolean | null => {
  if (healthPassportKnown === 'no') return false
  if (healthPassportOn === undefined) return healthPassportKnown === undefined ? null : false
  return healthPassportKnown === 'yes' ? true : null
}

export const healthPassports = standard({
  id: 'cl-health-passport',
  title: 'Health passport given and understood',
  area: 'care-leavers',
  asks: 'Each young person has a summary of their health history by the 18th birthday, and knows that they have it.',
  numerator: 'Of them, those with a day on which it was given, who said at the last review that they have it',
  denominator: 'Care leavers from their 18th birthday to the day before their 22nd who get services',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Give them the health passport, and go through it with them.',
  basis: 'statutory guidance',
  source: {
    title: 'Promoting the health and well-being of looked-after children (2015)',
    where: 'Leaving care',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: leaverTables,
  needs: ['person', 'careLeaver.healthPassportOn', 'careLeaver.healthPassportKnown'],
  intervalsOf: [],
  cases: (rows) =>
    between(stretchesOf(rows), { from: 18, until: 22 }).flatMap((one) =>
      whileServed([one], { owedPlan: false, refusing: 'in' }, (stretch) => {
        const said = has(stretch.fields)
        return said === null
          ? [caseOf({ ...aboutStretch(stretch), unknown: 'Nobody says whether they have it, or know that they do' })]
          : [pieceOf(said, aboutStretch(stretch))]
      }),
    ),
  examples: [
    {
      why: 'Given before 18, and known.',
      rows: { person: [of2006], careLeaver: [passport('2024-05-01', 'yes')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Given, and the young person knows of none.',
      rows: { person: [of2006], careLeaver: [passport('2024-05-01', 'no')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Given, and nobody asked: no success, and still in the denominator.',
      rows: { person: [of2006], careLeaver: [passport('2024-05-01')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Nothing is told.',
      rows: { person: [of2006], careLeaver: [passport()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Seventeen: not asked yet.',
      rows: { person: [{ fields: { dateOfBirth: '2008-04-01' } }], careLeaver: [passport()] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The return and the list of entitlements tell of one person together, and count once.',
      rows: {
        person: [of2006],
        careLeaver: [
          { starts: '2026-01-05', fields: { category: 'former-relevant', inTouch: 'YES' } },
          { starts: '2026-02-01', fields: { healthPassportOn: '2024-05-01', healthPassportKnown: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
