import { notPermittedInCare } from './accommodation-oversight/acc-bb-legal.ts'
import { minorsInBedAndBreakfast } from './accommodation-oversight/acc-bb-under18.ts'
import { dailyContact } from './accommodation-oversight/acc-daily-contact.ts'
import { daysInTemporaryHomes } from './accommodation-oversight/acc-days.ts'
import { staysEscalated } from './accommodation-oversight/acc-escalation.ts'
import { exitPlansOnEviction } from './accommodation-oversight/acc-eviction-exit-plan.ts'
import { exitPlans } from './accommodation-oversight/acc-exit-plan.ts'
import { headsTold } from './accommodation-oversight/acc-head-told-1wd.ts'
import { meetingsWithHousing } from './accommodation-oversight/acc-joint-meeting-3wd.ts'
import { learningNotes } from './accommodation-oversight/acc-learning-note.ts'
import { movesOutChecked } from './accommodation-oversight/acc-move-out.ts'
import { visitsAfterMovingOut } from './accommodation-oversight/acc-move-out-visits.ts'
import { everydayNeeds } from './accommodation-oversight/acc-needs-each-visit.ts'
import { movesNotified } from './accommodation-oversight/acc-notify-1wd.ts'
import { approvedOnTheNight } from './accommodation-oversight/acc-oncall-approval.ts'
import { plansAfterMoves } from './accommodation-oversight/acc-plan-5wd.ts'
import { movesRecorded } from './accommodation-oversight/acc-recorded-same-day.ts'
import { registrationsShown } from './accommodation-oversight/acc-registration-shown.ts'
import { signOffsRenewed } from './accommodation-oversight/acc-renewed-7d.ts'
import { repeatMoves } from './accommodation-oversight/acc-repeat-moves.ts'
import { reviewsAfter28Days } from './accommodation-oversight/acc-review-28d.ts'
import { homesSignedOff } from './accommodation-oversight/acc-signoff.ts'
import { suitabilityChecked } from './accommodation-oversight/acc-suitability-1wd.ts'
import { staysInSupervision } from './accommodation-oversight/acc-supervision-2w.ts'
import { unsuitableHomesNow } from './accommodation-oversight/acc-unsuitable-now.ts'
import { firstVisitsAtHome } from './accommodation-oversight/acc-visit-7d.ts'
import { weeklyVisits } from './accommodation-oversight/acc-visit-weekly.ts'
import { leadersList } from './accommodation-oversight/acc-weekly-list.ts'
import { auditsCompleted } from './audit/audit-completed.ts'
import { familiesHeardInAudits } from './audit/audit-family-voice.ts'
import { auditsGood } from './audit/audit-good.ts'
import { moderationAgrees } from './audit/audit-moderation-agree.ts'
import { occupation } from './care-leavers/cl-eet.ts'
import { occupationAt17And18 } from './care-leavers/cl-eet-17-18.ts'
import { entitlements } from './care-leavers/cl-entitlements.ts'
import { healthPassports } from './care-leavers/cl-health-passport.ts'
import { inTouch } from './care-leavers/cl-in-touch.ts'
import { intervalsAgreed } from './care-leavers/cl-interval-agreed.ts'
import { suitableHomes } from './care-leavers/cl-suitable.ts'
import { suitableHomesAt17And18 } from './care-leavers/cl-suitable-17-18.ts'
import { leaverVisits } from './care-leavers/cl-visit-8w.ts'
import { transfers } from './care-leavers/leaving-care-transfer.ts'
import { advisersAtMeetings } from './care-leavers/pa-at-meetings.ts'
import { advisers } from './care-leavers/pa-by-16.ts'
import { needsAssessedAndPlanned } from './care-leavers/pathway-needs-3m.ts'
import { pathwayReviews } from './care-leavers/pathway-review-6m.ts'
import { plansKeptUpWithChanges } from './care-leavers/pathway-updated-on-change.ts'
import { chronologiesCurrent } from './chronology/chronology-current.ts'
import { chronologyQuality } from './chronology/chronology-quality.ts'
import { complaintsAtStage1 } from './complaints/complaint-stage1.ts'
import { complaintsAtStages2And3 } from './complaints/complaint-stage2-3.ts'
import { daysToStepUp } from './escalation/escalation-days.ts'
import { decisionsOnRisk } from './escalation/escalation-decision-1wd.ts'
import { referralsToCafcass } from './escalation/iro-cafcass-at-once.ts'
import { disputesResolved } from './escalation/iro-dispute-20wd.ts'
import { disputeSteps } from './escalation/iro-dispute-ladder.ts'
import { riskRecorded } from './escalation/risk-recorded-1wd.ts'
import { actionPlansSent } from './leadership/inspection-action-plan-70wd.ts'
import { decisionsBeforeProceedings } from './management-oversight/mgmt-before-plo.ts'
import { decisionsWithoutChange } from './management-oversight/mgmt-no-change-12m.ts'
import { managementOversight } from './management-oversight/mgmt-oversight-90d.ts'
import { decisionsAfterEnquiries } from './management-oversight/mgmt-s47-no-plan.ts'
import { strategyDecisions } from './management-oversight/mgmt-strategy.ts'
import { thresholdDecisions } from './management-oversight/mgmt-thresholds.ts'
import { incidentsNotified } from './serious-incidents/sin-5wd.ts'
import { actionsDone } from './supervision/sup-actions-done.ts'
import { actionsSayWhen } from './supervision/sup-actions-when.ts'
import { supervisionOnRecord } from './supervision/sup-child-on-record-5wd.ts'
import { supervisionConfirmed } from './supervision/sup-confirmed-by-both.ts'
import { supervisionHeld } from './supervision/sup-frequency.ts'
import { reflectiveSupervision } from './supervision/sup-reflective.ts'
import { youngPeopleInSupervision } from './supervision/sup-young-person-8w.ts'
import { agencyWorkers } from './workforce/agency-rate.ts'
import { caseloads } from './workforce/caseload-avg.ts'
import { turnover } from './workforce/turnover-rate.ts'
import { vacancies } from './workforce/vacancy-rate.ts'

/** Care leavers and their homes; supervision, audits, chronologies and voice; the workforce, complaints and leadership. */
export const leavingCareAndLeadership = [
  advisers,
  advisersAtMeetings,
  transfers,
  needsAssessedAndPlanned,
  pathwayReviews,
  plansKeptUpWithChanges,
  inTouch,
  leaverVisits,
  intervalsAgreed,
  suitableHomes,
  suitableHomesAt17And18,
  occupation,
  occupationAt17And18,
  healthPassports,
  entitlements,
  movesRecorded,
  movesNotified,
  headsTold,
  minorsInBedAndBreakfast,
  notPermittedInCare,
  registrationsShown,
  approvedOnTheNight,
  homesSignedOff,
  suitabilityChecked,
  firstVisitsAtHome,
  weeklyVisits,
  dailyContact,
  everydayNeeds,
  plansAfterMoves,
  reviewsAfter28Days,
  exitPlans,
  exitPlansOnEviction,
  meetingsWithHousing,
  signOffsRenewed,
  staysEscalated,
  movesOutChecked,
  learningNotes,
  visitsAfterMovingOut,
  repeatMoves,
  leadersList,
  staysInSupervision,
  unsuitableHomesNow,
  daysInTemporaryHomes,
  riskRecorded,
  decisionsOnRisk,
  daysToStepUp,
  disputesResolved,
  disputeSteps,
  referralsToCafcass,
  managementOversight,
  thresholdDecisions,
  strategyDecisions,
  decisionsAfterEnquiries,
  decisionsBeforeProceedings,
  decisionsWithoutChange,
  supervisionHeld,
  youngPeopleInSupervision,
  supervisionOnRecord,
  supervisionConfirmed,
  actionsSayWhen,
  actionsDone,
  reflectiveSupervision,
  auditsCompleted,
  auditsGood,
  moderationAgrees,
  familiesHeardInAudits,
  chronologiesCurrent,
  chronologyQuality,
  complaintsAtStage1,
  complaintsAtStages2And3,
  incidentsNotified,
  actionPlansSent,
  caseloads,
  agencyWorkers,
  vacancies,
  turnover,
] as const
