import { standard } from '../standard.ts'
import { suitableHomeAt } from './by-age.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const home = (accommodation: string, suitable?: 'yes' | 'no') =>
  ({ starts: '2026-01-05', fields: { category: 'former-relevant', inTouch: 'YES', accommodation, suitable } }) as const

export const suitableHomes = standard({
  ...suitableHomeAt({ youngest: 19, oldest: 21 }),
  id: 'cl-suitable',
  title: 'Care leavers of 19 to 21 in suitable accommodation',
  asks: 'A care leaver has a home that is suitable. Bed and breakfast, emergency accommodation, custody and no fixed abode never are.',
  examples: [
    {
      why: 'Nineteen, independent living that is suitable.',
      rows: { person: [of2006], careLeaver: [home('U', 'yes')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Bed and breakfast is not suitable, even where somebody ticked that it was.',
      rows: { person: [of2006], careLeaver: [home('W', 'yes')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody knows where they live: they stay in the denominator, and it is no success.',
      rows: { person: [of2006], careLeaver: [home('R')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'The day before the 19th birthday: not yet among those of 19 to 21.',
      rows: { person: [{ fields: { dateOfBirth: '2007-04-01' } }], careLeaver: [home('U', 'yes')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The last day of being 21 counts.',
      rows: { person: [{ fields: { dateOfBirth: '2004-04-01' } }], careLeaver: [home('U', 'yes')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The 22nd birthday does not.',
      rows: { person: [{ fields: { dateOfBirth: '2004-03-31' } }], careLeaver: [home('U', 'yes')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Who died is in neither number.',
      rows: {
        person: [of2006],
        careLeaver: [{ starts: '2026-01-05', fields: { category: 'former-relevant', inTouch: 'DIED' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'A qualifying young person is not counted by the national return.',
      rows: {
        person: [of2006],
        careLeaver: [{ starts: '2026-01-05', fields: { category: 'qualifying', accommodation: 'U', suitable: 'yes' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The year counts how they lived at the 20th birthday, and once: moving into bed and breakfast afterwards changes nothing in it.',
      rows: {
        person: [of2006],
        careLeaver: [
          { ...home('U', 'yes'), starts: '2026-05-05', ends: '2026-09-01' },
          { ...home('W', 'no'), starts: '2026-09-01' },
        ],
      },
      completed: ['2026-04-01', '2027-03-31'],
      are: ['yes'],
    },
  ],
})
