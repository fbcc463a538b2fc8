import type { Severity } from '../../../model.ts'
import { childCheck, named } from '../../make.ts'
import type { Check, CheckSource } from '../../model.ts'
import { faultAt, rowsIn } from '../../rows.ts'
import { annexA, inNeedCensus, lookedAfterReturn } from '../../sources.ts'
import { overlapsIn } from '../../spells.ts'

type Of = {
  id: string
  list: string
  what: string
  start: string
  end: string
  severity?: Severity
  source: CheckSource
}

const overlapping = ({ id, list, what, start, end, severity, source }: Of): Check =>
  childCheck({
    id,
    severity: severity ?? 'must-fix',
    rule: `A child has one ${what} at a time: the next begins when the one before has ended.`,
    why: 'One of the two was most likely not ended in the system, and both are counted.',
    source,
    reads: { [list]: [start, end] },
    find: (rows) => {
      const own = rowsIn(rows, list)
      if (own.length < 2) return []
      return overlapsIn(own, start, end).map(([one, other]) =>
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
