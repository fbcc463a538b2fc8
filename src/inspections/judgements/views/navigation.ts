import { subNavigation } from '../../../platform/views/govuk.ts'
import type { Html } from '../../../platform/views/html.ts'

/** The parts of the inspections as a whole: the register, this authority's judgements over time, and everyone's. */
export const judgementNavigation = (current: 'register' | 'history' | 'national'): Html =>
  subNavigation('Inspections', [
    { text: 'Register', href: '/inspections', current: current === 'register' },
    { text: 'Judgements over time', href: '/inspections/judgements', current: current === 'history' },
    { text: 'National outcomes', href: '/national-outcomes', current: current === 'national' },
  ])
