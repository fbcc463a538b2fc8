import { inWords } from '../../../platform/day.ts'
import type { LineFields, MilestoneFields, WholePlan } from '../../model.ts'
import type { Comparison, Decision, Difference, Item, Take } from '../model.ts'

/** What accepting comes to: whole lines and milestones as they will be, each once. */
export type Work = {
  lines: readonly { id: string; to: LineFields; reason: string }[]
  milestones: readonly { id: string; lineId: string; to: MilestoneFields; reason: string }[]
  newLines: readonly (Take & { do: 'add-line' })[]
  newMilestones: readonly (Take & { do: 'add-milestone' })[]
  removedLines: readonly string[]
  removedMilestones: readonly { id: string; lineId: string }[]
  order: readonly string[] | null
}

/** What a person chose: the keys of the differences to take, and the reasons they gave, by item. */
export type Chosen = { taken: ReadonlySet<string>; reasons: Readonly<Record<string, string>> }
export type Errors = Readonly<Record<string, string>>

export const reasonName = (item: Pick<Item, 'key'>): string => `reason-${item.key}`

const takenOf = (item: Item, chosen: Chosen): readonly Difference[] =>
  item.differences.filter((one) => one.blocked === null && chosen.taken.has(one.key))

/** The key of the difference that takes one of these fields, the first that is taken. */
const keyOf = (differences: readonly Difference[], fields: readonly string[]): string | undefined =>
  fields
    .map((field) => differences.find((one) => 'field' in one.take && one.take.field === field)?.key)
    .find((key) => key !== undefined)

type Dated = { start?: string | null; due: string | null; revisedDue: string | null }

const dateErrors = (to: Dated, differences: readonly Difference[]): Errors => {
  const due = to.revisedDue ?? to.due
  if (!to.start || due === null || due >= to.start) return {}
  const key = keyOf(differences, ['revisedDue', 'due', 'start'])
  return key ? { [key]: `The due date must be on or after the start, ${inWords(to.start)}` } : {}
}

const reasonErrors = (item: Item, differences: readonly Difference[], reason: string): Errors => {
  if (keyOf(differences, ['revisedDue']) === undefined) return {}
  if (reason === '') return { [reasonName(item)]: 'Say why the due date is revised' }
  return reason.length > 200 ? { [reasonName(item)]: 'Use 200 characters or fewer' } : {}
}

const changed = <Fields extends object>(from: Fields, differences: readonly Difference[]): Fields => ({
  ...from,
  ...Object.fromEntries(differences.flatMap(({ take }) => ('field' in take ? [[take.field, take.value]] : []))),
})

/** A revised date that is the original one is none. */
const withoutNeedlessRevision = <Fields extends { due: string | null; revisedDue: string | null }>(
  to: Fields,
): Fields => (to.revisedDue === to.due ? { ...to, revisedDue: null } : to)

const takes = <Kind extends Take['do']>(
  items: readonly Item[],
  chosen: Chosen,
  kind: Kind,
): readonly (Take & { do: Kind })[] =>
  items
    .flatMap((item) => takenOf(item, chosen))
    .flatMap(({ take }) => (take.do === kind ? [take as Take & { do: Kind }] : []))

const milestonesIn = (now: WholePlan) =>
  new Map(now.lines.flatMap((line) => line.milestones.map((one) => [one.id, one] as const)))

/** Puts together what was chosen, by the rules of the pages; or says what is wrong, beside the choice it concerns. */
export const taking = ({ items }: Comparison, now: WholePlan, chosen: Chosen): { work: Work } | { errors: Errors } => {
  const lines = new Map(now.lines.map((line) => [line.id, line]))
  const milestones = milestonesIn(now)
  const parts = items
    .map((item) => ({ item, differences: takenOf(item, chosen), reason: chosen.reasons[item.key] ?? '' }))
    .filter(({ item, differences }) => item.kind === 'changed' && differences.length > 0)
  const lineParts = parts.flatMap(({ item, differences, reason }) => {
    const first = differences[0]!.take
    const from = first.do === 'set-line' ? lines.get(first.id) : undefined
    return from
      ? [
          {
            item,
            differences,
            reason,
            id: from.id,
            to: withoutNeedlessRevision(changed<LineFields>(from, differences)),
          },
        ]
      : []
  })
  const milestoneParts = parts.flatMap(({ item, differences, reason }) => {
    const first = differences[0]!.take
    const from = first.do === 'set-milestone' ? milestones.get(first.id) : undefined
    return from && first.do === 'set-milestone'
      ? [
          {
            item,
            differences,
            reason,
            id: from.id,
            lineId: first.lineId,
            to: withoutNeedlessRevision(changed<MilestoneFields>(from, differences)),
          },
        ]
      : []
  })
  const errors = Object.assign(
    {},
    ...lineParts.map(({ to, differences }) => dateErrors(to, differences)),
    ...[...lineParts, ...milestoneParts].map(({ item, differences, reason }) =>
      reasonErrors(item, differences, reason),
    ),
  ) as Errors
  if (Object.keys(errors).length > 0) return { errors }
  const reasonFor = (differences: readonly Difference[], reason: string) =>
    keyOf(differences, ['revisedDue']) ? reason : ''
  return {
    work: {
      lines: lineParts.map(({ id, to, differences, reason }) => ({ id, to, reason: reasonFor(differences, reason) })),
      milestones: milestoneParts.map(({ id, lineId, to, differences, reason }) => ({
        id,
        lineId,
        to,
        reason: reasonFor(differences, reason),
      })),
      newLines: takes(items, chosen, 'add-line'),
      newMilestones: takes(items, chosen, 'add-milestone'),
      removedLines: takes(items, chosen, 'remove-line').map(({ id }) => id),
      removedMilestones: takes(items, chosen, 'remove-milestone').map(({ id, lineId }) => ({ id, lineId })),
      order: takes(items, chosen, 'order')[0]?.ids ?? null,
    },
  }
}

/** Every difference that nobody else has touched since the download, and that the file asks for plainly. */
export const withoutConflict = ({ items }: Comparison): ReadonlySet<string> =>
  new Set(items.flatMap((item) => item.differences.filter((one) => one.ticked).map((one) => one.key)))

/** What was decided, in words: the record of the import. */
export const decisionsOf = (items: readonly Item[], taken: ReadonlySet<string>): readonly Decision[] =>
  items.flatMap((item) =>
    item.differences.map((one) => ({
      item: item.title,
      label: one.label,
      was: one.now,
      file: one.file,
      taken: one.blocked === null && taken.has(one.key),
    })),
  )
