import { type Made, type RecordFrom, recordsOf } from '../../mapping.ts'
import type { Joins } from './joins.ts'
import { outcomesIn } from './json.ts'

const contacts = recordsOf('ssd_contacts', 'personId')
const earlyHelp = recordsOf('ssd_early_help_episodes', 'personId')
const episodes = recordsOf('ssd_cin_episodes', 'personId')
const assessments = recordsOf('ssd_cin_assessments', 'personId')
const plans = recordsOf('ssd_cin_plans', 'personId')
const visits = recordsOf('ssd_cin_visits', 'personId')

export const outcomes = (from: string): Made => ({ from, as: (json) => outcomesIn(String(json)) })
/** "No further action" is the opposite of needing support. */
const support: Made = {
  from: 'assessmentOutcomeNfa',
  as: (none) => (none === 'yes' ? 'no' : none === 'no' ? 'yes' : none),
}

/** Contacts, early help, referrals, assessments and children in need. */
export const helpRecords = (joins: Joins): readonly RecordFrom[] => {
  const held = (workerId: string, teamId: string): { worker: Made; team: Made } => ({
    worker: { from: workerId, as: joins.worker },
    team: { from: teamId, as: joins.team },
  })
  return [
    contacts('contact', {
      starts: 'contactDate',
      key: ['contactId'],
      fields: { source: 'contactSourceCode', outcome: outcomes('contactOutcomeJson') },
    }),
    earlyHelp('earlyHelp', {
      starts: 'episodeStartDate',
      ends: 'episodeEndDate',
      key: ['episodeId'],
      fields: {
        organisation: 'episodeOrganisation',
        reason: 'episodeReason',
        endReason: 'episodeEndReason',
        worker: { from: 'episodeWorkerId', as: joins.worker },
      },
    }),
    episodes('referral', {
      starts: 'referralDate',
      key: ['referralId'],
      fields: {
        source: 'referralSourceCode',
        noFurtherAction: 'referralNfa',
        outcome: outcomes('referralOutcomeJson'),
        ...held('referralWorkerId', 'referralTeam'),
      },
    }),
    // A referral that ended in no further action opens no episode of need.
    episodes('childInNeed', {
      starts: 'referralDate',
      ends: 'closeDate',
      key: ['referralId'],
      when: ({ values }) => values.referralNfa !== 'yes',
      fields: {
        primaryNeed: 'cinPrimaryNeedCode',
        closureReason: 'closeReason',
        ...held('referralWorkerId', 'referralTeam'),
      },
    }),
    assessments('assessment', {
      starts: 'assessmentStartDate',
      ends: 'assessmentAuthDate',
      key: ['assessmentId'],
      fields: {
        childSeen: 'assessmentChildSeen',
        supportNeeded: support,
        outcome: outcomes('assessmentOutcomeJson'),
        factors: { from: 'assessmentId', as: joins.factors },
        referralKey: 'referralId',
        ...held('assessmentWorkerId', 'assessmentTeam'),
      },
    }),
    plans('childInNeedPlan', {
      starts: 'cinPlanStartDate',
      ends: 'cinPlanEndDate',
      key: ['cinPlanId'],
      fields: held('cinPlanWorkerId', 'cinPlanTeam'),
    }),
    visits('visit', {
      starts: 'cinVisitDate',
      keyed: 'child-in-need',
      key: ['cinVisitId'],
      fields: {
        kind: { fixed: 'child-in-need' },
        seen: 'cinVisitSeen',
        seenAlone: 'cinVisitSeenAlone',
        bedroomSeen: 'cinVisitBedroom',
      },
    }),
  ]
}
