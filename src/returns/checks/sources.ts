import type { CheckSource } from './model.ts'

/** The list itself: what it is to hold. */
export const annexA = (list: number, what = 'scope'): CheckSource => ({
  name: 'Annex A, edition of 2024',
  place: `list ${list}, ${what}`,
})
/** Which columns may be blank: the schema that regional pipelines read Annex A by, no statement of Ofsted. */
export const blankRule: CheckSource = {
  name: 'Schema of Annex A (liia-tools-pipeline)',
  place: 'columns that may not be blank',
}
export const workingTogether = (place: string): CheckSource => ({
  name: 'Working Together to Safeguard Children (not checked against the 2026 edition)',
  place,
})
export const carePlanning = (place: string): CheckSource => ({
  name: 'Care Planning, Placement and Case Review (England) Regulations 2010',
  place,
})
export const childrenAct = (place: string): CheckSource => ({ name: 'Children Act 1989', place })
export const adoptionAct = (place: string): CheckSource => ({ name: 'Adoption and Children Act 2002', place })
export const adoptionRegulations = (place: string): CheckSource => ({
  name: 'Adoption Agencies Regulations 2005',
  place,
})
export const leavingCare = (place: string): CheckSource => ({
  name: 'Children Act 1989 and Care Leavers (England) Regulations 2010',
  place,
})
export const lookedAfterReturn = (place: string): CheckSource => ({
  name: 'Children looked-after return (SSDA903)',
  place,
})
export const inNeedCensus = (place: string): CheckSource => ({ name: 'Children in need census', place })
export const ssd = (place: string): CheckSource => ({ name: 'Standard Safeguarding Dataset 1.4.5', place })
