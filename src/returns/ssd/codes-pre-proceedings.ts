import type { Code } from '../model.ts'

export const preProceedingsOutcomes: readonly Code[] = [
  { code: 'Decision to Issue Care Proceedings', label: 'Care proceedings issued' },
  { code: 'Decision to step down', label: 'Stepped down' },
]

export const gatewayOutcomes: readonly Code[] = [
  { code: 'A', label: 'Keep current plan' },
  { code: 'B', label: 'Start pre-proceedings' },
  { code: 'C', label: 'Issue care proceedings' },
  { code: 'D', label: 'Not known' },
]

export const proceedingsAnswers: readonly Code[] = [
  { code: 'Yes', label: 'Yes' },
  { code: 'No', label: 'No' },
  { code: 'Unknown', label: 'Not known' },
  { code: 'Not in care proceedings', label: 'Not applicable' },
]

export const shortNoticeReasons: readonly Code[] = [
  { code: 'A', label: 'Immediate safety' },
  { code: 'B', label: 'Emergency protection order' },
  { code: 'C', label: 'Other' },
]

export const initialCarePlans: readonly Code[] = [
  { code: 'A', label: 'Interim or care order' },
  { code: 'B', label: 'Interim or care order, placed with parents' },
  { code: 'C', label: 'Adoption' },
  { code: 'D', label: 'Interim or supervision order' },
  { code: 'E', label: 'Special guardianship' },
  { code: 'F', label: 'Private law order' },
  { code: 'G', label: 'Other' },
]

export const finalCarePlans: readonly Code[] = [
  { code: 'A', label: 'Care order' },
  { code: 'B', label: 'Care order, placed with parents' },
  { code: 'C', label: 'Adoption' },
  { code: 'D', label: 'Supervision order' },
  { code: 'E', label: 'Special guardianship' },
  { code: 'F', label: 'Private law order' },
  { code: 'G', label: 'Other' },
  { code: 'H', label: 'Not yet at final hearing' },
]
