import { type Day, daysBetween, inWords, todayInEngland } from '../../../platform/day.ts'
import { accommodations, levels, standings } from '../model/codes.ts'
import { listOf, textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { timeInEngland } from '../rules/time.ts'

export const daysInWords = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** "today", "yesterday", "3 days ago"; a day ahead as "in 3 days". */
export const agoInWords = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  return ago > 0 ? `${daysInWords(ago)} ago` : ago === -1 ? 'tomorrow' : `in ${daysInWords(-ago)}`
}

/** "2 March 2026 at 21:30". */
export const momentInWords = (at: Date): string => `${inWords(todayInEngland(at))} at ${timeInEngland(at)}`

/** "Bed and breakfast (emergency)". */
export const homeInWords = ({ accommodation, standing }: Pick<Home, 'accommodation' | 'standing'>): string =>
  `${accommodations[accommodation]} (${standings[standing].toLowerCase()})`

const levelInWords = (level: string): string =>
  Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : level

/** One line that says what an entry comes to, beside its day. */
export const entryInWords = ({ kind, said }: Pick<Entry, 'kind' | 'said'>): string => {
  const text = (name: string) => textOf(said, name)
  switch (kind) {
    case 'visit': {
      const came = { seen: 'seen', refused: 'refused to be seen', 'no-access': 'nobody opened' }[text('outcome')] ?? ''
      const needs = listOf(said, 'needs').length
      const all = Object.keys(everydayNeeds).length
      const told = needs > 0 || text('doing') !== '' ? `, ${needs} of ${all} everyday needs in place` : ''
      return `${came}${came === 'seen' && text('changed') === '' ? ', nothing changed' : ''}${told}`
    }
    case 'contact':
      return text('reached') === 'yes' ? 'spoken with' : 'not reached'
    case 'on-call':
    case 'sign-off':
    case 'renewal':
      return `by ${text('by')}, ${levelInWords(text('level')).toLowerCase()}`
    case 'exit-plan':
      return text('target') === '' ? '' : `to move by ${inWords(text('target'))}`
    case 'suitability':
      return text('suitable') === 'yes' ? 'suitable' : 'not suitable'
    case 'risk':
      return text('level')
    case 'told':
    case 'escalation': {
      const count = listOf(said, 'to').length
      return count === 1 ? 'one person' : `${count} people`
    }
    default:
      return ''
  }
}
