import type { Day } from './day.ts'

/**
 * What a kind of record is for, said once, beside its model. docs/assurance/ is generated from these, and retention
 * is carried out by them. A field says more only where it differs from its record.
 */
export type RecordType = {
  /** Stable id, `slice.record`: the same as the table's qualified name where there is one. */
  id: string
  title: string
  /** The tables that hold it, qualified. Every tenant table belongs to exactly one record type (a guard checks). */
  tables: readonly string[]
  purpose: string
  /** Article 6 basis (and Article 9 condition where special category data is held), with the power it rests on. */
  lawfulBasis: string
  /** Who it is about. */
  about: readonly ('children' | 'families' | 'staff' | 'partners' | 'nobody')[]
  /** Which personal data about them, in words (UK GDPR Article 30(1)(c)); special category data is named as such. */
  holds: string
  /** Who may see it, in words; permissions are on the pages. */
  audience: string
  retention: Retention
  /** Where it comes from and where it goes. */
  comesFrom: string
  goesTo: string
  fields?: readonly { name: string; why: string; audience?: string; retention?: Retention }[]
}

export type Retention = {
  /** Default; an administrator can change it per record type. null: kept until a person deletes it. */
  years: number | null
  /** Fewer years than these an authority cannot choose. */
  least?: number
  /** What the years are counted from: SQL expression on the record's first table is given by `clock`. */
  from: string
  reason: string
  source: string
}

/** One thing held about a child, as a copy for them prints it. `id` is unique in the slice and stays the same while the record does. */
export type HeldItem = { id: string; day: Day | null; until: Day | null; text: string; source: string }

/** A kind of record in a copy of what is held about a child (UK GDPR, Article 15). */
export type HeldSection = { title: string; items: readonly HeldItem[] }
