import { type Day, inWords } from '../../../platform/day.ts'
import { accommodations, nightToNight } from '../model/codes.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { countsFor } from './facts.ts'
import { faultOfMoveDay } from './possible-day.ts'

type Whom = { readonly today: Day; readonly dateOfBirth: Day | null }

const faultOf = (label: string, day: Day | null, whom: Whom): readonly string[] => {
  if (day === null) return []
  if (day > whom.today) return [`“${label}” cannot be right: ${inWords(day)} has not come yet`]
  return faultOfMoveDay(label, day, whom) === null
    ? []
    : [`“${label}” cannot be right: on ${inWords(day)} they were too young to leave care`]
}

/** What cannot be right of a home that is recorded all the same, from before the form asked: said beside it until somebody corrects it. */
export const doubtsOfHome = (
  { movedIn, movedOut, standing, accommodation }: Pick<Home, 'movedIn' | 'movedOut' | 'standing' | 'accommodation'>,
  whom: Whom,
): readonly string[] => [
  ...faultOf('Moved in on', movedIn, whom),
  ...faultOf('Moved out on', movedOut, whom),
  ...(standing === 'settled' && nightToNight.includes(accommodation)
    ? [`It is recorded as settled, and counts as an emergency or temporary home: ${accommodations[accommodation].toLowerCase()} never is settled`] // biome-ignore format: one message
    : []),
]

/** The same of what was done about it. */
export const doubtsOfEntry = (
  entry: Pick<Entry, 'kind' | 'on'>,
  home: Pick<Home, 'movedIn'>,
  today: Day,
): readonly string[] => {
  if (entry.on > today) return [`The day cannot be right: ${inWords(entry.on)} has not come yet`]
  if (['visit', 'contact', 'risk', 'move-out', 'escalation'].includes(entry.kind) && entry.on < home.movedIn)
    return [`The day cannot be right: they moved in on ${inWords(home.movedIn)}`]
  if (['on-call', 'sign-off', 'renewal'].includes(entry.kind) && !countsFor(entry, home))
    return [`It signs nothing for this home: it is from before ${inWords(home.movedIn)}, the day they moved in`]
  return []
}
