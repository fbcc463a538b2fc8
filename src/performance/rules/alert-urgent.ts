import { addDays, type Day } from '../../platform/day.ts'

/** When an urgent alert begins: once it is late, or as soon as it is so, where not a single day is permitted. */
type Urgent = { readonly when: 'late' | 'at-once'; readonly why: string }

/**
 * What cannot wait for somebody to look at a list. Each can be open and late as its standard tells it (a test asks its worked examples). Strategy
 * discussions and initial conferences are not here: a return tells those that were held, so that nothing tells of one that was not.
 */
export const urgentStandards: Readonly<Record<string, Urgent>> = {
  's47-seen-1wd': {
    when: 'late',
    why: 'A child who may be suffering significant harm has not been seen (Children Act 1989, section 47).',
  },
  'rhi-72h': {
    when: 'late',
    why: 'A child who was missing has not talked with anyone: they may be missing again, or in danger where they were.',
  },
  'acc-bb-under18': {
    when: 'at-once',
    why: 'The law permits no single night of it for a child of 16 or 17.',
  },
  'acc-oncall-approval': {
    when: 'late',
    why: 'A young person slept in bed and breakfast, and no senior manager had approved it that evening.',
  },
  'acc-notify-1wd': {
    when: 'late',
    why: 'A young person sleeps in emergency or temporary accommodation, and those who must know have not been told.',
  },
  'escalation-decision-1wd': {
    when: 'late',
    why: 'A risk has changed, and no manager has decided what follows.',
  },
  'sin-5wd': {
    when: 'late',
    why: 'A serious incident has not been notified (Children Act 2004, section 16C).',
  },
}

/** An entry of the authority: a standard is urgent here too from a day on, or is so no more. */
export type UrgentEntry = { readonly standard: string; readonly since: Day; readonly isUrgent: boolean }

/** Whether what became late on a day is urgent. Those that Throughline names stay so: an authority may add, and end what it added. */
export const isUrgentOn = (entries: readonly UrgentEntry[], standard: string, day: Day): boolean => {
  if (Object.hasOwn(urgentStandards, standard)) return true
  let best: UrgentEntry | undefined
  for (const one of entries)
    if (one.standard === standard && one.since <= day && (best === undefined || one.since >= best.since)) best = one
  return best?.isUrgent ?? false
}

/** Alerts begin with these on their first day, since no day is right. */
export const atOnce: readonly string[] = Object.entries(urgentStandards)
  .filter(([, { when }]) => when === 'at-once')
  .map(([id]) => id)

/**
 * What the law permits for no single day, by every standard that tells of it: of what is to be done for a child it comes before everything else.
 * Where two tell of the same, one of them is an alert.
 */
export const forbidden: readonly string[] = [...atOnce, 'acc-bb-legal']

/** Why something comes before the rest of what is to be done for a child. */
export type First = 'forbidden' | 'urgent'

type Waits = {
  readonly standard: string
  readonly due: Day | null
  readonly lateBy: number
  readonly unknown?: string | null
}

export const firstOf = (
  { standard, due, lateBy, unknown = null }: Waits,
  entries: readonly UrgentEntry[],
): First | null => {
  if (due === null) return unknown === null && forbidden.includes(standard) ? 'forbidden' : null
  return lateBy > 0 && isUrgentOn(entries, standard, addDays(due, 1)) ? 'urgent' : null
}

const place = (first: First | null): number => (first === 'forbidden' ? 0 : first === 'urgent' ? 1 : 2)

/** What comes first, for sorting; the rest stays as it stands. */
export const byFirst = (one: { readonly first: First | null }, other: { readonly first: First | null }): number =>
  place(one.first) - place(other.first)
