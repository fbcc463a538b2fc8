import type { Analysis } from '../model.ts'
import type { Refresh } from './due.ts'
import type { Fault } from './faults.ts'

/** How a chronology stands, the worst first. */
export const chronologyStates = {
  'given-back': 'Given back',
  overdue: 'Overdue',
  soon: 'Due soon',
  incomplete: 'Not whole yet',
  current: 'Up to date',
  'not-due': 'Not due yet',
} as const
export type ChronologyState = keyof typeof chronologyStates

/**
 * Whether anything is missing that keeps a chronology from being up to date, however lately somebody said that it is complete. A stretch of which
 * nothing is told is no fault where the analysis says that nothing is known of it.
 */
export const isLacking = (faults: readonly Pick<Fault, 'id'>[], analysis: Analysis | null): boolean => {
  const isSaid = analysis !== null && analysis.gaps.trim() !== ''
  return faults.some(({ id }) => id !== 'stale' && !(isSaid && (id === 'gap' || id === 'first-years')))
}

/** Null where social care does not work with the child and nobody gave it back. */
export const stateOf = (given: {
  refresh: Refresh | null
  isGivenBack: boolean
  lacks: boolean
}): ChronologyState | null => {
  const { refresh, isGivenBack, lacks } = given
  if (isGivenBack) return 'given-back'
  if (refresh === null) return null
  if (refresh.state !== 'later') return refresh.state
  if (refresh.never) return 'not-due'
  return lacks ? 'incomplete' : 'current'
}
