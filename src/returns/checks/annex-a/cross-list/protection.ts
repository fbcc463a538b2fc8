import { addDays } from '../../../../platform/day.ts'
import type { Row } from '../../../model.ts'
import { childCheck, on } from '../../make.ts'
import type { Check } from '../../model.ts'
import { dayIn, faultAt, isNo, isYes, rowsIn } from '../../rows.ts'
import { annexA, workingTogether } from '../../sources.ts'

const none = [] as const

const heldBy = (rows: readonly Row[], asAt: string): readonly Row[] =>
  rows.filter(({ values }) => {
    const held = dayIn(values, 'conference')
    return held !== null && held <= asAt
  })

export const protectionCrossChecks: readonly Check[] = [
  childCheck({
    id: 'referral.no-action-then-assessed',
    severity: 'look-at',
    rule: 'After a referral without further action no assessment begins within 10 days.',
    why: 'The decision on the referral was most likely entered wrongly.',
    source: annexA(3, 'Referral NFA?'),
    reads: { 'list-3': ['noFurtherAction', 'dateOfReferral'], 'list-4': ['assessmentStart'] },
    find: (rows) => {
      if (!rows.has('list-3') || !rows.has('list-4')) return none
      const referrals = rowsIn(rows, 'list-3')
      return referrals.flatMap((row) => {
        const day = dayIn(row.values, 'dateOfReferral')
        if (day === null || !isYes(row.values, 'noFurtherAction')) return []
        const until = addDays(day, 10)
        const led = rowsIn(rows, 'list-4').find(({ values }) => {
          const start = dayIn(values, 'assessmentStart')
          // Another referral in between may have led to it.
          return (
            start !== null &&
            start >= day &&
            start <= until &&
            !referrals.some((other) => other !== row && isBetween(other, day, start))
          )
        })
        return led
          ? [
              faultAt(
                'list-3',
                row,
                'noFurtherAction',
                `No further action was to follow, but an assessment began on ${on(dayIn(led.values, 'assessmentStart')!)} (list 4, row ${led.row}). Look at the decision.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'assessed the next day',
        {
          'list-3': [{ dateOfReferral: '2026-01-12', noFurtherAction: 'yes' }],
          'list-4': [{ assessmentStart: '2026-01-13' }],
        },
      ],
    ],
    passes: [
      [
        'assessed two months later, after something else',
        {
          'list-3': [{ dateOfReferral: '2026-01-12', noFurtherAction: 'yes' }],
          'list-4': [{ assessmentStart: '2026-03-13' }],
        },
      ],
      [
        'a second referral led to it',
        {
          'list-3': [
            { dateOfReferral: '2026-01-12', noFurtherAction: 'yes' },
            { dateOfReferral: '2026-01-15', noFurtherAction: 'no' },
          ],
          'list-4': [{ assessmentStart: '2026-01-16' }],
        },
      ],
    ],
  }),
  childCheck({
    id: 'section-47.plan-not-on-list-7',
    rule: 'A child whose conference made a plan is on list 7.',
    why: 'A plan made in the last six months is missing.',
    source: annexA(7),
    reads: { 'list-5': ['planMade', 'conference'], 'list-7': ['planStart'] },
    find: (rows, { asAt, sixMonthsAgo }) => {
      if (!rows.has('list-5') || rows.has('list-7')) return none
      return heldBy(rowsIn(rows, 'list-5'), asAt)
        .filter(({ values }) => isYes(values, 'planMade') && dayIn(values, 'conference')! >= sixMonthsAgo)
        .map((row) =>
          faultAt(
            'list-5',
            row,
            'planMade',
            'The conference made a plan, but the child is not on list 7. Correct the result, or add the plan there.',
          ),
        )
    },
    finds: [['not on list 7', { 'list-5': [{ conference: '2026-01-12', planMade: 'yes' }], 'list-7': [] }]],
    passes: [
      [
        'on list 7',
        { 'list-5': [{ conference: '2026-01-12', planMade: 'yes' }], 'list-7': [{ planStart: '2026-01-12' }] },
      ],
      ['no plan was made', { 'list-5': [{ conference: '2026-01-12', planMade: 'no' }], 'list-7': [] }],
      ['a transfer-in conference needs no section 47 here', { 'list-5': [], 'list-7': [{ planStart: '2026-01-12' }] }],
    ],
  }),
  childCheck({
    id: 'section-47.plan-starts-another-day',
    severity: 'look-at',
    rule: 'A plan starts on the day of the conference that made it.',
    why: 'Reviews and core groups are due from that day.',
    source: workingTogether('the plan begins with the conference'),
    reads: { 'list-5': ['conference', 'planMade'], 'list-7': ['planStart'] },
    find: (rows, { asAt }) => {
      if (!rows.has('list-5') || !rows.has('list-7')) return none
      const starts = rowsIn(rows, 'list-7').map(({ values }) => dayIn(values, 'planStart'))
      return heldBy(rowsIn(rows, 'list-5'), asAt).flatMap((row) => {
        const held = dayIn(row.values, 'conference')!
        const from = starts.filter((start) => start !== null && start >= addDays(held, -1) && start <= addDays(held, 7))
        return isYes(row.values, 'planMade') && from.length === 0 && !starts.includes(null)
          ? [
              faultAt(
                'list-5',
                row,
                'conference',
                `The conference of ${on(held)} made a plan, but none on list 7 starts then. Look at both dates.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'a plan from another time',
        { 'list-5': [{ conference: '2026-01-12', planMade: 'yes' }], 'list-7': [{ planStart: '2025-06-02' }] },
      ],
    ],
    passes: [
      [
        'on the day',
        { 'list-5': [{ conference: '2026-01-12', planMade: 'yes' }], 'list-7': [{ planStart: '2026-01-12' }] },
      ],
      [
        'entered two days later',
        { 'list-5': [{ conference: '2026-01-12', planMade: 'yes' }], 'list-7': [{ planStart: '2026-01-14' }] },
      ],
    ],
  }),
  childCheck({
    id: 'section-47.no-plan-but-started',
    rule: 'Where a conference made no plan, none starts on its day.',
    why: 'The two contradict each other, and each is counted.',
    source: annexA(5, 'did the conference result in a plan'),
    reads: { 'list-5': ['planMade', 'conference'], 'list-7': ['planStart'] },
    find: (rows) => {
      if (!rows.has('list-5') || !rows.has('list-7')) return none
      return rowsIn(rows, 'list-5').flatMap((row) => {
        const held = dayIn(row.values, 'conference')
        const started = rowsIn(rows, 'list-7').find(({ values }) => held !== null && values.planStart === held)
        return started && isNo(row.values, 'planMade')
          ? [
              faultAt(
                'list-5',
                row,
                'planMade',
                `The conference is said to have made no plan, but one starts on its day (list 7, row ${started.row}). Correct one of the two.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'a plan on the day',
        { 'list-5': [{ conference: '2026-01-12', planMade: 'no' }], 'list-7': [{ planStart: '2026-01-12' }] },
      ],
    ],
    passes: [
      [
        'a plan after another conference',
        { 'list-5': [{ conference: '2025-11-12', planMade: 'no' }], 'list-7': [{ planStart: '2026-01-12' }] },
      ],
    ],
  }),
]

const isBetween = ({ values }: Row, from: string, until: string): boolean => {
  const day = dayIn(values, 'dateOfReferral')
  return day !== null && day >= from && day <= until && !isYes(values, 'noFurtherAction')
}
