import { daysBetween } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { adoptedCase, adoptedOf, countingAdopted } from './adopted.ts'

export const orderToMatch = standard({
  id: 'adoption-a2',
  title: 'A2: from the placement order to the match',
  task: 'Match with an adoptive family',
  area: 'adoption',
  asks: 'A child who may be placed for adoption is matched with a family soon: the published threshold is 121 days (4 months) from the court’s order.',
  numerator: 'Days from the placement order to the decision on the match, added up; matched before the order is 0',
  denominator: 'Children adopted in three years who had a placement order before they were placed',
  unit: 'days',
  goodIs: 'low',
  basis: 'national return',
  source: { title: 'Adoption scorecards', where: 'Indicator A2', confidence: 'verified' },
  counting: countingAdopted,
  subject: 'child',
  settings: {},
  reads: ['permanence'],
  needs: ['permanence.order', 'permanence.placementOrder', 'permanence.matched'],
  intervalsOf: [],
  cases: ({ permanence }) =>
    adoptedOf(permanence).map((one) => {
      const { placementOrder, matched, placed } = one.fields
      if (placementOrder === undefined) return adoptedCase(one, { excluded: 'There was no placement order' })
      if (placed !== undefined && placed < placementOrder)
        return adoptedCase(one, { excluded: 'Placed before the placement order' })
      return matched === undefined
        ? adoptedCase(one, { unknown: 'The day of the match is not told' })
        : adoptedCase(one, { value: Math.max(0, daysBetween(placementOrder, matched)) })
    }),
  examples: [
    {
      why: 'Matched before the order: no days, and not fewer than none.',
      rows: {
        permanence: [
          {
            fields: { placementOrder: '2024-06-03', matched: '2024-05-06', placed: '2024-07-01', order: '2025-12-01' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Adopted by consent, without a placement order; placed before the order: in neither number.',
      rows: {
        permanence: [
          { fields: { matched: '2024-05-06', placed: '2024-07-01', order: '2025-11-03' } },
          {
            fields: { placementOrder: '2024-09-02', matched: '2024-05-06', placed: '2024-07-01', order: '2025-12-01' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['excluded', 'excluded'],
    },
    {
      why: 'Nobody says when the match was decided.',
      rows: {
        permanence: [{ fields: { placementOrder: '2024-06-03', placed: '2024-07-01', order: '2025-12-01' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
