import type { Day } from '../../../platform/day.ts'
import { earlier, later } from '../../../standards/cases.ts'
import { careFactsOf, type LeaverRows } from '../care-leavers/told.ts'
import { birthday, bornOn } from '../held.ts'
import { joined, type Span } from '../pieces.ts'
import type { Home } from './homes.ts'

const within = (span: Span, from: Day, until: Day | null): readonly Span[] => {
  const clipped = { from: later(span.from, from), until: earlier(span.until, until) }
  return clipped.until !== null && clipped.until <= clipped.from ? [] : [clipped]
}

type StatusAt16And17 = 'looked-after' | 'relevant'

/**
 * In which part of a home a young person of 16 or 17 was looked after, or a relevant child who had left care: from periods of care, where
 * any is told, and otherwise from what was written down of the day of the move. A series of short breaks is no care here.
 */
export const homeAs = (rows: LeaverRows, home: Home, status: StatusAt16And17): readonly Span[] => {
  const born = bornOn(rows.person)
  if (born === null) return []
  const { spells } = careFactsOf(rows, born)
  const minor = within({ from: home.starts, until: home.ends }, birthday(born, 16), birthday(born, 18))
  if (spells.length === 0) return home.fields.legalStatus === status ? minor : []
  const care = joined(spells.filter(({ shortBreak }) => !shortBreak))
  if (status === 'looked-after')
    return minor.flatMap((span) => care.flatMap(({ from, until }) => within(span, from, until)))
  if (care.length === 0 || home.fields.legalStatus === 'qualifying') return []
  // Out of care after some of it: between its periods, and after the last.
  const out = care.flatMap(({ until }, at): readonly Span[] =>
    until === null ? [] : [{ from: until, until: care[at + 1]?.from ?? null }],
  )
  return minor.flatMap((span) => out.flatMap(({ from, until }) => within(span, from, until)))
}
