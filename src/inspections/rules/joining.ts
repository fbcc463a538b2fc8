import { type Day, daysBetween } from '../../platform/day.ts'
import type { Inspection, OnSite, Proposal } from '../model.ts'
import { isKind } from './facts.ts'

/** What is known, or was read, of a document and of an activity to compare it with. */
type Compared = Pick<Inspection, 'kind' | 'authority' | 'onSite'> & {
  publishedOn?: Day | null
  notifiedOn?: Day | null
  receivedOn?: Day | null
}

const inspection = new Set<Inspection['kind']>(['standard-inspection', 'short-inspection', 'single-inspection'])

/** A report never says whether it was short or standard, so that those count as one; nobody knows what is unknown. */
const sameKind = (one: Inspection['kind'], other: Inspection['kind']): boolean =>
  one === other ||
  one === 'unknown' ||
  other === 'unknown' ||
  one === 'committee-report' ||
  other === 'committee-report' ||
  (inspection.has(one) && inspection.has(other))

const overlaps = (one: readonly OnSite[], other: readonly OnSite[]): boolean =>
  one.some((a) => other.some((b) => a.start <= b.end && b.start <= a.end))

/** Days within which a paper about an inspection, or the inspection after its notice, is likely to follow. */
const following = { paper: 400, visit: 30 }

const isWithin = (from: Day | null | undefined, to: Day | null | undefined, days: number): boolean =>
  !!from && !!to && daysBetween(from, to) >= 0 && daysBetween(from, to) <= days

/**
 * Why a document is likely to be about an activity that is here already; null when it is not. The days on site decide
 * where both say them; a paper without them may follow an inspection of the kind that it names; a visit follows its notice.
 */
export const whyTogether = (document: Compared, activity: Compared): string | null => {
  if (document.authority && activity.authority && document.authority.code !== activity.authority.code) return null
  if (!sameKind(document.kind, activity.kind)) return null
  if (document.onSite.length > 0 && activity.onSite.length > 0)
    return overlaps(document.onSite, activity.onSite) ? 'It gives the same days on site.' : null
  if (document.kind === 'unknown' || document.authority === null) return null
  const ended = activity.onSite.at(-1)?.end ?? activity.publishedOn ?? activity.receivedOn
  if (document.onSite.length === 0 && isWithin(ended, document.publishedOn, following.paper))
    return 'It names the same kind of inspection, and is from the year after it.'
  const told = activity.onSite.length === 0 ? activity.notifiedOn : null
  if (isWithin(told, document.onSite[0]?.start, following.visit)) return 'Its days on site follow the notice given.'
  return null
}

export type Candidate<T> = { activity: T; why: string }

/** The activities that a document is likely to be about, the nearest in time first. */
export const likelyActivities = <T extends Compared>(
  document: Compared,
  activities: readonly T[],
): readonly Candidate<T>[] => {
  const near = (one: T): number => {
    const [a, b] = [one.onSite[0]?.start ?? one.notifiedOn, document.onSite[0]?.start ?? document.publishedOn]
    return a && b ? Math.abs(daysBetween(a, b)) : Number.MAX_SAFE_INTEGER
  }
  return activities
    .flatMap((activity) => {
      const why = whyTogether(document, activity)
      return why ? [{ activity, why }] : []
    })
    .toSorted((a, b) => near(a.activity) - near(b.activity))
}

/** Of the lists of a council's own, what is accepted. */
export const ownLists = (proposals: readonly Proposal[]) =>
  proposals
    .filter(isKind('list-item'))
    .flatMap(({ id, documentId, source, final }) =>
      final ? [{ ...final, id, documentId, page: source?.page ?? null }] : [],
    )
