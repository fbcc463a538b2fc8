import { type Day, inWords } from '../../platform/day.ts'
import type { Inspection, Outcome, Proposal, Value, ValueKind, ValueOf } from '../model.ts'
import { impossibleDay, isDayKind } from './dates.ts'
import { isSame } from './printed.ts'

export const actions = ['accept', 'reject', 'correct', 'undo'] as const
export type Action = (typeof actions)[number]

/** What an action does to a value; null where it makes no sense, such as accepting what was never read. */
export const verdictOf = (
  proposal: Pick<Proposal, 'proposed' | 'state'>,
  action: Action,
  value: Value | null,
): { outcome: Outcome; final: Value | null } | null => {
  if (action === 'accept') return proposal.proposed === null ? null : { outcome: 'accepted', final: proposal.proposed }
  if (action === 'reject') return { outcome: 'rejected', final: null }
  if (action === 'undo') return proposal.state === 'pending' ? null : { outcome: 'undone', final: null }
  if (value === null) return null
  const unchanged = proposal.proposed !== null && isSame(value, proposal.proposed)
  return { outcome: unchanged ? 'accepted' : 'corrected', final: value }
}

type Known = Pick<Inspection, 'onSite' | 'receivedOn' | 'publishedOn'> & {
  /** There is no document: inspectors may be still to come. */
  announced?: boolean
}

/** What is wrong with a date that a person entered, by field; dates that cannot be are refused, doubtful ones are only doubted. */
export const faultsOf = (kind: ValueKind, value: Value, known: Known, today: Day): Readonly<Record<string, string>> => {
  const end = known.onSite.at(-1)?.end
  const impossible = isDayKind(kind) ? impossibleDay(kind, value as Day, today) : null
  if (impossible && kind !== 'received') return { value: impossible }
  const what = kind === 'received' ? 'The date received' : 'The date published'
  if (kind === 'received' || kind === 'published') {
    const day = value as Day
    if (day > today) return { value: `${what} must be today or in the past` }
    if (end && day < end)
      return {
        value: `${what} must be on or after ${inWords(end)}, when inspectors left. If that is wrong, correct the dates on site first`,
      }
  }
  if (kind === 'stated-deadline' && known.receivedOn && (value as Day) <= known.receivedOn)
    return { value: `The deadline must be after ${inWords(known.receivedOn)}, when the document was received` }
  if (kind === 'on-site') {
    const last = (value as ValueOf<'on-site'>).at(-1)!
    if (last.end > today && !known.announced) return { 'start-1': 'The dates on site must be in the past' }
  }
  return {}
}

/** A document uploaded by mistake can be removed while nothing of it was accepted. */
export const mayRemove = (proposals: readonly Pick<Proposal, 'final'>[]): boolean =>
  proposals.every((proposal) => proposal.final === null)
