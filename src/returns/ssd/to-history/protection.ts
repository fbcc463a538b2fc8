import { type Made, type RecordFrom, recordsOf } from '../../mapping.ts'
import { outcomes } from './help.ts'
import type { Joins } from './joins.ts'
import { flagIn } from './json.ts'

const enquiries = recordsOf('ssd_s47_enquiry', 'personId')
const conferences = recordsOf('ssd_initial_cp_conference', 'personId')
const plans = recordsOf('ssd_cp_plans', 'personId')
const visits = recordsOf('ssd_cp_visits', 'personId')
const reviews = recordsOf('ssd_cp_reviews', 'personId')
const preProceedings = recordsOf('ssd_pre_proceedings', 'personId')

/** A text column in the dataset: Y and N, Yes and No. */
const yesOrNo = (from: string): Made => ({
  from,
  as: (said) => (/^y/i.test(String(said)) ? 'yes' : /^n/i.test(String(said)) ? 'no' : null),
})
/** "Decision to Issue Care Proceedings" and "Decision to step down", in the codes of the local list. */
const outcome: Made = { from: 'preProOutcome', as: (said) => (/step/i.test(String(said)) ? 'step-down' : 'issue') }

/**
 * Whether a conference was needed, among the results of an enquiry: what a case system writes before the enquiry has ended is no result
 * yet, and a conference that is there says more than a flag that there is none.
 */
const conferenceUnnecessary = (joins: Joins): Made => ({
  from: 's47OutcomeJson',
  as: (json, { values }) => {
    const isNeeded = (values.s47EndDate ?? null) === null ? null : flagIn(String(json), 'CP_CONFERENCE_FLAG')
    if (isNeeded === null) return null
    return isNeeded === 'no' && joins.conferenceOfEnquiry(values.s47EnquiryId) === null ? 'yes' : 'no'
  },
})

/** Enquiries, conferences, protection plans and pre-proceedings. */
export const protectionRecords = (joins: Joins): readonly RecordFrom[] => [
  enquiries('section47', {
    starts: 's47StartDate',
    ends: 's47EndDate',
    key: ['s47EnquiryId'],
    fields: {
      noFurtherAction: 's47Nfa',
      conferenceUnnecessary: conferenceUnnecessary(joins),
      outcome: outcomes('s47OutcomeJson'),
      worker: { from: 's47CompletedByWorkerId', as: joins.worker },
      team: { from: 's47CompletedByTeam', as: joins.team },
    },
  }),
  // One that is due and not yet held is no conference.
  conferences('conference', {
    starts: 'icpcDate',
    needs: 'icpcDate',
    key: ['icpcId'],
    fields: {
      due: 'icpcTargetDate',
      planMade: 'icpcOutcomeCpFlag',
      transferIn: 'icpcTransferIn',
      section47Key: 's47EnquiryId',
      strategyOn: { from: 's47EnquiryId', as: joins.strategyDiscussion },
      planKey: 'cpPlanId',
      worker: { from: 'icpcWorkerId', as: joins.worker },
      team: { from: 'icpcTeam', as: joins.team },
    },
  }),
  plans('protectionPlan', {
    starts: 'cpPlanStartDate',
    ends: 'cpPlanEndDate',
    key: ['cpPlanId'],
    fields: {
      initialCategory: 'cpPlanInitialCategory',
      latestCategory: 'cpPlanLatestCategory',
      otherAuthority: 'cpPlanOla',
    },
  }),
  visits('visit', {
    starts: 'cpVisitDate',
    keyed: 'protection',
    key: ['cpVisitId'],
    fields: {
      kind: { fixed: 'protection' },
      seen: 'cpVisitSeen',
      seenAlone: 'cpVisitSeenAlone',
      bedroomSeen: 'cpVisitBedroom',
      planKey: 'cpPlanId',
    },
  }),
  reviews('review', {
    starts: 'cpReviewDate',
    needs: 'cpReviewDate',
    keyed: 'protection',
    key: ['cpReviewId'],
    fields: {
      kind: { fixed: 'protection' },
      due: 'cpReviewDue',
      continues: 'cpReviewOutcomeContinueCp',
      quorate: yesOrNo('cpReviewQuorate'),
      participation: 'cpReviewParticipation',
      planKey: 'cpPlanId',
    },
  }),
  preProceedings('preProceedings', {
    starts: 'preProDecisionDate',
    ends: 'agreeStepdownIssueDate',
    key: ['tableId'],
    fields: {
      letterOn: 'preProLetterDate',
      firstMeetingOn: 'initialPreProMeetingDate',
      outcome,
      hearings: 'careProcCourtHearings',
    },
  }),
]
