import type { TableId } from '../../../history/model.ts'
import { adoptionRules } from './adoption.ts'
import type { Rule } from './atom.ts'
import { careRules } from './care.ts'
import { healthAndEducationRules } from './health-and-education.ts'
import { helpRules } from './help.ts'
import { homeAfterCareRules } from './homes-after-care.ts'
import { personRules } from './person.ts'
import { protectionRules } from './protection.ts'
import { safetyRules } from './safety.ts'

/** Which dated records are proposed as entries of a chronology, and in which words. */
export const proposalRules: readonly Rule[] = [
  ...personRules,
  ...helpRules,
  ...protectionRules,
  ...careRules,
  ...homeAfterCareRules,
  ...adoptionRules,
  ...safetyRules,
  ...healthAndEducationRules,
]

const routine = 'Routine: a chronology is no copy of case notes'

/** Records from which nothing is proposed, and why. Every kind of record about a child is here or read by a rule. */
export const notProposed: Readonly<Partial<Record<TableId, string>>> = {
  contact: 'Calls and contacts: one that mattered became a referral',
  contactDecision: 'A step of the office: the referral that follows is proposed',
  review: 'Reviews that let a plan go on are routine; one that ends it is the end of the plan',
  coreGroup: routine,
  conferenceReport: 'The conference is proposed by its plan',
  missingMeeting: 'The missing episodes are proposed',
  strategyDiscussion: 'The enquiries that follow are proposed; one that led to none is a conversation between agencies',
  carePlan: 'Written anew for many reasons; the plan for a lasting home is proposed where it changes',
  careEpisode: 'Each is a change of placement or legal status, and proposed as such',
  reviewingOfficer: 'A change of reviewing officer is seldom an event in the child’s life; add it where it was',
  reviewingOfficerContact: routine,
  health: routine,
  immunisation: 'What is so as at a load, without a day',
  outOfAreaNotice: 'The placement outside the area is proposed',
  careLeaver:
    'What is so as at a load, without a day: a move of home is proposed from the homes recorded here; add a first job by hand',
  returnInterview: 'The missing episode is proposed; add what the child said by hand',
  personalEducationPlan: routine,
  advocacy: routine,
  allocation: 'What is so as at a load; changes of worker are proposed from their own records',
  disability: 'What is so as at a load, without a day: add the day of a diagnosis by hand',
  identifier: 'No event',
  family: 'No event',
  lifeChange: 'Written down for the pathway plan: add by hand what was significant, with what it meant',
  leavingCareTransfer: 'A step of the office',
  pathwayPlan: 'Each version is kept where plans are',
  contactInterval: routine,
  leaverContact: routine,
  adviserMeeting: routine,
  managementDecision: 'What follows from it is proposed: a plan, an enquiry, a move',
  riskChange: 'What was found is proposed from its own records; add by hand what no record tells',
  dispute: 'Between professionals: no event in the child’s life',
  disputeStep: 'Between professionals: no event in the child’s life',
  cafcassReferral: 'Between professionals: no event in the child’s life',
  childSupervision: 'Between professionals: no event in the child’s life',
  ...Object.fromEntries(
    ['audit', 'auditModeration', 'letterAudit', 'auditFeedback', 'chronologyVersion', 'chronologyRating'].map((id) => [
      id,
      'How the work is looked at: no event in the child’s life',
    ]),
  ),
  ...Object.fromEntries(
    [
      'homeRisk',
      'homeNotice',
      'homeSignOff',
      'homeSuitability',
      'homeVisit',
      'homeContact',
      'exitPlan',
      'homeEscalation',
      'homeListed',
      'riskMeeting',
    ].map((id) => [id, 'What is done while a home lasts stands in the ledger of homes']),
  ),
}

/** What section 5 of the guidance asks for and no return holds. Shown beside the proposals, for a person to add. */
export const addedByHand: readonly string[] = [
  'deaths of people close to the child',
  'who joined or left the household, and changes of carer at home',
  'injuries and stays in hospital',
  'domestic abuse incidents, and illness of a parent',
  'pregnancies',
  'arrests',
  'changes of school and exclusions',
  'changes in time with family',
  'achievements, and what helped',
]
