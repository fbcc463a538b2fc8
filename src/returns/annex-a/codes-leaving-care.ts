import { codes } from './codes.ts'

/** The edition of 2022 had no eligible children on list 9. */
export const eligibilities = codes([
  ['a) Relevant child', 'relevant', 'Relevant child', 'Relevant', 'a) Relevant'],
  ['b) Former relevant child', 'former-relevant', 'Former relevant child', 'Former relevant', 'b) Former relevant'],
  ['c) Qualifying care leaver', 'qualifying', 'Qualifying care leaver', 'Qualifying', 'c) Qualifying'],
  ['d) Eligible child', 'eligible', 'Eligible child', 'Eligible', 'd) Eligible'],
])

export const inTouchAnswers = codes([
  ['a) Yes', 'YES', 'In touch', 'Y', 'a) In touch'],
  ['b) No', 'NO', 'Not in touch', 'N', 'b) Not in touch'],
  ['c) Died', 'DIED', 'Died'],
  ['d) Refu', 'REFU', 'Refuses contact', 'Refused', 'Refused contact'],
  ['e) NREQ', 'NREQ', 'No longer requires services', 'Not required', 'No longer requires services'],
  ['f) Rhom', 'RHOM', 'Returned home', 'Returned home'],
])

export const accommodations = codes([
  ['B: Parents/relatives', 'B', 'With parents or relatives', 'a) With parents or relatives'],
  [
    'C: Community home / residential care',
    'C',
    'Community home or residential care',
    'C: Community home/residential care',
    'b) Community home',
  ],
  [
    'D: Semi-independent, transitional accommodation and self-contained accommodation',
    'D',
    'Semi-independent, transitional or self-contained accommodation',
    'c) Semi-independent transitional accommodation',
  ],
  ['E: Supported lodgings', 'E', 'Supported lodgings', 'd) Supported lodgings'],
  ['G: Abroad', 'G', 'Abroad', 'e) Gone abroad', 'Gone abroad'],
  ['H: Deported', 'H', 'Deported', 'f) Deported'],
  ['K: Ordinary lodgings, without formal support', 'K', 'Ordinary lodgings', 'g) Ordinary lodgings'],
  ['R: Residence not known', 'R', 'Residence not known', 'h) Residence not known'],
  [
    'S: No fixed abode / homeless',
    'S',
    'No fixed abode or homeless',
    'S: No fixed adobe/homeless',
    'S: No fixed abode/homeless',
    'i) No fixed abode / homeless',
  ],
  [
    'T: Foyers and similar supported accommodation',
    'T',
    'Foyer or similar supported accommodation',
    'j) Foyers',
    'Foyers',
  ],
  ['U: Independent living', 'U', 'Independent living', 'k) Independent living'],
  ['V: Emergency accommodation', 'V', 'Emergency accommodation', 'l) Emergency accommodation'],
  ['W: Bed and breakfast', 'W', 'Bed and breakfast', 'm) Bed and breakfast'],
  ['X: In custody', 'X', 'In custody', 'n) In custody'],
  ['Y: Other accommodation', 'Y', 'Other accommodation', 'p) Other accommodation'],
  [
    'Z: With former foster carers',
    'Z',
    'With former foster carers',
    'o) With Former Foster Carer',
    'With former foster carer',
  ],
])

export const suitabilities = codes([
  ['a) Suitable', 'suitable', 'Suitable', 'Yes', 'Y', '1'],
  ['b) Unsuitable', 'unsuitable', 'Unsuitable', 'Not suitable', 'b) Not suitable', 'No', 'N', '2'],
])

/** F3 and P3 are of the edition of 2022; F4, P4, F5 and P5 took their place. */
export const activities = codes([
  ['F1: Full time in higher education', 'F1', 'Full time in higher education'],
  ['P1: Part time in higher education', 'P1', 'Part time in higher education'],
  ['F2: Full time in education other than higher', 'F2', 'Full time in education other than higher'],
  ['P2: Part time in education other than higher', 'P2', 'Part time in education other than higher'],
  ['F4: Young person engaged full time in an apprenticeship', 'F4', 'Full time in an apprenticeship'],
  ['P4: Young person engaged part time in an apprenticeship', 'P4', 'Part time in an apprenticeship'],
  [
    'F5: Young person engaged full time in training or employment (not apprenticeship)',
    'F5',
    'Full time in training or employment, not an apprenticeship',
  ],
  [
    'P5: Young person engaged part time in training or employment (not apprenticeship)',
    'P5',
    'Part time in training or employment, not an apprenticeship',
  ],
  [
    'G4: Not in education, employment or training - illness or disability',
    'G4',
    'Not in education, employment or training: illness or disability',
    'Not in education, training or employment - illness/disability',
  ],
  [
    'G5: Not in education, employment or training - other',
    'G5',
    'Not in education, employment or training: other',
    'Not in education, training or employment - other',
  ],
  [
    'G6: Not in education, employment or training - pregnancy or parenting',
    'G6',
    'Not in education, employment or training: pregnancy or parenting',
    'Not in education, training or employment - pregnancy or parenting',
  ],
  ['F3: Full time in training or employment', 'F3', 'Full time in training or employment'],
  ['P3: Part time in training or employment', 'P3', 'Part time in training or employment'],
])
