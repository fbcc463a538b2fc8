/**
 * What codes of the national returns say, in words for a chronology: no jargon, nothing that blames a child. Codes as in the
 * children in need census, the SSDA903 and Annex A; a code that is not here is shown as it is loaded.
 */
const wordsOf =
  (table: Readonly<Record<string, string>>) =>
  (code: string | undefined): string | null =>
    code === undefined || code === '' ? null : (table[code] ?? table[code.toUpperCase()] ?? null)

/** After "Referred to children’s social care by …". */
export const referrerWords = wordsOf({
  '1A': 'a relative or carer',
  '1B': 'someone who knows the family',
  '1C': 'the child',
  '1D': 'a member of the public',
  '2A': 'the school',
  '2B': 'an education service',
  '3A': 'the GP',
  '3B': 'the health visitor',
  '3C': 'the school nurse',
  '3D': 'a health service',
  '3E': 'the hospital’s emergency department',
  '3F': 'a health service',
  '4': 'the housing service',
  '5A': 'adult social care',
  '5B': 'another service of the council',
  '5C': 'another council',
  '5D': 'early help',
  '6': 'the police',
  '7': 'a court, probation or another legal agency',
  '8': 'a voluntary or other organisation',
  '9': 'someone who did not give a name',
})

/** After "Came into care, because". */
export const needWords = wordsOf({
  N1: 'of abuse or neglect',
  N2: 'of the child’s disability or illness',
  N3: 'of a parent’s disability or illness',
  N4: 'of acute stress in the family',
  N5: 'of difficulties in how the family lives together',
  N6: 'of behaviour that put the child or others at risk',
  N7: 'of low income',
  N8: 'nobody was there to look after the child',
})

export const closureWords = wordsOf({
  RC1: 'the child was adopted',
  RC2: 'the child died',
  RC3: 'a child arrangements order was made',
  RC4: 'a special guardianship order was made',
  RC5: 'another council took over',
  RC6: 'adult social care took over',
  RC8: 'the assessment found no need for further help',
  RC9: 'early help took over after the assessment',
})

export const abuseWords = wordsOf({
  NEG: 'neglect',
  PHY: 'physical abuse',
  SAB: 'sexual abuse',
  EMO: 'emotional abuse',
  MUL: 'more than one kind of abuse',
  A: 'neglect',
  B: 'physical abuse',
  C: 'sexual abuse',
  D: 'emotional abuse',
  E: 'more than one kind of abuse',
  NEGLECT: 'neglect',
  'PHYSICAL ABUSE': 'physical abuse',
  'SEXUAL ABUSE': 'sexual abuse',
  'EMOTIONAL ABUSE': 'emotional abuse',
  'MULTIPLE/NOT RECOMMENDED': 'more than one kind of abuse',
})

/** What social workers found at the end of an assessment; those that say nothing about the child’s life are left out. */
export const factorWords = wordsOf({
  '1A': 'the child’s own alcohol misuse',
  '1B': 'alcohol misuse by a parent or carer',
  '1C': 'alcohol misuse in the household',
  '2A': 'the child’s own drug misuse',
  '2B': 'drug misuse by a parent or carer',
  '2C': 'drug misuse in the household',
  '3A': 'domestic abuse of the child',
  '3B': 'domestic abuse of a parent or carer',
  '3C': 'domestic abuse of someone else in the household',
  '4A': 'difficulties with the child’s mental health',
  '4B': 'difficulties with the mental health of a parent or carer',
  '4C': 'difficulties with the mental health of someone else in the household',
  '5A': 'the child’s learning disability',
  '5B': 'the learning disability of a parent or carer',
  '5C': 'the learning disability of someone else in the household',
  '6A': 'the child’s physical disability or illness',
  '6B': 'the physical disability or illness of a parent or carer',
  '6C': 'the physical disability or illness of someone else in the household',
  '7A': 'caring for someone in the family',
  '8B': 'private fostering',
  '8C': 'private fostering',
  '8D': 'private fostering',
  '8E': 'private fostering',
  '8F': 'private fostering',
  '9A': 'seeking asylum without a parent',
  '10A': 'episodes of going missing',
  '11A': 'child sexual exploitation',
  '12A': 'trafficking',
  '13A': 'links with gangs',
  '14A': 'behaviour that put the child or others at risk',
  '15A': 'self-harm',
  '16A': 'neglect',
  '17A': 'emotional abuse',
  '18B': 'physical abuse by another child',
  '18C': 'physical abuse by an adult',
  '19B': 'sexual abuse by another child',
  '19C': 'sexual abuse by an adult',
  '22A': 'female genital mutilation',
  '23A': 'abuse linked to faith or belief',
  '24A': 'child criminal exploitation',
})

const organisations: readonly (readonly [RegExp, string])[] = [
  [/^(la|local authority|council|children.?s social care)$/i, 'the council'],
  [/^nursery$/i, 'a nursery'],
  [/^(primary|secondary|special) school$/i, 'a {} school'],
  [/^school$/i, 'a school'],
  [/^health visiting( service)?$/i, 'the health visiting service'],
  [/^(health|nhs)$/i, 'a health service'],
  [/^police$/i, 'the police'],
  [/^(voluntary|third sector|vcs)( organisation)?$/i, 'a voluntary organisation'],
  [/^other$/i, ''],
]

/** After "led by": who leads early help, from a kind or a name that a return gives; a name stays as it is written. */
export const organisationWords = (text: string | undefined): string | null => {
  const name = text?.trim() ?? ''
  const kind = organisations.find(([pattern]) => pattern.test(name))
  if (!kind) return name === '' ? null : name
  return kind[1].replace('{}', name.split(' ')[0]!.toLowerCase()) || null
}

/** A whole sentence: what came to be on that day. */
export const legalWords = wordsOf({
  C1: 'The court made an interim care order.',
  C2: 'The court made a care order.',
  D1: 'The court made a freeing order.',
  E1: 'The court made a placement order, which allows the child to be placed for adoption.',
  V2: 'Looked after without a court order (Children Act 1989, section 20).',
  V3: 'Short breaks away from home began (Children Act 1989, section 20).',
  V4: 'Short breaks away from home began (Children Act 1989, section 20).',
  L1: 'The police took the child into police protection.',
  L2: 'The court made an emergency protection order.',
  L3: 'The court made a child assessment order.',
  J1: 'The child was remanded to the council’s care or to youth detention.',
  J2: 'The child was accommodated after arrest by the police.',
  J3: 'The court made a youth rehabilitation order with a condition about where the child lives.',
})

/** After "Left care: ". */
export const leftCareWords = wordsOf({
  E11: 'adopted',
  E12: 'adopted',
  E2: 'the child died',
  E3: 'another council took over the child’s care',
  E4A: 'went home to a parent, as planned',
  E4B: 'went home to a parent, which was not planned',
  E13: 'went to live with someone without parental responsibility',
  E41: 'a child arrangements order was made',
  E45: 'a special guardianship order was made in favour of the relative or friend who was the foster carer',
  E46: 'a special guardianship order was made in favour of the former foster carer',
  E47: 'a special guardianship order was made in favour of a relative or friend',
  E48: 'a special guardianship order was made',
  E5: 'moved to live independently with support',
  E6: 'moved to live independently without support',
  E7: 'moved to residential care paid for by adult services',
  E9: 'sentenced to custody',
  E14: 'the remand to the council’s care ended',
  E15: 'an age assessment found that they were 18 or over',
  E16: 'moved abroad',
  E17: 'turned 18 and stayed with the same carers',
  E8: 'care ended for another reason',
})
export const leftCareWell: ReadonlySet<string> = new Set([
  'E11',
  'E12',
  'E4A',
  'E41',
  'E45',
  'E46',
  'E47',
  'E48',
  'E5',
  'E17',
])

/** After "Moved to " or "Placed ". */
export const placementWords = wordsOf({
  A3: 'live with the foster carers who plan to adopt',
  A4: 'live with the family who plan to adopt',
  A5: 'live with the foster carers who plan to adopt',
  A6: 'live with the family who plan to adopt',
  H5: 'supported accommodation',
  K1: 'a secure children’s home',
  K2: 'a children’s home',
  P1: 'live with a parent or someone with parental responsibility',
  P2: 'independent living',
  P3: 'accommodation that came with a job',
  R1: 'a residential care home',
  R2: 'a hospital or other medical setting',
  R3: 'a family centre or a mother and baby unit',
  R5: 'a young offender institution',
  S1: 'a residential school',
  U1: 'long-term foster care with relatives or friends',
  U2: 'foster care with relatives or friends who are also approved to adopt',
  U3: 'foster care with relatives or friends',
  U4: 'long-term foster care',
  U5: 'foster carers who are also approved to adopt',
  U6: 'foster care',
  Z1: 'another kind of placement',
})
export const longTermFoster: ReadonlySet<string> = new Set(['U1', 'U4'])
export const adoptivePlacement: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6'])
/** Homes in which a year without a move is worth saying. */
export const familyLike: ReadonlySet<string> = new Set(
  ['K2', 'P1', 'S1', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'R1', 'H5', 'A3', 'A4', 'A5', 'A6'],
) // biome-ignore format: a list

/** After "The last placement ended because ". */
export const placementEndWords = wordsOf({
  CARPL: 'the care plan changed',
  CLOSE: 'the carers stopped fostering or the home closed',
  ALLEG: 'of an allegation of harm',
  STAND: 'of worries about the standard of care',
  APPRR: 'the carers’ approval was removed',
  CREQB: 'the carers asked for it to end, finding the child’s behaviour hard to manage',
  CREQO: 'the carers asked for it to end',
  CHILD: 'the child asked for it to end',
  LAREQ: 'the council asked for it to end',
  CUSTOD: 'of custody',
})

/** After "The plan for a lasting home became: ". The seven plans of Annex A, into which other codes are turned; "other" says nothing. */
export const permanenceWords = wordsOf({
  REMAINSUP: 'staying with the birth family, supported by short breaks',
  RETURN1M: 'going home within a month',
  RETURN6M: 'going home within six months',
  RETURNEV: 'going home in time',
  LTRELFR: 'living with relatives or friends for the long term',
  LTFOST18: 'long-term foster care',
  RESPLMT: 'residential care until independence',
  SUPPLIV: 'supported living',
  ADOPTION: 'adoption',
  RETURN: 'going back to the family',
  'SGO-CAO': 'special guardianship or a child arrangements order',
  'SUPPORTED-LIVING': 'supported living in the community',
  RESIDENTIAL: 'a long-term residential placement',
  FOSTERING: 'long-term foster care',
})

export const reversedWords = wordsOf({
  RD1: 'the child’s needs had changed',
  RD2: 'the court did not make a placement order',
  RD3: 'no adopters could be found',
})

export const earlierPermanenceWords = wordsOf({
  P1: 'adopted',
  P2: 'placed under a special guardianship order',
  P3: 'placed under a residence or child arrangements order',
  P4: 'placed under an order whose kind is not known',
})

export const workerChangeWords = wordsOf({
  MANAGE: 'caseloads were rearranged',
  LEFTRL: 'the worker left',
  ORGRST: 'teams were reorganised',
  TSPROC: 'the work passed to another team',
  ABSENC: 'of absence',
  CHCHAN: 'the child asked',
  PCCHAN: 'a parent or carer asked',
  SWDIED: 'the worker died',
})
