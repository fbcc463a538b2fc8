import { accommodations, legalStatuses, payers, risks, standings, yesOrNo } from './codes.ts'
import type { Fields } from './field.ts'

/** What is asked when a young person moves: enough for a Friday evening. */
export const moveFields = {
  movedIn: { is: 'day', label: 'Moved in on', today: true, needed: 'Enter the day on which they moved in' },
  movedInAt: { is: 'time', label: 'At (if known)', hint: 'Like 21:30. Says whether it was out of office hours.' },
  accommodation: {
    is: 'one',
    looks: 'list',
    label: 'What kind of home',
    options: accommodations,
    needed: 'Choose what kind of home it is',
  },
  standing: {
    is: 'one',
    label: 'How it is meant',
    hint: 'Emergency: found for tonight. Temporary: until another home is found. Settled: theirs to stay in. Bed and breakfast, emergency accommodation and no fixed abode are never settled.',
    options: standings,
    needed: 'Choose emergency, temporary or settled',
  },
  planned: {
    is: 'one',
    label: 'Was the move planned?',
    options: yesOrNo,
    needed: 'Choose whether the move was planned',
  },
  risk: { is: 'one', label: 'Risk to them there', options: risks, needed: 'Choose how high the risk is' },
  why: { is: 'text', label: 'Why they moved', needed: 'Enter why they moved' },
} as const satisfies Fields

/** What else there is to know about a home; it may follow the next day. */
export const moreHomeFields = {
  view: { is: 'text', label: 'What the young person says about it', hint: 'In their words.' },
  expectedDays: { is: 'number', label: 'How long it is expected to last', suffix: 'days' },
  legalStatus: { is: 'one', looks: 'list', label: 'Legal status on that day', options: legalStatuses },
  provider: { is: 'line', label: 'Provider or landlord' },
  urn: { is: 'line', label: 'Registration', hint: 'The URN that Ofsted gave. Write “none” if it has none.' },
  urnCheckedOn: { is: 'day', label: 'Registration checked on' },
  area: {
    is: 'one',
    label: 'Where',
    options: { in: 'In this authority', out: 'In another authority’s area' },
  },
  areaName: { is: 'line', label: 'Which authority, if another' },
  paidBy: { is: 'one', looks: 'list', label: 'Who pays', options: payers },
  cost: { is: 'number', label: 'Cost', prefix: '£' },
  costPer: { is: 'one', label: 'Cost for each', options: { night: 'Night', week: 'Week' } },
  tenancyFrom: { is: 'day', label: 'Tenancy or licence from' },
  tenancyUntil: { is: 'day', ahead: true, label: 'Tenancy or licence until' },
  noticeOn: { is: 'day', label: 'Notice to leave received on' },
  homelessOn: { is: 'day', label: 'Homeless application made on' },
} as const satisfies Fields

/** All of it but the address, which is kept apart. */
export const homeFields: Fields = { ...moveFields, ...moreHomeFields }

/** A correction may say when they moved out, too. */
export const correctedHomeFields: Fields = {
  ...homeFields,
  movedOut: { is: 'day', label: 'Moved out on', hint: 'Leave empty while they live there.' },
}
