import type { RecordType } from '../../platform/record-type.ts'

export const workbookRecordType: RecordType = {
  id: 'improvement-plan.workbook',
  title: 'Improvement plan in Excel',
  tables: [
    'improvement_plan.workbook_export',
    'improvement_plan.workbook_import',
    'improvement_plan.workbook_addition',
  ],
  purpose:
    'To compare an edited workbook with what it held and with the plan, and to show who took over what from which file',
  lawfulBasis:
    'Public task, UK GDPR Article 6(1)(e): as the improvement plan that it belongs to, whose words it repeats',
  about: ['staff', 'partners'],
  holds:
    'What the plan holds, as downloaded and as edited; who downloaded, uploaded and decided. No uploaded file is kept',
  audience: 'Roles that change improvement plans',
  retention: {
    years: 10,
    from: 'the last change of the plan that it belongs to; it is deleted with it',
    reason: 'As the plan, whose history it explains',
    source: 'Local: as the plan',
  },
  comesFrom: 'The improvement plan; workbooks that staff upload',
  goesTo: 'Workbooks that staff download; accepted changes go into the improvement plan',
}
