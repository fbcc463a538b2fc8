type Words = Readonly<Record<string, string>>

/** Codes of the council's own lists, and of fields that are words of a return rather than its codes. */
export const localCodes: Readonly<Record<string, Words>> = {
  'address.kind': {
    HOME: 'Home', PLACEMENT: 'Placement', MAIN: 'Main address', TEMPORARY: 'Temporary', CORRESPONDENCE: 'For letters', SCHOOL: 'School',
  },
  'advocacy.keyPoint': {
    conference: 'Child protection conference', 'entering-care': 'Became looked after', complaint: 'Complaint', 'leaving-care': 'Leaving care',
    unhappy: 'Unhappy with a placement', review: 'Review in care', other: 'Something else',
  },
  'allocation.list': {
    'list-1': 'Contacts', 'list-2': 'Early help', 'list-3': 'Referrals', 'list-4': 'Assessments', 'list-5': 'Section 47 enquiries and conferences',
    'list-6': 'Children in need', 'list-7': 'Child protection', 'list-8': 'Children in care', 'list-9': 'Care leavers', 'list-10': 'Adoption',
    ssd_involvements: 'Workers involved', ssd_cin_episodes: 'Children in need', ssd_cp_plans: 'Child protection', ssd_cla_episodes: 'Children in care',
    ssd_care_leavers: 'Care leavers',
  },
  'complaint.by': { child: 'The child', parent: 'A parent', carer: 'A carer', advocate: 'An advocate', other: 'Someone else' },
  'complaint.stage': { '1': 'Stage 1', '2': 'Stage 2', '3': 'Stage 3' },
  'exploitation.level': { high: 'High', medium: 'Medium', low: 'Low', none: 'No risk found' },
  'immigration.status': { UASC: 'Unaccompanied asylum-seeking child' },
  'permanence.orderType': {
    adoption: 'Adoption order', 'special-guardianship': 'Special guardianship order', 'child-arrangements': 'Child arrangements or residence order',
  },
  'preProceedings.outcome': { 'step-down': 'Stepped down', issue: 'Care proceedings issued' },
  'person.upnUnknown': {
    UN1: 'Not yet of school age', UN2: 'Never at a maintained school in England', UN3: 'Educated outside England',
    UN4: 'Newly looked after, number not yet known', UN5: 'Sources disagree', UN8: 'New to the council',
    UN9: 'Never in a state school or further education in England', UN10: 'No further action before the number is known',
  },
  'person.sendFlag': { Y: 'Yes', N: 'No', '1': 'Yes', '0': 'No', true: 'Yes', false: 'No' },
  'previousPermanence.option': {
    P1: 'Adoption', P2: 'Special guardianship order', P3: 'Residence or child arrangements order', P4: 'Not known', Z1: 'None',
  },
  'reviewingOfficer.kind': {
    iro: 'Independent reviewing officer', qaro: 'Quality assurance reviewing officer', chair: 'Conference chair',
  },
} // biome-ignore format: lists of codes

const shortened: Words = {
  nfa: 'No further action', 'cp conference': 'Child protection conference', 'cin plan': 'Child in need plan', 'cp plan': 'Child protection plan',
  icpc: 'Initial child protection conference', s47: 'Section 47 enquiry', cla: 'Looked after', lac: 'Looked after', ehe: 'Educated at home',
} // biome-ignore format: a list of codes

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words that a list wrote small, with hyphens or short, as a person writes them: "needs-work" is "Needs work". Others stay as they are. */
export const plainly = (text: string): string => {
  const spaced = /^[a-z][a-z0-9-]*$/.test(text) ? text.replaceAll('-', ' ') : text
  return /^[a-z0-9 ,/&-]+$/.test(spaced)
    ? sentence(
        spaced
          .split(', ')
          .map((part) => shortened[part] ?? part)
          .join(', '),
      )
    : spaced
}
