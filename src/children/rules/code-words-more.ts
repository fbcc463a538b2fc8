type Words = Readonly<Record<string, string>>

/** Who made a contact or a referral, as the children in need census numbers them. */
export const sources: Words = {
  '1A': 'Family member, relative or carer', '1B': 'Acquaintance', '1C': 'The child', '1D': 'Other individual', '2A': 'School', '2B': 'Education service',
  '3A': 'GP', '3B': 'Health visitor', '3C': 'School nurse', '3D': 'Other primary health service', '3E': 'Accident and emergency', '3F': 'Other health service',
  '4': 'Housing', '5A': 'Council social care', '5B': 'Other council service', '5C': 'Another council', '5D': 'Early help', '6': 'Police',
  '7': 'Court, probation or other legal agency', '8': 'Other', '9': 'Anonymous', '10': 'Not known',
} // biome-ignore format: a list of codes

export const closures: Words = {
  RC1: 'Adopted', RC2: 'Died', RC3: 'Child arrangements order', RC4: 'Special guardianship order', RC5: 'Moved to another council',
  RC6: 'Moved to adult social care', RC7: 'Other, including no longer in need', RC8: 'No further action after assessment',
  RC9: 'Early help after assessment',
} // biome-ignore format: a list of codes

export const caseStatuses: Words = {
  'looked-after': 'Looked after', protection: 'Child protection plan', 'in-need': 'Child in need plan', assessment: 'Open assessment', closed: 'Closed',
} // biome-ignore format: a list of codes

export const roles: Words = {
  CW: 'Case worker',
  QA: 'Quality assurance',
  RO: 'Reviewing officer',
  IRO: 'Reviewing officer',
  PA: 'Personal adviser',
}

export const workerChanges: Words = {
  MANAGE: 'Caseload management', FCONTA: 'First contact or re-referral', LEFTRL: 'The worker left', ORGRST: 'Reorganisation',
  TSPROC: 'Standard transfer', ABSENC: 'Absence cover or return', CHCHAN: 'The child asked', PCCHAN: 'A parent or carer asked',
  SWDIED: 'The worker died', OTHERS: 'Other',
} // biome-ignore format: a list of codes

export const placementChanges: Words = {
  CARPL: 'The care plan changed', CLOSE: 'The carer resigned or the home closed', ALLEG: 'Allegation', STAND: 'Concern about standards of care',
  APPRR: 'Approval removed', CREQB: 'The carer asked: behaviour', CREQO: 'The carer asked: other reason', CHILD: 'The child asked',
  LAREQ: 'The council asked', PLACE: 'Status of the placement only', CUSTOD: 'Custody', OTHER: 'Other',
} // biome-ignore format: a list of codes

export const episodeStarts: Words = {
  S: 'Started to be looked after', L: 'The legal status changed', P: 'Placement and carer changed', T: 'The placement changed, same carer',
  B: 'Legal status, placement and carer changed', U: 'Legal status and placement changed, same carer',
} // biome-ignore format: a list of codes

export const reversals: Words = {
  RD1: 'The child’s needs changed',
  RD2: 'The court made no placement order',
  RD3: 'No adopters were found',
  RD4: 'Other reason',
}

export const participations: Words = {
  PN0: 'Under 4', PN1: 'Came and spoke', PN2: 'Came, an advocate spoke', PN3: 'Came, showed views without words', PN4: 'Came, said nothing',
  PN5: 'Did not come, told an advocate', PN6: 'Did not come, sent views', PN7: 'Did not come, views not known',
} // biome-ignore format: a list of codes

export const sdqReasons: Words = {
  SDQ1: 'Under 4 or over 16',
  SDQ2: 'The carer refused',
  SDQ3: 'Severity of disability',
  SDQ4: 'Other',
  SDQ5: 'The child refused',
}

export const disabilities: Words = {
  NONE: 'No disability', MOB: 'Mobility', HAND: 'Hand function', PC: 'Personal care', INC: 'Incontinence', COMM: 'Communication', LD: 'Learning',
  HEAR: 'Hearing', VIS: 'Sight', BEH: 'Behaviour, including ADHD', CON: 'Consciousness', AUT: 'Autism', DDA: 'Other',
} // biome-ignore format: a list of codes

export const eligibilities: Words = {
  relevant: 'Relevant',
  'former-relevant': 'Former relevant',
  qualifying: 'Qualifying',
  eligible: 'Eligible',
  none: 'None at present',
}

/** What an assessment found; a letter after the number says about whom, but for those that stand alone. */
const factorKinds: Words = {
  '1': 'Alcohol misuse', '2': 'Drug misuse', '3': 'Domestic abuse', '4': 'Mental health', '5': 'Learning disability', '6': 'Physical disability or illness',
  '7A': 'Young carer', '8': 'Private fostering', '9A': 'Unaccompanied asylum seeker', '10A': 'Missing', '11A': 'Child sexual exploitation',
  '12A': 'Trafficking', '13A': 'Gangs', '14A': 'Socially unacceptable behaviour', '15A': 'Self-harm', '16A': 'Neglect', '17A': 'Emotional abuse',
  '18B': 'Physical abuse by a child', '18C': 'Physical abuse by an adult', '19B': 'Sexual abuse by a child', '19C': 'Sexual abuse by an adult',
  '20': 'Other', '21': 'No factors found', '22A': 'Female genital mutilation', '23A': 'Abuse linked to faith or belief',
  '24A': 'Child criminal exploitation',
} // biome-ignore format: a list of codes
const aboutWhom: Words = { A: 'child', B: 'parent or carer', C: 'another in the household' }

const factorInWords = (code: string): string => {
  const whole = factorKinds[code]
  if (whole) return whole
  const [, kind = '', whom = ''] = /^(\d+)([A-F])$/.exec(code) ?? []
  const known = factorKinds[kind]
  if (!known) return code
  return kind === '8' ? known : `${known}: ${aboutWhom[whom] ?? whom}`
}

/** Codes of factors with commas between them, in words. */
export const factorsInWords = (codes: string): string =>
  codes
    .split(/[,;]\s*/)
    .map(factorInWords)
    .join('; ')
