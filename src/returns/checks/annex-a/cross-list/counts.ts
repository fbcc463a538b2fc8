import { childCheck } from '../../make.ts'
import type { Check, Fault } from '../../model.ts'
import { countIn, dayIn, faultAt, isBlank, rowsIn } from '../../rows.ts'
import { annexA } from '../../sources.ts'
import { inDayOrder } from '../../spells.ts'

const none = [] as const

/** The latest row says how many there were; it may count itself or not, so one less than the rows is enough. */
const countBelowRows = (given: {
  id: string
  list: string
  event: string
  counted: string
  count: string
  what: string
  number: number
}): Check => {
  const { id, list, event, counted, count, what, number } = given
  return childCheck({
    id,
    rule: `The number of ${what} in 12 months, in a child’s latest row, is no less than the ${what} before it on the list.`,
    why: 'Children with repeated events are counted from it.',
    source: annexA(number, `number of ${what} in the last 12 months`),
    reads: { [list]: [event, counted, count] },
    find: (rows): readonly Fault[] => {
      const own = rowsIn(rows, list).filter(({ values }) => !isBlank(values, counted))
      if (own.length < 2) return none
      const latest = inDayOrder(own, event).at(-1)!
      const stated = countIn(latest.values, count)
      const earlier = new Set(own.map(({ values }) => dayIn(values, counted))).size - 1
      return stated !== null && stated < earlier
        ? [
            faultAt(
              list,
              latest,
              count,
              `The number is ${stated}, but the list has ${earlier} earlier ones of this child. Count again.`,
            ),
          ]
        : none
    },
    finds: [
      [
        'two before, and none counted',
        {
          [list]: ['2025-11-03', '2026-01-12', '2026-02-20'].map((day) => ({
            [event]: day,
            [counted]: day,
            [count]: 0,
          })),
        },
      ],
    ],
    passes: [
      [
        'a count that leaves the latest out',
        { [list]: ['2025-11-03', '2026-02-20'].map((day) => ({ [event]: day, [counted]: day, [count]: 1 })) },
      ],
      [
        'the first of two was the first',
        {
          [list]: [
            { [event]: '2025-11-03', [counted]: '2025-11-03', [count]: 0 },
            { [event]: '2026-02-20', [counted]: '2026-02-20', [count]: 2 },
          ],
        },
      ],
      [
        'brothers and sisters are counted apart',
        {
          [list]: [
            { childId: 'C1', [event]: '2026-02-20', [counted]: '2026-02-20', [count]: 0 },
            { childId: 'C2', [event]: '2026-02-20', [counted]: '2026-02-20', [count]: 0 },
          ],
        },
      ],
    ],
  })
}

/** What a row counts, against the rows of the list. */
export const countChecks: readonly Check[] = [
  countBelowRows({
    id: 'referral.count-below-rows',
    list: 'list-3',
    event: 'dateOfReferral',
    counted: 'dateOfReferral',
    count: 'referralsIn12Months',
    what: 'referrals',
    number: 3,
  }),
  countBelowRows({
    id: 'section-47.count-below-rows',
    list: 'list-5',
    event: 'strategyDiscussion',
    counted: 'strategyDiscussion',
    count: 'section47In12Months',
    what: 'section 47 enquiries',
    number: 5,
  }),
  countBelowRows({
    id: 'section-47.conferences-below-rows',
    list: 'list-5',
    event: 'strategyDiscussion',
    counted: 'conference',
    count: 'conferencesIn12Months',
    what: 'conferences',
    number: 5,
  }),
  childCheck({
    id: 'protection-plan.earlier-plans-not-counted',
    rule: 'The number of previous plans is no less than the child’s earlier plans on the list.',
    why: 'Second and later plans are counted from it.',
    source: annexA(7, 'number of previous child protection plans'),
    reads: { 'list-7': ['previousPlans', 'planStart'] },
    find: (rows) => {
      const own = rowsIn(rows, 'list-7')
      if (own.length < 2) return none
      return own.flatMap((row) => {
        const [start, stated] = [dayIn(row.values, 'planStart'), countIn(row.values, 'previousPlans')]
        const earlier = own.filter(
          ({ values }) => start !== null && (dayIn(values, 'planStart') ?? start) < start,
        ).length
        return stated !== null && stated < earlier
          ? [
              faultAt(
                'list-7',
                row,
                'previousPlans',
                `The number is ${stated}, but the list has ${earlier === 1 ? 'an earlier plan' : `${earlier} earlier plans`} of this child. Count again.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'an earlier plan on the list',
        {
          'list-7': [
            { planStart: '2025-03-03', planEnd: '2025-12-01', previousPlans: 0 },
            { planStart: '2026-02-02', previousPlans: 0 },
          ],
        },
      ],
    ],
    passes: [
      [
        'counted',
        {
          'list-7': [
            { planStart: '2025-03-03', planEnd: '2025-12-01', previousPlans: 0 },
            { planStart: '2026-02-02', previousPlans: 1 },
          ],
        },
      ],
      [
        'earlier plans that are long past are not on the list',
        { 'list-7': [{ planStart: '2026-02-02', previousPlans: 2 }] },
      ],
    ],
  }),
]
