import { addDays, type Day } from '../../../platform/day.ts'
import { caseOf, earlier, later } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { aboutStretch, type Stretch } from './told.ts'

type Asked = {
  /** Days on which it was done, in order. */
  readonly days: readonly Day[]
  /** From when it runs where it was never done; null: it is late from the stretch's first day. */
  readonly from: Day | null
  /** From which day on all days are told; null: the latest only. */
  readonly told: Day | null
  due(day: Day): Day
}

/**
 * What is to be done again and again while a stretch lasts, from the last time before it on: each wait is a case. A wait that ended
 * before all days were told proves nothing and is left out.
 */
export const sinceLast = (stretch: Stretch, { days, from, told, due }: Asked): readonly Case[] => {
  const { opens, ends } = stretch
  const last = days.findLast((day) => day <= opens)
  const base = last ?? from
  const within = days.filter((day) => day > opens && (ends === null || day <= ends))
  return [base, ...within].flatMap((after, at) => {
    const done = within[at] ?? null
    const start = after === null ? opens : later(after, opens)
    if (done !== null && (told === null || start < told)) return []
    const by = after === null ? addDays(opens, -1) : due(after)
    // In which nothing has happened yet: neither success nor failure until it is late.
    const isFirst = at === 0 && last === undefined
    return [
      caseOf({
        ...aboutStretch(stretch),
        unit: `${opens} ${after ?? 'start'}`,
        opens: start,
        ends: earlier(done, ends),
        ...(isFirst ? { counts: later(addDays(by, 1), start) } : {}),
        due: by,
        done,
      }),
    ]
  })
}
