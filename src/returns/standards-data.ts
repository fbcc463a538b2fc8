import { type NeededFor, oversightData } from './standards-data-oversight.ts'

const child = 'person.dateOfBirth'
const inCare = ['carePeriod.starts', 'carePeriod.ends'] as const
const onPlan = ['protectionPlan.starts', 'protectionPlan.ends'] as const
const visits = ['visit.starts', 'visit.kind', 'visit.seen'] as const
const reviews = ['review.starts', 'review.kind'] as const
const leavers = ['careLeaver.category', child] as const
const posts = ['staffMember.starts', 'staffMember.ends', 'staffMember.fullTimeEquivalent'] as const
const adopted = ['permanence.enteredCare', 'permanence.placed', 'permanence.order'] as const

/**
 * Which data each practice standard is counted from, by the standard's id. A guard sees to it that every standard is here, and that
 * every field exists and is filled by Annex A, by the SSD or by a small list.
 */
export const standardsData: Readonly<Record<string, readonly NeededFor[]>> = {
  // The front door and early help
  'contact-decision-1wd': ['contactDecision.starts', 'contactDecision.ends'],
  'contact-manager-oversight': [
    'contactDecision.ends',
    'contactDecision.decidedBy',
    'contactDecision.managerOversightOn',
    'contactDecision.rationale',
  ],
  'rereferral-12m': ['referral.starts'],
  'referral-nfa': ['referral.starts', 'referral.noFurtherAction'],
  'eh-assessment-45wd': ['earlyHelp.starts', 'earlyHelp.ends'],
  'eh-stepup-12m': ['earlyHelp.ends', 'referral.starts'],

  // Assessment and section 47
  'assessment-45wd': ['assessment.starts', 'assessment.ends'],
  'assessment-child-seen': ['assessment.ends', 'assessment.childSeen', child],
  'assessment-nfa': ['assessment.ends', 'assessment.supportNeeded'],
  'strategy-1wd': ['strategyDiscussion.starts', 'strategyDiscussion.concernOn'],
  'strategy-quorate': [
    'strategyDiscussion.starts',
    'strategyDiscussion.socialCare',
    'strategyDiscussion.police',
    'strategyDiscussion.health',
  ],
  's47-seen-1wd': ['section47.starts', 'strategyDiscussion.starts', 'strategyDiscussion.childSeenOn', child],
  'icpc-15wd': ['conference.starts', 'conference.strategyOn', 'conference.transferIn'],
  's47-no-cp-plan': [
    'section47.starts',
    'section47.ends',
    'section47.conferenceUnnecessary',
    'conference.planMade',
    'protectionPlan.starts',
  ],

  // Children in need and child protection
  'cin-visit-20wd': ['childInNeedPlan.starts', 'childInNeedPlan.ends', 'childInNeed.starts', ...visits],
  'cin-review-timely': ['childInNeedPlan.starts', 'childInNeedPlan.ends', ...reviews],
  'cin-drift-12m': ['childInNeedPlan.starts', 'childInNeedPlan.ends', 'app:supervision.managementDecision'],
  'cp-visit-10wd': [...onPlan, ...visits],
  'cp-seen-alone': [...onPlan, ...visits, 'visit.seenAlone', child],
  'cp-core-group': [...onPlan, 'conference.starts', 'coreGroup.starts', 'coreGroup.planStart'],
  'cp-review-timely': [...onPlan, 'conference.starts', ...reviews],
  'cp-2y-plus': onPlan,
  'cp-subsequent': ['protectionPlan.starts', 'protectionPlan.previousPlans'],
  'cp-report-to-child': [
    'conferenceReport.starts',
    'conferenceReport.kind',
    'conferenceReport.sharedOn',
    'conferenceReport.writtenToChild',
  ],
  'escalation-decision-1wd': ['app:supervision.riskChange', 'app:supervision.managementDecision'],
  'escalation-days': [
    'app:supervision.riskChange',
    'app:supervision.managementDecision',
    'strategyDiscussion.starts',
    'conference.starts',
    ...inCare,
  ],
  'risk-recorded-1wd': ['app:supervision.riskChange'],
  'iro-dispute-20wd': ['app:supervision.dispute'],
  'iro-dispute-ladder': ['app:supervision.dispute', 'app:supervision.disputeStep'],
  'iro-cafcass-at-once': ['app:supervision.dispute', 'app:supervision.cafcassReferral'],

  // Before and in court
  'plo-letter-5wd': ['preProceedings.starts', 'preProceedings.letterOn'],
  'plo-16w': ['preProceedings.letterOn', 'preProceedings.ends'],
  'plo-letter-clear': ['preProceedings.letterOn', 'preProceedings.managerRead', 'app:audits.letter'],
  'plo-diverted': ['preProceedings.ends', 'preProceedings.outcome'],
  'court-26w': ['preProceedings.issuedOn', 'preProceedings.concludedOn'],

  // Missing, exploited, missing education, home educated, privately fostered
  'rhi-offered': ['missing.ends', 'missing.kind', 'missing.interviewOffered', 'returnInterview.offered'],
  'rhi-72h': [
    'returnInterview.starts',
    'returnInterview.ends',
    'returnInterview.accepted',
    'returnInterview.hoursFromReturn',
  ],
  'missing-repeat-response': [
    'missing.starts',
    'missing.ends',
    child,
    'missingMeeting.starts',
    'missingMeeting.triggeredOn',
    'strategyDiscussion.starts',
  ],
  'cla-missing-rate': [...inCare, 'missing.starts', 'missing.kind'],
  'exploitation-screen': ['exploitation.starts', 'exploitation.screenedOn', 'missing.starts'],
  'exploitation-review': ['exploitation.level', 'exploitation.reviewedOn', 'exploitation.ends'],
  'cme-enquiries-20d': ['missingEducation.starts', 'missingEducation.ends', 'missingEducation.enquiriesOn'],
  'ehe-contact-12m': ['homeEducation.starts', 'homeEducation.ends', 'homeEducation.lastContactOn'],
  'ehe-known-child-seen': [
    'homeEducation.starts',
    'homeEducation.ends',
    'homeEducation.jointDiscussionOn',
    'missingEducation.starts',
    'missingEducation.ends',
    'missingEducation.jointDiscussionOn',
    'childInNeed.starts',
    'childInNeed.ends',
    ...visits,
  ],
  'pf-initial-visit-7wd': ['privateFostering.notifiedOn', 'privateFostering.firstVisitOn'],
  'pf-visits': ['privateFostering.starts', 'privateFostering.ends', ...visits],

  // Children in care
  'cla-care-plan-10wd': [...inCare, 'placement.starts', 'carePlan.starts'],
  'cla-visit': [
    ...inCare,
    'placement.starts',
    'placement.type',
    'legalStatus.status',
    'permanencePlan.plan',
    ...visits,
  ],
  'cla-review': [...inCare, ...reviews],
  'cla-review-participation': [...inCare, ...reviews, 'review.participation', child],
  'iro-allocated-5wd': [...inCare, 'reviewingOfficer.starts', 'reviewingOfficerContact.starts'],
  'cla-iha-20wd': [...inCare, 'health.starts', 'health.kind'],
  'cla-rha': [...inCare, 'health.starts', 'health.kind', child],
  'cla-dental': [...inCare, 'health.starts', 'health.kind'],
  'cla-immunisations': [...inCare, 'immunisation.upToDate'],
  'cla-sdq': [...inCare, 'sdq.starts', 'sdq.score', child],
  'pep-initial': [...inCare, 'personalEducationPlan.starts', 'personalEducationPlan.kind', child],
  'pep-termly': [...inCare, 'personalEducationPlan.starts', 'personalEducationPlan.term', child],
  'placements-3plus': [
    ...inCare,
    'placement.starts',
    'placement.ends',
    'placement.type',
    'carePeriod.placementsIn12Months',
  ],
  'stability-2-5y': [...inCare, 'placement.starts', 'placement.type', 'placement.changeReason', child],
  'distance-20m': [...inCare, 'placement.distance', 'placement.location'],
  'out-of-area-notify': [
    'placement.location',
    'outOfAreaNotice.starts',
    'outOfAreaNotice.ends',
    'outOfAreaNotice.emergency',
    'outOfAreaNotice.approvedBy',
  ],
  'permanence-second-review': [...inCare, ...reviews, 'permanencePlan.plan', 'permanencePlan.agreedOn'],
  'long-term-match': [...inCare, 'permanencePlan.plan', 'permanencePlan.starts', 'permanencePlan.matchedOn'],
  'sw-3plus': [...inCare, 'involvement.starts', 'involvement.ends', 'involvement.worker', 'involvement.role'],
  'uasc-status-in-plan': ['person.uasc', 'immigration.status', 'app:care-leavers.pathwayPlan'],

  // Adoption
  'adoption-a1': adopted,
  'adoption-a10': [...adopted, 'permanence.adoptedByCarer', 'permanence.placedWithCarer'],
  'adoption-a2': [...adopted, 'permanence.placementOrder', 'permanence.matched'],

  // Care leavers
  'pa-by-16': [...leavers, 'careLeaver.adviser', ...inCare],
  'pathway-needs-3m': [...leavers, ...inCare, 'app:care-leavers.pathwayPlan'],
  'pathway-review-6m': [...leavers, ...reviews, 'careLeaver.pathwayReviewed'],
  'pathway-updated-on-change': [
    ...leavers,
    'app:care-leavers.pathwayPlan',
    'app:care-leavers.home',
    'app:care-leavers.change',
  ],
  'cl-in-touch': [...leavers, 'careLeaver.inTouch', 'careLeaver.latestContact'],
  'cl-visit-8w': [
    ...leavers,
    'careLeaver.inTouch',
    ...visits,
    'app:care-leavers.visit',
    'app:care-leavers.contact',
    'app:care-leavers.interval',
  ],
  'cl-interval-agreed': [...leavers, 'app:care-leavers.interval', 'app:care-leavers.change'],
  'leaving-care-transfer': [...leavers, ...inCare, 'app:care-leavers.transfer'],
  'pa-at-meetings': ['app:care-leavers.meeting'],
  'cl-suitable': [...leavers, 'careLeaver.accommodation', 'careLeaver.suitable'],
  'cl-eet': [...leavers, 'careLeaver.activity'],
  'cl-health-passport': [...leavers, 'careLeaver.healthPassportOn', 'careLeaver.healthPassportKnown'],
  'cl-entitlements': [...leavers, 'careLeaver.entitlementsOn', 'careLeaver.councilTaxSettled'],

  ...oversightData,

  // Audits
  'audit-completed': ['app:audits.audit'],
  'audit-good': ['app:audits.audit', 'app:audits.moderation'],
  'audit-moderation-agree': ['app:audits.audit', 'app:audits.moderation'],
  'audit-family-voice': ['app:audits.audit', 'app:audits.feedback'],
  'chronology-current': ['app:chronology.version', 'childInNeed.starts', 'childInNeed.ends', ...onPlan],
  'chronology-quality': ['app:chronology.rating'],

  // The workforce
  'caseload-avg': [...posts, 'staffMember.caseload'],
  'agency-rate': [...posts, 'staffMember.agency'],
  'vacancy-rate': [...posts, 'staffMember.vacancy'],
  'turnover-rate': posts,

  // Complaints, incidents, advocacy, life story, the plan
  'complaint-stage1': ['complaint.starts', 'complaint.ends', 'complaint.stage', 'complaint.extended'],
  'complaint-stage2-3': [
    'complaint.starts',
    'complaint.ends',
    'complaint.stage',
    'complaint.panelOn',
    'complaint.reportOn',
  ],
  'sin-5wd': ['seriousIncident.starts', 'seriousIncident.notifiedOn', 'seriousIncident.rapidReviewOn'],
  'advocacy-offered': [
    'advocacy.starts',
    'advocacy.kind',
    'advocacy.keyPoint',
    'advocacy.offered',
    'advocacy.accepted',
  ],
  'iv-considered': [
    ...inCare,
    ...reviews,
    'advocacy.starts',
    'advocacy.kind',
    'advocacy.offered',
    'advocacy.matchedOn',
  ],
  'life-story-started': [
    ...inCare,
    'lifeStory.starts',
    'lifeStory.ends',
    'lifeStory.lead',
    'lifeStory.lastEntryOn',
    'permanence.order',
  ],
  'inspection-action-plan-70wd': ['app:improvement-plan.statement'],
}
