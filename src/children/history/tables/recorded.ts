import type { Day } from '../../../platform/day.ts'
import type { FieldsIn } from '../model.ts'
import { code, count, day, type HistoryTable, held, number, table, text, yesNo } from './table.ts'

/** A kind of dated record that Throughline makes itself. The action plan after an inspection is about the authority. */
type RecordedTable = Omit<HistoryTable, 'about'> & { about: HistoryTable['about'] | 'authority' }

/** Which home of a care leaver it is about. */
const home = { homeKey: text('Home') }

/** Supervision and management oversight (`app:supervision.*`). */
const supervisionTables = {
  /** level: team-manager, service-manager, head-of-service, director. decision: no-change, step-up, strategy-discussion, legal-planning. */
  managementDecision: table(
    'event',
    'Management decision',
    { starts: 'Decided' },
    {
      level: code('Decided at the level of'),
      decision: code('Decision'),
      rationale: yesNo('Rationale recorded'),
      onProgress: yesNo('Says how the plan goes and what comes next'),
      riskChangeKey: text('Change of risk'),
      ...held,
    },
  ),
  /** kind: injury, new-adult, missing, arrest, emergency-accommodation, disengagement, plan-stalled. */
  riskChange: table('event', 'Change of risk', { starts: 'Recorded' }, { kind: code('Kind'), ...held }),
  /** by: reviewing-officer, conference-chair. level: at which it was resolved, as that of a management decision. */
  dispute: table(
    'spell',
    'Formal dispute',
    { starts: 'Raised', ends: 'Resolved' },
    { by: code('Raised by'), level: code('Resolved at the level of'), ...held },
  ),
  /** What is read in a sample. That a session was held is handed over as a row of the history's own table of supervision. */
  supervisionRecord: table(
    'event',
    'Supervision record read in a sample',
    { starts: 'Read', about: 'worker' },
    { heldOn: day('Supervision held'), score: number('Score of 4'), team: text('Team') },
  ),
  /** The due day that was set first, which a later one does not replace. */
  supervisionAction: table(
    'spell',
    'Action from supervision',
    { starts: 'Agreed', ends: 'Completed', about: 'worker' },
    { firstDue: day('First due'), owner: text('Owner'), cancelledOn: day('Given up'), team: text('Team') },
  ),
}

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

/** Young people who leave care and their homes (`app:care-leavers.*`). */
const careLeaverTables = {
  /** accommodation: as in the returns ("V"). risk: high, medium, low. kind: settled, emergency, temporary. */
  leaverHome: table(
    'spell',
    'Home of a care leaver',
    { starts: 'Moved in', ends: 'Moved out' },
    {
      kind: code('Kind'),
      accommodation: code('Accommodation'),
      suitable: yesNo('Suitable'),
      ofAuthority: yesNo('Provided by the authority'),
      planned: yesNo('Planned move'),
      outOfHours: yesNo('Moved out of hours'),
      risk: code('Risk'),
      registration: text('Registration of the provider'),
      ...held,
    },
  ),
  /** to: team-manager, service-manager, reviewing-officer, virtual-school, housing, health, head-of-service, director. */
  homeNotice: table('event', 'Notice of a move', { starts: 'Told' }, { to: code('Told to'), ...home }),
  /** level: as that of a management decision. */
  homeSignOff: table(
    'event',
    'Sign-off of a home',
    { starts: 'Signed' },
    { level: code('Signed at the level of'), riskAssessed: yesNo('Risk and alternatives written down'), ...home },
  ),
  /** A visit at the address; other visits are the history's own. */
  homeVisit: table('event', 'Visit at the address', { starts: 'Visited' }, { seen: yesNo('Seen in person'), ...home }),
  exitPlan: table(
    'spell',
    'Plan for the next home',
    { starts: 'Made', ends: 'Replaced' },
    {
      targetOn: day('To move on by'),
      destination: yesNo('Destination or search named'),
      lead: text('Led by'),
      housingReference: text('Housing reference'),
      fallback: yesNo('Fallback named'),
      ...home,
    },
  ),
  /** kind: needs-assessment, plan, addendum, review. */
  pathwayPlan: table(
    'event',
    'Needs assessment or version of a pathway plan',
    { starts: 'Dated' },
    {
      kind: code('Kind'),
      immigration: yesNo('Says all that is asked of someone unaccompanied or trafficked'),
      housing: yesNo('Says the address, its risks and support, and the long-term housing plan'),
      ...held,
    },
  ),
  /** kind: eviction, custody, release, exploitation, pregnancy, lost-job, lost-course, hospital, immigration, missing. */
  lifeChange: table('event', 'Change of circumstances', { starts: 'On' }, { kind: code('Kind'), ...held }),
}

/**
 * Chronologies (`app:chronology.*`). They are held today by the chronology itself, which will hand over an event for each day on which
 * somebody went through one and saved it, with how many significant events of the records were not in it on that day.
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
  ...supervisionTables,
  ...auditTables,
  ...careLeaverTables,
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
  'care-leavers.exitPlan': 'exitPlan',
  'care-leavers.pathwayPlan': 'pathwayPlan',
  'care-leavers.change': 'lifeChange',
  'chronology.version': 'chronologyVersion',
  'chronology.rating': 'chronologyRating',
  'improvement-plan.statement': 'actionPlan',
}
