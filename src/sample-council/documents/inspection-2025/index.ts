import { council } from '../../council.ts'
import type { InspectionReport } from '../model.ts'
import { paragraphsOf } from '../model.ts'
import { careLeavers } from './care-leavers.ts'
import { helpAndProtection } from './help-and-protection.ts'
import { inCare } from './in-care.ts'
import { leaders } from './leaders.ts'

/** Marlshire's inspection of September 2025, invented for the sample council; only the structure is Ofsted's. */
export const inspection2025 = {
  file: 'marlshire-inspection-2025.pdf',
  kind: 'standard-inspection',
  framework: 'ilacs-2023',
  title: 'Inspection of Marlshire local authority children’s services',
  authority: { name: council.name, code: council.code },
  onSite: { start: '2025-09-08', end: '2025-09-19' },
  printedDates: '8 to 19 September 2025',
  leadInspector: { name: 'Imelda Thornbeck', title: 'His Majesty’s Inspector' },
  judgements: [
    { area: 'leaders', grade: 'good' },
    { area: 'help-and-protection', grade: 'requires-improvement' },
    { area: 'in-care', grade: 'good' },
    { area: 'care-leavers', grade: 'requires-improvement' },
    { area: 'overall', grade: 'requires-improvement' },
  ],
  summary: paragraphsOf(`
    Children in care in Marlshire do well, and family help reaches people early. Practice for children who may be at
    risk of harm, and for young adults who have left care, is not yet good for everyone.

    New leaders have steadied a service that had lost its way. They have made sensible choices about what to do first,
    and investment in the workforce has paid off: more children now keep the same social worker.

    Most children are seen quickly when there are worries about them. Delay in bringing agencies together, and plans
    that do not say what must change, mean that help can lack direction.

    Care leavers are fond of their advisers and make good use of a generous local offer. Too few have a real choice
    about where they live, and oversight of those in emergency accommodation is weak.
  `),
  areasForImprovement: [
    {
      text: 'The timeliness of strategy discussions, who attends them and what their records say about the action that each agency will take.',
      printedReference: '(outcome 3, national framework)',
      nationalFramework: ['outcome-3'],
    },
    {
      text: 'Plans for children in need and children in need of protection, so that families know what has to change and by when.',
      printedReference: '(outcome 1, national framework)',
      nationalFramework: ['outcome-1'],
    },
    {
      text: 'The choice and suitability of homes for care leavers, and senior managers’ oversight of those who live in emergency accommodation.',
      printedReference: '(outcome 4, national framework)',
      nationalFramework: ['outcome-4'],
    },
    {
      text: 'The frequency of supervision and the follow-up of the decisions made in it.',
      printedReference: '(enabler 3, national framework)',
      nationalFramework: ['enabler-3'],
    },
  ],
  sections: [
    { area: 'help-and-protection', paragraphs: helpAndProtection },
    { area: 'in-care', paragraphs: inCare },
    { area: 'care-leavers', paragraphs: careLeavers },
    { area: 'leaders', paragraphs: leaders },
  ],
  paragraphsBeforeFootnote: 2,
} as const satisfies InspectionReport
