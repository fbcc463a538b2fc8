import { code, count, day, held, number, table, text, yesNo } from './table.ts'

/**
 * Supervision and management oversight (`app:supervision.*`). That a session was held is handed over as a row of the history's own
 * table of supervision, about the worker; its key is the `supervisionKey` here.
 */
export const oversightTables = {
  /**
   * level: team-manager, service-manager, head-of-service, director. decision: no-change, step-up, step-down, strategy-discussion,
   * legal-planning, close. point, why one was needed: threshold, no-decision-90d, no-change-12m, s47-no-plan, strategy-discussion,
   * pre-proceedings, risk-change, emergency-home, other. aboutKey: the record of the history that it is about, where it names one.
   */
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
      point: code('Point that needed one'),
      aboutKey: text('Record it is about'),
      ...held,
    },
  ),
  /** kind: injury, new-adult, missing, arrest, emergency-accommodation, disengagement, plan-stalled. escalatedTo: a level as above. */
  riskChange: table(
    'event',
    'Change of risk',
    { starts: 'Recorded' },
    {
      kind: code('Kind'),
      knownOn: day('Known since'),
      escalatedTo: code('Escalated to'),
      escalatedOn: day('Escalated'),
      ...held,
    },
  ),
  /**
   * by: reviewing-officer, conference-chair. level: at which it was resolved, as that of a management decision. cafcassOn: the officer
   * decided that it goes to Cafcass, at whatever step the dispute is; cafcassReferredOn: it went.
   */
  dispute: table(
    'spell',
    'Formal dispute',
    { starts: 'Raised', ends: 'Resolved' },
    {
      by: code('Raised by'),
      level: code('Resolved at the level of'),
      cafcassOn: day('Decided to refer to Cafcass'),
      cafcassReferredOn: day('Referred to Cafcass'),
      ...held,
    },
  ),
  /** A reviewing officer’s decision that a case goes to Cafcass with no dispute open; with one, the dispute says so. */
  cafcassReferral: table(
    'event',
    'Referral to Cafcass without a dispute',
    { starts: 'Decided' },
    { referredOn: day('Referred to Cafcass'), ...held },
  ),
  /** A step of the ladder: level as above, from the day it was taken to that level until it was answered there. */
  disputeStep: table(
    'spell',
    'Step of a dispute',
    { starts: 'Taken to', ends: 'Answered' },
    { disputeKey: text('Dispute'), level: code('Level') },
  ),
  /**
   * A child or young person discussed in supervision: the child's part of one session. actions: owned and dated ones; noneNeeded: "none
   * needed because". onRecordOn: the day on which it went to the child's record.
   */
  childSupervision: table(
    'event',
    'Discussed in supervision',
    { starts: 'Held' },
    {
      supervisionKey: text('Session'),
      risk: yesNo('Risk now'),
      plan: yesNo('How the plan goes'),
      contingency: yesNo('What is done if it does not work'),
      reflection: yesNo('Reflection'),
      actions: count('Actions with owner and date'),
      noneNeeded: yesNo('None needed, and why'),
      onRecordOn: day('On the child’s record'),
      ...held,
    },
  ),
  /** Both have confirmed the record: the day of the second. */
  supervisionConfirmed: table(
    'event',
    'Supervision confirmed by both',
    { starts: 'Confirmed', about: 'worker' },
    { supervisionKey: text('Session') },
  ),
  /** What is read in a sample. */
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
} as const
