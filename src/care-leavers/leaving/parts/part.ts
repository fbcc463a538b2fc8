type Asked = {
  readonly label: string
  readonly hint?: string
  /** In a list, where the question is too long for it. */
  readonly short?: string
  /** What is said where it is left empty; without it, it may be. */
  readonly needed?: string
}

/** One answer of an entry. All are kept as texts: a day as YYYY-MM-DD, a choice and yes or no by its code. */
export type PartField =
  | (Asked & { readonly kind: 'text'; readonly most: number; readonly long?: true })
  | (Asked & { readonly kind: 'choice'; readonly items: Readonly<Record<string, string>> })
  | (Asked & { readonly kind: 'yes-no' })
  | (Asked & { readonly kind: 'day'; readonly mayLieAhead?: true })

/** A day that an entry hangs on. `isToday`: filled in with today, since it is mostly written on the day. */
type EntryDay = { readonly label: string; readonly mayLieAhead?: true; readonly isToday?: true; readonly hint?: string }

/**
 * A part of what is written of a young person who leaves care: its form, how it is shown, and what of it stands. Declared once; page, form,
 * corrections, copies for the young person and the text for the case system are all made from it.
 */
export type Part = {
  readonly title: string
  /** What belongs here, for who has never used it. */
  readonly asks: string
  /** Words of the button and of the short form: "Record a contact". */
  readonly add: string
  readonly on: EntryDay
  readonly until?: EntryDay
  readonly fields: Readonly<Record<string, PartField>>
  /** What stands: the latest entry; the latest of each answer to this field; all that are not over; or it is a history, newest first. */
  readonly stands: 'latest' | 'open' | 'history' | { readonly latestOf: string }
  /** Its text waits to be filed in the case system, since it belongs on the case record. */
  readonly isFiled?: true
}

export const text = (label: string, more: Partial<Omit<Extract<PartField, { kind: 'text' }>, 'kind'>> = {}) =>
  ({ kind: 'text', label, most: 200, ...more }) as const
export const longText = (label: string, more: Partial<Omit<Extract<PartField, { kind: 'text' }>, 'kind'>> = {}) =>
  ({ kind: 'text', label, most: 4000, long: true, ...more }) as const
export const choice = <const Items extends Readonly<Record<string, string>>>(
  label: string,
  items: Items,
  more: { hint?: string; needed?: string } = {},
) => ({ kind: 'choice', label, items, ...more }) as const
export const yesNo = (label: string, more: { hint?: string; needed?: string; short?: string } = {}) =>
  ({ kind: 'yes-no', label, ...more }) as const
export const aDay = (label: string, more: { hint?: string; needed?: string; mayLieAhead?: true } = {}) =>
  ({ kind: 'day', label, ...more }) as const
