import { caseOf } from '../../../standards/cases.ts'
import { between, noBirthday, periodsOf } from '../children-in-care/periods.ts'
import { bornOn, heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { schoolTerms } from './terms.ts'

export const termlyEducationPlans = standard({
  id: 'pep-termly',
  title: 'Personal education plan reviewed each term',
  area: 'children-in-care-education',
  asks: 'The personal education plan of a child in care is reviewed in every school term.',
  numerator:
    'Children whose plan was made or reviewed in the term; live: in the term that runs or has just ended, or there is still time in it',
  denominator: 'Children aged 3 to 17 who were in care for the whole term',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Promoting the education of looked-after and previously looked-after children',
    where: 'Reviews of personal education plans',
    confidence: 'verified',
    note: 'Counted by the authority’s own term dates; autumn, spring and summer, half-term in them.',
  },
  counting: { is: 'share', by: 'passed', live: 'now' },
  subject: 'child',
  settings: {},
  reads: ['carePeriod', 'legalStatus', 'person', 'personalEducationPlan'],
  needs: ['carePeriod', 'personalEducationPlan'],
  schoolTerms: true,
  intervalsOf: ['personalEducationPlan'],
  cases: (history, { calendar, toldFrom }) => {
    const born = bornOn(history.person)
    const told = toldFrom('personalEducationPlan')
    const plans = history.personalEducationPlan.filter(isDated)
    const terms = schoolTerms(calendar)
    return periodsOf(history).flatMap((period) => {
      const asked = born === null ? period : between(period, born, 3, 18)
      if (asked === null || told === null) return []
      return terms.flatMap(({ from, until }, at) => {
        const isWhole = asked.starts <= from && (asked.ends === null || asked.ends > until)
        if (!isWhole || from < told) return []
        const plan = plans.find(({ starts }) => starts >= from && starts <= until)
        const held = heldOf(period)
        return [
          caseOf({
            unit: `${period.key} ${from}`,
            opens: from,
            // A term that has just ended is looked at until the next one begins.
            ends: terms[at + 1]?.from ?? null,
            due: until,
            done: plan?.starts ?? null,
            unknown: born === null ? noBirthday : null,
            ...held,
            because: plan ? [...held.because, { table: plan.table, key: plan.key }] : held.because,
          }),
        ]
      })
    })
  },
  examples: [
    {
      why: 'Reviewed on the last day of term; half-term in between does not make it two.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
        personalEducationPlan: [{ starts: '2026-03-27', fields: { kind: 'review' } }],
      },
      completed: ['2026-01-01', '2026-04-10'],
      are: ['yes'],
    },
    {
      why: 'Reviewed in the holidays after it: the term had none.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
        personalEducationPlan: [{ starts: '2026-03-30', fields: { kind: 'review' } }],
      },
      on: '2026-04-10',
      are: ['no'],
    },
    {
      why: 'In care since the first day of term, and reviewed on it.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2026-01-06' }],
        personalEducationPlan: [{ starts: '2026-01-06', fields: { kind: 'initial' } }],
      },
      on: '2026-04-10',
      are: ['yes'],
    },
    {
      why: 'Reviewed in autumn, and not in spring.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-10-01' }],
        personalEducationPlan: [{ starts: '2025-12-19', fields: { kind: 'review' } }],
      },
      on: '2026-04-10',
      are: ['no'],
    },
    {
      why: 'The term runs, and there is still time.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
      },
      on: '2026-03-27',
      are: ['yes'],
    },
    {
      why: 'Came into care after the term began: not in care for the whole of it.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2026-01-07' }],
      },
      on: '2026-04-10',
      are: [],
    },
    {
      why: 'Eighteen on the last day of term, and in care no more.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-03-27' } }],
        carePeriod: [{ starts: '2024-01-08' }],
      },
      on: '2026-04-10',
      are: [],
    },
    {
      why: 'No review in autumn: that stands in the completed figure, though spring had one.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2024-01-08' }],
        personalEducationPlan: [{ starts: '2026-02-02', fields: { kind: 'review' } }],
      },
      completed: ['2025-09-01', '2026-03-31'],
      are: ['no', 'yes'],
    },
    {
      why: 'Reviewed early in a term that goes on: it counts in a period when the term is over, when those without would count too.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
        personalEducationPlan: [{ starts: '2026-01-20', fields: { kind: 'review' } }],
      },
      completed: ['2026-01-01', '2026-01-31'],
      are: [],
    },
  ],
})
