import { standard } from '../standard.ts'
import { isOccupied } from './activity.ts'
import { atBirthdaysAndNow } from './national.ts'
import { leaverTables } from './told.ts'

const does = (activity?: string) =>
  ({ starts: '2026-01-05', fields: { category: 'relevant', inTouch: 'YES', activity } }) as const

export const occupationAt17And18 = standard({
  id: 'cl-eet-17-18',
  title: 'Care leavers of 17 and 18 in education, employment or training',
  area: 'care-leavers',
  asks: 'A care leaver who is just 17 or 18 learns, works or trains, full or part time.',
  numerator: 'Of them, those in education, employment or training (codes F1 to F5 and P1 to P5)',
  denominator:
    'Relevant and former relevant young people from their 17th birthday to the day before their 19th, also where nobody knows what they do. A completed period counts those with a birthday in it, as it was then',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  source: {
    title: 'Children looked after return (SSDA903)',
    where: 'Activity of care leavers at the birthday',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'mark', live: 'now' },
  subject: 'child',
  settings: {},
  reads: leaverTables,
  needs: ['person', 'careLeaver.activity'],
  intervalsOf: [],
  cases: (rows) => atBirthdaysAndNow(rows, { youngest: 17, oldest: 18 }, ({ fields }) => isOccupied(fields)),
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
      why: 'Not told: in the denominator, and no success.',
      rows: { person: [{ fields: { dateOfBirth: '2008-06-10' } }], careLeaver: [does()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
