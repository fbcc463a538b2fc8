import { codes } from './codes.ts'

/** Legal statuses of children in care: the codes of the looked-after return. */
export const legalStatuses = codes([
  ['E1: Placement order', 'E1', 'Placement order', 'd) Placement order granted'],
  ['C1: ICO', 'C1', 'Interim care order', 'ICO', 'a) Interim care orders'],
  ['C2: FCO', 'C2', 'Full care order', 'FCO', 'b) Full care orders'],
  ['D1: Freeing order', 'D1', 'Freeing order', 'c) Freed for  Adoption', 'c) Freed for Adoption'],
  [
    'V2: Single period under S20',
    'V2',
    'Single period under section 20',
    'e) Accommodated under S20',
    'S20',
    'Section 20',
  ],
  ['L1: Police protection LA accommodation', 'L1', 'Police protection in council accommodation'],
  ['L2: EPO', 'L2', 'Emergency protection order', 'EPO'],
  ['L3: Child assessment order LA accommodation', 'L3', 'Child assessment order in council accommodation'],
  ['J1: Remanded to LA or youth detention', 'J1', 'Remanded to the council or youth detention'],
  ['J2: LA accommodation under PACE', 'J2', 'Council accommodation under PACE'],
  ['J3: Youth rehabilitation order', 'J3', 'Youth rehabilitation order'],
  ['V3: Short term breaks, episodes recorded', 'V3', 'Short breaks, episodes recorded'],
  ['V4: Short term breaks, agreements recorded', 'V4', 'Short breaks, agreements recorded'],
])

export const permanencePlans = codes([
  ['a) Return to family', 'return', 'Return to family'],
  ['b) Adoption', 'adoption', 'Adoption'],
  ['c) SGO/CAO', 'sgo-cao', 'Special guardianship or child arrangements order', 'Special guardianship', 'SGO', 'CAO'],
  ['d) Supported living in the community', 'supported-living', 'Supported living in the community'],
  [
    'e) Long-term residential placement',
    'residential',
    'Long-term residential placement',
    'Long term residential placement',
  ],
  ['f) Long-term fostering', 'fostering', 'Long-term fostering', 'Long term fostering'],
  ['g) other', 'other', 'Other'],
])

/** Why care ceased: the codes of the looked-after return, after their letters. */
export const ceasedReasons = codes([
  ['a) E11: Adopted - application unopposed', 'E11', 'Adopted, application unopposed'],
  ['b) E12: Adopted - consent dispensed', 'E12', 'Adopted, consent dispensed with'],
  ['c) E2: Died', 'E2', 'Died'],
  ['d) E3: Care taken by another LA', 'E3', 'Care taken over by another authority', 'c) Care taken by another LA'],
  [
    'e) E4A: Returned home to live with parents or relatives - part of planning',
    'E4A',
    'Returned home to parents or relatives, part of planning',
  ],
  [
    'f) E4B: Returned home to live with parents or relatives - not part of planning',
    'E4B',
    'Returned home to parents or relatives, not part of planning',
  ],
  [
    'g) E13: Parents, relatives or other with no parental responsibility',
    'E13',
    'Left to live with parents, relatives or another without parental responsibility',
  ],
  [
    'h) E41: Residence order granted',
    'E41',
    'Residence or child arrangements order granted',
    'f) Residence order granted',
  ],
  [
    'i) E45: Special Guardianship Orders - former carer relative/friend',
    'E45',
    'Special guardianship, former foster carer, relative or friend',
  ],
  [
    'j) E46: Special Guardianship Orders - former carer other',
    'E46',
    'Special guardianship, former foster carer, not a relative or friend',
  ],
  [
    'k) E47: Special Guardianship Orders - relative/friend',
    'E47',
    'Special guardianship, relative or friend, not a former foster carer',
  ],
  ['l) E48: Special Guardianship Orders - other', 'E48', 'Special guardianship, other'],
  ['m) E5: Moved into independent living - supported', 'E5', 'Moved into independent living with support'],
  ['n) E6: Moved into independent living - no support', 'E6', 'Moved into independent living without support'],
  [
    'o) E7: Transferred to residential care funded by adult social services',
    'E7',
    'Transferred to residential care funded by adult social care',
  ],
  ['p) E9: Sentenced to custody', 'E9', 'Sentenced to custody'],
  ['q) E14: Accommodation on remand ended', 'E14', 'Accommodation on remand ended'],
  ['r) E15: Age assessment determined child was 18 or over', 'E15', 'Age assessment found the child to be 18 or over'],
  ['s) E16: Child moved abroad', 'E16', 'Moved abroad'],
  ['t) E8: Care ceased for any other reason', 'E8', 'Care ceased for any other reason'],
  ['u) X1: CodeError', 'X1', 'Episode ceases, and a new one begins the same day', 'X1: Code error'],
  ['v) E17: Aged 18+ and remained with current carers', 'E17', 'Turned 18 and stayed with current carers'],
])

export const placementTypes = codes([
  ['a) U1: Foster placement - relatives - long term', 'U1', 'Fostered by a relative or friend, long term'],
  ['b) U2: Foster placement - relative - FFA', 'U2', 'Fostered by a relative or friend who may adopt'],
  [
    'c) U3: Foster placement - relative - not FFA',
    'U3',
    'Fostered by a relative or friend, neither long term nor to adopt',
  ],
  ['d) U4: Foster placement - long term', 'U4', 'Fostered, long term'],
  ['e) U5: Foster placement - FFA', 'U5', 'Fostered by a carer who may adopt'],
  ['f) U6: Foster placement - not FFA', 'U6', 'Fostered, neither long term nor to adopt'],
  [
    'g) A3: Placed for adoption - consent - current foster',
    'A3',
    'Placed for adoption by consent with the foster carer',
  ],
  [
    'h) A4: Placed for adoption - consent - not foster',
    'A4',
    'Placed for adoption by consent, not with the foster carer',
  ],
  ['i) A5: Placed for adoption - order - foster', 'A5', 'Placed for adoption under an order with the foster carer'],
  [
    'j) A6: Placed for adoption - order - not foster',
    'A6',
    'Placed for adoption under an order, not with the foster carer',
  ],
  ['k) P1: Placed with parents', 'P1', 'Placed with parents'],
  ['l) P2: Independent living', 'P2', 'Independent living'],
  ['m) P3: Residential employment', 'P3', 'Residential employment'],
  ['n) H5: Residential accommodation', 'H5', 'Semi-independent living, not under the children’s homes regulations'],
  ["o) K1: Secure Children's Homes", 'K1', 'Secure children’s home'],
  ["p) K2: Children's Homes", 'K2', 'Children’s home', "Children's home"],
  ['q) R1: Residential Care Home', 'R1', 'Residential care home'],
  ['r) R2: NHS/Health Trust', 'R2', 'NHS or other health establishment'],
  ['s) R3: Family Centre or Mother and Baby Unit', 'R3', 'Family centre or mother and baby unit'],
  ['t) R5: Young Offender Institution', 'R5', 'Young offender institution'],
  ['u) S1: Residential school', 'S1', 'Residential school'],
  ['v) Z1: Other placements', 'Z1', 'Other placement'],
  ['w) T0: Temporary placement', 'T0', 'Temporary placement'],
  ['x) T1: Temporary placement - hospital', 'T1', 'Temporary, in hospital'],
  ['y) T2: Temporary placement - holiday', 'T2', 'Temporary, on holiday'],
  ['z) T3: Temporary placement - carer holiday', 'T3', 'Temporary, the carer is on holiday'],
  ['zz) T4: Temporary placement - seven days or less', 'T4', 'Temporary, seven days or less'],
])

export const placementProviders = codes([
  ['a) PR0: Parents/Parental responsibility', 'PR0', 'Parent or person with parental responsibility'],
  ['b) PR1: Own provision', 'PR1', 'Own provision', 'a) Own LA'],
  ['c) PR2: Other LA provision', 'PR2', 'Another authority’s provision'],
  ['d) PR3: Other public provision', 'PR3', 'Other public provision'],
  ['e) PR4: Private provision', 'PR4', 'Private provision', 'b) Private'],
  ['f) PR5: Voluntary/third sector', 'PR5', 'Voluntary or third sector provision'],
])

export const placementLocations = codes([
  ['a) In', 'in', 'In the authority', 'Inside', 'Inside LA', 'IN'],
  ['b) Out', 'out', 'Outside the authority', 'Outside', 'Outside LA', 'OUT'],
])

/** Beside these, the column holds the name or number of an English authority. */
export const placementAuthorities = codes([
  ['NIR - Child placed in Northern Ireland', 'NIR', 'Northern Ireland'],
  ['WAL - Child placed in Wales', 'WAL', 'Wales'],
  ['SCO - Child placed in Scotland', 'SCO', 'Scotland'],
  ['NUK - Child placed outside the UK', 'NUK', 'Outside the United Kingdom'],
  ['CON - Child placed in confidential placement', 'CON', 'Confidential placement'],
])
