import type { Code } from '../model.ts'

/** A code as the edition prints it, its code, its words, and other words seen for it in returns. */
type Printed = readonly [printed: string, code: string, label: string, ...aliases: string[]]

/** The letter stands before a bracket: "p1) 5D: LA services". Codes such as "N1 - Abuse or neglect" have none. */
export const codes = (rows: readonly Printed[]): readonly Code[] =>
  rows.map(([printed, code, label, ...aliases]) => {
    const letter = /^([a-z]+\d?)\)/.exec(printed)?.[1]
    return { code, label, ...(letter ? { letter } : {}), printed, ...(aliases.length > 0 ? { aliases } : {}) }
  })

/** A value of a column of kind yes-no is read as "yes", "no" or "unknown". */
export const yesNoUnknown = codes([
  ['a) Yes', 'yes', 'Yes', 'Y', '1', 'True', 'T'],
  ['b) No', 'no', 'No', 'N', '0', 'False', 'F'],
  ['c) Unknown', 'unknown', 'Unknown', 'U', 'Not known', 'Not recorded', 'Not stated'],
])

export const genders = codes([
  ['a) Male', 'M', 'Male', '1', '01', 'Boy', 'Man'],
  ['b) Female', 'F', 'Female', '2', '02', 'Girl', 'Woman'],
  [
    'c) Not stated/recorded',
    'U',
    'Not stated or recorded',
    '0',
    '00',
    'Not stated',
    'Not recorded',
    'Not known',
    'Unknown',
    'Unborn',
    'Not stated/recorded (or unborn)',
  ],
  ['d) Neither', 'N', 'Neither', '9', '09', 'Indeterminate', 'Other', 'Self-described', 'X'],
])

/** The edition of 2022 gave two codes the letter s; the letters s, t and u are those of 2024. */
export const ethnicities = codes([
  ['a) WBRI', 'WBRI', 'White British', 'White - British', 'a1) White British'],
  ['b) WIRI', 'WIRI', 'White Irish', 'White - Irish'],
  ['c) WIRT', 'WIRT', 'Traveller of Irish heritage', 'White - Traveller of Irish heritage', 'Irish Traveller'],
  ['d) WOTH', 'WOTH', 'Any other White background', 'White - Any other White background', 'Other White'],
  ['e) WROM', 'WROM', 'Gypsy or Roma', 'Gypsy/Roma', 'White - Gypsy/Roma', 'Gypsy / Roma'],
  ['f) MWBC', 'MWBC', 'White and Black Caribbean', 'Mixed - White and Black Caribbean'],
  ['g) MWBA', 'MWBA', 'White and Black African', 'Mixed - White and Black African'],
  ['h) MWAS', 'MWAS', 'White and Asian', 'Mixed - White and Asian'],
  ['i) MOTH', 'MOTH', 'Any other mixed background', 'Mixed - Any other mixed background', 'Other Mixed'],
  ['j) AIND', 'AIND', 'Indian', 'Asian or Asian British - Indian'],
  ['k) APKN', 'APKN', 'Pakistani', 'Asian or Asian British - Pakistani'],
  ['l) ABAN', 'ABAN', 'Bangladeshi', 'Asian or Asian British - Bangladeshi'],
  [
    'm) AOTH',
    'AOTH',
    'Any other Asian background',
    'Asian or Asian British - Any other Asian background',
    'Other Asian',
  ],
  ['n) BCRB', 'BCRB', 'Caribbean', 'Black Caribbean', 'Black or Black British - Caribbean'],
  ['o) BAFR', 'BAFR', 'African', 'Black African', 'Black or Black British - African'],
  [
    'p) BOTH',
    'BOTH',
    'Any other Black background',
    'Black or Black British - Any other Black background',
    'Other Black',
  ],
  ['q) CHNE', 'CHNE', 'Chinese'],
  ['r) OOTH', 'OOTH', 'Any other ethnic group', 'Other ethnic group'],
  ['s) REFU', 'REFU', 'Refused', 'Information refused'],
  ['t) NOBT', 'NOBT', 'Not yet obtained', 's) NOBT', 'Information not yet obtained', 'Not obtained'],
  ['u) UNKNOWN', 'UNKNOWN', 'Unknown', 'Not known', 'Not recorded', 'Not stated'],
])

/** Who made a contact or a referral. "5D" stands in the script of July 2024 only. */
export const sources = codes([
  ['a) 1A: Individual', '1A', 'Individual: family member, relative or carer'],
  ['b) 1B: Individual', '1B', 'Individual: acquaintance, neighbour or child minder'],
  ['c) 1C: Individual', '1C', 'Individual: self'],
  ['d) 1D: Individual', '1D', 'Individual: other, including strangers and MPs'],
  ['e) 2A: Schools', '2A', 'Schools', 'School'],
  ['f) 2B: Education services', '2B', 'Education services'],
  ['g) 3A: Health services', '3A', 'Health services: GP', 'GP'],
  ['h) 3B: Health services', '3B', 'Health services: health visitor', 'Health visitor'],
  ['i) 3C: Health services', '3C', 'Health services: school nurse', 'School nurse'],
  ['j) 3D: Health services', '3D', 'Health services: other primary care'],
  ['k) 3E: Health services', '3E', 'Health services: emergency department', 'A&E'],
  ['l) 3F: Health services', '3F', 'Health services: other, such as a hospice'],
  ['m) 4: Housing', '4', 'Housing', 'Housing (LA housing or housing association)'],
  ['n) 5A: LA services', '5A', 'Council services: social care, such as adults'],
  ['o) 5B: LA services', '5B', 'Council services: other internal'],
  ['p) 5C: LA services', '5C', 'Council services: another authority'],
  ['p1) 5D: LA services', '5D', 'Council services: early help'],
  ['q) 6: Police', '6', 'Police'],
  ['r) 7: Other legal agency', '7', 'Other legal agency: court, probation, immigration, Cafcass, prison'],
  ['s) 8: Other', '8', 'Other, including voluntary and independent bodies', 'Other'],
  ['t) 9: Anonymous', '9', 'Anonymous'],
  ['u) 10: Unknown', '10', 'Unknown'],
])

export const needs = codes([
  ['N1 - Abuse or neglect', 'N1', 'Abuse or neglect', 'a) Abuse or neglect'],
  ["N2 - Child's disability", 'N2', 'Child’s disability or illness', "b) Child's disability", "Child's disability"],
  [
    'N3 - Parental disability or illness',
    'N3',
    'Parental disability or illness',
    'c) Parents illness or disability',
    "Parent's disability or illness",
  ],
  ['N4 - Family in acute stress', 'N4', 'Family in acute stress', 'd) Family in acute stress'],
  ['N5 - Family dysfunction', 'N5', 'Family dysfunction', 'e) Family dysfunction'],
  [
    'N6 - Socially unacceptable behaviour',
    'N6',
    'Socially unacceptable behaviour',
    'f) Socially unacceptable behaviour',
  ],
  ['N7 - Low income', 'N7', 'Low income', 'g) Low income'],
  ['N8 - Absent parenting', 'N8', 'Absent parenting', 'h) Absent parenting'],
  ['N9 - Cases other than children in need', 'N9', 'Cases other than children in need', 'i) Not CIN'],
  ['N0 - Not stated', 'N0', 'Not stated', 'j) Not stated'],
])

/** Why a case closed. RC9 came after the edition of 2022. */
export const closureReasons = codes([
  ['RC1 - Adopted', 'RC1', 'Adopted', 'a) Adopted'],
  ['RC2 - Died', 'RC2', 'Died', 'b) Died'],
  ['RC3 - Child arrangements order', 'RC3', 'Child arrangements order', 'c) Residence Order', 'Residence order'],
  ['RC4 - Special guardianship order', 'RC4', 'Special guardianship order', 'd) Special Guardianship Order'],
  [
    'RC5 - Transferred to services of another local authority',
    'RC5',
    'Transferred to another local authority',
    'e) Transfer to another LA',
  ],
  [
    'RC6 - Transferred to adult social care services',
    'RC6',
    'Transferred to adult social care',
    'f) Transfer to Adult Social Services',
  ],
  [
    'RC7 - Services ceased for any other reason, including child no longer in need',
    'RC7',
    'Services ceased for any other reason, including child no longer in need',
    "g) 'Other' incl. Child no longer in need",
  ],
  [
    'RC8 - Case closed after assessment, no further action',
    'RC8',
    'Closed after assessment, no further action',
    'h) Child not in need after assessment',
  ],
  [
    'RC9 - Case closed after assessment, referred to early help',
    'RC9',
    'Closed after assessment, referred to early help',
  ],
])

export const caseStatuses = codes([
  ['a) Looked after child', 'looked-after', 'Looked after child', 'Looked after', 'LAC', 'CLA', 'Child looked after'],
  ['b) Child Protection plan', 'protection', 'Child protection plan', 'CP', 'CPP', 'Child protection'],
  ['c) Child in need plan', 'in-need', 'Child in need plan', 'CIN', 'Child in need', 'CIN plan'],
  ['d) Open assessment', 'assessment', 'Open assessment', 'Assessment'],
  ['e) Closed episode', 'closed', 'Closed episode', 'Closed'],
])

/** The codes of the children in need census. */
export const abuseCategories = codes([
  ['a) Neglect', 'NEG', 'Neglect'],
  ['b) Physical abuse', 'PHY', 'Physical abuse', 'Physical'],
  ['c) Sexual abuse', 'SAB', 'Sexual abuse', 'Sexual'],
  ['d) Emotional abuse', 'EMO', 'Emotional abuse', 'Emotional'],
  ['e) Multiple/not recommended', 'MUL', 'Multiple or not recommended', 'Multiple', 'e) Multiple', 'Not recommended'],
])

export const reversedReasons = codes([
  [
    'RD1 - The child’s needs changed subsequent to the decision',
    'RD1',
    'The child’s needs changed',
    'a) Child’s needs changed',
  ],
  [
    'RD2 - The Court did not make a placement order',
    'RD2',
    'The court made no placement order',
    'b) Court did not make a PO',
  ],
  [
    'RD3 - Prospective adopters could not be found',
    'RD3',
    'Prospective adopters could not be found',
    'c) Prospective adopters cannot be found',
  ],
  ['RD4 - Any other reason', 'RD4', 'Any other reason', 'd) Any other reason'],
])

export const leftReasons = codes([
  ['1 - Adopter withdrew from process', '1', 'Adopter withdrew', 'a) Withdrew', 'Withdrew'],
  ['2 - Process put on hold', '2', 'Process put on hold', 'b) Process on hold', 'On hold'],
  ['3 - Application refused', '3', 'Application refused', 'c) Application refused', 'Refused'],
])
