import type { At } from '../../calendar.ts'
import type { Child, LegalStatus, Placement } from '../../model.ts'
import { keyOf } from '../person.ts'

export const addLegal = (child: Child, legal: readonly { from: At; status: string }[], until: At): LegalStatus[] => {
  const made = legal
    .filter(({ from }) => from < until)
    .map(({ from, status }, at, all) => ({
      key: `${keyOf(child, 'X', child.legal)}${at ? `.${at}` : ''}`,
      from,
      until: all[at + 1]?.from ?? until,
      status,
    }))
  child.legal.push(...made)
  return made
}

const sameHome = (one: Placement, other: Placement): boolean => one.postcode === other.postcode

const reasonFor = (status: boolean, placement: boolean, same: boolean): string =>
  status && placement ? (same ? 'U' : 'B') : status ? 'L' : same ? 'T' : 'P'

/** Episodes of care: a new one at each change of placement or legal status. */
export const addEpisodes = (
  child: Child,
  period: string,
  placements: readonly Placement[],
  legal: readonly LegalStatus[],
  until: At,
  ceasedBecause: string,
): void => {
  const starts = [...new Set([...placements, ...legal].map(({ from }) => from))].sort((a, b) => a - b)
  starts.forEach((from, at) => {
    const placement = placements.findLast((one) => one.from <= from)!
    const status = legal.findLast((one) => one.from <= from)!
    const before = at ? placements.findLast((one) => one.from <= starts[at - 1]!)! : placement
    const last = at === starts.length - 1
    child.careEpisodes.push({
      key: keyOf(child, 'E', child.careEpisodes),
      period,
      from,
      until: last ? until : starts[at + 1]!,
      startReason:
        at === 0 ? 'S' : reasonFor(status.from === from, placement.from === from, sameHome(before, placement)),
      ceasedBecause: last ? ceasedBecause : 'X1',
      placement: placement.key,
      status: status.status,
    })
  })
}
