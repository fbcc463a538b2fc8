import type { Day } from '../../../platform/day.ts'
import { homeTables, leavingTables } from './recorded-homes.ts'
import { oversightTables } from './recorded-oversight.ts'
import { code, count, day, type FieldsIn, type HistoryTable, held, number, table, text, yesNo } from './table.ts'

/** A kind of dated record that Throughline makes itself. The action plan after an inspection is about the authority. */
type RecordedTable = Omit<HistoryTable, 'about'> & { about: HistoryTable['about'] | 'authority' }

const grade = { grade: code('Grade') }

/** Audits (`app:audits.*`). Grades: outstanding, good, requires-improvement, inadequate. */
const auditTables = {
  audit: table(
    'spell',
    'Case audit',
    { starts: 'Planned from', ends: 'Completed' },
    { due: day('Due'), kind: code('Kind'), auditor: text('Auditor'), ...grade, ...held },
  ),
  auditModeration: table(
    'event',
    'Moderation of an audit',
    { starts: 'Moderated' },
    { auditKey: text('Audit'), level: code('Moderated by'), ...grade },
  ),
  /** clear: yes where the letter was clear on every item. */
  letterAudit: table(
    'event',
    'Audit of a letter before proceedings',
    { starts: 'Audited' },
    { letterOn: day('Letter'), clear: yesNo('Clear on every item'), ...held },
  ),
  /** by: child, parent, carer; whyNone where nobody could be asked. */
  auditFeedback: table(
    'event',
    'Feedback in an audit',
    { starts: 'Given' },
    { auditKey: text('Audit'), by: code('Given by'), whyNone: text('Why there is none') },
  ),
}

/**
 * Chronologies (`app:chronology.*`): an event for each day on which somebody went through one and signed it, as worker or as manager, with
 * how many significant events of the records were not settled on that day.
 */
const chronologyTables = {
  chronologyVersion: table(
    'event',
    'Chronology gone through',
    { starts: 'On' },
    { eventsMissing: count('Significant events that are not in it'), by: text('By') },
  ),
  /** score: how many of the eight questions were answered yes. */
  chronologyRating: table('event', 'Chronology read in a sample', { starts: 'Read' }, { score: number('Score of 8') }),
}

/** The improvement plan (`app:improvement-plan.*`). */
const planTables = {
  actionPlan: {
    ...table('spell', 'Written response to an inspection', { starts: 'Report received', ends: 'Sent' }, {}),
    about: 'authority' as const,
  },
}

/**
 * What slices of Throughline record themselves about a child or a worker, and hand over as dated records (`enterFacts`). No load fills
 * these: of what nothing was ever entered, what is counted from it says "not recorded".
 */
export const enteredTables = {
  ...oversightTables,
  ...auditTables,
  ...homeTables,
  ...leavingTables,
  ...chronologyTables,
} as const satisfies Readonly<Record<string, HistoryTable>>

/** All that Throughline records itself, as practice standards read it: what is about the authority too. */
export const recordedTables = {
  ...enteredTables,
  ...planTables,
} as const satisfies Readonly<Record<string, RecordedTable>>

export type RecordedId = keyof typeof recordedTables

/** One record of a recorded table; its parts are those of a row of the dated history. */
export type RecordedRow<Id extends RecordedId = RecordedId> = {
  [T in Id]: {
    readonly table: T
    readonly subject: string
    readonly key: string
    readonly starts: Day | null
    readonly ends: Day | null
    readonly fields: FieldsIn<(typeof recordedTables)[T]['fields']>
  }
}[Id]

/** Which table holds what the list of needed data calls "app:supervision.record" and so on. */
export const recordedAs: Readonly<Record<`${string}.${string}`, RecordedId>> = {
  'supervision.managementDecision': 'managementDecision',
  'supervision.riskChange': 'riskChange',
  'supervision.dispute': 'dispute',
  'supervision.disputeStep': 'disputeStep',
  'supervision.cafcassReferral': 'cafcassReferral',
  'supervision.child': 'childSupervision',
  'supervision.confirmed': 'supervisionConfirmed',
  'supervision.record': 'supervisionRecord',
  'supervision.action': 'supervisionAction',
  'audits.audit': 'audit',
  'audits.moderation': 'auditModeration',
  'audits.letter': 'letterAudit',
  'audits.feedback': 'auditFeedback',
  'care-leavers.home': 'leaverHome',
  'care-leavers.notice': 'homeNotice',
  'care-leavers.signOff': 'homeSignOff',
  'care-leavers.visit': 'homeVisit',
  'care-leavers.risk': 'homeRisk',
  'care-leavers.suitability': 'homeSuitability',
  'care-leavers.dailyContact': 'homeContact',
  'care-leavers.exitPlan': 'exitPlan',
  'care-leavers.escalation': 'homeEscalation',
  'care-leavers.listed': 'homeListed',
  'care-leavers.moveOut': 'homeMoveOut',
  'care-leavers.riskMeeting': 'riskMeeting',
  'care-leavers.pathwayPlan': 'pathwayPlan',
  'care-leavers.change': 'lifeChange',
  'care-leavers.contact': 'leaverContact',
  'care-leavers.interval': 'contactInterval',
  'care-leavers.transfer': 'leavingCareTransfer',
  'care-leavers.meeting': 'adviserMeeting',
  'chronology.version': 'chronologyVersion',
  'chronology.rating': 'chronologyRating',
  'improvement-plan.statement': 'actionPlan',
}
