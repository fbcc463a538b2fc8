import { addDays } from '../../../platform/day.ts'
import { later, pieceOf, refOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { type Reads, standard } from '../standard.ts'

type Enquiry = Reads<'section47'>['section47'][number]

const conferenceOf = (one: Enquiry, conference: Reads<'conference'>['conference']) =>
  conference
    .filter(isDated)
    .find(
      ({ fields }) =>
        fields.section47Key === one.key || (fields.strategyOn !== undefined && fields.strategyOn === one.starts),
    )

export const enquiriesWithoutPlan = standard({
  id: 's47-no-cp-plan',
  title: 'Section 47 enquiries that led to no child protection plan',
  area: 'strategy-s47',
  asks: 'A child is put through a section 47 enquiry where it is likely to be needed: senior managers look at those after which no plan was made.',
  numerator: 'Enquiries after which no child protection plan began within 60 days',
  denominator:
    'Section 47 enquiries that ended, by the day on which it was settled whether a plan followed. Where the end is not told (Annex A), the conference stands for it, or the decision that none was needed',
  unit: '%',
  goodIs: 'low',
  basis: 'inspection expectation',
  source: {
    title: 'Characteristics of children in need; what inspections ask of senior managers',
    where: 'Section 47 enquiries and child protection plans',
    confidence: 'verified',
    note: 'The published share sets all plans begun against all enquiries and does not link them.',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: { link: { title: 'Days after the end in which a plan may begin', unit: 'days', default: 60 } },
  reads: ['section47', 'conference', 'protectionPlan'],
  needs: ['section47', 'conference', 'protectionPlan'],
  intervalsOf: [],
  cases: ({ section47, conference, protectionPlan }, { settings }) =>
    section47.filter(isDated).flatMap((one) => {
      const held = conferenceOf(one, conference)
      const needless = one.fields.conferenceUnnecessary === 'yes' || one.fields.noFurtherAction === 'yes'
      const ended = one.ends ?? held?.starts ?? (needless ? one.starts : null)
      if (ended === null) return []
      const until = addDays(ended, settings.link(ended))
      const plan = protectionPlan.filter(isDated).find(({ starts }) => starts >= one.starts && starts <= until)
      // While a conference may still make a plan it is open; it is settled by the answer, or when the time is over.
      const without = held?.fields.planMade === 'no' ? later(ended, held.starts) : needless ? ended : until
      return [
        pieceOf(plan === undefined, {
          unit: one.key,
          opens: plan ? later(ended, plan.starts) : without,
          ...heldOf(one),
          because: [one, held, plan].filter((row) => row !== undefined).map(refOf),
        }),
      ]
    }),
  examples: [
    {
      why: 'A plan began on the 60th day after the end: it led to a plan.',
      rows: {
        section47: [{ starts: '2025-12-01', ends: '2025-12-12' }],
        protectionPlan: [{ starts: '2026-02-10' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On the 61st day it is too far away to have come of it.',
      rows: {
        section47: [{ starts: '2025-12-01', ends: '2025-12-12' }],
        protectionPlan: [{ starts: '2026-02-11' }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The conference made no plan.',
      rows: {
        section47: [{ starts: '2026-03-02', ends: '2026-03-12' }],
        conference: [{ starts: '2026-03-20', fields: { section47Key: '1', planMade: 'no' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Ended three weeks ago, and nothing is told of a conference: there may be one yet.',
      rows: { section47: [{ starts: '2026-03-02', ends: '2026-03-12' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'No conference was needed: settled when that was decided.',
      rows: { section47: [{ starts: '2026-03-02', ends: '2026-03-12', fields: { conferenceUnnecessary: 'yes' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Annex A tells no end: the conference that made the plan stands for it.',
      rows: {
        section47: [{ starts: '2026-03-02' }],
        conference: [{ starts: '2026-03-20', fields: { strategyOn: '2026-03-02', planMade: 'yes' } }],
        protectionPlan: [{ starts: '2026-03-20' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Ended in January with nothing told of a conference: it counts in March, when the 60 days were over, and not before.',
      rows: { section47: [{ starts: '2026-01-12', ends: '2026-01-16' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'Going on, and nothing decided: not counted.',
      rows: { section47: [{ starts: '2026-03-02' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A plan that began before the enquiry did not come of it; two enquiries are two.',
      rows: {
        section47: [
          { starts: '2025-06-02', ends: '2025-06-12' },
          { starts: '2025-09-01', ends: '2025-09-12' },
        ],
        protectionPlan: [{ starts: '2025-06-20', ends: '2025-08-01' }],
      },
      on: '2026-03-31',
      are: ['no', 'yes'],
    },
  ],
})
