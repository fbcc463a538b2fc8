import { standard } from '../standard.ts'
import { occupationAt } from './by-age.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const does = (activity?: string) =>
  ({ starts: '2026-01-05', fields: { category: 'former-relevant', inTouch: 'YES', activity } }) as const

export const occupation = standard({
  ...occupationAt({ youngest: 19, oldest: 21 }),
  id: 'cl-eet',
  title: 'Care leavers of 19 to 21 in education, employment or training',
  asks: 'A care leaver learns, works or trains, full or part time.',
  examples: [
    {
      why: 'A part-time apprenticeship counts.',
      rows: { person: [of2006], careLeaver: [does('P4')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A parent at home with a baby is shown with the reason, and is not in the numerator.',
      rows: { person: [of2006], careLeaver: [does('G6')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'No activity is told: in the denominator, and no success.',
      rows: { person: [of2006], careLeaver: [does()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Twenty-two: not counted any more.',
      rows: { person: [{ fields: { dateOfBirth: '2004-03-31' } }], careLeaver: [does('F1')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Born on 29 February: 19 on 1 March in a year without that day.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-02-29' } }],
        careLeaver: [{ ...does('F1'), starts: '2026-12-01' }],
      },
      on: '2027-02-28',
      are: [],
    },
    {
      why: 'First told three weeks after the 20th birthday: near enough for the year’s figure.',
      rows: { person: [of2006], careLeaver: [{ ...does('F1'), starts: '2026-07-01' }] },
      completed: ['2026-04-01', '2027-03-31'],
      are: ['yes'],
    },
    {
      why: 'First told two months after it: nothing is known of that birthday.',
      rows: { person: [of2006], careLeaver: [{ ...does('F1'), starts: '2026-08-11' }] },
      completed: ['2026-04-01', '2027-03-31'],
      are: [],
    },
  ],
})
