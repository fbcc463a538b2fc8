import { standard } from '../standard.ts'
import { isSuitable } from './homes-told.ts'
import { atBirthdaysAndNow } from './national.ts'
import { leaverTables } from './told.ts'

const told = (category: string) =>
  ({ starts: '2026-01-05', fields: { category, inTouch: 'YES', accommodation: 'E', suitable: 'yes' } }) as const

export const suitableHomesAt17And18 = standard({
  id: 'cl-suitable-17-18',
  title: 'Care leavers of 17 and 18 in suitable accommodation',
  area: 'care-leavers',
  asks: 'A care leaver who is just 17 or 18 has a home that is suitable, as those of 19 to 21 do.',
  numerator: 'Of them, those whose accommodation is suitable',
  denominator:
    'Relevant and former relevant young people from their 17th birthday to the day before their 19th, also where nobody knows how they live. A completed period counts those with a birthday in it, as they lived then',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  basisFor: { relevant: 'statute', 'former-relevant': 'national return' },
  source: {
    title: 'Care Leavers (England) Regulations 2010; children looked after return (SSDA903)',
    where: 'Regulation 9 and Schedule 2; accommodation at the birthday',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'mark', live: 'now' },
  subject: 'child',
  settings: {},
  reads: leaverTables,
  needs: ['person', 'careLeaver.accommodation', 'careLeaver.suitable'],
  intervalsOf: [],
  cases: (rows) => atBirthdaysAndNow(rows, { youngest: 17, oldest: 18 }, ({ fields }) => isSuitable(fields)),
  examples: [
    {
      why: 'Seventeen, left care, in supported lodgings.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [told('relevant')] },
      on: '2026-03-31',
      are: ['yes'],
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
