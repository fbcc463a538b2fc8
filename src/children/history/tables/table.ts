import type { Day } from '../../../platform/day.ts'

/** What a field of a dated record holds. `code`: a code of the list it came from, without its letter, such as "N1". */
export type FieldKind = 'text' | 'day' | 'code' | 'yes-no' | 'count' | 'number'
export type Field = { kind: FieldKind; title: string }

type ValueOf<Kind extends FieldKind> = Kind extends 'day'
  ? Day
  : Kind extends 'count' | 'number'
    ? number
    : Kind extends 'yes-no'
      ? 'yes' | 'no' | 'unknown'
      : string

/** The fields of a record as a table declares them; a field without a value is left out. */
export type FieldsIn<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]?: ValueOf<Fields[Name]['kind']>
}

/** Who or what a record is about. Adopters are nobody's child here, and are seen by the adoption team only. */
export type SubjectKind = 'child' | 'worker' | 'adopter'

/**
 * One kind of dated record. `starts` and `ends` say in words what the two days mean; `ends: null` is a record of one day. `is`:
 * an event happened, a spell lasts until it ends, a state is what is so as at a load and replaces what was so before.
 */
export type HistoryTable = {
  title: string
  is: 'event' | 'spell' | 'state'
  about: SubjectKind
  starts: string | null
  ends: string | null
  fields: Readonly<Record<string, Field>>
}

const of =
  <const Kind extends FieldKind>(kind: Kind) =>
  (title: string): { kind: Kind; title: string } => ({ kind, title })
export const text = of('text')
export const day = of('day')
export const code = of('code')
export const yesNo = of('yes-no')
export const count = of('count')
export const number = of('number')

export const table = <const Fields extends Readonly<Record<string, Field>>>(
  is: HistoryTable['is'],
  title: string,
  days: { starts?: string; ends?: string; about?: SubjectKind },
  fields: Fields,
) => ({
  title,
  is,
  about: days.about ?? ('child' as const),
  starts: days.starts ?? null,
  ends: days.ends ?? null,
  fields,
})

export const held = { team: text('Team'), worker: text('Worker') }
