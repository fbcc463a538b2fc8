import { pieceOf, refOf } from '../../../standards/cases.ts'
import { courtOrdersGuidance } from '../sources.ts'
import { standard } from '../standard.ts'

export const diverted = standard({
  id: 'plo-diverted',
  title: 'Families diverted from proceedings',
  area: 'pre-proceedings-court',
  asks: 'Pre-proceedings help families to change enough that no court is needed.',
  numerator: 'Pre-proceedings that ended by stepping down',
  denominator: 'Pre-proceedings that ended',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: courtOrdersGuidance('known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['preProceedings'],
  needs: ['preProceedings'],
  intervalsOf: [],
  cases: ({ preProceedings }) =>
    preProceedings.flatMap((one) => {
      if (one.ends === null) return []
      const { outcome } = one.fields
      return [
        pieceOf(outcome === 'step-down', {
          unit: one.key,
          opens: one.ends,
          unknown: outcome === undefined ? 'The outcome is not recorded' : null,
          because: [refOf(one)],
        }),
      ]
    }),
  examples: [
    {
      why: 'One stepped down, one went to court.',
      rows: {
        preProceedings: [
          { starts: '2025-04-07', ends: '2025-07-01', fields: { outcome: 'step-down' } },
          { starts: '2025-11-03', ends: '2026-02-02', fields: { outcome: 'issue' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Ended, and not told how: no success.',
      rows: { preProceedings: [{ starts: '2025-11-03', ends: '2026-02-02' }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Going on, or ended over a year ago.',
      rows: {
        preProceedings: [
          { starts: '2024-11-03', ends: '2025-03-30', fields: { outcome: 'step-down' } },
          { starts: '2026-01-05' },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
