import type { List } from '../../model.ts'
import {
  exceptions,
  needRanks,
  needTypes,
  planCeasedReasons,
  planOutcomes,
  pupilNumberUnknownReasons,
} from '../codes-special-needs.ts'
import { code, day, key, ssdTable } from '../columns.ts'

export const specialNeedsTables: readonly List[] = [
  ssdTable({
    id: 'ssd_send',
    title: 'Special needs identifiers',
    scope: 'Education identifiers of a child with special needs.',
    rowPer: 'child',
    lookBackMonths: null,
    key: 'tableId',
    status: 'placeholder',
    columns: [
      key('tableId', 'send_table_id', { required: true }),
      key('upn', 'send_upn'),
      key('uln', 'send_uln'),
      code('upnUnknown', 'send_upn_unknown', pupilNumberUnknownReasons),
      key('personId', 'send_person_id', { refersTo: { list: 'ssd_person', column: 'personId' }, required: true }),
    ],
  }),
  ssdTable({
    id: 'ssd_sen_need',
    title: 'Special needs',
    scope: 'Types of need on a live EHC plan.',
    rowPer: 'need on a plan',
    lookBackMonths: null,
    key: 'tableId',
    status: 'placeholder',
    columns: [
      key('tableId', 'senn_table_id', { required: true }),
      key('activeEhcpId', 'senn_active_ehcp_id', {
        refersTo: { list: 'ssd_ehcp_active_plans', column: 'activeEhcpId' },
      }),
      code('activeEhcpNeedType', 'senn_active_ehcp_need_type', needTypes),
      code('activeEhcpNeedRank', 'senn_active_ehcp_need_rank', needRanks),
    ],
  }),
  ssdTable({
    id: 'ssd_ehcp_requests',
    title: 'EHC requests',
    scope: 'Requests for an EHC needs assessment.',
    rowPer: 'request',
    lookBackMonths: 72,
    key: 'ehcpRequestId',
    status: 'placeholder',
    columns: [
      key('ehcpRequestId', 'ehcr_ehcp_request_id', { required: true }),
      key('sendTableId', 'ehcr_send_table_id', { refersTo: { list: 'ssd_send', column: 'tableId' } }),
      day('ehcpReqDate', 'ehcr_ehcp_req_date'),
      day('ehcpReqOutcomeDate', 'ehcr_ehcp_req_outcome_date'),
      code('ehcpReqOutcome', 'ehcr_ehcp_req_outcome', planOutcomes),
    ],
  }),
  ssdTable({
    id: 'ssd_ehcp_assessment',
    title: 'EHC assessments',
    scope: 'EHC needs assessments.',
    rowPer: 'assessment',
    lookBackMonths: 72,
    key: 'ehcpAssessmentId',
    status: 'placeholder',
    columns: [
      key('ehcpAssessmentId', 'ehca_ehcp_assessment_id', { required: true }),
      key('ehcpRequestId', 'ehca_ehcp_request_id', {
        refersTo: { list: 'ssd_ehcp_requests', column: 'ehcpRequestId' },
      }),
      day('ehcpAssessmentOutcomeDate', 'ehca_ehcp_assessment_outcome_date'),
      code('ehcpAssessmentOutcome', 'ehca_ehcp_assessment_outcome', planOutcomes),
      code('ehcpAssessmentExceptions', 'ehca_ehcp_assessment_exceptions', exceptions),
    ],
  }),
  ssdTable({
    id: 'ssd_ehcp_named_plan',
    title: 'EHC plans issued',
    scope: 'EHC plans issued.',
    rowPer: 'plan',
    lookBackMonths: 72,
    key: 'namedPlanId',
    status: 'placeholder',
    columns: [
      key('namedPlanId', 'ehcn_named_plan_id', { required: true }),
      key('ehcpAsmtId', 'ehcn_ehcp_asmt_id', { refersTo: { list: 'ssd_ehcp_assessment', column: 'ehcpAssessmentId' } }),
      day('namedPlanStartDate', 'ehcn_named_plan_start_date'),
      day('namedPlanCeasedDate', 'ehcn_named_plan_ceased_date'),
      code('namedPlanCeasedReason', 'ehcn_named_plan_ceased_reason', planCeasedReasons),
    ],
  }),
  ssdTable({
    id: 'ssd_ehcp_active_plans',
    title: 'EHC plans in force',
    scope: 'EHC plans in force, with the last review.',
    rowPer: 'plan',
    lookBackMonths: null,
    key: 'activeEhcpId',
    status: 'placeholder',
    columns: [
      key('activeEhcpId', 'ehcp_active_ehcp_id', { required: true }),
      key('ehcpRequestId', 'ehcp_ehcp_request_id', {
        refersTo: { list: 'ssd_ehcp_requests', column: 'ehcpRequestId' },
      }),
      day('activeEhcpLastReviewDate', 'ehcp_active_ehcp_last_review_date'),
    ],
  }),
]
