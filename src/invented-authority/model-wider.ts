import type { At } from './calendar.ts'

/** What neither Annex A nor the Standard Safeguarding Dataset tells of a child's life, and small local lists do. */
type Keyed = { readonly key: string }

/** Who took part in a strategy discussion besides social care. */
export type TookPart = { police: boolean; health: boolean; referrer: boolean }
/** A strategy discussion after which no section 47 enquiry was begun; one that began an enquiry is told with it. */
export type StrategyDiscussion = Keyed & {
  episode: string
  concernOn: At
  on: At
  took: TookPart
  seenOn: At
  recordedOn: At
}
/** A meeting that was called because a child went missing again, for long, or very young; `calledFor`: the day of that time missing. */
export type MissingMeeting = Keyed & { on: At; calledFor: At }
export type ExploitationLevel = 'high' | 'medium' | 'low' | 'none'
/** A concern about exploitation, from what called for a screening until the plan ends. */
export type Exploitation = Keyed & {
  from: At
  screenedOn: At
  level: ExploitationLevel
  reviews: readonly { on: At; next: At }[]
  until: At
}
/** A child who lives with somebody who is no close relative, from the day the authority knew. `notifiedOn` null: it found out by itself. */
export type PrivateFostering = Keyed & {
  from: At
  notifiedOn: At | null
  firstVisitOn: At
  visits: readonly { on: At; seen: boolean; alone: boolean }[]
  until: At
}
export type HomeEducation = Keyed & {
  from: At
  until: At
  contacts: readonly At[]
  jointDiscussions: readonly At[]
  suitable: 'yes' | 'no' | 'unknown'
}
export type MissingEducation = Keyed & { from: At; enquiriesOn: At; jointDiscussionOn: At | null; until: At }
/** `on`: the day the authority knew of it. */
export type SeriousIncident = Keyed & { on: At; notifiedOn: At; rapidReviewOn: At }
/** An advocate or independent visitor who was offered or considered, at an event (`of`: its key), and what came of it. */
export type Advocacy = Keyed & {
  on: At
  of: string
  kind: 'advocate' | 'independent-visitor'
  at: 'conference' | 'entering-care' | 'complaint' | 'leaving-care' | 'unhappy' | 'review'
  offered: boolean
  accepted: boolean
  matchedOn: At | null
}
/** One stage of a complaint, from the day it was received until it was answered. */
export type Complaint = Keyed & {
  from: At
  until: At
  stage: '1' | '2' | '3'
  extended: boolean
  panelOn: At | null
  reportOn: At | null
  outcome: 'upheld' | 'partly-upheld' | 'not-upheld' | 'withdrawn'
  by: 'child' | 'parent' | 'carer' | 'advocate'
}
export type LifeStory = Keyed & {
  period: string
  neededFrom: At
  from: At
  until: At
  entries: readonly At[]
  lead: string
}
/** A supervision of a worker: counts and dates only. */
export type Supervision = Keyed & {
  on: At
  supervisor: string | null
  kind: 'case' | 'personal' | 'group' | 'reflective' | 'ad-hoc'
  children: number
  actions: number
  actionsDated: number
  reflective: boolean
}
