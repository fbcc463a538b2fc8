import { childCheck, named, on } from '../make.ts'
import type { Check, CheckSource } from '../model.ts'
import { dayIn, faultAt, isBlank, rowsIn } from '../rows.ts'
import { lookedAfterReturn, ssd } from '../sources.ts'
import { overlapsIn } from '../spells.ts'

const none = [] as const
const prefix = (table: string): string => table.replaceAll('_', '-')

type Spell = {
  table: string
  start: string
  end: string
  what: string
  source: CheckSource
  severity?: 'must-fix' | 'look-at'
}

const twoAtOnce = ({ table, start, end, what, source, severity }: Spell): Check =>
  childCheck({
    id: `${prefix(table)}.two-at-once`,
    severity: severity ?? 'must-fix',
    rule: `A child has one ${what} at a time: the next begins when the one before has ended.`,
    why: 'One of the two was most likely not ended in the system, and both are counted.',
    source,
    reads: { [table]: [start, end] },
    find: (rows) => {
      const own = rowsIn(rows, table)
      if (own.length < 2) return none
      return overlapsIn(own, start, end).map(([one, other]) =>
        faultAt(
          table,
          other,
          start,
          `This ${what} began while that of row ${one.row} had not ended. Look at ${named(table, end)} there.`,
        ),
      )
    },
    finds: [['two open', { [table]: [{ [start]: '2025-11-03' }, { [start]: '2026-01-12' }] }]],
    passes: [
      [
        'the next on the day the first ended',
        { [table]: [{ [start]: '2025-11-03', [end]: '2026-01-12' }, { [start]: '2026-01-12' }] },
      ],
      [
        'of two children',
        {
          [table]: [
            { personId: 'P1', [start]: '2025-11-03' },
            { personId: 'P2', [start]: '2026-01-12' },
          ],
        },
      ],
    ],
  })

type Inside = {
  table: string
  day: string
  key: string
  of: string
  start: string
  end: string | null
  what: string
  source: CheckSource
}

/** What happens under a plan or in a period of care lies between its two days. */
const outside = ({ table, day, key, of, start, end, what, source }: Inside): Check =>
  childCheck({
    id: `${prefix(table)}.outside-${what.replaceAll(' ', '-')}`,
    rule: `${named(table, day)} lies within its ${what}.`,
    why: `It would count for a ${what} that it is not part of.`,
    source,
    reads: { [table]: [day, key], [of]: end === null ? [key, start] : [key, start, end] },
    find: (rows) => {
      if (!rows.has(table) || !rows.has(of)) return none
      return rowsIn(rows, table).flatMap((row) => {
        const on_ = dayIn(row.values, day)
        const own = rowsIn(rows, of).filter(({ values }) => !isBlank(values, key) && values[key] === row.values[key])
        if (on_ === null || own.length === 0) return []
        const from = own
          .map(({ values }) => dayIn(values, start))
          .filter((each) => each !== null)
          .sort()[0]
        const until =
          end === null || own.some(({ values }) => isBlank(values, end))
            ? null
            : own
                .map(({ values }) => dayIn(values, end)!)
                .sort()
                .at(-1)!
        if (from !== undefined && on_ < from)
          return [
            faultAt(
              table,
              row,
              day,
              `${named(table, day)}, ${on(on_)}, is before its ${what} began, ${on(from)}. Correct the one that is wrong.`,
            ),
          ]
        return until !== null && on_ > until
          ? [
              faultAt(
                table,
                row,
                day,
                `${named(table, day)}, ${on(on_)}, is after its ${what} ended, ${on(until)}. Correct the one that is wrong.`,
              ),
            ]
          : []
      })
    },
    finds: [
      [
        'before it began',
        { [of]: [{ [key]: 'K1', [start]: '2025-11-03' }], [table]: [{ [key]: 'K1', [day]: '2025-10-03' }] },
      ],
      ...(end === null
        ? []
        : ([
            [
              'after it ended',
              {
                [of]: [{ [key]: 'K1', [start]: '2025-11-03', [end]: '2026-01-12' }],
                [table]: [{ [key]: 'K1', [day]: '2026-02-03' }],
              },
            ],
          ] as const)),
    ],
    passes: [
      [
        'on its first day',
        { [of]: [{ [key]: 'K1', [start]: '2025-11-03' }], [table]: [{ [key]: 'K1', [day]: '2025-11-03' }] },
      ],
      [
        'under another one',
        { [of]: [{ [key]: 'K2', [start]: '2025-11-03' }], [table]: [{ [key]: 'K1', [day]: '2025-10-03' }] },
      ],
    ],
  })

const plan = {
  of: 'ssd_cp_plans',
  key: 'cpPlanId',
  start: 'cpPlanStartDate',
  end: 'cpPlanEndDate',
  what: 'child protection plan',
}
const period = {
  of: 'ssd_cla_episodes',
  key: 'claId',
  start: 'enteredCareDate',
  end: 'claEpisodeCeasedDate',
  what: 'period of care',
}

/** Plans, placements and periods of care: one at a time, and what belongs to one lies within it. */
export const ssdSpellChecks: readonly Check[] = [
  twoAtOnce({
    table: 'ssd_cp_plans',
    start: 'cpPlanStartDate',
    end: 'cpPlanEndDate',
    what: 'child protection plan',
    source: ssd('ssd_cp_plans, dates'),
  }),
  twoAtOnce({
    table: 'ssd_cla_episodes',
    start: 'claEpisodeStartDate',
    end: 'claEpisodeCeasedDate',
    what: 'episode of care',
    source: lookedAfterReturn('episodes do not overlap'),
  }),
  twoAtOnce({
    table: 'ssd_cla_placement',
    start: 'claPlacementStartDate',
    end: 'claPlacementEndDate',
    what: 'placement',
    source: lookedAfterReturn('episodes do not overlap'),
    severity: 'look-at',
  }),
  twoAtOnce({
    table: 'ssd_cin_plans',
    start: 'cinPlanStartDate',
    end: 'cinPlanEndDate',
    what: 'child in need plan',
    source: ssd('ssd_cin_plans, dates'),
    severity: 'look-at',
  }),
  outside({ ...plan, table: 'ssd_cp_visits', day: 'cpVisitDate', source: ssd('ssd_cp_visits.cppv_cp_plan_id') }),
  outside({ ...plan, table: 'ssd_cp_reviews', day: 'cpReviewDate', source: ssd('ssd_cp_reviews.cppr_cp_plan_id') }),
  outside({ ...period, table: 'ssd_cla_visits', day: 'claVisitDate', source: ssd('ssd_cla_visits.clav_cla_id') }),
  outside({ ...period, table: 'ssd_cla_reviews', day: 'claReviewDate', source: ssd('ssd_cla_reviews.clar_cla_id') }),
  outside({
    ...period,
    table: 'ssd_cla_placement',
    day: 'claPlacementStartDate',
    source: ssd('ssd_cla_placement.clap_cla_id'),
  }),
]
