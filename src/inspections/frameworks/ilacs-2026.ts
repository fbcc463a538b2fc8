import type { Framework } from './model.ts'

/** Four judgements and no overall effectiveness. */
export const ilacs2026 = {
  id: 'ilacs-2026',
  title: 'Inspecting local authority children’s services, 2026 edition',
  from: '2026-04-01',
  until: null,
  source:
    'Ofsted, Inspecting local authority children’s services: summary of framework changes, April 2026 (announced 27 November 2025).',
  judgements: [
    { area: 'leaders', name: 'The impact of leaders on social work practice with children and families' },
    { area: 'help-and-protection', name: 'The experiences and progress of children who need help and protection' },
    { area: 'in-care', name: 'The experiences and progress of children in care' },
    { area: 'care-leavers', name: 'The experiences and progress of care leavers' },
  ],
} as const satisfies Framework
