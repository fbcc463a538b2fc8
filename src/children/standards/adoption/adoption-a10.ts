import { daysBetween } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { adoptedCase, adoptedOf, countingAdopted } from './adopted.ts'

export const careToAdoptersOrFosterCarers = standard({
  id: 'adoption-a10',
  title: 'A10: from entering care to moving in, adjusted where the foster carer adopts',
  task: 'Move in with the adoptive family (adjusted)',
  area: 'adoption',
  asks: 'As A1; where the foster carers adopt, the child has been with the family since moving in with them, and the clock stops there.',
  numerator:
    'Days from the start of the last period of care to the placement for adoption, or to moving in with the foster carers who adopted, added up',
  denominator: 'Children adopted in three years',
  unit: 'days',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Adoption scorecards',
    where: 'Indicator A10',
    confidence: 'verified',
    note: 'The headline in place of A1 since 2021-22.',
  },
  counting: countingAdopted,
  subject: 'child',
  settings: {},
  reads: ['permanence'],
  needs: ['permanence.order', 'permanence.enteredCare', 'permanence.placed', 'permanence.adoptedByCarer'],
  intervalsOf: [],
  cases: ({ permanence }) =>
    adoptedOf(permanence).map((one) => {
      const { enteredCare, placed, adoptedByCarer, placedWithCarer, fosteringForAdoption } = one.fields
      const movedIn =
        adoptedByCarer === 'yes'
          ? (placedWithCarer ?? fosteringForAdoption)
          : adoptedByCarer === 'no'
            ? placed
            : undefined
      if (enteredCare !== undefined && movedIn !== undefined)
        return adoptedCase(one, { value: daysBetween(enteredCare, movedIn) })
      const isTold = adoptedByCarer === 'yes' || adoptedByCarer === 'no'
      return adoptedCase(one, {
        unknown: isTold
          ? 'The day of entering care or of moving in is not told'
          : 'It is not told whether the foster carer adopted',
      })
    }),
  examples: [
    {
      why: 'Adopted by others, and by the foster carers: both are measured.',
      rows: {
        permanence: [
          {
            fields: { enteredCare: '2023-01-04', placed: '2024-01-04', order: '2024-12-02', adoptedByCarer: 'no' },
          },
          {
            fields: {
              enteredCare: '2023-01-04',
              placed: '2024-06-03',
              order: '2025-12-01',
              adoptedByCarer: 'yes',
              placedWithCarer: '2023-02-01',
            },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'yes'],
    },
    {
      why: 'By the foster carers, and nobody says since when the child lived with them.',
      rows: {
        permanence: [
          {
            fields: { enteredCare: '2023-01-04', placed: '2024-06-03', order: '2025-12-01', adoptedByCarer: 'yes' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Nobody says who adopted: it is not taken for A1.',
      rows: { permanence: [{ fields: { enteredCare: '2023-01-04', placed: '2024-06-03', order: '2025-12-01' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
