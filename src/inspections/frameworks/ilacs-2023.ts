import type { Framework } from './model.ts'

/** Five judgements: care leavers have one of their own. */
export const ilacs2023 = {
  id: 'ilacs-2023',
  title: 'Inspecting local authority children’s services, 2023 edition',
  from: '2023-01-01',
  until: '2026-03-31',
  source:
    'Ofsted, Inspecting local authority children’s services from 2018, as changed in January 2023 (care leavers judgement).',
  judgements: [
    { area: 'leaders', name: 'The impact of leaders on social work practice with children and families' },
    { area: 'help-and-protection', name: 'The experiences and progress of children who need help and protection' },
    { area: 'in-care', name: 'The experiences and progress of children in care' },
    { area: 'care-leavers', name: 'The experiences and progress of care leavers' },
    { area: 'overall', name: 'Overall effectiveness' },
  ],
} as const satisfies Framework
