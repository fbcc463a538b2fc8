import { type Day, daysBetween, inWords, timeInEngland, todayInEngland } from '../../../platform/day.ts'
import { accommodations, levels, standings, toldTo } from '../model/codes.ts'
import { listOf, textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { recordedForOf } from '../rules/confirming.ts'

export const daysInWords = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** "No night slept there so far; tonight would be night 1", "3 nights slept there so far; tonight would be night 4". */
export const sleptInWords = (nights: number): string =>
  `${nights === 0 ? 'No night' : nightsInWords(nights)} slept there so far; tonight would be night ${nights + 1}`

export const nightsInWords = (count: number): string => (count === 1 ? '1 night' : `${count} nights`)

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

/** "housing lead, virtual school or employer link". */
export const whomInWords = (whom: readonly (readonly string[])[]): string =>
  whom
    .map((some) =>
      some.map((one) => toldTo[one as keyof typeof toldTo].replace(/ \(.*/, '').toLowerCase()).join(' or '),
    )
    .join(', ')

const levelInWords = (level: string): string =>
  Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : level

/** "Recorded for T. Orrin by Ana Bell; not confirmed yet", "Confirmed by Tamsin Orrin on 7 March 2026 at 09:12"; '' where there is nothing to confirm. */
export const confirmedInWords = (entry: Pick<Entry, 'kind' | 'said' | 'by'>): string => {
  const told = recordedForOf(entry)
  if (told === null) return ''
  const { manager, by, confirmed } = told
  return confirmed
    ? `Confirmed by ${confirmed.by} on ${momentInWords(confirmed.at)}`
    : `Recorded for ${manager} by ${by}; not confirmed yet`
}

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
