import { textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { countsFor, entriesOf } from './facts.ts'

const lastOf = (
  homes: readonly Home[],
  is: (entry: Entry) => boolean,
  kinds: Parameters<typeof entriesOf>[1][],
): Entry | null =>
  homes
    .flatMap((home) => entriesOf(home, ...kinds))
    .filter(is)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1) ?? null

export const lastSeen = (homes: readonly Home[]): Entry | null =>
  lastOf(homes, ({ said }) => textOf(said, 'outcome') === 'seen', ['visit'])
export const lastSigned = (homes: readonly Home[]): Entry | null =>
  homes
    .flatMap((home) => entriesOf(home, 'sign-off', 'renewal').filter((entry) => countsFor(entry, home)))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1) ?? null
export const planNow = (homes: readonly Home[]): Entry | null => lastOf(homes, () => true, ['exit-plan'])

/** How high the risk is: as judged last, or on the day of the move. */
export const riskNow = (homes: readonly Home[]): string => {
  const judged = lastOf(homes, () => true, ['risk'])
  return judged ? textOf(judged.said, 'level') : textOf(homes.at(-1)?.said ?? {}, 'risk')
}
