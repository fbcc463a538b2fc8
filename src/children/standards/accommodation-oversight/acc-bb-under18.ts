import { bedAndBreakfast, emergency, noFixedAbode } from '../care-leavers/homes-told.ts'
import { leaverTables } from '../care-leavers/told.ts'
import { standard } from '../standard.ts'
import { homesToLookAt } from './told-homes.ts'

const notPermitted = new Set([noFixedAbode, emergency, bedAndBreakfast])
const isNot = ({ accommodation }: { readonly accommodation?: string }): boolean => notPermitted.has(accommodation ?? '')

const of2008 = { fields: { dateOfBirth: '2008-06-10' } } as const
const lives = (accommodation: string) =>
  ({ starts: '2026-03-02', fields: { category: 'relevant', accommodation } }) as const

export const minorsInBedAndBreakfast = standard({
  id: 'acc-bb-under18',
  title: 'Under-18s in bed and breakfast or other accommodation the law does not permit',
  task: 'Move them out of bed and breakfast or other accommodation that the law does not permit',
  area: 'accommodation-oversight',
  asks: 'No young person of 16 or 17 lives in bed and breakfast, in emergency accommodation or nowhere: not for a single night.',
  numerator:
    'Young people of 16 or 17 with accommodation code S, V or W; each with the nights slept so far, without tonight',
  denominator: 'None: a number of young people',
  unit: 'children',
  goodIs: 'low',
  lookAt: 'Move them: no night of it is permitted.',
  basis: 'statute',
  basisFor: { eligible: 'statute', relevant: 'statute', qualifying: 'statutory guidance' },
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010; Children Act 1989 guidance, volume 3',
    where: 'Regulation 27C, in force from 28 October 2023',
    confidence: 'known',
    note: 'A child in care may live in registered supported accommodation or an excepted setting only. Two working days in older guidance are no permission. Nights are counted as slept, so that of today is none yet; the case itself is open from the day of the move. No source cited here says how nights are counted.',
  },
  counting: { is: 'count', by: 'opens', live: 'now', open: 'days so far' },
  subject: 'child',
  settings: {},
  reads: [...leaverTables, 'leaverHome'],
  needs: ['person', 'careLeaver.accommodation or leaverHome'],
  intervalsOf: [],
  cases: (rows) => homesToLookAt(rows, { from: 16, until: 18 }, isNot, ({ fields }) => isNot(fields)),
  examples: [
    {
      why: 'Seventeen, in bed and breakfast since this morning: the first night counts.',
      rows: { person: [of2008], careLeaver: [lives('W')] },
      on: '2026-03-02',
      are: ['yes'],
    },
    {
      why: 'Supported lodgings are no matter of this list.',
      rows: { person: [of2008], careLeaver: [lives('E')] },
      on: '2026-03-02',
      are: [],
    },
    {
      why: 'From the 18th birthday on other rules hold.',
      rows: { person: [of2008], careLeaver: [lives('W')] },
      on: '2026-06-10',
      are: [],
    },
    {
      why: 'The return and the record tell of the same night: it counts once.',
      rows: {
        person: [of2008],
        careLeaver: [lives('W')],
        leaverHome: [{ starts: '2026-03-02', fields: { accommodation: 'W' } }],
      },
      on: '2026-03-02',
      are: ['yes'],
    },
    {
      why: 'The record says that they have moved on, which is later than the return.',
      rows: {
        person: [of2008],
        careLeaver: [lives('W')],
        leaverHome: [
          { starts: '2026-03-02', ends: '2026-03-04', fields: { accommodation: 'W' } },
          { starts: '2026-03-04', fields: { accommodation: 'E' } },
        ],
      },
      on: '2026-03-05',
      are: [],
    },
  ],
})
