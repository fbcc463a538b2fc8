import { choice, longText, type Part, text, yesNo } from './part.ts'

/** Seen: both were in the same place. An attempt that nobody answered, and a refusal, are written down and are no contact. */
export const contactKinds = {
  seen: 'Seen in person',
  'seen-at-address': 'Seen at the address',
  'drop-in': 'Came to the drop-in',
  call: 'Talked on the phone or by video',
  message: 'Wrote to each other',
  refused: 'Did not want contact',
  'no-answer': 'Tried, and no answer',
} as const

/** Never longer than the standard's eight weeks. */
export const intervals = {
  '7': 'Every week',
  '14': 'Every two weeks',
  '28': 'Every four weeks',
  '42': 'Every six weeks',
  '56': 'Every eight weeks',
} as const

export const inTouchParts = {
  contact: {
    title: 'Keeping in touch',
    asks: 'Each time that you and the young person were in touch, and each time that you tried. At least every eight weeks, and more often where it was agreed.',
    add: 'Record a contact',
    on: { label: 'When', isToday: true },
    fields: {
      kind: choice('How', contactKinds, { needed: 'Choose how you were in touch' }),
      note: longText('How they are, and what changed', { hint: 'A sentence or two. Leave empty if nothing changed.' }),
    },
    stands: 'history',
    isFiled: true,
  },
  interval: {
    title: 'How often we agreed to be in touch',
    asks: 'Where need rises, contact is agreed more often than every eight weeks: how often, why, and from which day.',
    add: 'Agree another interval',
    on: { label: 'From', isToday: true },
    fields: {
      days: choice('How often', intervals, { needed: 'Choose how often' }),
      why: text('Why', {
        needed: 'Say why it is that often',
        most: 500,
        hint: 'For example: new baby, first home alone',
      }),
      by: text('Decided by', { needed: 'Enter who decided it' }),
      agreed: yesNo('The young person agreed to it', { needed: 'Say whether the young person agreed' }),
    },
    stands: 'latest',
    isFiled: true,
  },
  adviser: {
    title: 'Personal adviser',
    asks: 'Who it is, and since when. By the sixteenth birthday.',
    add: 'Name a personal adviser',
    on: { label: 'Since', isToday: true },
    until: { label: 'Until', hint: 'Leave empty while they are the adviser' },
    fields: {
      name: text('Name', { needed: 'Enter the name of the personal adviser' }),
      met: yesNo('The young person has met them'),
    },
    stands: 'open',
  },
  meeting: {
    title: 'Meetings that matter',
    asks: 'Reviews, court, housing and planning meetings, and whether the personal adviser was there.',
    add: 'Record a meeting',
    on: { label: 'When', isToday: true },
    fields: {
      which: choice(
        'Which meeting',
        {
          review: 'Review in care',
          'pathway-review': 'Pathway plan review',
          conference: 'Child protection conference',
          'strategy-discussion': 'Strategy discussion',
          legal: 'Court or legal meeting',
          housing: 'Housing or joint protocol meeting',
          risk: 'Risk meeting',
          resettlement: 'Meeting before release from custody',
          other: 'Another meeting',
        },
        { needed: 'Choose which meeting' },
      ),
      attended: yesNo('The personal adviser was there', { needed: 'Say whether the personal adviser was there' }),
      whyNot: text('If not, why', { most: 500 }),
    },
    stands: 'history',
  },
} as const satisfies Readonly<Record<string, Part>>
