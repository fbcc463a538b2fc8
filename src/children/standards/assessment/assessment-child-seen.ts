import { pieceOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'
import { isUnborn } from '../unborn.ts'

export const childSeenInAssessment = standard({
  id: 'assessment-child-seen',
  title: 'Child seen during the assessment',
  area: 'assessment',
  asks: 'The child is seen, and spoken with or observed as their age allows, before an assessment about them is authorised.',
  numerator: 'Assessments in which the child was seen',
  denominator: 'Assessments authorised, less those about a child who was not born yet',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: workingTogether('Assessment centred on the child', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['assessment', 'person'],
  needs: ['assessment', 'assessment.childSeen'],
  intervalsOf: [],
  cases: ({ assessment, person }) =>
    assessment.flatMap((one) => {
      if (one.ends === null) return []
      const seen = saidOf(one.fields.childSeen)
      const excluded = isUnborn(person, one.ends) ? 'Not born yet' : null
      return [
        pieceOf(seen === true, {
          unit: one.key,
          opens: one.ends,
          excluded,
          unknown: excluded === null && seen === null ? 'It is not told whether the child was seen' : null,
          ...heldOf(one),
        }),
      ]
    }),
  examples: [
    {
      why: 'Seen.',
      rows: {
        assessment: [{ starts: '2026-01-05', ends: '2026-02-06', fields: { childSeen: 'yes' } }],
        person: [{ fields: { dateOfBirth: '2018-05-01' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Not seen.',
      rows: {
        assessment: [{ starts: '2026-01-05', ends: '2026-02-06', fields: { childSeen: 'no' } }],
        person: [{ fields: { dateOfBirth: '2018-05-01' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Born the day after it was authorised: not born yet, in neither number.',
      rows: {
        assessment: [{ starts: '2026-01-05', ends: '2026-02-06', fields: { childSeen: 'no' } }],
        person: [{ fields: { dateOfBirth: '2026-02-07' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Expected, with no date of birth.',
      rows: {
        assessment: [{ starts: '2026-01-05', ends: '2026-02-06', fields: { childSeen: 'no' } }],
        person: [{ fields: { expectedDateOfBirth: '2026-04-07' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Without a date of birth nobody is taken for unborn; where it is not told whether the child was seen, it is no success.',
      rows: { assessment: [{ starts: '2026-01-05', ends: '2026-02-06', fields: { childSeen: 'unknown' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Still open: the child may yet be seen.',
      rows: { assessment: [{ starts: '2026-01-05', fields: { childSeen: 'no' } }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
