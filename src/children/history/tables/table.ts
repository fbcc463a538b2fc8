import type { Field, FieldKind, HistoryTable, SubjectKind } from '../model.ts'

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
