import type { Framework } from './model.ts'

/** Four judgements; children in care and care leavers are judged together. */
export const ilacs2018 = {
  id: 'ilacs-2018',
  title: 'Inspecting local authority children’s services, 2018 edition',
  from: '2018-01-29',
  until: '2022-12-31',
  source:
    'Ofsted, Inspecting local authority children’s services from 2018: judgements of inspections started before January 2023.',
  judgements: [
    { area: 'leaders', name: 'The impact of leaders on social work practice with children and families' },
    { area: 'help-and-protection', name: 'The experiences and progress of children who need help and protection' },
    { area: 'care-and-care-leavers', name: 'The experiences and progress of children in care and care leavers' },
    { area: 'overall', name: 'Overall effectiveness' },
  ],
} as const satisfies Framework
