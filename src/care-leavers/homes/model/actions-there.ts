import { type Action, on } from './action.ts'
import { levels, toldTo } from './codes.ts'
import type { Fields } from './field.ts'
import { everydayNeeds } from './needs.ts'

const givenBy = {
  by: { is: 'line', label: 'Approved by', needed: 'Enter who approved it' },
  level: { is: 'one', label: 'Who is', options: levels, needed: 'Choose what they are' },
  on: on('Approved on', 'Enter the day on which it was approved'),
  at: {
    is: 'time',
    label: 'At',
    hint: 'When they said so, like 21:10. When it was recorded is kept beside it.',
    needed: 'Enter the time at which it was approved',
  },
} as const satisfies Fields

/** Who is told, who approves, who visits. */
export const actionsThere = {
  told: {
    title: 'Record who was told',
    name: 'Told',
    path: 'told',
    may: 'homes.record',
    when: 'open',
    intro: 'Those who were told on the same day. Record again whoever is told later.',
    fields: {
      to: { is: 'ticks', label: 'Who was told', options: toldTo, needed: 'Tick who was told' },
      on: on('On', 'Enter the day on which they were told'),
      at: { is: 'time', label: 'At', now: true },
    },
  },
  'on-call': {
    title: 'Record an on-call approval',
    name: 'Approved on call',
    path: 'on-call',
    may: 'homes.record',
    when: 'any',
    unsettled: true,
    intro:
      'What a senior manager approved by telephone, on the night. The sign-off with its risk assessment follows within a working day.',
    fields: givenBy,
  },
  'sign-off': {
    title: 'Record the sign-off',
    name: 'Signed off',
    path: 'sign-off',
    may: 'homes.record',
    when: 'open',
    unsettled: true,
    intro:
      'By a service manager; by the head of service under 18 or in bed and breakfast. What was said by telephone may be recorded for them.',
    fields: {
      ...givenBy,
      risk: {
        is: 'text',
        label: 'Risk assessment',
        hint: 'What could go wrong there for this young person, and what is done about it.',
        needed: 'Enter the risk assessment',
      },
      alternatives: { is: 'text', label: 'Alternatives tried', needed: 'Enter which alternatives were tried' },
    },
  },
  renewal: {
    title: 'Renew the sign-off',
    name: 'Sign-off renewed',
    path: 'renewal',
    may: 'homes.record',
    when: 'open',
    unsettled: true,
    fields: {
      ...givenBy,
      why: { is: 'text', label: 'Why they are still there', needed: 'Enter why they are still there' },
      changed: {
        is: 'text',
        label: 'What has changed since the last sign-off',
        needed: 'Enter what has changed; if nothing has, what is done about that',
      },
    },
  },
  visit: {
    title: 'Record a visit at the address',
    name: 'Visit at the address',
    path: 'visit',
    may: 'homes.record',
    when: 'open',
    fields: {
      outcome: {
        is: 'one',
        label: 'What came of it',
        options: { seen: 'Seen at the address', refused: 'Refused to be seen', 'no-access': 'Nobody opened' },
        needed: 'Choose what came of the visit',
      },
      on: on('Visited on', 'Enter the day of the visit'),
      at: { is: 'time', label: 'At', now: true },
      changed: { is: 'text', label: 'What has changed', hint: 'Leave empty if nothing has.' },
      view: { is: 'text', label: 'What they said' },
      needs: {
        is: 'ticks',
        label: 'Everyday needs: what is in place',
        hint: 'Go through all twelve. What is not ticked is missing.',
        options: everydayNeeds,
      },
      doing: { is: 'text', label: 'What is done about what is missing', sometimes: true },
    },
  },
  contact: {
    title: 'Record a daily contact',
    name: 'Daily contact',
    path: 'contact',
    may: 'homes.record',
    when: 'open',
    unsettled: true,
    fields: {
      reached: {
        is: 'one',
        label: 'Did you speak with them?',
        options: { yes: 'Yes', no: 'No, they could not be reached' },
        needed: 'Choose whether you spoke with them',
      },
      on: on('On', 'Enter the day of the contact'),
      at: { is: 'time', label: 'At', now: true },
      how: {
        is: 'one',
        label: 'How',
        options: { call: 'By telephone', message: 'By message', visit: 'In person' },
        first: 'call',
      },
      note: { is: 'line', label: 'What they said' },
    },
  },
} as const satisfies Readonly<Record<string, Action>>
