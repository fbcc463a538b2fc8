import { type Day, daysBetween } from '../../platform/day.ts'
import type { Document, Inspection, OnSite, Proposal } from '../model.ts'
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

/** Days between a document and an activity; further than any when one of them has no day. */
const distance = (document: Compared, one: Compared): number => {
  const [a, b] = [one.onSite[0]?.start ?? one.notifiedOn, document.onSite[0]?.start ?? document.publishedOn]
  return a && b ? Math.abs(daysBetween(a, b)) : Number.MAX_SAFE_INTEGER
}

/** The activities that a document is likely to be about, the nearest in time first. */
export const likelyActivities = <T extends Compared>(
  document: Compared,
  activities: readonly T[],
): readonly Candidate<T>[] =>
  activities
    .flatMap((activity) => {
      const why = whyTogether(document, activity)
      return why ? [{ activity, why }] : []
    })
    .toSorted((a, b) => distance(document, a.activity) - distance(document, b.activity))

/** How many a person reads before they have to ask for the others. */
const readable = 5

/** A few activities of the same authority within about a year of a document, nearest first, and all others in the order given. */
export const nearAndFar = <T extends Compared>(
  document: Compared,
  activities: readonly T[],
): { near: readonly T[]; far: readonly T[] } => {
  const isNear = (one: T): boolean =>
    distance(document, one) <= following.paper &&
    (!document.authority || !one.authority || document.authority.code === one.authority.code)
  const near = activities
    .filter(isNear)
    .toSorted((a, b) => distance(document, a) - distance(document, b))
    .slice(0, readable)
  return { near, far: activities.filter((one) => !near.includes(one)) }
}

type Standing = Pick<Document, 'kind' | 'stage' | 'restricted'>

/**
 * Whether a document should be the main one instead of the one that is: the inspectors' own words instead of a committee paper's
 * about them. Not a draft, which only named people see, nor what is kept to them.
 */
export const outranks = (document: Standing, main: Standing | null): boolean =>
  main?.kind === 'committee-report' &&
  document.kind !== 'committee-report' &&
  document.kind !== 'unknown' &&
  document.stage === 'final' &&
  !document.restricted

/** Of the lists of a council's own, what is accepted. */
export const ownLists = (proposals: readonly Proposal[]) =>
  proposals
    .filter(isKind('list-item'))
    .flatMap(({ id, documentId, source, final }) =>
      final ? [{ ...final, id, documentId, page: source?.page ?? null }] : [],
    )
