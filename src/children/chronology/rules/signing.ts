import type { Day } from '../../../platform/day.ts'
import type { SignOff } from '../model.ts'

type Signed = Pick<SignOff, 'kind' | 'on'>

/** Where a chronology stands between worker and manager. `signOffs`: its own, newest first. */
export type Signing<One extends Signed> = {
  /** The newest completion that no manager gave back: what the chronology rests on. */
  standing: One | null
  /** What a manager said of the newest completion, last. */
  answer: One | null
  /** A manager gave it back, and it was not completed again. */
  givenBack: One | null
  /** Completed, and no manager has looked at it since. */
  waits: boolean
}

/** A manager's newest answer to a completion decides: one that was checked and then given back is given back. */
export const signingOf = <One extends Signed>(signOffs: readonly One[]): Signing<One> => {
  const newest = signOffs[0] ?? null
  const answerTo = (at: number): One | null => {
    const later = signOffs.slice(0, at)
    const next = later.findLastIndex(({ kind }) => kind === 'complete')
    return later[next + 1] ?? null
  }
  const standing = signOffs.findIndex(({ kind }, at) => kind === 'complete' && answerTo(at)?.kind !== 'returned')
  return {
    standing: signOffs[standing] ?? null,
    answer: newest !== null && newest.kind !== 'complete' ? newest : null,
    givenBack: newest?.kind === 'returned' ? newest : null,
    waits: newest?.kind === 'complete',
  }
}

/** The last day on which it was said to be complete, and not given back. */
export const completedOn = (signOffs: readonly Signed[]): Day | null => signingOf(signOffs).standing?.on ?? null
