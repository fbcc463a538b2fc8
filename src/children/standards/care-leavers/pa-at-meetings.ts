import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'

const meeting = (attended?: 'yes' | 'no', starts = '2026-03-10') =>
  ({ starts, fields: { kind: 'review', attended } }) as const

export const advisersAtMeetings = standard({
  id: 'pa-at-meetings',
  title: 'Personal adviser at the meetings that matter',
  area: 'care-leavers',
  asks: 'A young person’s personal adviser is there at their reviews, and at strategy discussions, conferences, legal, risk and housing meetings about them.',
  numerator: 'Of them, those at which the adviser was there',
  denominator: 'Meetings recorded as ones that the personal adviser is to be at',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Personal advisers attend important meetings',
    confidence: 'known',
    note: 'Only meetings that somebody recorded are counted.',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['adviserMeeting'],
  needs: ['adviserMeeting'],
  intervalsOf: [],
  cases: ({ adviserMeeting }) =>
    adviserMeeting.filter(isDated).map((one) => {
      const { attended } = one.fields
      const given = { unit: one.key, opens: one.starts, ...heldOf(one) }
      return attended === 'yes' || attended === 'no'
        ? pieceOf(attended === 'yes', given)
        : caseOf({ ...given, unknown: 'Nobody says whether the adviser was there' })
    }),
  examples: [
    {
      why: 'There at one of two.',
      rows: { adviserMeeting: [meeting('yes'), meeting('no', '2026-03-20')] },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Nobody says: it stays in the denominator.',
      rows: { adviserMeeting: [meeting()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'A meeting of more than a year ago.',
      rows: { adviserMeeting: [meeting('yes', '2025-03-30')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
