import { type Day, todayInEngland } from '../../platform/day.ts'
import type { AcceptedParagraph, Finding, Inspection } from '../model.ts'
import { themesOf } from '../reader/themes.ts'
import { type Match, matchesOf, type Passage, ready } from './match.ts'
import type { LaterArea, Outcome, Retest, Retests, Settled, ThenAndNow } from './model.ts'

/** From here two findings are taken to be about the same thing. */
const same = 0.45

export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  'no-longer': 'No longer an area',
  still: 'Still an area',
  'not-tested': 'Not tested here',
  new: 'New',
  'seen-before': 'Seen before',
}

/** What a document offers for comparison: the areas it lists, then each sentence of its narrative. */
export const passagesOf = (
  findings: readonly Finding[],
  paragraphs: readonly AcceptedParagraph[],
): readonly Passage[] => [
  ...findings
    .filter(({ origin }) => origin === 'listed')
    .map(({ text, page }): Passage => ({ paragraphId: null, paragraph: null, page, text, leaning: 'concern' })),
  ...paragraphs.flatMap(({ id, number, page, sentences }) =>
    sentences.map(({ text, leaning }): Passage => ({ paragraphId: id, paragraph: number, page, text, leaning })),
  ),
]

/**
 * What the passages add up to. An area that the document lists again is still one. Otherwise praise and concern are
 * weighed by how close each passage is; where neither outweighs the other, a person has to tell. Nothing near: not tested.
 */
export const proposedFrom = (matches: readonly Match[]): Outcome | null => {
  if (matches.length === 0) return 'not-tested'
  if (matches.some(({ paragraphId, closeness }) => paragraphId === null && closeness >= same)) return 'still'
  const weigh = (leanings: readonly string[]): number =>
    matches.filter(({ leaning }) => leanings.includes(leaning)).reduce((sum, { closeness }) => sum + closeness, 0)
  const [praise, concern] = [weigh(['strength']), weigh(['concern', 'mixed'])]
  if (praise > concern * 1.5) return 'no-longer'
  return concern > praise * 1.5 ? 'still' : null
}

type Given = {
  later: Inspection
  laterFindings: readonly Finding[]
  paragraphs: readonly AcceptedParagraph[]
  /** Earlier inspections with what they found, oldest first. */
  earlier: readonly { inspection: Inspection; findings: readonly Finding[] }[]
  /** The last settling of each pair, of this and of other inspections. */
  settled: readonly Settled[]
  /** Oldest first: which inspections came before this one. */
  order: readonly Inspection[]
}

const isConcern = ({ kind }: Finding): boolean => kind !== 'strength'

type Before = Pick<Given, 'later' | 'settled' | 'order'>

/** Who settled it as no longer an area before the later document came. */
const doneBefore = (given: Before, findingId: string): Inspection | null => {
  const before = given.order.slice(
    0,
    given.order.findIndex(({ id }) => id === given.later.id),
  )
  const last = given.settled
    .filter((one) => one.findingId === findingId && one.outcome !== 'undone' && one.outcome !== 'not-tested')
    .flatMap((one) => {
      const by = before.findIndex(({ id }) => id === one.inspectionId)
      return by < 0 ? [] : [{ by, outcome: one.outcome }]
    })
    .toSorted((a, b) => a.by - b.by)
    .at(-1)
  return last?.outcome === 'no-longer' ? before[last.by]! : null
}

const standingOf = (given: Before, findingId: string): { settled: Settled | null; sequence: number } => {
  const last = given.settled.find((one) => one.findingId === findingId && one.inspectionId === given.later.id) ?? null
  return { settled: last?.outcome === 'undone' ? null : last, sequence: last?.sequence ?? 0 }
}

/** How many of the earlier findings wait to be settled beside the later document: those that its page lists without a settling. */
export const countWaiting = (given: Before, findingIds: readonly string[]): number =>
  findingIds.filter((id) => doneBefore(given, id) === null && standingOf(given, id).settled === null).length

/** Everything the later document tests again, with what is proposed and what a person has settled. */
export const retestsOf = (given: Given): Retests => {
  const text = ready(passagesOf(given.laterFindings, given.paragraphs))
  const all = given.earlier.flatMap(({ inspection, findings }) =>
    findings
      .filter(isConcern)
      .map((finding) => ({ finding, earlier: inspection, done: doneBefore(given, finding.id) })),
  )
  const retests = all
    .filter(({ done }) => done === null)
    .map(({ finding, earlier }): Retest => {
      const matches = matchesOf(finding.text, text)
      return { finding, earlier, matches, proposed: proposedFrom(matches), ...standingOf(given, finding.id) }
    })
  const areas = given.laterFindings
    .filter(({ origin }) => origin === 'listed')
    .map((finding): LaterArea => {
      const likeEarlier = likeOf(
        finding,
        all.map((one) => one.finding),
      )
      const proposed = likeEarlier.length > 0 ? 'seen-before' : 'new'
      return { finding, likeEarlier, proposed, ...standingOf(given, finding.id) }
    })
  return {
    retests: retests.toSorted((a, b) => (b.matches[0]?.closeness ?? 0) - (a.matches[0]?.closeness ?? 0)),
    areas,
    settledBefore: all.flatMap(({ done, ...one }) => (done ? [{ ...one, by: done }] : [])),
  }
}

const likeOf = (area: Finding, earlier: readonly Finding[]): LaterArea['likeEarlier'] => {
  const text = ready(
    earlier.map((finding) => ({
      paragraphId: finding.id,
      paragraph: null,
      page: null,
      text: finding.text,
      leaning: 'concern',
    })),
  )
  return matchesOf(area.text, text).flatMap(({ paragraphId, closeness }) => {
    const finding = earlier.find(({ id }) => id === paragraphId)
    return finding && closeness >= same ? [{ finding, closeness }] : []
  })
}

export type Progress = { settled: number; total: number }

export const progressOf = ({ retests, areas }: Retests): Progress => {
  const all = [...retests, ...areas]
  return { settled: all.filter(({ settled }) => settled !== null).length, total: all.length }
}

/** "paragraph 12, page 3"; empty where neither is known. */
export const placeOf = ({ paragraph, page }: { paragraph: string | null; page: number | null }): string =>
  [paragraph && `paragraph ${paragraph}`, page && `page ${page}`].filter(Boolean).join(', ')

/**
 * Everything that was settled about an earlier finding, of inspections that are given, the newest inspection first. An
 * area that was settled as new or seen before has no earlier side, so it is not among them.
 */
export const thenAndNowOf = (given: {
  settled: readonly Settled[]
  findings: ReadonlyMap<string, Finding>
  inspections: ReadonlyMap<string, { title: string; day: Day }>
}): readonly ThenAndNow[] =>
  given.settled
    .flatMap((one) => {
      const finding = given.findings.get(one.findingId)
      const [then, now] = [given.inspections.get(finding?.inspectionId ?? ''), given.inspections.get(one.inspectionId)]
      if (!finding || !then || !now || one.outcome === 'undone' || finding.inspectionId === one.inspectionId) return []
      const line: ThenAndNow = {
        findingId: finding.id,
        outcome: one.outcome,
        themes: themesOf(one.findingText),
        found: {
          inspectionId: finding.inspectionId,
          title: then.title,
          text: one.findingText,
          where: placeOf(finding),
        },
        again: { inspectionId: one.inspectionId, title: now.title, passages: one.passages },
        note: one.note,
        by: one.by,
        on: todayInEngland(one.at),
      }
      return [{ line, again: now.day, found: then.day }]
    })
    .toSorted((a, b) => (a.again === b.again ? compare(b.found, a.found) : compare(b.again, a.again)))
    .map(({ line }) => line)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
