import { aDay, choice, longText, type Part, text, yesNo } from './part.ts'

/** As the standard on plans that follow a change reads them. Custody and release come from the part on custody. */
export const changeKinds = {
  eviction: 'Eviction notice',
  exploitation: 'Exploitation, or a new risk of it',
  missing: 'Went missing',
  pregnancy: 'Pregnancy or a baby',
  'lost-job': 'Lost a job',
  'lost-course': 'Lost a place at college or university',
  hospital: 'In hospital',
  immigration: 'A decision on the right to stay',
} as const

/** Care Leavers (England) Regulations 2010, Schedule 1; the long-term housing plan is what inspectors found missing. */
const says = {
  housing: yesNo('It says where they live, the risks there, the support, and the long-term housing plan', {
    needed: 'Say whether the housing plan is in it',
    short: 'Housing plan in it',
  }),
  immigration: yesNo('It says what is asked of someone who came unaccompanied', {
    short: 'Right to stay in it',
    hint: 'Status, who helps, what must be done by when, and what happens after each answer. Leave open where it is not about them.',
  }),
} as const

export const planParts = {
  plan: {
    title: 'Pathway plan',
    asks: 'The assessment of needs, each version of the plan, and each review, with its day.',
    add: 'Record an assessment, version or review',
    on: { label: 'Dated', isToday: true },
    fields: {
      kind: choice(
        'What',
        { 'needs-assessment': 'Assessment of needs', plan: 'Version of the plan', review: 'Review of the plan' },
        { needed: 'Choose what it is' },
      ),
      ...says,
      views: longText('What the young person said', { hint: 'In their words' }),
    },
    stands: { latestOf: 'kind' },
    isFiled: true,
  },
  change: {
    title: 'What changed in their life',
    asks: 'Something that the plan must speak of. The day counts on which it happened; the plan must follow within working days. Moves of home are recorded with the homes.',
    add: 'Record a change',
    on: { label: 'When it happened', isToday: true },
    fields: {
      kind: choice('What changed', changeKinds, { needed: 'Choose what changed' }),
      words: longText('In a few words', { needed: 'Say what changed' }),
      knownOn: aDay('When we learned of it', { hint: 'Leave empty if it was the same day' }),
    },
    stands: 'history',
    isFiled: true,
  },
  addendum: {
    title: 'Changes to the plan between reviews',
    asks: 'The plan changes with life: what changed, and what we do now.',
    add: 'Add to the plan',
    on: { label: 'Dated', isToday: true },
    fields: {
      changed: longText('What changed', { needed: 'Say what changed' }),
      now: longText('What we do now', { needed: 'Say what we do now, who does it and by when' }),
      ...says,
    },
    stands: 'history',
    isFiled: true,
  },
  transfer: {
    title: 'Transfer to leaving care',
    asks: 'The day that was agreed for the leaving care team to take over, and the day on which it did.',
    add: 'Record the transfer',
    on: { label: 'Agreed for', mayLieAhead: true },
    fields: {
      to: text('To which team'),
      doneOn: aDay('Done on', { hint: 'Leave empty until it is done' }),
      why: text('If it was late, why', { most: 500 }),
    },
    stands: 'latest',
  },
} as const satisfies Readonly<Record<string, Part>>
