import type { Row, Severity } from '../../../model.ts'
import { childCheck, named } from '../../make.ts'
import type { Check, CheckSource } from '../../model.ts'
import { dayIn, faultAt, pairs, rowsIn } from '../../rows.ts'
import { annexA, inNeedCensus, lookedAfterReturn } from '../../sources.ts'
import { inDayOrder } from './words.ts'

type Of = {
  id: string
  list: string
  what: string
  start: string
  end: string
  severity?: Severity
  source: CheckSource
}

/** The second began before the first ended. Two that began on one day are one thing twice, and said elsewhere. */
const overlap = (one: Row, other: Row, { start, end }: Of): boolean => {
  const [began, ended, then] = [dayIn(one.values, start), dayIn(one.values, end), dayIn(other.values, start)]
  return began !== null && then !== null && began < then && (ended === null || (ended >= began && then < ended))
}

const overlapping = (of: Of): Check => {
  const { id, list, what, start, end, severity, source } = of
  return childCheck({
    id,
    severity: severity ?? 'must-fix',
    rule: `A child has one ${what} at a time: the next begins when the one before has ended.`,
    why: 'One of the two was most likely not ended in the system, and both are counted.',
    source,
    reads: { [list]: [start, end] },
    find: (rows) => {
      const own = rowsIn(rows, list)
      if (own.length < 2) return []
      return [...pairs(inDayOrder(own, start))]
        .filter(([one, other]) => overlap(one, other, of))
        .map(([one, other]) =>
          faultAt(
            list,
            other,
            start,
            `This ${what} began while that of row ${one.row} had not ended. Look at ${named(list, end)} there.`,
          ),
        )
    },
    finds: [
      [
        'two open',
        {
          [list]: [
            { [start]: '2025-11-03', [end]: null },
            { [start]: '2026-01-12', [end]: null },
          ],
        },
      ],
      [
        'the first ended too late',
        {
          [list]: [
            { [start]: '2025-11-03', [end]: '2026-02-20' },
            { [start]: '2026-01-12', [end]: null },
          ],
        },
      ],
    ],
    passes: [
      [
        'the next on the day the first ended',
        {
          [list]: [
            { [start]: '2025-11-03', [end]: '2026-01-12' },
            { [start]: '2026-01-12', [end]: null },
          ],
        },
      ],
      [
        'of two children',
        {
          [list]: [
            { childId: 'C1', [start]: '2025-11-03' },
            { childId: 'C2', [start]: '2026-01-12' },
          ],
        },
      ],
    ],
  })
}

export const overlapChecks: readonly Check[] = [
  overlapping({
    id: 'assessment.two-at-once',
    list: 'list-4',
    what: 'assessment',
    start: 'assessmentStart',
    end: 'assessmentAuthorised',
    severity: 'look-at',
    source: 'local',
  }),
  overlapping({
    id: 'in-need.two-at-once',
    list: 'list-6',
    what: 'episode of need',
    start: 'inNeedStart',
    end: 'inNeedEnd',
    source: inNeedCensus('a child has one open episode'),
  }),
  overlapping({
    id: 'protection-plan.two-at-once',
    list: 'list-7',
    what: 'child protection plan',
    start: 'planStart',
    end: 'planEnd',
    source: annexA(7, 'one row for each plan'),
  }),
  overlapping({
    id: 'care.two-at-once',
    list: 'list-8',
    what: 'period of care',
    start: 'careStart',
    end: 'careEnd',
    source: lookedAfterReturn('periods of care do not overlap'),
  }),
]
