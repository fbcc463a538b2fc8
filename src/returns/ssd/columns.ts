import type { Code, Column, ColumnKind, List } from '../model.ts'
import { yesNoAnswers } from './codes.ts'

type More = Partial<Pick<Column, 'required' | 'variants' | 'codes' | 'refersTo'>>

const column =
  (kind: ColumnKind, codes?: readonly Code[]) =>
  (id: string, header: string, more: More = {}): Column => ({
    id,
    header,
    kind,
    required: false,
    ...(codes ? { codes } : {}),
    ...more,
  })

export const key = column('key')
export const day = column('day')
export const yesNo = column('yes-no', yesNoAnswers)
export const count = column('count')
export const number = column('number')
export const text = column('text')
export const postcode = column('postcode')
export const code = (id: string, header: string, codes: readonly Code[], more: More = {}): Column =>
  column('code', codes)(id, header, more)

type Table = Omit<List, 'source' | 'number' | 'names' | 'alsoOpen' | 'key'> & { key: string; status?: 'placeholder' }

/** A table of the dataset: its file may be called with or without "ssd_". A placeholder is made by the scripts but empty today. */
export const ssdTable = ({ status, ...table }: Table): List => ({
  ...table,
  source: 'ssd',
  number: null,
  names: [table.id, table.id.slice('ssd_'.length)],
  alsoOpen: true,
  ...(status ? { notes: ['The published scripts make this table but leave it empty today.'] } : {}),
})
