import { type Day, daysBetween } from '../../platform/day.ts'
import type { StatementContent } from './content.ts'

export type Sending = { recipient: string; on: Day; how: string; by: string }
export type Response = { on: Day; says: string; needsRevision: boolean; by: string }

/** One edition of the written statement, frozen when it was marked ready. */
export type Edition = {
  id: string
  number: number
  content: StatementContent
  /** Of the Word file. */
  sha256: string
  ready: { at: Date; by: string }
  withdrawn: { by: string; why: string } | null
  sendings: readonly Sending[]
  responses: readonly Response[]
}

/** Where the statement stands. `current` is the edition last marked ready and not withdrawn. */
export type Standing =
  | { state: 'draft'; current: null }
  | { state: 'ready' | 'sent' | 'accepted' | 'to-revise'; current: Edition }

/** Of the edition last marked ready: whether it went out, and whether the last response asks for a revision (null: none came). */
export const stateOf = (isSent: boolean, needsRevision: boolean | null): Exclude<Standing['state'], 'draft'> => {
  if (!isSent) return 'ready'
  if (needsRevision === null) return 'sent'
  return needsRevision ? 'to-revise' : 'accepted'
}

export const standingOf = (editions: readonly Edition[]): Standing => {
  const current = editions.filter((edition) => !edition.withdrawn).at(-1)
  if (!current) return { state: 'draft', current: null }
  return { state: stateOf(current.sendings.length > 0, current.responses.at(-1)?.needsRevision ?? null), current }
}

export const standingInWords = {
  draft: { text: 'Draft', tag: 'grey' },
  ready: { text: 'Ready to send', tag: 'blue' },
  sent: { text: 'Sent', tag: 'green' },
  accepted: { text: 'Sent', tag: 'green' },
  'to-revise': { text: 'To revise', tag: 'yellow' },
} as const satisfies Record<Standing['state'], { text: string; tag: string }>

/** A new edition can be marked ready unless one waits to be sent: that one is sent or withdrawn first. */
export const mayMarkReady = (standing: Standing): boolean => standing.state !== 'ready'
/** What was sent is never withdrawn; a new edition follows it. */
export const mayWithdraw = (standing: Standing): boolean => standing.state === 'ready'

/** The first edition that went out, against the day it was owed; null while nothing was sent or no day is known. */
export const sentAgainstClock = (
  editions: readonly Edition[],
  due: Day | null,
): { on: Day; daysLate: number } | null => {
  const first = editions.flatMap((edition) => edition.sendings.map((sending) => sending.on)).toSorted()[0]
  if (first === undefined || due === null) return null
  return { on: first, daysLate: Math.max(0, daysBetween(due, first)) }
}

/** Who a statement goes to (Education and Inspections Act 2006 s.137, and the practice of councils). */
export const usualRecipients = ['His Majesty’s Chief Inspector, at Ofsted', 'Secretary of State for Education'] as const

/** Ofsted's mailbox for statements of action, as its letters print it. */
export const ofstedMailbox = 'ProtectionOfChildren@ofsted.gov.uk'
