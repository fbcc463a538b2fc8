import type { Day } from '../../../platform/day.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { nightsIn } from './episode.ts'

type Costed = Pick<Home, 'movedIn' | 'movedOut' | 'said'>

/** Pounds a night; null where no cost is written down. A week is seven nights. */
export const costOfNight = ({ said }: Pick<Home, 'said'>): number | null => {
  const cost = textOf(said, 'cost')
  if (cost === '') return null
  return Number(cost) / (textOf(said, 'costPer') === 'week' ? 7 : 1)
}

/** Pounds of the nights slept in some homes so far; null where none of them has a cost. */
export const costSoFar = (homes: readonly Costed[], today: Day): number | null => {
  const known = homes.flatMap((home) => {
    const night = costOfNight(home)
    return night === null ? [] : [night * nightsIn(home, today)]
  })
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0)
}

/** "£1,275". */
export const money = (pounds: number): string => `£${Math.round(pounds).toLocaleString('en-GB')}`
