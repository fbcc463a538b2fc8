import type { Day } from '../../platform/day.ts'
import type { Finding, Inspection } from '../model.ts'
import type { Match, Passage } from './match.ts'

export type { Match, Passage } from './match.ts'

/** What a later document shows of an earlier finding, and what a later area is beside the earlier ones. */
export const outcomes = ['no-longer', 'still', 'not-tested'] as const
export const areaOutcomes = ['new', 'seen-before'] as const
export type Outcome = (typeof outcomes)[number] | (typeof areaOutcomes)[number]

/** One settling by a person: the last of a finding and a later inspection counts. `undone` takes it back. */
export type Settled = {
  inspectionId: string
  findingId: string
  sequence: number
  outcome: Outcome | 'undone'
  /** What the rule proposed then; null where it could not tell. */
  proposed: Outcome | null
  findingText: string
  passages: readonly Passage[]
  note: string
  by: string
  at: Date
}

/** An earlier finding beside what the later document says. `earlier`: the inspection that found it. */
export type Retest = {
  finding: Finding
  earlier: Inspection
  matches: readonly Match[]
  proposed: Outcome | null
  /** Null until a person has settled it, and after that was taken back. */
  settled: Settled | null
  /** How many settlings there have been: posted back, so that a second person is told of the first. */
  sequence: number
}

/** An area that the later document lists itself, beside the earlier findings that are like it. */
export type LaterArea = {
  finding: Finding
  likeEarlier: readonly { finding: Finding; closeness: number }[]
  proposed: Outcome
  settled: Settled | null
  sequence: number
}

/** Everything that one document tests again. `settledBefore`: findings that an inspection between found to be no longer an area. */
export type Retests = {
  retests: readonly Retest[]
  areas: readonly LaterArea[]
  settledBefore: readonly { finding: Finding; earlier: Inspection; by: Inspection }[]
}

/** One line of "then and now": what was settled, with both texts as they stood. */
export type ThenAndNow = {
  findingId: string
  outcome: Outcome
  themes: readonly string[]
  /** `where`: paragraph and page, where they are known. */
  found: { inspectionId: string; title: string; text: string; where: string }
  again: { inspectionId: string; title: string; passages: readonly Passage[] }
  note: string
  by: string
  on: Day
}
