import { pieceOf } from '../../../standards/cases.ts'
import { leaverTables } from '../care-leavers/told.ts'
import { heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { isNeverPermitted } from './homes.ts'
import { homeAs } from './legal-status.ts'

const of2008 = { fields: { dateOfBirth: '2008-06-10' } } as const
const care = { starts: '2020-05-01' } as const
const breakfast = { key: 'h', starts: '2026-03-02', fields: { accommodation: 'W' } } as const
const lodgings = (more: object) => ({ ...breakfast, fields: { kind: 'settled', accommodation: 'D', ...more } }) as const

export const notPermittedInCare = standard({
  id: 'acc-bb-legal',
  title: 'Looked-after 16 and 17-year-olds where the law does not let them live',
  task: 'Move them to a registered home',
  area: 'accommodation-oversight',
  asks: 'A child in care of 16 or 17 lives in registered supported accommodation, in another registered setting or in an excepted one. Bed and breakfast, emergency accommodation and nowhere are not permitted from the first night.',
  numerator:
    'Looked-after young people of 16 or 17 with code S, V or W, or somewhere that has no registration; each with the nights slept so far, without tonight',
  denominator: 'None: a number of young people',
  unit: 'children',
  goodIs: 'low',
  lookAt: 'The director acts today: this home is not permitted for a child in care.',
  basis: 'statute',
  basisFor: { eligible: 'statute' },
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulation 27C, in force from 28 October 2023',
    confidence: 'known',
    note: 'Judged by legal status on each night, from periods of care; where none is told, from the status written down on the day of the move. Two working days in older guidance are no permission. Nights are counted as slept, so that of today is none yet; the case itself is open from the day of the move. No source cited here says how nights are counted.',
  },
  counting: { is: 'count', by: 'opens', live: 'now', open: 'days so far' },
  subject: 'child',
  settings: {},
  reads: [...leaverTables, 'leaverHome'],
  needs: ['person', 'leaverHome'],
  intervalsOf: [],
  cases: (rows) =>
    rows.leaverHome
      .filter(isDated)
      .filter((home) => isNeverPermitted(home) || home.fields.registration === 'none')
      .flatMap((home) =>
        homeAs(rows, home, 'looked-after').map(({ from, until }) =>
          pieceOf(true, { unit: `${home.key} ${from}`, opens: from, ends: until, ...heldOf(home) }),
        ),
      ),
  examples: [
    {
      why: 'In care at seventeen, in bed and breakfast since this morning: not permitted from the first night.',
      rows: { person: [of2008], carePeriod: [care], leaverHome: [breakfast] },
      on: '2026-03-02',
      are: ['yes'],
    },
    {
      why: 'Out of care since last year: other rules hold, and another list has them.',
      rows: { person: [of2008], carePeriod: [{ ...care, ends: '2025-11-03' }], leaverHome: [breakfast] },
      on: '2026-03-02',
      are: [],
    },
    {
      why: 'Care ended on the third day of it: two nights were not permitted.',
      rows: { person: [of2008], carePeriod: [{ ...care, ends: '2026-03-04' }], leaverHome: [breakfast] },
      completed: ['2026-03-01', '2026-03-03'],
      are: ['yes'],
    },
    {
      why: 'No period of care is told: the status that was written down counts.',
      rows: {
        person: [of2008],
        leaverHome: [{ ...breakfast, fields: { accommodation: 'W', legalStatus: 'looked-after' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Semi-independent with a registration is permitted, and without one it is not.',
      rows: {
        person: [of2008],
        carePeriod: [care],
        leaverHome: [
          { ...lodgings({ registration: '1234567' }), ends: '2026-03-20' },
          { ...lodgings({ registration: 'none' }), key: 'i', starts: '2026-03-20' },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'From the 18th birthday on it is not this rule.',
      rows: { person: [of2008], carePeriod: [care], leaverHome: [breakfast] },
      on: '2026-06-10',
      are: [],
    },
  ],
})
