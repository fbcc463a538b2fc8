import { standard } from '../standard.ts'
import { suitableHomeAt } from './by-age.ts'

const told = (category: string, accommodation = 'E') =>
  ({ starts: '2026-01-05', fields: { category, inTouch: 'YES', accommodation, suitable: 'yes' } }) as const

export const suitableHomesAt17And18 = standard({
  ...suitableHomeAt({ youngest: 17, oldest: 18 }),
  id: 'cl-suitable-17-18',
  title: 'Care leavers of 17 and 18 in suitable accommodation',
  asks: 'A care leaver who is just 17 or 18 has a home that is suitable, as those of 19 to 21 do.',
  examples: [
    {
      why: 'Seventeen, left care, in supported lodgings.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [told('relevant')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Seventeen, with no fixed abode: a child to look at.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [told('relevant', 'S')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Still in care at 17: an eligible child, not a care leaver yet.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [told('eligible')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Told as eligible before the 18th birthday, and 18 since: former relevant, though no load has said so yet.',
      rows: { person: [{ fields: { dateOfBirth: '2008-02-10' } }], careLeaver: [told('eligible')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The 19th birthday belongs to the older ones.',
      rows: { person: [{ fields: { dateOfBirth: '2007-03-31' } }], careLeaver: [told('former-relevant')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
