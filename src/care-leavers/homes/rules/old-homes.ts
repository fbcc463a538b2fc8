import { type Day, inWords } from '../../../platform/day.ts'
import type { Home } from '../model/ledger.ts'

/** They moved in before homes were recorded here: nobody can tell what was done then. `begun` null: nothing is recorded yet. */
export const isFromBefore = ({ movedIn }: Pick<Home, 'movedIn'>, begun: Day | null): boolean =>
  begun !== null && movedIn < begun

/** For whoever reads the page of one home, so that nobody looks for what is not there. */
export const fromBeforeInWords = (begun: Day): string =>
  `Moved in before this record began on ${inWords(begun)}: who was told then is not asked, nor who signed or visited. What is done every week is asked from that day on.`
