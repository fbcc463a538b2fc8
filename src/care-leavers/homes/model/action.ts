import type { Permission } from '../../../access/permissions.ts'
import type { Fields } from './field.ts'

/** Something that is done about a home, with the few fields that say it. `on` is the day of each. */
export type Action = {
  /** The link to its form, and the form's heading. */
  readonly title: string
  /** How the history calls it. */
  readonly name: string
  /** The last part of its address. */
  readonly path: string
  readonly may: Permission
  /** While the young person lives there (`open`), or afterwards too: what practice standards still wait for then can be written down. */
  readonly when: 'open' | 'any'
  /** For homes that are not settled only. */
  readonly unsettled?: true
  readonly intro?: string
  readonly fields: Fields
}

/** The day on which it was done: today, unless said otherwise. */
export const on = (label: string, needed: string) => ({ is: 'day', label, needed, today: true }) as const
