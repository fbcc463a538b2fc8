import { isOccupied } from './activity.ts'
import { isSuitable } from './homes-told.ts'
import { type Ages, type Answer, atBirthdaysAndNow } from './national.ts'
import { type LeaverFields, type LeaverRows, leaverTables } from './told.ts'

const th = (age: number): string => `${age}${age % 10 === 1 ? 'st' : age % 10 === 2 ? 'nd' : 'th'}`

/** What a question of the national return is in every age group; those of 17 and 18 are asked as those of 19 to 21 are. `so`: how they live. */
const asked = ({ youngest, oldest }: Ages, so: string, then: string, answer: (fields: LeaverFields) => Answer) =>
  ({
    area: 'care-leavers',
    denominator: `Relevant and former relevant young people from their ${th(youngest)} birthday to the day before their ${th(oldest + 1)}, also where nobody knows ${so}. A completed period counts those with a birthday in it, ${then}`,
    unit: '%',
    goodIs: 'high',
    basis: 'national return',
    counting: { is: 'share', by: 'mark', live: 'now' },
    subject: 'child',
    settings: {},
    reads: leaverTables,
    intervalsOf: [],
    cases: (rows: LeaverRows) => atBirthdaysAndNow(rows, { youngest, oldest }, ({ fields }) => answer(fields)),
  }) as const

export const occupationAt = (ages: Ages) =>
  ({
    ...asked(ages, 'what they do', 'as it was then', isOccupied),
    lookAt: 'Ask what would help them into education, training or work.',
    numerator: 'Of them, those in education, employment or training (codes F1 to F5 and P1 to P5)',
    source: {
      title: 'Children looked after return (SSDA903)',
      where: 'Activity of care leavers at the birthday',
      confidence: 'verified',
    },
    needs: ['person', 'careLeaver.activity'],
  }) as const

export const suitableHomeAt = (ages: Ages) =>
  ({
    ...asked(ages, 'how they live', 'as they lived then', isSuitable),
    lookAt: 'Look with them for a home that suits, and record what was offered.',
    numerator: 'Of them, those whose accommodation is suitable',
    basisFor: { relevant: 'statute', 'former-relevant': 'national return' },
    source: {
      title: 'Care Leavers (England) Regulations 2010; children looked after return (SSDA903)',
      where: 'Regulation 9 and Schedule 2; accommodation at the birthday',
      confidence: 'verified',
    },
    needs: ['person', 'careLeaver.accommodation', 'careLeaver.suitable'],
  }) as const
