import { entitlements } from './entitlements.ts'
import { aDay, choice, longText, type Part, text, yesNo } from './part.ts'

/** By the codes of the national return, so that what is written here can be laid beside what it says. */
export const activities = {
  F1: 'Full time at university',
  P1: 'Part time at university',
  F2: 'Full time in other education',
  P2: 'Part time in other education',
  F4: 'Full time in an apprenticeship',
  P4: 'Part time in an apprenticeship',
  F5: 'Full time in work or training',
  P5: 'Part time in work or training',
  G4: 'Neither, because of illness or disability',
  G6: 'Neither, because of pregnancy or being a parent',
  G5: 'Neither, for another reason',
} as const

export const dailyLifeParts = {
  activity: {
    title: 'Education, employment and training',
    asks: 'What they do, since when, and what they did before.',
    add: 'Record education, work or training',
    on: { label: 'Since' },
    until: { label: 'Until', hint: 'Leave empty while it goes on' },
    fields: {
      what: choice('What', activities, { needed: 'Choose what they do' }),
      where: text('Where, and as what'),
      help: text('What we do to help it last, or to find something', { most: 500 }),
    },
    stands: 'open',
  },
  health: {
    title: 'Health',
    asks: 'The health passport, the dentist and the doctor.',
    add: 'Record something of health',
    on: { label: 'When', isToday: true },
    fields: {
      kind: choice(
        'What',
        { passport: 'Health passport given', dental: 'Seen by a dentist', doctor: 'Registered with a doctor' },
        { needed: 'Choose what it is' },
      ),
      known: yesNo('They know that they have it, and where it is', { hint: 'For a health passport' }),
      note: text('Note', { most: 500 }),
    },
    stands: { latestOf: 'kind' },
  },
  entitlement: {
    title: 'Local offer: what they have a right to',
    asks: 'What they were told of, took up or did not want. Wherever they live.',
    add: 'Record what they were told of',
    on: { label: 'Told on', isToday: true },
    fields: {
      which: choice('What', Object.fromEntries(Object.entries(entitlements).map(([id, { title }]) => [id, title])), {
        needed: 'Choose what they were told of',
      }),
      answer: choice(
        'What came of it',
        {
          told: 'Told, nothing decided yet',
          'taken-up': 'Taken up',
          refused: 'They do not want it',
          'not-for-them': 'Does not fit them',
        },
        { needed: 'Choose what came of it' },
      ),
      answeredOn: aDay('Since', { hint: 'The day on which it was taken up or turned down' }),
    },
    stands: { latestOf: 'which' },
  },
  unaccompanied: {
    title: 'Came here without a parent',
    asks: 'Their right to stay, who helps with it, and what is next. Leave empty for everyone else.',
    add: 'Record the right to stay',
    on: { label: 'Since', isToday: true },
    fields: {
      status: choice(
        'Right to stay',
        {
          waiting: 'Claim waits for a decision',
          refugee: 'Refugee status',
          protection: 'Humanitarian protection',
          leave: 'Leave to remain for a time',
          settled: 'Settled, or indefinite leave',
          appeal: 'Refused, and an appeal is open',
          exhausted: 'Appeal rights are exhausted',
        },
        { needed: 'Choose their right to stay' },
      ),
      helper: text('Who helps: solicitor or adviser', { needed: 'Enter who helps, or that nobody does' }),
      next: text('What must be done next', { most: 500 }),
      nextBy: aDay('By when', { mayLieAhead: true }),
    },
    stands: 'latest',
    isFiled: true,
  },
  custody: {
    title: 'In custody',
    asks: 'Where, when they come out, and whether the plan for that day was made before it.',
    add: 'Record custody',
    on: { label: 'Since' },
    until: { label: 'Released on', hint: 'Leave empty while they are in custody' },
    fields: {
      where: text('Where', { needed: 'Enter where they are' }),
      releaseOn: aDay('Release is expected on', { mayLieAhead: true }),
      plannedOn: aDay('Plan for release made on', { hint: 'Home, money, health and who meets them at the gate' }),
      note: longText('What was agreed for the day of release'),
    },
    stands: 'open',
    isFiled: true,
  },
  promise: {
    title: 'What we agreed',
    asks: 'Promises, in the young person’s own words: what, who does it, and by when. They can be printed for them.',
    add: 'Write down what we agreed',
    on: { label: 'Agreed on', isToday: true },
    fields: {
      what: text('What we agreed', {
        most: 160,
        needed: 'Write what was agreed',
        hint: 'In their words, to them: “You get a new phone contract”',
      }),
      who: text('Who does it', { most: 60, needed: 'Enter who does it' }),
      by: aDay('By when', { mayLieAhead: true, needed: 'Enter by when' }),
      doneOn: aDay('Done on', { hint: 'Leave empty until it is done' }),
    },
    stands: 'history',
    isFiled: true,
  },
} as const satisfies Readonly<Record<string, Part>>
