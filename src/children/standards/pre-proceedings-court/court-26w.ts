import { addDays, daysBetween } from '../../../platform/day.ts'
import { clockUntilDone } from '../clock.ts'
import { standard } from '../standard.ts'

/** Section 32(1)(a)(ii): twenty-six weeks from the day of the application. */
const days = 182

export const proceedingsIn26Weeks = standard({
  id: 'court-26w',
  title: 'Care and supervision proceedings completed within 26 weeks',
  area: 'pre-proceedings-court',
  asks: 'The court decides on a care or supervision order within 26 weeks of the application.',
  numerator: 'Of these, those whose order came within 182 days of the application',
  denominator:
    'Children with a final order; in the live figure also those whose proceedings are open past their time. Time that the court adds does not change it',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Children Act 1989, as amended by the Children and Families Act 2014, section 14',
    where: 'Section 32; Family Procedure Rules, practice direction 12A',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['preProceedings'],
  needs: ['preProceedings.issuedOn', 'preProceedings.concludedOn'],
  intervalsOf: [],
  cases: ({ preProceedings }) =>
    preProceedings.flatMap((one) => {
      const { issuedOn, concludedOn } = one.fields
      if (issuedOn === undefined) return []
      return [
        clockUntilDone(one, {
          from: issuedOn,
          due: addDays(issuedOn, days),
          done: concludedOn ?? null,
          value: concludedOn === undefined ? null : daysBetween(issuedOn, concludedOn),
        }),
      ]
    }),
  examples: [
    {
      why: 'The final order on the 182nd day.',
      rows: { preProceedings: [{ fields: { issuedOn: '2025-09-01', concludedOn: '2026-03-02' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day later it is over 26 weeks, whether or not the court had allowed it.',
      rows: { preProceedings: [{ fields: { issuedOn: '2025-09-01', concludedOn: '2026-03-03' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Still in court after 26 weeks.',
      rows: { preProceedings: [{ fields: { issuedOn: '2025-09-01' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Of what was concluded in the period it is no part.',
      rows: { preProceedings: [{ fields: { issuedOn: '2025-09-01' } }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
    {
      why: 'Pre-proceedings that never went to court.',
      rows: { preProceedings: [{ starts: '2025-09-01', ends: '2025-12-01', fields: { outcome: 'step-down' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'An order dated before the application: nobody can say.',
      rows: { preProceedings: [{ fields: { issuedOn: '2025-09-01', concludedOn: '2025-08-01' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
