import { addDays, type Day } from '../../../platform/day.ts'
import type { HeldRow, History } from '../../history/model.ts'

/** What the child calls them. A personal adviser is theirs beside a social worker, and takes turns with other advisers only. */
export type WorkerKind = 'social worker' | 'lead practitioner' | 'worker' | 'personal adviser'

/** The worker whose child it is; null for roles that come and go without the child noticing. */
export const workerKind = (role: string | undefined): WorkerKind | null => {
  if (role === undefined || /^(cw|sw)$|social worker/i.test(role)) return 'social worker'
  if (/^pa$|personal advis/i.test(role)) return 'personal adviser'
  if (/lead practitioner|lead professional|family help worker/i.test(role)) return 'lead practitioner'
  return /case ?worker|allocated/i.test(role) ? 'worker' : null
}

type Involvement = HeldRow<'involvement'>
export type WorkerChange = { row: Involvement; from: WorkerKind; to: WorkerKind; isTransfer: boolean }

type Spell = { from: Day; to: Day | null }

const laterEnd = (one: Day | null, other: Day | null): Day | null => {
  if (one === null || other === null) return null
  return one > other ? one : other
}

/** Time in which social care works with the child without a break: need, plans and care, joined where one follows the other within a day. */
const spellsOf = (history: History): readonly Spell[] => {
  const rows: readonly HeldRow[] = [
    ...history.childInNeed,
    ...history.childInNeedPlan,
    ...history.protectionPlan,
    ...history.carePeriod,
  ]
  const dated = rows.flatMap(({ starts, ends }) => (starts === null ? [] : [{ from: starts, to: ends }]))
  const spells: Spell[] = []
  for (const next of dated.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = spells.at(-1)
    if (last && (last.to === null || next.from <= addDays(last.to, 1))) last.to = laterEnd(last.to, next.to)
    else spells.push({ ...next })
  }
  return spells
}

const covers = ({ from, to }: Spell, day: Day): boolean => from <= day && (to === null || to >= day)

/** Days between two involvements that no record of need covers, in which the second still follows on the first. */
const longestBreak = 31

/**
 * Whether the second worker took over from the first while social care went on working with the child. A worker before a closure and another
 * after a new referral are no change: nobody left the child in between.
 */
const tookOver = (spells: readonly Spell[], before: Involvement, row: Involvement): boolean => {
  const spell = spells.find((one) => covers(one, row.starts!))
  const began = spells.find((one) => covers(one, before.starts!))
  const last = before.ends ?? began?.to ?? row.starts!
  if (spell) return last > spell.from
  return row.starts! <= addDays(last, longestBreak)
}

/** Of one kind of worker after another, in date order. */
const changesAmong = (spells: readonly Spell[], rows: readonly Involvement[]): readonly WorkerChange[] =>
  rows.flatMap((row, at) => {
    const before = rows[at - 1]
    const { worker, team, reason } = row.fields
    if (!before || !worker || !before.fields.worker || reason === 'FCONTA') return []
    if (worker === before.fields.worker || !tookOver(spells, before, row)) return []
    const isTransfer = reason === 'TSPROC' || (Boolean(team && before.fields.team) && team !== before.fields.team)
    return [{ row, from: workerKind(before.fields.role)!, to: workerKind(row.fields.role)!, isTransfer }]
  })

/** Changes of the child's worker within one time of involvement: those that the child noticed. */
export const workerChangesOf = (history: History): readonly WorkerChange[] => {
  const spells = spellsOf(history)
  const held = history.involvement.filter(({ starts, fields }) => starts !== null && workerKind(fields.role) !== null)
  const inTurn = held.toSorted((one, other) => (one.starts! < other.starts! ? -1 : one.starts! > other.starts! ? 1 : 0))
  const isAdviser = ({ fields }: Involvement): boolean => workerKind(fields.role) === 'personal adviser'
  return [
    ...changesAmong(
      spells,
      inTurn.filter((row) => !isAdviser(row)),
    ),
    ...changesAmong(spells, inTurn.filter(isAdviser)),
  ].toSorted((one, other) => (one.row.starts! < other.row.starts! ? -1 : 1))
}
