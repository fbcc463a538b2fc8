import { type Day, daysBetween, inWords } from '../../../platform/day.ts'
import { findAuthority, type NationalOutcome, outcomeEditions, predecessorOf } from '../../../statutory/index.ts'
import type { AcceptedJudgement, Inspection } from '../../model.ts'
import { areaTitles, gradeTitles, onSiteInWords, titleOf } from '../../rules/words.ts'
import type { Graded, GradedInspection } from '../model.ts'
import { outcomeKindTitle } from './words.ts'

/** An inspection of the register with its accepted judgements. */
export type Accepted = { inspection: Inspection; judgements: readonly AcceptedJudgement[] }

const printed = (outcome: NationalOutcome): readonly Graded[] =>
  outcomeEditions[outcome.edition].printed.flatMap((area) => {
    const grade = outcome.grades[area]
    return grade ? [{ area, grade }] : []
  })

/** Ofsted's list and a report can differ by a week about the day of publication. */
const daysApart = 10

/** Whether the list's report is that inspection: on site from the same day, or the same edition published at about the same time. */
const isSame = ({ inspection }: Accepted, outcome: NationalOutcome): boolean => {
  if (inspection.framework !== outcome.edition) return false
  const [mine, listed] = [inspection.onSite[0]?.start, outcome.onSite[0]?.start]
  if (mine && listed) return mine === listed
  const published = inspection.publishedOn
  return published !== null && Math.abs(daysBetween(published, outcome.published)) <= daysApart
}

const daysDiffer = (name: string, mine: string | null, listed: string | null): readonly string[] =>
  mine !== null && listed !== null && mine !== listed
    ? [`${name}: ${mine} in the document accepted here, ${listed} in the national list.`]
    : []

/** What the two say differently. A grade that only one of them has is said too. */
const differencesOf = ({ inspection, judgements }: Accepted, outcome: NationalOutcome): readonly string[] => {
  const mine = new Map(judgements.map(({ area, grade }) => [area, grade]))
  const days = (ranges: readonly { start: Day; end: Day }[]) => (ranges.length > 0 ? onSiteInWords(ranges) : null)
  return [
    ...printed(outcome).flatMap(({ area, grade }) => {
      const held = mine.get(area)
      if (held === grade) return []
      const here = held ? `${gradeTitles[held]} in the document accepted here` : 'not accepted here'
      return [`${areaTitles[area]}: ${here}, ${gradeTitles[grade]} in the national list.`]
    }),
    ...daysDiffer('On site', days(inspection.onSite), days(outcome.onSite)),
    ...daysDiffer('Published', inspection.publishedOn && inWords(inspection.publishedOn), inWords(outcome.published)),
  ]
}

const fromDocument = (accepted: Accepted, ours: string, outcome: NationalOutcome | null): GradedInspection => {
  const { inspection, judgements } = accepted
  const on = inspection.onSite[0]?.start ?? null
  return {
    id: inspection.id,
    title: titleOf({ ...inspection, authority: null, onSite: [] }),
    framework: inspection.framework!,
    onSite: inspection.onSite,
    published: inspection.publishedOn,
    judgements: judgements.map(({ area, grade }) => ({ area, grade })),
    from: 'document',
    href: `/inspections/${inspection.id}`,
    predecessor: predecessorOf(ours, inspection.authority?.code ?? ours, on)?.name ?? null,
    differences: outcome ? differencesOf(accepted, outcome) : [],
  }
}

const fromList = (outcome: NationalOutcome, ours: string): GradedInspection => ({
  id: `list-${outcome.authority}-${outcome.published}`,
  title: outcomeKindTitle(outcome),
  framework: outcome.edition,
  onSite: outcome.onSite,
  published: outcome.published,
  judgements: printed(outcome),
  from: 'national-list',
  href: null,
  predecessor: predecessorOf(ours, outcome.authority, outcome.onSite[0]?.start ?? null)?.name ?? null,
  differences: [],
})

const isOurs = ({ inspection }: Accepted, ours: string): boolean =>
  inspection.authority === null ||
  inspection.authority.code === ours ||
  predecessorOf(ours, inspection.authority.code, inspection.onSite[0]?.start ?? null) !== null

const isListedFor = (outcome: NationalOutcome, ours: string): boolean =>
  outcome.authority === ours || (findAuthority(outcome.authority)?.successors.includes(ours) ?? false)

/** Every graded inspection of `ours` (DfE number): documents of the register first, the list for the rest; each inspection once. */
export const gather = (
  ours: string,
  register: readonly Accepted[],
  outcomes: readonly NationalOutcome[],
): readonly GradedInspection[] => {
  const accepted = register.filter(
    (one) =>
      // Grades of a draft may still change: they are nowhere but in the draft.
      !one.inspection.draft && one.inspection.framework !== null && one.judgements.length > 0 && isOurs(one, ours),
  )
  const listed = outcomes.filter((outcome) => isListedFor(outcome, ours))
  return [
    ...accepted.map((one) => fromDocument(one, ours, listed.find((outcome) => isSame(one, outcome)) ?? null)),
    ...listed.filter((outcome) => !accepted.some((one) => isSame(one, outcome))).map((one) => fromList(one, ours)),
  ]
}
