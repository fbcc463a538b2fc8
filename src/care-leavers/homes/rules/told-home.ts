import type { Day } from '../../../platform/day.ts'
import type { Rows } from '../../../standards/standard.ts'
import { type Accommodation, accommodations } from '../model/codes.ts'

/** Where the returns say that somebody lives. `on`: the day of the return that said so first; none said otherwise since. */
export type ToldHome = {
  readonly accommodation: Accommodation
  readonly suitable: 'yes' | 'no' | null
  readonly on: Day
}

type Told = {
  readonly starts: Day | null
  readonly ends: Day | null
  readonly fields: { readonly accommodation?: string; readonly suitable?: string }
}

const isKnownCode = (code: string): code is Accommodation => Object.hasOwn(accommodations, code)

/** The last that is told and still holds; null: no return tells of it. */
export const toldHomeOf = (rows: { readonly careLeaver: readonly Told[] }, today: Day): ToldHome | null => {
  const last = rows.careLeaver
    .filter(({ starts, ends, fields }) => starts !== null && fields.accommodation !== undefined && (ends === null || ends > today)) // biome-ignore format: one line
    .toSorted((one, other) => (one.starts! < other.starts! ? -1 : 1))
    .at(-1)
  const code = last?.fields.accommodation ?? ''
  if (!last || !isKnownCode(code)) return null
  const { suitable } = last.fields
  return { accommodation: code, suitable: suitable === 'yes' || suitable === 'no' ? suitable : null, on: last.starts! }
}

/** The same of all that standards read. */
export const toldHomeIn = (rows: Rows, today: Day): ToldHome | null =>
  toldHomeOf(rows as unknown as { readonly careLeaver: readonly Told[] }, today)

/** Nobody can record a home that nobody knows. */
export const isSomewhere = ({ accommodation }: ToldHome): boolean => accommodation !== 'R'
