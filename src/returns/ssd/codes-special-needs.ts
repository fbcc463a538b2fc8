import type { Code } from '../model.ts'

export const needRanks: readonly Code[] = [
  { code: '1', label: 'Primary' },
  { code: '2', label: 'Secondary' },
]

export const pupilNumberUnknownReasons: readonly Code[] = [
  { code: 'UN1', label: 'Under 6, no UPN yet' },
  { code: 'UN2', label: 'Never at a state school in England' },
  { code: 'UN3', label: 'Educated outside England' },
  { code: 'UN5', label: 'Sources disagree' },
  { code: 'UN8', label: 'New to the authority' },
  { code: 'UN9', label: 'Never in state school or further education in England' },
  { code: 'UN10', label: 'No further action before number known' },
]

export const needTypes: readonly Code[] = [
  { code: 'SPLD', label: 'Specific learning difficulty' },
  { code: 'MLD', label: 'Moderate learning difficulty' },
  { code: 'SLD', label: 'Severe learning difficulty' },
  { code: 'PMLD', label: 'Profound and multiple learning difficulty' },
  { code: 'SEMH', label: 'Social, emotional and mental health' },
  { code: 'SLCN', label: 'Speech, language and communication' },
  { code: 'HI', label: 'Hearing' },
  { code: 'VI', label: 'Vision' },
  { code: 'MSI', label: 'Multi-sensory' },
  { code: 'PD', label: 'Physical' },
  { code: 'ASD', label: 'Autistic spectrum' },
  { code: 'OTH', label: 'Other' },
]

export const planOutcomes: readonly Code[] = [
  { code: 'Y', label: 'Plan to be issued' },
  { code: 'N', label: 'No plan' },
  { code: 'A', label: 'Not yet decided' },
  { code: 'W', label: 'Withdrawn' },
  { code: 'H', label: 'Decided before this collection' },
]

export const exceptions: readonly Code[] = [
  { code: '1', label: '20-week exception applies' },
  { code: '0', label: 'None' },
]

export const planCeasedReasons: readonly Code[] = [
  { code: '1', label: 'Reached maximum age' },
  { code: '2', label: 'Needs met without a plan' },
  { code: '3', label: 'Higher education' },
  { code: '4', label: 'Paid work' },
  { code: '5', label: 'Moved authority' },
  { code: '6', label: 'Left education by choice' },
  { code: '7', label: 'Moved outside England' },
  { code: '8', label: 'Died' },
  { code: '9', label: 'Other' },
]
