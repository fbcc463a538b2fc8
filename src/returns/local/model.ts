import type { Coverage, TableId } from '../../children/history/model.ts'
import type { RecordFrom } from '../mapping.ts'
import type { Code, Column, ColumnKind, List } from '../model.ts'

/** A column of a small list: what to enter in it, and an example. */
export type LocalColumn = Column & { readonly enter: string; readonly example: string | number }

/** Two days of a row that come in this order, and why it matters. */
export type DayOrder = { readonly earlier: string; readonly later: string; readonly why: string }

/** A small list that an authority loads for what neither Annex A nor the SSD holds. Its whole definition. */
export type LocalList = {
  readonly list: List
  readonly columns: readonly LocalColumn[]
  /** Column ids are those of the fields they fill. */
  readonly record: RecordFrom
  readonly says: Coverage['says']
  /** Why it covers its kind of record so. */
  readonly whySays: string
  readonly inOrder: readonly DayOrder[]
  /** Days that may lie ahead. */
  readonly mayBeLater: readonly string[]
}

type Given = {
  readonly id: string
  readonly title: string
  readonly scope: string
  readonly rowPer: string
  /** How far back rows reach; null: only what is so today. */
  readonly months: number | null
  readonly alsoOpen: boolean
  readonly names?: readonly string[]
  readonly columns: readonly LocalColumn[]
  readonly table: TableId
  readonly starts?: string
  readonly ends?: string
  readonly key: readonly string[]
  readonly keyed?: string
  /** Fields that are the same in every row: the kind of visit. */
  readonly fixed?: Readonly<Record<string, string>>
  readonly says?: Coverage['says']
  readonly whySays?: string
  readonly inOrder?: readonly DayOrder[]
  readonly mayBeLater?: readonly string[]
}

const row =
  (kind: ColumnKind, required: boolean) =>
  (id: string, header: string, enter: string, example: string | number, codes?: readonly Code[]): LocalColumn => ({
    id,
    header,
    kind,
    required,
    enter,
    example,
    ...(codes ? { codes } : {}),
  })

const yesNo: readonly Code[] = [
  { code: 'yes', label: 'Yes', printed: 'Yes', aliases: ['Y', '1', 'True', 'a) Yes'] },
  { code: 'no', label: 'No', printed: 'No', aliases: ['N', '0', 'False', 'b) No'] },
  { code: 'unknown', label: 'Not known', printed: 'Not known', aliases: ['Unknown', 'U', 'c) Unknown'] },
]

/** A column of each kind; `must...` where every row needs a value. */
export const mustDay = row('day', true)
export const day = row('day', false)
export const mustText = row('text', true)
export const text = row('text', false)
export const mustKey = row('key', true)
export const count = row('count', false)
export const number = row('number', false)
const answer = (required: boolean) => (id: string, header: string, enter: string) =>
  row('yes-no', required)(id, header, enter, 'Yes', yesNo)
export const mustYesNo = answer(true)
export const optionalYesNo = answer(false)
const choice = (required: boolean) => (id: string, header: string, enter: string, codes: readonly Code[]) =>
  row('code', required)(id, header, enter, codes[0]!.label, codes)
export const mustChoice = choice(true)
export const optionalChoice = choice(false)

/** Codes from their words: the words are what people choose and what is printed. */
export const choices = (words: Readonly<Record<string, string>>): readonly Code[] =>
  Object.entries(words).map(([code, label]) => ({ code, label, printed: label }))

/** Whose row it is. The identifier is the case system's, the same as in Annex A and the SSD. */
export const child = mustKey('childId', 'Child Unique ID', 'The case system’s identifier of the child', '0012345')
export const worker = mustKey(
  'workerId',
  'Worker ID',
  'The worker’s staff number or identifier in the case system; the same in every list',
  'W0042',
)

export const localList = (given: Given): LocalList => {
  const subject = given.columns[0]!.id
  const { months, alsoOpen, starts, ends } = given
  const own = given.columns.filter(({ id }) => id !== subject && id !== starts && id !== ends)
  return {
    list: {
      id: given.id,
      source: 'local',
      number: null,
      title: given.title,
      names: [given.id, ...(given.names ?? [])],
      scope: given.scope,
      rowPer: given.rowPer,
      lookBackMonths: months,
      alsoOpen,
      columns: given.columns.map(({ enter: _enter, example: _example, ...column }) => column),
    },
    columns: given.columns,
    record: {
      list: given.id,
      table: given.table,
      subject,
      starts: starts ?? null,
      ends: ends ?? null,
      key: given.key,
      keyed: given.keyed ?? '',
      needs: null,
      when: null,
      choose: null,
      fields: Object.fromEntries([
        ...Object.entries(given.fixed ?? {}).map(([field, fixed]) => [field, { fixed }]),
        ...own.map(({ id }) => [id, id]),
      ]),
    },
    says: given.says ?? 'whole',
    whySays: given.whySays ?? 'The list holds every record of its period.',
    inOrder: given.inOrder ?? [],
    mayBeLater: given.mayBeLater ?? [],
  }
}
