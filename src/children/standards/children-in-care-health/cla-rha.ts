import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { noBirthday, periodsOf } from '../children-in-care/periods.ts'
import { birthday, bornOn, heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { afterAYear, assessmentsOf, upToDate } from './checks.ts'

export const reviewHealthAssessments = standard({
  id: 'cla-rha',
  title: 'Review health assessments up to date',
  area: 'children-in-care-health',
  asks: 'The health of a child in care is assessed at least every six months before the fifth birthday, and every twelve months after it.',
  numerator: 'Children whose last health assessment is no older than six months (twelve from the fifth birthday)',
  denominator: 'Children who have been looked after for twelve months on end, without series of short breaks',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning Regulations 2010; children looked after in England (SSDA903)',
    where: 'Regulation 7; OC2, health assessments',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    young: { title: 'Months between assessments before the fifth birthday', unit: 'months', default: 6, only: 'less' },
    older: { title: 'Months between assessments after it', unit: 'months', default: 12, only: 'less' },
  },
  reads: ['carePeriod', 'legalStatus', 'person', 'health'],
  needs: ['carePeriod', 'health'],
  needsKind: { health: 'health-assessment' },
  intervalsOf: ['health'],
  cases: (history, { settings, toldFrom }) => {
    const born = bornOn(history.person)
    const events = assessmentsOf(history.health)
    const five = born === null ? null : birthday(born, 5)
    // What fell due before the fifth birthday stays due on that day.
    const dueAfter = (from: Day): Day => {
      const young = addMonths(from, settings.young(from))
      return five !== null && young < five ? young : addMonths(from, settings.older(from))
    }
    return periodsOf(history).flatMap((period) => {
      const asked = afterAYear(period)
      if (asked !== null && born === null)
        return [
          caseOf({
            unit: period.key,
            opens: asked.starts,
            ends: asked.ends,
            unknown: noBirthday,
            ...heldOf(period),
          }),
        ]
      const told = toldFrom('health', 'health-assessment')
      return upToDate({ period, events, toldFrom: told, dueAfter, asked, since: period.starts })
    })
  },
  examples: [
    {
      why: 'Aged 10, assessed eleven months ago: twelve months are allowed, not six.',
      rows: {
        person: [{ fields: { dateOfBirth: '2015-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-04-30', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Aged 3, assessed six months ago to the day.',
      rows: {
        person: [{ fields: { dateOfBirth: '2022-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-09-30', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-03-30',
      are: ['yes'],
    },
    {
      why: 'Five since last month: the assessment that was due after six months, before the birthday, is still late.',
      rows: {
        person: [{ fields: { dateOfBirth: '2021-03-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-08-15', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The six months end on the fifth birthday: from then on twelve are allowed.',
      rows: {
        person: [{ fields: { dateOfBirth: '2021-03-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-09-01', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'In care for eleven months without an assessment: this is not asked yet.',
      rows: { person: [{ fields: { dateOfBirth: '2015-06-01' } }], carePeriod: [{ starts: '2025-05-01' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'In care for thirteen months without one.',
      rows: { person: [{ fields: { dateOfBirth: '2015-06-01' } }], carePeriod: [{ starts: '2025-02-27' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not assessed in time stays in the denominator; an assessment that was refused is none.',
      rows: {
        person: [{ fields: { dateOfBirth: '2015-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [
          { starts: '2025-01-20', fields: { kind: 'health-assessment', status: 'completed' } },
          { starts: '2026-01-20', fields: { kind: 'health-assessment', status: 'refused' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A series of short breaks is left out.',
      rows: {
        person: [{ fields: { dateOfBirth: '2015-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        legalStatus: [{ starts: '2023-01-09', fields: { status: 'V4' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Without a date of birth nobody knows which limit holds.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2026-01-20', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
