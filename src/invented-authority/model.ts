import type { At } from './calendar.ts'
import type {
  Advocacy,
  Complaint,
  Exploitation,
  HomeEducation,
  LifeStory,
  MissingEducation,
  MissingMeeting,
  PrivateFostering,
  SeriousIncident,
  StrategyDiscussion,
  TookPart,
} from './model-wider.ts'

export type * from './model-wider.ts'

/** What a team does; a child's case passes between kinds as what is done for them changes. */
export type TeamKind = 'front-door' | 'family-help' | 'protection' | 'care' | 'leaving-care' | 'reviewing'

export type Team = { id: string; name: string; kind: TeamKind; locality: string | null }

/** `fullTime`: the share of a full week that they work. */
export type Worker = { id: string; name: string; registration: string | null; agency: boolean; fullTime: number }

/** A worker in a team, from a day until another; `until` null: still there as far as is known. */
export type Post = { worker: Worker; team: Team; title: string; from: At; until: At }

/** Every record has a key that is unique within its kind and stays the same whatever day it is looked at. */
type Keyed = { readonly key: string }
export type Contact = Keyed & { on: At; source: string; outcome: ContactOutcome; decidedOn: At; oversightOn: At | null }
export type ContactOutcome = 'advice' | 'early-help' | 'referral'
export type EarlyHelp = Keyed & {
  from: At
  until: At
  organisation: string
  reason: string
  endReason: string
}
/** A referral and the episode of need that it opens; a referral that led to nothing closes on its own day. */
export type Episode = Keyed & {
  on: At
  source: string
  noFurtherAction: boolean
  need: string
  until: At
  closedBecause: string
  transferIn: boolean
}
export type Assessment = Keyed & {
  episode: string
  from: At
  until: At
  seen: boolean
  needed: boolean
  outcome: string
  factors: readonly string[]
}
export type Enquiry = Keyed & {
  episode: string
  concernOn: At
  from: At
  until: At
  /** A conference follows; unless, it was deemed unnecessary or nothing more was needed. */
  conference: string | null
  substantiated: boolean
  seenOn: At
  took: TookPart
  recordedOn: At
}
export type Conference = Keyed & {
  episode: string
  enquiry: string | null
  strategyOn: At | null
  on: At
  due: At | null
  plan: string | null
  transferIn: boolean
  reportSharedOn: At
  meeting: string
}
export type ProtectionPlan = Keyed & {
  episode: string
  conference: string
  from: At
  until: At
  category: string
  laterCategory: { on: At; category: string } | null
  otherAuthority: boolean
}
export type Visit = Keyed & {
  of: 'in-need' | 'protection' | 'care' | 'leaving-care'
  plan: string
  on: At
  seen: boolean
  alone: boolean
  bedroom: boolean
}
export type Review = Keyed & {
  of: 'in-need' | 'protection' | 'care' | 'pathway'
  plan: string
  on: At
  due: At
  participation: string | null
  continues: boolean
  quorate: boolean
  cancelled: boolean
  meeting: string
}
export type CoreGroup = Keyed & { plan: string; planFrom: At; on: At; quorate: boolean }
export type NeedPlan = Keyed & { episode: string; from: At; until: At }
export type CarePeriod = Keyed & {
  episode: string
  from: At
  until: At
  need: string
  ceasedBecause: string
  shortBreaks: boolean
}
export type CareEpisode = Keyed & {
  period: string
  from: At
  until: At
  startReason: string
  ceasedBecause: string
  placement: string
  status: string
}
export type LegalStatus = Keyed & { from: At; until: At; status: string }
export type Placement = Keyed & {
  period: string
  from: At
  until: At
  type: string
  provider: string
  postcode: string
  urn: string | null
  /** The authority that it is in; null: the child's own. */
  authority: string | null
  /** Miles from home; null where it is not known. */
  distance: number | null
  changeReason: string | null
  noticeOn: At | null
}
/** `agreedOn`: the review that agreed it; `matchedOn`: the day a long-term match was confirmed. null: not so far as anyone knows. */
export type PermanencePlan = Keyed & {
  period: string
  from: At
  until: At
  plan: string
  agreedOn: At | null
  matchedOn: At | null
}
export type Health = Keyed & { kind: 'health' | 'initial' | 'dental'; on: At; status: string }
export type Immunised = { from: At; upToDate: boolean }
export type Sdq = Keyed & { on: At; score: number | null; reason: string | null }
export type Missing = Keyed & {
  kind: 'M' | 'A'
  from: At
  until: At
  offered: boolean
  accepted: boolean
  interviewOn: At | null
  hours: number | null
  independent: boolean
}
export type Adoption = Keyed & {
  period: string
  enteredCare: At
  decided: At
  placementOrder: At | null
  matched: At | null
  placed: At | null
  order: At | null
  reversed: { on: At; reason: string } | null
  fosteringForAdoption: At | null
  /** The adopters' family; never a way to the child's birth family. */
  adopters: string | null
  orderType: 'Adoption' | 'Special Guardianship'
}
export type Address = Keyed & { from: At; until: At; postcode: string; line: string; kind: string }
/** Who held the child, in which part; `kind` null: nobody, because nothing was open. */
export type Held = Keyed & {
  from: At
  until: At
  post: Post
  role: 'worker' | 'adviser' | 'reviewing-officer'
  because: string
}
export type Home = { from: At; code: string; suitable: boolean }
export type Activity = { from: At; code: string }
/** Everyone who may be owed leaving care services, from the 16th birthday in care on. */
export type LeavingCare = {
  /** In care at 16 or 17 for fewer than 13 weeks since 14: advice by need, without a statutory adviser. */
  short: boolean
  from: At
  until: At
  homes: readonly Home[]
  activities: readonly Activity[]
  touch: readonly { from: At; code: string }[]
  contacts: readonly At[]
  healthPassportOn: At | null
  entitlementsOn: At | null
}
export type CourtWork = Keyed & {
  decided: At
  letterOn: At
  meetingOn: At
  until: At
  outcome: 'issue' | 'step-down'
  issuedOn: At | null
  concludedOn: At | null
  hearings: number
}
export type EducationPlan = Keyed & { on: At; kind: 'initial' | 'review'; term: string }

export type Child = {
  readonly id: string
  readonly family: string
  locality: number
  forename: string
  surname: string
  sex: 'M' | 'F'
  gender: string
  ethnicity: string
  born: At
  expected: At | null
  died: At | null
  disabilities: readonly string[]
  uasc: boolean
  nationality: string | null
  upn: string | null
  upnUnknown: string | null
  educationPlan: boolean
  earlierPlans: number
  /** Children of this child, where they are known too. */
  motherOf: { id: string; born: At }[]
  previousPermanence: { option: string; order: string; authority: string } | null
  addresses: Address[]
  contacts: Contact[]
  earlyHelp: EarlyHelp[]
  episodes: Episode[]
  assessments: Assessment[]
  enquiries: Enquiry[]
  discussions: StrategyDiscussion[]
  conferences: Conference[]
  protectionPlans: ProtectionPlan[]
  needPlans: NeedPlan[]
  visits: Visit[]
  reviews: Review[]
  coreGroups: CoreGroup[]
  carePeriods: CarePeriod[]
  careEpisodes: CareEpisode[]
  legal: LegalStatus[]
  placements: Placement[]
  permanencePlans: PermanencePlan[]
  health: Health[]
  immunised: Immunised[]
  sdqs: Sdq[]
  missing: Missing[]
  officerContacts: { key: string; on: At; period: string }[]
  carePlans: { key: string; on: At; period: string }[]
  adoptions: Adoption[]
  courtWork: CourtWork[]
  educationPlans: EducationPlan[]
  missingMeetings: MissingMeeting[]
  exploitation: Exploitation[]
  privateFostering: PrivateFostering[]
  homeEducation: HomeEducation[]
  missingEducation: MissingEducation[]
  incidents: SeriousIncident[]
  advocacy: Advocacy[]
  complaints: Complaint[]
  lifeStories: LifeStory[]
  convictions: { key: string; on: At; offence: string }[]
  substances: { key: string; on: At; substance: string; intervention: boolean }[]
  immigration: { key: string; from: At; until: At; status: string }[]
  leavingCare: LeavingCare | null
  /** Where the case lay, as it went on: which kind of team from when; null: closed. */
  stages: { from: At; kind: TeamKind | null; because: string }[]
  held: Held[]
}

export type Family = { readonly id: string; readonly children: readonly Child[] }
