/**
 * The closed list of exceptions. A refused form or a bad row is not one: those are values, `{ field: message }`.
 * Each has a status, words for the person who meets it, and what they can do next.
 */
export const errorKinds = {
  'not-found': { status: 404, title: 'Page not found' },
  'not-allowed': { status: 403, title: 'You do not have permission to see this' },
  invalid: { status: 400, title: 'That request could not be understood' },
  'too-large': { status: 413, title: 'That file is too large' },
  conflict: { status: 409, title: 'Someone else changed this first' },
  'too-many': { status: 429, title: 'Too many attempts' },
  unavailable: { status: 503, title: 'Throughline cannot do that just now' },
} as const

export type ErrorKind = keyof typeof errorKinds

export class Refusal extends Error {
  readonly kind: ErrorKind
  /** What the person can do next, in plain words. */
  readonly next: string
  constructor(kind: ErrorKind, message: string, next = '') {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.next = next
  }
}

/** A form came twice, by going back for example, and says something else the second time. The page that says so gives the words back. */
export const sentBefore = (): Refusal =>
  new Refusal(
    'conflict',
    'This form was sent before, with other words. Those are recorded, and what you sent now is not.',
    'Open the form anew, and record there what is to be added, or change what was recorded.',
  )

export const notFound = (what: string): Refusal =>
  new Refusal(
    'not-found',
    `There is no ${what} at this address.`,
    'Check the address, or go back and choose it from the list.',
  )
