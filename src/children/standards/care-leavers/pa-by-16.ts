import { addMonths } from '../../../platform/day.ts'
import { caseOf, later, pieceOf } from '../../../standards/cases.ts'
import { birthday, bornOn } from '../held.ts'
import { standard } from '../standard.ts'
import { owedIn } from './eligible.ts'
import { leaverTables } from './told.ts'

const born = { fields: { dateOfBirth: '2009-12-31' } } as const
const leaver = (category: string, adviser?: string) =>
  ({ starts: '2026-01-05', fields: { category, adviser } }) as const

export const advisers = standard({
  id: 'pa-by-16',
  title: 'Personal adviser allocated from 16',
  area: 'care-leavers',
  asks: 'A child in care or just out of it has a named personal adviser by 16 years and three months.',
  numerator: 'Of them, those with a named adviser',
  denominator:
    'Eligible and relevant children from 16 years and three months until 18, also those whom no list of leaving care names yet',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Allocate a personal adviser.',
  basis: 'statute',
  basisFor: { eligible: 'statute', relevant: 'statute', qualifying: 'local policy' },
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulations 40 to 44',
    confidence: 'verified',
    note: 'The law asks for an adviser for every eligible child; three months after the birthday is local.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months after the 16th birthday', unit: 'months', default: 3, only: 'less' } },
  reads: leaverTables,
  needs: ['person', 'carePeriod', 'careLeaver.adviser'],
  intervalsOf: [],
  cases: (rows, { settings }) => {
    const date = bornOn(rows.person)
    if (date === null) return []
    const sixteen = birthday(date, 16)
    const asked = addMonths(sixteen, settings.limit(sixteen))
    // Nothing is known of days before a return first told of advisers.
    const first = rows.careLeaver.find(({ starts }) => starts !== null)?.starts ?? null
    return owedIn(rows).flatMap(({ opens, ends, fields }) => {
      const from = later(opens, asked)
      if (from >= ends || (first !== null && ends <= first)) return []
      const given = {
        unit: from,
        opens: from,
        ends,
        team: fields?.team ?? null,
        worker: fields?.worker ?? fields?.adviser ?? null,
        because: rows.careLeaver.map(({ table, key }) => ({ table, key })),
      }
      if (fields === null)
        return [caseOf({ ...given, unknown: 'No list of leaving care names this child, or an adviser' })]
      return [pieceOf(fields.adviser !== undefined, given)]
    })
  },
  examples: [
    {
      why: 'Sixteen and three months to the day, with an adviser.',
      rows: { person: [born], careLeaver: [leaver('eligible', 'Ana Bell')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The day before: not asked yet.',
      rows: { person: [born], careLeaver: [leaver('eligible')] },
      on: '2026-03-30',
      are: [],
    },
    {
      why: 'The column of the adviser is blank.',
      rows: { person: [born], careLeaver: [leaver('relevant')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In care for years and on no list of leaving care: nobody can say, and it is no success.',
      rows: { person: [born], carePeriod: [{ starts: '2020-05-01' }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Twelve weeks in care: not eligible, and not asked about.',
      rows: { person: [born], carePeriod: [{ starts: '2026-01-06' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Eighteen: no child any more.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-03-31' } }],
        careLeaver: [leaver('eligible')],
        carePeriod: [{ starts: '2020-05-01' }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
