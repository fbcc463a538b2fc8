import type { TableId } from '../children/history/model.ts'

/**
 * A field of the dated history ("review.starts"), or what a slice of Throughline records itself: "app:supervision.record". The slice is
 * named, so that what is not built yet can be seen.
 */
export type NeededFor = `${TableId}.${string}` | `app:${AppSlice}.${string}`
type AppSlice = 'supervision' | 'audits' | 'care-leavers' | 'chronology' | 'improvement-plan'

const child = 'person.dateOfBirth'
const inCare = ['carePeriod.starts', 'carePeriod.ends'] as const
const onPlan = ['protectionPlan.starts', 'protectionPlan.ends'] as const
const visits = ['visit.starts', 'visit.kind', 'visit.seen'] as const
const leavers = ['careLeaver.category', child] as const
const homes = ['app:care-leavers.home', child] as const

/** Which data the practice standards of oversight are counted from: homes of care leavers, supervision, decisions of managers. */
export const oversightData = {
  // Homes of care leavers
  'acc-recorded-same-day': homes,
  'acc-notify-1wd': [...homes, 'app:care-leavers.notice'],
  'acc-head-told-1wd': [...homes, 'app:care-leavers.notice', 'app:care-leavers.risk'],
  'acc-bb-under18': [...leavers, ...inCare, 'careLeaver.accommodation', 'app:care-leavers.home'],
  'acc-bb-legal': [...homes, ...inCare, 'careLeaver.category'],
  'acc-registration-shown': [...homes, ...inCare, 'careLeaver.category'],
  'acc-oncall-approval': [...homes, 'app:care-leavers.signOff'],
  'acc-signoff': [...homes, 'app:care-leavers.signOff'],
  'acc-suitability-1wd': [...homes, 'app:care-leavers.suitability'],
  'acc-visit-7d': [...homes, 'app:care-leavers.visit', ...visits],
  'acc-visit-weekly': [
    ...homes,
    'app:care-leavers.risk',
    'app:care-leavers.visit',
    'app:care-leavers.contact',
    ...visits,
  ],
  'acc-daily-contact': [
    ...homes,
    'app:care-leavers.dailyContact',
    'app:care-leavers.visit',
    'app:care-leavers.contact',
  ],
  'acc-needs-each-visit': [...homes, 'app:care-leavers.visit'],
  'acc-plan-5wd': [...homes, 'app:care-leavers.pathwayPlan'],
  'acc-review-28d': [...homes, 'app:care-leavers.pathwayPlan', 'app:care-leavers.visit'],
  'acc-exit-plan': [...homes, 'app:care-leavers.exitPlan'],
  'acc-eviction-exit-plan': [...homes, 'app:care-leavers.change', 'app:care-leavers.exitPlan'],
  'acc-joint-meeting-3wd': [...homes, 'app:care-leavers.exitPlan'],
  'acc-renewed-7d': [...homes, 'app:care-leavers.signOff'],
  'acc-escalation': [...homes, 'app:care-leavers.escalation'],
  'acc-move-out': [...homes, 'app:care-leavers.moveOut'],
  'acc-learning-note': [...homes, 'app:care-leavers.moveOut'],
  'acc-move-out-visits': [...homes, 'app:care-leavers.visit', ...visits],
  'acc-repeat-moves': [
    ...homes,
    'app:care-leavers.riskMeeting',
    'app:care-leavers.change',
    'missing.starts',
    'missing.ends',
    'exploitation.starts',
    'exploitation.ends',
  ],
  'acc-weekly-list': [...homes, 'app:care-leavers.listed'],
  'acc-supervision-2w': [...homes, 'app:supervision.child'],
  'acc-unsuitable-now': [...leavers, 'careLeaver.accommodation', 'app:care-leavers.home'],
  'acc-days': homes,

  // Supervision, management oversight, audits
  'sup-frequency': ['staffMember.starts', 'staffMember.ends', 'supervision.starts', 'app:supervision.record'],
  'sup-young-person-8w': [...leavers, 'app:supervision.child'],
  'sup-child-on-record-5wd': ['app:supervision.child'],
  'sup-confirmed-by-both': ['supervision.starts', 'app:supervision.confirmed'],
  'sup-actions-when': ['supervision.actions', 'supervision.actionsDated', 'app:supervision.action'],
  'sup-actions-done': ['app:supervision.action'],
  'sup-reflective': ['supervision.reflective', 'app:supervision.record'],
  'mgmt-oversight-90d': ['childInNeed.starts', 'childInNeed.ends', ...onPlan, 'app:supervision.managementDecision'],
  'mgmt-s47-no-plan': [
    'section47.starts',
    'section47.ends',
    'section47.conferenceUnnecessary',
    'conference.planMade',
    'protectionPlan.starts',
    'app:supervision.managementDecision',
  ],
  'mgmt-strategy': ['strategyDiscussion.starts', 'app:supervision.managementDecision'],
  'mgmt-before-plo': ['preProceedings.starts', 'app:supervision.managementDecision'],
  'mgmt-thresholds': [...onPlan, ...inCare, 'childInNeed.ends', 'app:supervision.managementDecision'],
  'mgmt-no-change-12m': ['childInNeed.starts', 'childInNeed.ends', 'app:supervision.managementDecision'],
} as const satisfies Readonly<Record<string, readonly NeededFor[]>>
