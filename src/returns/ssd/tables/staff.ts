import type { List } from '../../model.ts'
import { workerChangeReasons } from '../codes.ts'
import { code, count, day, key, number, ssdTable, text, yesNo } from '../columns.ts'

export const staffTables: readonly List[] = [
  ssdTable({
    id: 'ssd_professionals',
    title: 'Professionals',
    scope: 'Workers, inside and outside the authority.',
    rowPer: 'worker',
    lookBackMonths: null,
    key: 'professionalId',
    columns: [
      key('professionalId', 'prof_professional_id', { required: true }),
      key('staffId', 'prof_staff_id'),
      text('professionalName', 'prof_professional_name'),
      text('socialWorkerRegistrationNo', 'prof_social_worker_registration_no'),
      text('professionalJobTitle', 'prof_professional_job_title'),
      count('professionalCaseload', 'prof_professional_caseload'),
      text('professionalDepartment', 'prof_professional_department'),
      number('fullTimeEquivalency', 'prof_full_time_equivalency'),
      yesNo('agencyWorkerFlag', 'prof_agency_worker_flag'),
    ],
  }),
  ssdTable({
    id: 'ssd_department',
    title: 'Departments',
    scope: 'Teams and the teams above them.',
    rowPer: 'team',
    lookBackMonths: null,
    key: 'teamId',
    columns: [
      key('teamId', 'dept_team_id', { required: true }),
      text('teamName', 'dept_team_name'),
      key('teamParentId', 'dept_team_parent_id', { refersTo: { list: 'ssd_department', column: 'teamId' } }),
      text('teamParentName', 'dept_team_parent_name'),
    ],
  }),
  ssdTable({
    id: 'ssd_involvements',
    title: 'Involvements',
    scope: 'Which worker and team held a child, with dates and role.',
    rowPer: 'involvement of a worker with a child',
    lookBackMonths: 72,
    key: 'involvementsId',
    columns: [
      key('involvementsId', 'invo_involvements_id', { required: true }),
      key('professionalId', 'invo_professional_id', {
        refersTo: { list: 'ssd_professionals', column: 'professionalId' },
      }),
      key('professionalRoleId', 'invo_professional_role_id'),
      key('professionalTeam', 'invo_professional_team', { refersTo: { list: 'ssd_department', column: 'teamId' } }),
      day('involvementStartDate', 'invo_involvement_start_date'),
      day('involvementEndDate', 'invo_involvement_end_date'),
      code('workerChangeReason', 'invo_worker_change_reason', workerChangeReasons),
      key('personId', 'invo_person_id', { refersTo: { list: 'ssd_person', column: 'personId' } }),
      key('referralId', 'invo_referral_id', { refersTo: { list: 'ssd_cin_episodes', column: 'referralId' } }),
    ],
  }),
]
