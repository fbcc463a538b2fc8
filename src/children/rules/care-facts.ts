import type { Day } from '../../platform/day.ts'
import type { CareSpell } from './leaving-care.ts'

/** The records that care is counted from, as History holds them. */
export type CareRow = {
  table: string
  starts: Day | null
  ends: Day | null
  fields: Readonly<Record<string, string | number>>
}

type Span = { from: Day; until: Day | null }

const meet = (one: Span, other: Span): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until)

/** V3 and V4: series of short breaks. */
const isShortBreak = (status: string): boolean => status === 'V3' || status === 'V4'

const spansOf = (rows: readonly CareRow[], table: string) =>
  rows.flatMap((row) =>
    row.table === table && row.starts !== null ? [{ from: row.starts, until: row.ends, fields: row.fields }] : [],
  )

const textOf = (value: string | number | undefined): string | null => (value === undefined ? null : String(value))

/**
 * Spells of care from episodes, where they are held, and from periods for what came before the first episode held. A spell whose every
 * known legal status is one of short breaks is a short break.
 */
export const careSpellsOf = (rows: readonly CareRow[]): readonly CareSpell[] => {
  const episodes = spansOf(rows, 'careEpisode')
  const statuses = [
    ...spansOf(rows, 'legalStatus').map(({ fields, ...span }) => ({ ...span, status: textOf(fields.status) })),
    ...episodes.map(({ fields, ...span }) => ({ ...span, status: textOf(fields.legalStatus) })),
  ].filter((one): one is Span & { status: string } => one.status !== null)
  const spell = (span: Span, reason: string | null): CareSpell => {
    const during = statuses.filter((one) => meet(one, span))
    return { ...span, reason, shortBreak: during.length > 0 && during.every(({ status }) => isShortBreak(status)) }
  }
  const ofPeriods = spansOf(rows, 'carePeriod').flatMap(({ from, until, fields }) => {
    const first = episodes
      .filter((one) => meet(one, { from, until }))
      .toSorted((a, b) => a.from.localeCompare(b.from))[0]
    if (!first) return [spell({ from, until }, textOf(fields.ceasedReason))]
    return first.from > from ? [spell({ from, until: first.from }, null)] : []
  })
  return [
    ...ofPeriods,
    ...episodes.map(({ from, until, fields }) => spell({ from, until }, textOf(fields.ceasedReason))),
  ]
}
