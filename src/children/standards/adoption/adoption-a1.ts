import { daysBetween } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { adoptedCase, adoptedOf, countingAdopted } from './adopted.ts'

export const careToAdopters = standard({
  id: 'adoption-a1',
  title: 'A1: from entering care to moving in with the adoptive family',
  task: 'Move in with the adoptive family',
  area: 'adoption',
  asks: 'A child who is to be adopted moves in with the family soon: the published threshold is 426 days (14 months) from entering care.',
  numerator: 'Days from the start of the last period of care to the placement for adoption, added up',
  denominator: 'Children adopted in three years',
  unit: 'days',
  goodIs: 'low',
  basis: 'national return',
  source: { title: 'Adoption scorecards', where: 'Indicator A1', confidence: 'verified' },
  counting: countingAdopted,
  subject: 'child',
  settings: {},
  reads: ['permanence'],
  needs: ['permanence.order', 'permanence.enteredCare', 'permanence.placed'],
  intervalsOf: [],
  cases: ({ permanence }) =>
    adoptedOf(permanence).map((one) => {
      const { enteredCare, placed } = one.fields
      return enteredCare === undefined || placed === undefined
        ? adoptedCase(one, { unknown: 'The day of entering care or of moving in is not told' })
        : adoptedCase(one, { value: daysBetween(enteredCare, placed) })
    }),
  examples: [
    {
      why: 'Adopted three years ago and a day: counted no more.',
      rows: {
        permanence: [
          { fields: { enteredCare: '2021-01-04', placed: '2022-01-04', order: '2023-03-30' } },
          { fields: { enteredCare: '2021-01-04', placed: '2022-01-04', order: '2023-04-01' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Placed for adoption, no order yet: not adopted.',
      rows: { permanence: [{ fields: { enteredCare: '2024-01-04', placed: '2025-10-06' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Special guardianship is no adoption.',
      rows: { permanence: [{ fields: { enteredCare: '2024-01-04', otherOrder: '2025-10-06' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Adopted, and nobody says when the child moved in: listed, and in no mean.',
      rows: { permanence: [{ fields: { enteredCare: '2024-01-04', order: '2026-01-12' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'One child in two loads, the order known since the second: counted once.',
      rows: {
        permanence: [
          { key: 'A', fields: { enteredCare: '2024-01-04', placed: '2025-02-03' } },
          { key: 'A', fields: { enteredCare: '2024-01-04', placed: '2025-02-03', order: '2026-01-12' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
