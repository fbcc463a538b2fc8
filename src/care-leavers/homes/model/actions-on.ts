import { type Action, on } from './action.ts'
import { accommodations, risks, yesOrNo } from './codes.ts'
import { suitabilityMatters } from './suitability.ts'

const mattersInWords = Object.fromEntries(Object.entries(suitabilityMatters).map(([id, { text }]) => [id, text]))

/** What is judged, and how they move on. */
export const actionsOn = {
  risk: {
    title: 'Judge the risk anew',
    name: 'Risk judged',
    path: 'risk',
    may: 'homes.record',
    when: 'open',
    fields: {
      level: { is: 'one', label: 'Risk to them there', options: risks, needed: 'Choose how high the risk is' },
      why: { is: 'text', label: 'Why', needed: 'Enter why the risk is so' },
      on: on('From', 'Enter the day from which it is so'),
    },
  },
  suitability: {
    title: 'Check suitability',
    name: 'Suitability check',
    path: 'suitability',
    may: 'homes.record',
    when: 'open',
    fields: {
      satisfied: {
        is: 'ticks',
        label: 'What is as it should be',
        options: mattersInWords,
        hint: 'Care Leavers Regulations 2010, regulation 9 and Schedule 2. Look at each; what is not ticked is a concern.',
      },
      concerns: { is: 'text', label: 'Concerns, and what is done about them', sometimes: true },
      view: {
        is: 'text',
        label: 'The young person’s own view',
        hint: 'Schedule 2, paragraph 2(a). If they could not be asked, say why.',
        needed: 'Enter what the young person thinks of it',
      },
      suitable: { is: 'one', label: 'Is it suitable?', options: yesOrNo, needed: 'Choose whether it is suitable' },
      on: on('Checked on', 'Enter the day of the check'),
    },
  },
  'exit-plan': {
    title: 'Write the exit plan',
    name: 'Exit plan',
    path: 'exit-plan',
    may: 'homes.record',
    when: 'open',
    unsettled: true,
    fields: {
      destination: {
        is: 'text',
        label: 'Where they will move to, or what is being looked for',
        needed: 'Enter where they will move to, or what is being looked for',
      },
      wanted: {
        is: 'one',
        looks: 'list',
        label: 'What kind of home that is',
        options: accommodations,
        needed: 'Choose what kind of home is needed',
      },
      lead: { is: 'line', label: 'Who leads', needed: 'Enter who leads' },
      reference: {
        is: 'line',
        label: 'Housing reference',
        hint: 'Of the housing application. Leave empty until there is one: the plan is not complete without it.',
      },
      target: { is: 'day', ahead: true, label: 'To move by', needed: 'Enter the day by which they are to move' },
      fallback: { is: 'text', label: 'What happens if that fails', needed: 'Enter what happens if that fails' },
      on: on('Made on', 'Enter the day on which the plan was made'),
    },
  },
  meeting: {
    title: 'Record a joint protocol meeting',
    name: 'Joint protocol meeting with housing',
    path: 'meeting',
    may: 'homes.record',
    when: 'open',
    unsettled: true,
    fields: {
      on: on('Held on', 'Enter the day of the meeting'),
      who: { is: 'line', label: 'Who came', needed: 'Enter who came' },
      agreed: { is: 'text', label: 'What was agreed', needed: 'Enter what was agreed' },
    },
  },
  escalation: {
    title: 'Record an escalation',
    name: 'Escalated',
    path: 'escalation',
    may: 'homes.record',
    when: 'any',
    unsettled: true,
    fields: {
      to: {
        is: 'ticks',
        label: 'Who was told',
        options: {
          'service-manager': 'Service manager (day 14)',
          'head-of-service': 'Head of service (day 28)',
          director: 'Director (day 42)',
          board: 'Corporate parenting board (day 42)',
        },
        needed: 'Tick who was told',
      },
      on: on('On', 'Enter the day on which they were told'),
      at: { is: 'time', label: 'At', now: true },
      decided: { is: 'text', label: 'What they decided' },
    },
  },
  'move-out': {
    title: 'Record that they moved out',
    name: 'Moved out',
    path: 'move-out',
    may: 'homes.record',
    when: 'any',
    intro: 'If they moved to an address that you know, record the move instead: it ends this home too.',
    fields: {
      on: on('Moved out on', 'Enter the day on which they moved out'),
      to: {
        is: 'one',
        looks: 'list',
        label: 'Where to',
        options: accommodations,
        needed: 'Choose where they moved to',
      },
      suitable: {
        is: 'one',
        label: 'Is it suitable?',
        options: { ...yesOrNo, unknown: 'Not known yet' },
        needed: 'Choose whether it is suitable',
      },
      handover: {
        is: 'text',
        label: 'What was handed over, and to whom',
        needed: 'Enter what was handed over, and to whom',
      },
    },
  },
  learning: {
    title: 'Write the learning note',
    name: 'Learning note',
    path: 'learning',
    may: 'homes.record',
    when: 'any',
    unsettled: true,
    fields: {
      helped: { is: 'text', label: 'What helped', needed: 'Enter what helped' },
      differently: {
        is: 'text',
        label: 'What should have been done sooner, or otherwise',
        needed: 'Enter what should have been done sooner, or otherwise',
      },
      on: on('Written on', 'Enter the day of the note'),
    },
  },
  'risk-meeting': {
    title: 'Record a risk meeting',
    name: 'Risk meeting',
    path: 'risk-meeting',
    may: 'homes.record',
    when: 'any',
    fields: {
      why: {
        is: 'one',
        label: 'Why it was held',
        options: {
          'repeat-moves': 'Two or more unplanned moves in 90 days',
          missing: 'A missing episode with a move',
          exploitation: 'Exploitation with a move',
        },
        needed: 'Choose why it was held',
      },
      on: on('Held on', 'Enter the day of the meeting'),
      who: { is: 'line', label: 'Who came', needed: 'Enter who came' },
      decided: { is: 'text', label: 'What was decided', needed: 'Enter what was decided' },
    },
  },
} as const satisfies Readonly<Record<string, Action>>
