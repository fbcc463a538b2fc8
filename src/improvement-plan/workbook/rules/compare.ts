import type { Day } from '../../../platform/day.ts'
import type { WholePlan } from '../../model.ts'
import { lineInWords } from '../../rules/line-words.ts'
import { grouped, numbersOf } from '../../rules/order.ts'
import type { AddedRow, Base, Comparison, Item, PersonInDirectory, ReadWorkbook } from '../model.ts'
import {
  addedItem,
  baseLineOf,
  changedButRemoved,
  changedItem,
  type Matched,
  matchLines,
  missingItem,
} from './compare-lines.ts'
import { compareMilestones } from './compare-milestones.ts'
import { type Known, lineFromRow } from './fields.ts'
import { inFileOrder, movedIds, placed } from './order.ts'
import { same } from './same.ts'

export type Sides = {
  base: Base
  read: ReadWorkbook
  now: WholePlan
  /** What earlier imports of the same export added. */
  added: readonly AddedRow[]
  people: readonly PersonInDirectory[]
  today: Day
  /** Who uploads: says that a milestone is done where the file names nobody. */
  by: string
}

const idsInOrder = (now: WholePlan): readonly string[] =>
  grouped(now.findings, now.lines).flatMap((group) => group.lines.map((line) => line.id))

/** The plan with its lines in that order: lines stay under their findings, so not every move shows. */
const reordered = (now: WholePlan, ids: readonly string[]): readonly string[] =>
  idsInOrder({ ...now, lines: now.lines.map((line) => ({ ...line, position: ids.indexOf(line.id) })) })

/** Whether so many rows stand elsewhere that the sheet was sorted, rather than rows moved. */
const looksSorted = (moved: number, all: number): boolean => moved > Math.max(3, all / 3)

const orderItem = ({ known }: Matched, sides: Sides): Item | null => {
  const { base, now } = sides
  const current = idsInOrder(now)
  const common = known.filter((one) => one.number !== null && current.includes(one.id))
  const ids = new Set(common.map((one) => one.id))
  const numberOf = new Map(common.map((one) => [one.row, one.number]))
  const wanted = inFileOrder(
    common.map((one) => one.row),
    (row) => numberOf.get(row) ?? null,
  ).map((row) => common.find((one) => one.row === row)!.id)
  const before = base.lines.map((line) => line.id).filter((id) => ids.has(id))
  const moved = movedIds(before, wanted)
  const after = placed(current, wanted, moved)
  if (moved.length === 0 || reordered(now, after).join() === current.join()) return null
  const changedSince = current.filter((id) => ids.has(id)).join() !== before.join()
  const sorted = looksSorted(moved.length, common.length)
  const numbers = numbersOf(grouped(now.findings, now.lines))
  const titleOf = (id: string) => {
    const line = now.lines.find((one) => one.id === id)
    return `Line ${numbers.get(id)}: ${line ? lineInWords(line, now.findings, 60) : 'gone'}`
  }
  const words = (order: readonly string[]) => {
    const at = (id: string) => reordered(now, order).indexOf(id)
    return moved.map((id) => `${titleOf(id)} is number ${at(id) + 1}`).join('\n')
  }
  return {
    key: 'order',
    title: moved.length === 1 ? 'A line that was moved' : `${moved.length} lines that were moved`,
    where: 'the order of the rows of the sheet Plan',
    kind: 'order',
    reason: null,
    differences: [
      {
        key: 'order',
        label: 'Order of the lines',
        was: null,
        file: words(after),
        now: words(current),
        conflict: changedSince,
        ticked: !changedSince && !sorted,
        blocked: null,
        note: sorted
          ? 'So many rows stand elsewhere that the sheet was probably sorted. The order is taken only if you say so.'
          : null,
        take: { do: 'order', ids: after },
      },
    ],
  }
}

const lockedSaid = {
  quotes: 'what inspectors found was changed in the file. It is a quotation, so it stays as it is.',
  impact: 'the impact was changed in the file. It is rated on the page of the line, so it stays as it is.',
  standards: 'the standards that measure it were changed in the file. They are chosen on the page of the line, so they stay as they are.',
} as const // biome-ignore format: a line each

const lockedNotices = ({ known }: Matched): readonly string[] =>
  known.flatMap(({ row, base }) =>
    (['quotes', 'impact', 'standards'] as const)
      .filter((key) => base?.locked[key] !== undefined && row.values[key] !== undefined)
      .filter((key) => !same(row.values[key]!.slice(0, 30_000), base!.locked[key]!.slice(0, 30_000)))
      .map((key) => `Row ${row.row}: ${lockedSaid[key]}`),
  )

const strangeNotices = ({ strange }: Matched): readonly string[] =>
  strange.map(
    (row) =>
      `Row ${row.row} has a row id that is not of this plan, so it was left out. To add it as a new line, empty its row id (a hidden column) and upload the workbook again.`,
  )

/** A reason in a row whose revised date is as it was: someone meant to change it. */
const reasonNotices = ({ known }: Matched, sides: Known): readonly string[] =>
  known
    .filter(({ row, base }) => {
      const revised = base && lineFromRow(row.values, base.fields, sides).get('revisedDue')
      return (
        base !== null &&
        (row.values.reason ?? '') !== '' &&
        revised !== undefined &&
        same(revised?.value, base.fields.revisedDue)
      )
    })
    .map(
      ({ row }) =>
        `Row ${row.row} says why the due date is revised, but the revised due date is as it was. The reason is not taken over.`,
    )

/**
 * Everything that a file says differently from the plan, against what the file held when it was downloaded. Changes
 * nothing; the same file on a plan that has taken everything from it has no difference left.
 */
export const compare = (sides: Sides): Comparison => {
  const { base, read, now, added, people, by, today } = sides
  const known: Known = { base, now, people, by, today }
  const matched = matchLines(read.lines, added, known)
  const numbers = numbersOf(grouped(now.findings, now.lines))
  const lines = new Map(now.lines.map((line) => [line.id, line]))
  const changed = matched.known.map((one) => {
    const line = lines.get(one.id)
    return line ? changedItem(one, numbers.get(one.id) ?? null, line, known) : changedButRemoved(one, known)
  })
  const held = new Set(matched.known.map((one) => one.id))
  const written = [
    ...base.lines.map((line) => line.id),
    ...added.flatMap((one) => (one.what === 'line' ? [one.id] : [])),
  ]
  const missing = written
    .filter((id) => !held.has(id) && lines.has(id))
    .map((id) => missingItem(id, numbers.get(id) ?? null, lines.get(id)!, baseLineOf(base, id)?.fields ?? null))
  const milestones = read.milestones === null ? [] : compareMilestones(read.milestones, added, known)
  return {
    items: [
      ...changed,
      ...matched.added.map((one) => addedItem(one, known)),
      orderItem(matched, sides),
      ...milestones,
      ...missing,
    ].filter((item) => item !== null),
    notices: [...read.notices, ...lockedNotices(matched), ...strangeNotices(matched), ...reasonNotices(matched, known)],
  }
}
