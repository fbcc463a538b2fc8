import type { Framework } from './model.ts'

/** The single inspection: numbered recommendations, a board review of its own, and the overall grade in a sentence. */
export const sif = {
  id: 'sif',
  title: 'Single inspection framework',
  from: '2013-11-01',
  until: '2018-01-28',
  source:
    'Ofsted, Framework and evaluation schedule for the inspection of services for children in need of help and protection, children looked after and care leavers, 2013 to 2017.',
  judgements: [
    { area: 'overall', name: 'Overall effectiveness' },
    { area: 'help-and-protection', name: 'Children who need help and protection' },
    { area: 'in-care', name: 'Children looked after and achieving permanence' },
    { area: 'adoption', name: 'Adoption performance' },
    { area: 'care-leavers', name: 'Experiences and progress of care leavers' },
    { area: 'leaders', name: 'Leadership, management and governance' },
    { area: 'safeguarding-board', name: 'The Local Safeguarding Children Board' },
  ],
} as const satisfies Framework
