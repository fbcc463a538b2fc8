import { addDays, addMonths, type Day, inWords } from '../../../platform/day.ts'
import { addWorkingDays } from '../../../statutory/index.ts'
import type { HeldRow, History } from '../../history/model.ts'
import { workerChangesOf } from './worker-changes.ts'

export type DueEvent = { kind: 'conference' | 'review' | 'legal-meeting' | 'transfer'; on: Day }

/** What of a child's history says how fresh their chronology must be. */
export type RefreshFacts = {
  /** Since when children's social care works with the child; null: it does not. */
  openSince: Day | null
  monthly: 'child protection plan' | 'pre-proceedings or proceedings' | null
  events: readonly DueEvent[]
}

/** `never`: none was completed here yet. */
export type Refresh = { due: Day; why: string; state: 'overdue' | 'soon' | 'later'; never: boolean }

export const eventWords = {
  conference: 'child protection conference',
  review: 'review of care',
  'legal-meeting': 'legal meeting',
  transfer: 'change of social worker',
} as const

/** Months between refreshes; Research in Practice's tool and local guidance (practice standard chronology-current). */
export const limits = { usual: 3, monthly: 1, firstWorkingDays: 20 } as const
/** A chronology refreshed within these days before an event was refreshed for it. */
const freshDays = 28
const soonDays = 14

const isOpen = (row: HeldRow, today: Day): boolean =>
  row.starts !== null && row.starts <= today && (row.ends === null || row.ends > today)
const openOf = <Row extends HeldRow>(rows: readonly Row[], today: Day): readonly Row[] =>
  rows.filter((row) => isOpen(row, today))
const first = (days: readonly (Day | null)[]): Day | null => days.filter((day) => day !== null).toSorted()[0] ?? null

const held = (history: History, kind: string, since: Day): readonly Day[] =>
  history.review
    .filter(
      ({ starts, fields }) => fields.kind === kind && fields.cancelled !== 'yes' && starts !== null && starts >= since,
    )
    .map(({ starts }) => starts!)

/**
 * Working Together to Safeguard Children: the first review conference within 3 months of the initial conference, later ones within 6 months
 * of the last.
 */
const nextConference = (history: History, plan: HeldRow<'protectionPlan'>): Day => {
  const last = held(history, 'protection', plan.starts!).at(-1)
  return last === undefined ? addMonths(plan.starts!, 3) : addMonths(last, 6)
}

/**
 * Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33: within 20 working days, then within 3 months, then
 * within 6 months of the last.
 */
const nextReview = (history: History, care: HeldRow<'carePeriod'>): Day => {
  const reviews = held(history, 'care', care.starts!)
  if (reviews.length === 0) return addWorkingDaysKnown(care.starts!, 20)
  return addMonths(reviews.at(-1)!, reviews.length === 1 ? 3 : 6)
}

/** Working days; 28 days where the year's bank holidays are not held. */
const addWorkingDaysKnown = (day: Day, count: number): Day => {
  try {
    return addWorkingDays(day, count)
  } catch {
    return addDays(day, Math.round((count * 7) / 5))
  }
}

/** A care order or a placement order made after proceedings began ends them where no record says when they ended. */
const finalOrder = (history: History, issuedOn: Day | undefined): Day | undefined =>
  issuedOn === undefined
    ? undefined
    : (history.legalStatus.find(
        ({ starts, fields }) => starts !== null && starts > issuedOn && /^(C2|E1)$/.test(fields.status ?? ''),
      )?.starts ?? undefined)

const isInProceedings = (history: History, row: HeldRow<'preProceedings'>, today: Day): boolean => {
  const { issuedOn } = row.fields
  const concludedOn = row.fields.concludedOn ?? finalOrder(history, issuedOn)
  if (row.starts === null || row.starts > today || (concludedOn !== undefined && concludedOn <= today)) return false
  return row.ends === null || row.ends > today || issuedOn !== undefined
}

/** Conferences, reviews, legal meetings and changes of worker: those that were, and the next that the periods of law give. */
export const refreshFactsOf = (history: History, today: Day): RefreshFacts => {
  const plans = openOf(history.protectionPlan, today)
  const cares = openOf(history.carePeriod, today)
  const proceedings = history.preProceedings.filter((row) => isInProceedings(history, row, today))
  const open = [...openOf(history.childInNeed, today), ...openOf(history.childInNeedPlan, today), ...plans, ...cares]
  const past = (days: readonly (Day | null | undefined)[], kind: DueEvent['kind']): readonly DueEvent[] =>
    days.flatMap((on) => (on ? [{ kind, on }] : []))
  return {
    openSince: first([...open, ...proceedings].map(({ starts }) => starts)),
    monthly:
      proceedings.length > 0 ? 'pre-proceedings or proceedings' : plans.length > 0 ? 'child protection plan' : null,
    events: [
      ...past(
        history.conference.map(({ starts }) => starts),
        'conference',
      ),
      ...past(held(history, 'protection', '0001-01-01'), 'conference'),
      ...past(held(history, 'care', '0001-01-01'), 'review'),
      ...past(
        history.preProceedings.flatMap(({ fields }) => [fields.firstMeetingOn, fields.issuedOn]),
        'legal-meeting',
      ),
      ...past(
        workerChangesOf(history).map(({ row }) => row.starts),
        'transfer',
      ),
      ...plans.map((plan) => ({ kind: 'conference' as const, on: nextConference(history, plan) })),
      ...cares.map((care) => ({ kind: 'review' as const, on: nextReview(history, care) })),
    ],
  }
}

type Candidate = { due: Day; why: string }

const byEvents = (facts: RefreshFacts, refreshed: Day, today: Day): readonly Candidate[] =>
  facts.events
    .filter(({ on }) => refreshed < addDays(on, -freshDays) && on <= addDays(today, freshDays))
    .map(({ kind, on }) =>
      on <= today
        ? { due: on, why: `It was not refreshed for the ${eventWords[kind]} of ${inWords(on)}` }
        : { due: addDays(on, -1), why: `The ${eventWords[kind]} is due by ${inWords(on)}` },
    )

/**
 * By when a chronology is to be refreshed, and why: 20 working days after work began, then every 3 months (1 month on a child protection plan
 * or in pre-proceedings), and for each conference, review, legal meeting and change of worker. `refreshed`: the day it was last said to be
 * complete. `heldSince`: the day Throughline first held the record, since earlier chronologies stand in the case system. Null where children's
 * social care does not work with the child.
 */
export const isDueRefresh = (
  facts: RefreshFacts,
  refreshed: Day | null,
  today: Day,
  heldSince: Day | null = null,
): Refresh | null => {
  if (facts.openSince === null) return null
  const since = heldSince !== null && heldSince > facts.openSince ? heldSince : facts.openSince
  const months = facts.monthly ? limits.monthly : limits.usual
  const candidates: readonly Candidate[] =
    refreshed === null
      ? [
          {
            due: addWorkingDaysKnown(since, limits.firstWorkingDays),
            why: 'The first is due 20 working days after work began or the record was first loaded',
          },
        ]
      : [
          {
            due: addMonths(refreshed, months),
            why: `It is refreshed every ${facts.monthly ? `month (${facts.monthly})` : '3 months'}, last on ${inWords(refreshed)}`,
          },
          ...byEvents(facts, refreshed, today),
        ]
  const earliest = candidates.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0]!
  const state = earliest.due < today ? 'overdue' : earliest.due <= addDays(today, soonDays) ? 'soon' : 'later'
  return { ...earliest, state, never: refreshed === null }
}
