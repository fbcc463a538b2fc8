import { type At, birthday, byWorkingDay } from '../calendar.ts'
import type { Child, TeamKind } from '../model.ts'

const nothing = () => ({
  motherOf: [],
  addresses: [],
  contacts: [],
  earlyHelp: [],
  episodes: [],
  assessments: [],
  enquiries: [],
  discussions: [],
  conferences: [],
  protectionPlans: [],
  needPlans: [],
  visits: [],
  reviews: [],
  coreGroups: [],
  carePeriods: [],
  careEpisodes: [],
  legal: [],
  placements: [],
  permanencePlans: [],
  health: [],
  immunised: [],
  sdqs: [],
  missing: [],
  officerContacts: [],
  carePlans: [],
  adoptions: [],
  courtWork: [],
  educationPlans: [],
  missingMeetings: [],
  exploitation: [],
  privateFostering: [],
  homeEducation: [],
  missingEducation: [],
  incidents: [],
  advocacy: [],
  complaints: [],
  lifeStories: [],
  convictions: [],
  substances: [],
  immigration: [],
  stages: [],
  held: [],
})

export type Born = Pick<
  Child,
  | 'id'
  | 'family'
  | 'locality'
  | 'forename'
  | 'surname'
  | 'sex'
  | 'gender'
  | 'ethnicity'
  | 'born'
  | 'expected'
  | 'disabilities'
  | 'uasc'
  | 'nationality'
  | 'upn'
  | 'upnUnknown'
  | 'educationPlan'
  | 'earlierPlans'
>

/** A child about whom nothing is recorded yet. */
export const newChild = (born: Born): Child => ({
  ...born,
  died: null,
  previousPermanence: null,
  leavingCare: null,
  ...nothing(),
})

/** The next key of a kind of record of a child: unique, and the same whatever day it is looked at. */
export const keyOf = (child: Child, kind: string, records: readonly unknown[]): string =>
  `${child.id}${kind}${records.length + 1}`

/** The 18th birthday: social care for children ends before it. */
export const comesOfAge = (child: Child): At => birthday(child.born, 18)

/** The last day on which an office can end what began on `from`: a working day before the 18th birthday. */
export const closesBy = (child: Child, from: At): At => Math.max(from, byWorkingDay(comesOfAge(child) - 1))

/** From this day the case lies with that kind of team; null: with nobody. */
export const moveTo = (child: Child, from: At, kind: TeamKind | null, because = 'TSPROC'): void => {
  const last = child.stages.at(-1)
  if (last?.kind === kind) return
  if (last && last.from >= from) child.stages.pop()
  child.stages.push({ from, kind, because })
}

/** The first day on which nothing more is recorded of the child under this name: the day after death, or the day of an adoption order. */
export const knownUntil = (child: Child): At => {
  const order = child.adoptions.find((one) => one.order !== null)?.order ?? Number.POSITIVE_INFINITY
  return Math.min(order, child.died === null ? Number.POSITIVE_INFINITY : child.died + 1)
}

/** Whether the child is in care on a day; a series of short breaks is not care. */
export const isInCare = (child: Child, on: At): boolean =>
  child.carePeriods.some(({ from, until, shortBreaks }) => !shortBreaks && from <= on && on < until)
