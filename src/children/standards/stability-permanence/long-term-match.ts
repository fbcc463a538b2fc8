import { addMonths, type Day } from '../../../platform/day.ts'
import { earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import { homesOf } from '../children-in-care/homes.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'

/** Fostered by carers who have agreed to care until the child leaves care, with a relative or another: what the codes say. */
const longTerm = new Set(['U1', 'U4'])

export const longTermMatches = standard({
  id: 'long-term-match',
  title: 'Long-term foster matches confirmed',
  area: 'stability-permanence',
  asks: 'Where the plan is long-term fostering, the authority confirms the match to carers, child and parents within six months of the plan.',
  numerator:
    'Children whose match is confirmed: a day of it is recorded, or the placement is coded as long-term fostering (U1, U4)',
  denominator: 'Children in care whose plan has been long-term fostering for six months or more',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Bring the match to be confirmed, or record that it was.',
  basis: 'statute',
  source: {
    title: 'Care Planning and Fostering (Miscellaneous Amendments) (England) Regulations 2015',
    where: 'Long-term foster placements',
    confidence: 'verified',
    note: 'The regulations say what a match is. The six months are local.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months from the plan to the match', unit: 'months', default: 6 } },
  reads: ['carePeriod', 'legalStatus', 'person', 'permanencePlan', 'placement', 'careEpisode'],
  needs: ['permanencePlan', 'placement.type or permanencePlan.matchedOn'],
  intervalsOf: ['permanencePlan'],
  cases: (history, { settings }) =>
    periodsOf(history).flatMap((period) => {
      const { team, worker } = heldOf(period)
      const coded = homesOf(period, history)
        .flatMap(({ placements }) => placements)
        .filter(({ fields }) => fields.type !== undefined && longTerm.has(fields.type))
      return history.permanencePlan.flatMap((plan) => {
        const made = plan.fields.agreedOn ?? plan.starts
        // A plan without its day cannot be said to have lasted six months.
        if (plan.fields.plan !== 'fostering' || made === null) return []
        const opens = later(addMonths(made, settings.limit(made)), period.starts)
        const ends = earlier(plan.ends, period.ends)
        if (ends !== null && ends <= opens) return []
        const placed: Day | null = coded.find((one) => one.ends === null || one.ends > made)?.starts ?? null
        const matched = earlier(plan.fields.matchedOn ?? null, placed)
        const given = { team, worker, because: [refOf(period), refOf(plan)] }
        const unit = `${period.key} ${plan.key}`
        const waited = earlier(matched, ends)
        return [
          ...(waited === null || waited > opens ? [pieceOf(false, { unit, opens, ends: waited, ...given })] : []),
          ...(matched !== null && (ends === null || matched < ends)
            ? [pieceOf(true, { unit: `${unit} matched`, opens: later(matched, opens), ends, ...given })]
            : []),
        ]
      })
    }),
  examples: [
    {
      why: 'The plan is seven months old, and the match was confirmed last month.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        permanencePlan: [{ starts: '2025-08-04', fields: { plan: 'fostering', matchedOn: '2026-02-16' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Six months to the day without a match: asked from today.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        permanencePlan: [{ starts: '2025-09-30', fields: { plan: 'fostering' } }],
        placement: [{ starts: '2024-01-08', fields: { type: 'U6' } }],
      },
      on: '2026-03-30',
      are: ['no'],
    },
    {
      why: 'The plan is five months old: not asked yet.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        permanencePlan: [{ starts: '2025-10-20', fields: { plan: 'fostering' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The placement is coded as long-term fostering: the carers have agreed, and it is confirmed.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        permanencePlan: [{ starts: '2025-06-02', fields: { plan: 'fostering' } }],
        placement: [
          { starts: '2024-01-08', ends: '2025-11-03', fields: { type: 'U6', changeReason: 'PLACE' } },
          { starts: '2025-11-03', fields: { type: 'U4' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Another plan, and a plan that has ended, are not asked.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        permanencePlan: [
          { starts: '2024-06-03', ends: '2025-12-01', fields: { plan: 'fostering' } },
          { starts: '2025-12-01', fields: { plan: 'sgo-cao' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
