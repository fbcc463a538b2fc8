import { pieceOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf } from '../held.ts'
import { needCensus } from '../sources.ts'
import { standard } from '../standard.ts'

export const assessmentsWithoutNeed = standard({
  id: 'assessment-nfa',
  title: 'Assessments that find no need',
  area: 'assessment',
  asks: 'Families are assessed where there is reason to. A high share asks whether some were assessed who need not have been.',
  numerator: 'Assessments that ended without support being needed',
  denominator: 'Assessments authorised',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: needCensus('Children assessed as not in need', 'verified'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['assessment'],
  needs: ['assessment'],
  intervalsOf: [],
  cases: ({ assessment }) =>
    assessment.flatMap((one) => {
      if (one.ends === null) return []
      const needed = saidOf(one.fields.supportNeeded)
      return [
        pieceOf(needed === false, {
          unit: one.key,
          opens: one.ends,
          unknown: needed === null ? 'It is not told whether support was needed' : null,
          ...heldOf(one),
        }),
      ]
    }),
  examples: [
    {
      why: 'One found no need, one did: one of two.',
      rows: {
        assessment: [
          { starts: '2025-05-05', ends: '2025-06-06', fields: { supportNeeded: 'no' } },
          { starts: '2026-01-05', ends: '2026-02-06', fields: { supportNeeded: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Where the answer is not told, it stays in the denominator.',
      rows: { assessment: [{ starts: '2026-01-05', ends: '2026-02-06' }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Open ones have no outcome, and one authorised after the period is not in it.',
      rows: {
        assessment: [
          { starts: '2026-01-05', fields: { supportNeeded: 'no' } },
          { starts: '2026-01-05', ends: '2026-04-01', fields: { supportNeeded: 'no' } },
        ],
      },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
  ],
})
