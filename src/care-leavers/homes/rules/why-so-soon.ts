import type { VisitPace } from '../../../children/standards/accommodation-oversight/acc-visit-weekly.ts'
import type { Day } from '../../../platform/day.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import type { Doing } from './doing.ts'
import { isUnsettled } from './episode.ts'

type Whose = { readonly pace: VisitPace | null; readonly dateOfBirth: Day | null; readonly homes: readonly Home[] }

const firstVisit = (home: Home | undefined): string | null => {
  if (home === undefined) return null
  if (isUnsettled(home)) return 'The first visit there is due sooner: it is an emergency or temporary home.'
  return textOf(home.said, 'planned') === 'no'
    ? 'The first visit there is due sooner: nobody had planned the move.'
    : null
}

const reasons = {
  risk: () => 'the risk to them is high',
  age: (born: Day | null) => (born === null ? 'their day of birth is not known' : 'they are under 18'),
} as const

/** Why a visit is due sooner than elsewhere, in words; null: it is not, or is no visit. */
export const whySoSoon = (
  { standard, homeId }: Pick<Doing, 'standard' | 'homeId'>,
  { pace, dateOfBirth, homes }: Whose,
): string | null => {
  if (standard === 'acc-visit-7d') return firstVisit(homes.find((home) => home.homeId === homeId))
  if (standard !== 'acc-visit-weekly' || pace === null || pace.because === null) return null
  return `Every ${pace.days} days, not every ${pace.usual}: ${reasons[pace.because](dateOfBirth)}.`
}
