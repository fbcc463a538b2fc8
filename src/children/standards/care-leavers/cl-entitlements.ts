import { addDays, addMonths } from '../../../platform/day.ts'
import { caseOf, pieceOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { standard } from '../standard.ts'
import { whileServed } from './receiving.ts'
import { aboutStretch, leaverTables, type Stretch, stretchesOf } from './told.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const entitled = (entitlementsOn?: string, councilTaxSettled?: 'yes' | 'no') =>
  ({
    starts: '2026-01-05',
    fields: { category: 'former-relevant', inTouch: 'YES', entitlementsOn, councilTaxSettled },
  }) as const

const explained = (stretch: Stretch, months: number): readonly Case[] => {
  const { entitlementsOn: on, councilTaxSettled: settled } = stretch.fields
  const about = aboutStretch(stretch)
  if (settled === 'no') return [pieceOf(false, about)]
  if (on === undefined || settled !== 'yes')
    return [caseOf({ ...about, unknown: 'Nobody says whether the offer was explained and council tax settled' })]
  const stale = addDays(addMonths(on, months), 1)
  if (stale <= stretch.opens) return [pieceOf(false, about)]
  if (stretch.ends !== null && stretch.ends <= stale) return [pieceOf(true, about)]
  return [
    pieceOf(true, { ...about, ends: stale }),
    pieceOf(false, { ...about, unit: `${about.unit} later`, opens: stale }),
  ]
}

export const entitlements = standard({
  id: 'cl-entitlements',
  title: 'Local offer explained and council tax settled alike for all',
  area: 'care-leavers',
  asks: 'At each review the local offer is explained, and no care leaver is worse off for council tax because of where or with whom they live.',
  numerator: 'Of them, those to whom it was explained in the last six months and whose council tax is settled',
  denominator: 'Relevant, former relevant and qualifying young people who get services',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Explain the local offer, and settle council tax.',
  basis: 'local policy',
  source: {
    title: 'Children and Social Work Act 2017',
    where: 'Sections 2 and 3',
    confidence: 'verified',
    note: 'The law asks for a local offer; six months and council tax are local.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months since it was explained', unit: 'months', default: 6 } },
  reads: leaverTables,
  needs: ['person', 'careLeaver.entitlementsOn', 'careLeaver.councilTaxSettled'],
  intervalsOf: [],
  cases: (rows, { settings }) =>
    stretchesOf(rows).flatMap((one) =>
      whileServed([one], { owedPlan: false, refusing: 'in' }, (stretch) =>
        explained(stretch, settings.limit(stretch.opens)),
      ),
    ),
  examples: [
    {
      why: 'Explained six months ago to the day.',
      rows: { person: [of2006], careLeaver: [entitled('2025-09-30', 'yes')] },
      on: '2026-03-30',
      are: ['yes'],
    },
    {
      why: 'A day later.',
      rows: { person: [of2006], careLeaver: [entitled('2025-09-30', 'yes')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Explained last week, but out of the area council tax is not paid back.',
      rows: { person: [of2006], careLeaver: [entitled('2026-03-24', 'no')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nothing is told of council tax.',
      rows: { person: [of2006], careLeaver: [entitled('2026-03-24')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Wants no service: listed apart.',
      rows: {
        person: [of2006],
        careLeaver: [{ starts: '2026-01-05', fields: { category: 'former-relevant', inTouch: 'NREQ' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
  ],
})
