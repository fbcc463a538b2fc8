import { standard } from '../standard.ts'
import { occupationAt } from './by-age.ts'

const does = (activity?: string) =>
  ({ starts: '2026-01-05', fields: { category: 'relevant', inTouch: 'YES', activity } }) as const

export const occupationAt17And18 = standard({
  ...occupationAt({ youngest: 17, oldest: 18 }),
  id: 'cl-eet-17-18',
  title: 'Care leavers of 17 and 18 in education, employment or training',
  asks: 'A care leaver who is just 17 or 18 learns, works or trains, full or part time.',
  examples: [
    {
      why: 'At college full time at 17.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [does('F2')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Sixteen: too young to be asked for by the return.',
      rows: { person: [{ fields: { dateOfBirth: '2009-04-01' } }], careLeaver: [does('F2')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Eighteen, and in none of them.',
      rows: { person: [{ fields: { dateOfBirth: '2008-02-10' } }], careLeaver: [does('G6')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not told: in the denominator, and no success.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [does()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
