import { pieceOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, notRecorded } from './begun.ts'
import { wasSeen } from './seen.ts'
import { about, ofStays, staysIn } from './stays.ts'

const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const visited = (starts: string, needsChecked?: 'yes' | 'no', more: object = {}) =>
  ({ starts, fields: { homeKey: 'h', seen: 'yes', needsChecked, ...more } }) as const

export const everydayNeeds = standard({
  id: 'acc-needs-each-visit',
  title: 'Everyday needs checked at each visit',
  area: 'accommodation-oversight',
  asks: 'At each visit to emergency or temporary accommodation the adviser goes through what daily life takes: food and cooking, money, heating, laundry, a phone, a door that locks, travel, medicines and a doctor, who else is there, safety.',
  numerator: 'Of them, those at which the whole list was gone through',
  denominator: 'Visits to emergency or temporary accommodation at which the young person was seen',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers in emergency accommodation: supporting with everyday needs',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: ofStays,
  reads: ['leaverHome', 'homeVisit'],
  needs: ['leaverHome', 'homeVisit.needsChecked'],
  intervalsOf: [],
  cases: ({ leaverHome, homeVisit }, { settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).flatMap((stay) =>
      about(homeVisit, stay)
        .filter(isDated)
        .filter(({ fields }) => wasSeen(fields))
        .map((visit) =>
          pieceOf(visit.fields.needsChecked === 'yes', {
            unit: visit.key,
            opens: visit.starts,
            excluded: visit.starts < begunOn({ toldFrom }) ? notRecorded : null,
            ...heldOf(stay),
            because: [{ table: visit.table, key: visit.key }],
          }),
        ),
    ),
  examples: [
    {
      why: 'Two visits, one with the whole list.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-03', 'yes'), visited('2026-03-10', 'no')] },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Nobody says that it was gone through: it was not.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-03')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The young person refused: no visit at which it could be asked.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-03', 'no', { refused: 'yes' })] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A settled home is not asked about.',
      rows: { leaverHome: [{ ...hostel, fields: { kind: 'settled' } }], homeVisit: [visited('2026-03-03', 'no')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A visit of before homes were recorded here, written down afterwards, says nothing of the list.',
      rows: { leaverHome: [hostel], homeVisit: [visited('2026-03-05'), visited('2026-03-20', 'yes')] },
      on: '2026-03-24',
      toldFrom: '2026-03-20',
      are: ['excluded', 'yes'],
    },
  ],
})
