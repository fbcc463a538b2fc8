import { addMonths } from '../../../platform/day.ts'
import { caseOf, later } from '../../../standards/cases.ts'
import { between, lastingFrom, noBirthday, periodsOf } from '../children-in-care/periods.ts'
import { birthday, bornOn, heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { monthsAfter, upToDate } from './checks.ts'

export const strengthsAndDifficulties = standard({
  id: 'cla-sdq',
  title: 'Strengths and difficulties questionnaire in the last 12 months',
  area: 'children-in-care-health',
  asks: 'The carer of a child in care answers the questionnaire on strengths and difficulties at least once in twelve months.',
  numerator: 'Children with a score in the last twelve months',
  denominator:
    'Children aged 5 to 16 who have been looked after for twelve months on end, without series of short breaks',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  source: {
    title: 'Children looked after in England (SSDA903)',
    where: 'OC2, SDQ',
    confidence: 'verified',
    note: 'Collected from the fourth birthday, published from the fifth to the day before the seventeenth.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months between questionnaires', unit: 'months', default: 12, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'sdq'],
  needs: ['carePeriod', 'sdq'],
  intervalsOf: ['sdq'],
  cases: (history, { settings, toldFrom }) => {
    const born = bornOn(history.person)
    // A row with a reason why none was returned holds no score.
    const events = history.sdq.filter(({ starts, fields }) => starts !== null && fields.score !== undefined)
    return periodsOf(history).flatMap((period) => {
      const long = lastingFrom(period, 12)
      if (long === null) return []
      if (born === null)
        return [
          caseOf({
            unit: period.key,
            opens: addMonths(period.starts, 12),
            ends: period.ends,
            unknown: noBirthday,
            ...heldOf(period),
          }),
        ]
      return upToDate({
        period,
        events,
        toldFrom: toldFrom('sdq'),
        dueAfter: monthsAfter(settings.limit),
        asked: between(long, born, 5, 17),
        since: later(period.starts, birthday(born, 5)),
      })
    })
  },
  examples: [
    {
      why: 'Aged 9, a score ten months ago.',
      rows: {
        person: [{ fields: { dateOfBirth: '2016-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        sdq: [{ starts: '2025-05-31', fields: { score: 0 } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Asked for, and the carer refused: no score.',
      rows: {
        person: [{ fields: { dateOfBirth: '2016-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        sdq: [{ starts: '2026-01-31', fields: { reason: 'SDQ2' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Five tomorrow: not asked today.',
      rows: { person: [{ fields: { dateOfBirth: '2021-04-01' } }], carePeriod: [{ starts: '2023-01-09' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Five today: asked, and there is none.',
      rows: { person: [{ fields: { dateOfBirth: '2021-03-31' } }], carePeriod: [{ starts: '2023-01-09' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Still sixteen today; seventeen tomorrow, and asked no more.',
      rows: { person: [{ fields: { dateOfBirth: '2009-04-01' } }], carePeriod: [{ starts: '2023-01-09' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Seventeen today.',
      rows: { person: [{ fields: { dateOfBirth: '2009-03-31' } }], carePeriod: [{ starts: '2023-01-09' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A series of short breaks is left out.',
      rows: {
        person: [{ fields: { dateOfBirth: '2016-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        legalStatus: [{ starts: '2023-01-09', fields: { status: 'V3' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Five in May: until then nobody asks for a questionnaire.',
      rows: { carePeriod: [{ starts: '2024-06-03' }], person: [{ fields: { dateOfBirth: '2021-05-20' } }] },
      on: '2026-03-31',
      are: [],
      waits: [],
    },
    {
      why: 'Five today, and none yet: late from the birthday on, and not for the year before it.',
      rows: { carePeriod: [{ starts: '2024-06-03' }], person: [{ fields: { dateOfBirth: '2021-05-20' } }] },
      on: '2026-05-20',
      are: ['no'],
      waits: ['2026-05-19'],
    },
  ],
})
