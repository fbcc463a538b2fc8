import { inOrder } from '../make.ts'
import type { Check } from '../model.ts'
import { ssd } from '../sources.ts'

type Pair = readonly [table: string, id: string, earlier: string, later: string, what: string]

const spells: readonly Pair[] = [
  ['ssd_address', 'end-before-start', 'addressStartDate', 'addressEndDate', 'an address'],
  [
    'ssd_immigration_status',
    'end-before-start',
    'immigrationStatusStartDate',
    'immigrationStatusEndDate',
    'an immigration status',
  ],
  ['ssd_legal_status', 'end-before-start', 'legalStatusStartDate', 'legalStatusEndDate', 'a legal status'],
  ['ssd_early_help_episodes', 'end-before-start', 'episodeStartDate', 'episodeEndDate', 'early help'],
  ['ssd_cin_episodes', 'closed-before-referral', 'referralDate', 'closeDate', 'an episode of need'],
  ['ssd_cin_assessments', 'authorised-before-start', 'assessmentStartDate', 'assessmentAuthDate', 'an assessment'],
  ['ssd_cin_plans', 'end-before-start', 'cinPlanStartDate', 'cinPlanEndDate', 'a child in need plan'],
  ['ssd_s47_enquiry', 'end-before-start', 's47StartDate', 's47EndDate', 'a section 47 enquiry'],
  ['ssd_cp_plans', 'end-before-start', 'cpPlanStartDate', 'cpPlanEndDate', 'a child protection plan'],
  ['ssd_cla_episodes', 'end-before-start', 'claEpisodeStartDate', 'claEpisodeCeasedDate', 'an episode of care'],
  ['ssd_cla_episodes', 'start-before-care', 'enteredCareDate', 'claEpisodeStartDate', 'an episode of care'],
  ['ssd_cla_placement', 'end-before-start', 'claPlacementStartDate', 'claPlacementEndDate', 'a placement'],
  ['ssd_cla_care_plan', 'end-before-start', 'claCarePlanStartDate', 'claCarePlanEndDate', 'a permanence plan'],
  ['ssd_missing', 'end-before-start', 'missingEpisodeStartDate', 'missingEpisodeEndDate', 'a missing episode'],
  ['ssd_involvements', 'end-before-start', 'involvementStartDate', 'involvementEndDate', 'an involvement'],
  ['ssd_linked_identifiers', 'end-before-start', 'validFromDate', 'validToDate', 'an identifier'],
  ['ssd_ehcp_requests', 'outcome-before-request', 'ehcpReqDate', 'ehcpReqOutcomeDate', 'a request'],
  ['ssd_ehcp_named_plan', 'end-before-start', 'namedPlanStartDate', 'namedPlanCeasedDate', 'a plan'],
  ['ssd_person', 'death-before-birth', 'dateOfBirth', 'deathDate', 'a life'],
]

/** Steps to adoption: each no earlier than the one before, where both are known. */
const steps: readonly Pair[] = [
  ['ssd_permanence', 'placement-order-before-decision', 'admDecisionDate', 'placementOrderDate', 'adoption'],
  ['ssd_permanence', 'match-before-decision', 'admDecisionDate', 'matchedDate', 'adoption'],
  ['ssd_permanence', 'placed-before-match', 'matchedDate', 'placedForAdoptionDate', 'adoption'],
  ['ssd_permanence', 'order-before-placed', 'placedForAdoptionDate', 'permanenceOrderDate', 'adoption'],
  ['ssd_permanence', 'reversed-before-decision', 'admDecisionDate', 'decisionReversedDate', 'adoption'],
  [
    'ssd_pre_proceedings',
    'meeting-before-decision',
    'preProDecisionDate',
    'initialPreProMeetingDate',
    'pre-proceedings',
  ],
  [
    'ssd_pre_proceedings',
    'stepdown-before-decision',
    'preProDecisionDate',
    'agreeStepdownIssueDate',
    'pre-proceedings',
  ],
]

export const ssdOrderChecks: readonly Check[] = [...spells, ...steps].map(([table, id, earlier, later, what]) =>
  inOrder({
    id: `${table.replaceAll('_', '-')}.${id}`,
    list: table,
    earlier,
    later,
    why: `How long ${what} lasted or took cannot be worked out.`,
    source: ssd(`${table}, dates`),
  }),
)
