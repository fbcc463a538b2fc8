import { addDays, addMonths } from '../../../platform/day.ts'
import { caseOf, pieceOf, workOf } from '../../../standards/cases.ts'
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
    'Children whose plan was made or reviewed in the term; live: in the last term that is over, and a term that runs is work until it ends',
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
        const because = plan ? [...held.because, { table: plan.table, key: plan.key }] : held.because
        const about = { ...held, because, unknown: born === null ? noBirthday : null }
        const unit = `${period.key} ${from}`
        const over = addDays(until, 1)
        const next = terms[at + 1]?.until
        // No term is half a year: by then another is over, of which the authority has told no days.
        const looked = { ...about, unit, opens: over, ends: next ? addDays(next, 1) : addMonths(over, 6) }
        const doing = { ...about, unit: `${unit} running`, opens: from, ends: over, due: until }
        return [
          plan ? caseOf({ ...looked, done: plan.starts }) : pieceOf(false, looked),
          workOf({ ...doing, done: plan?.starts ?? null }),
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
      why: 'Reviewed in the holidays after it: the term had none, and no work is left of it.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
        personalEducationPlan: [{ starts: '2026-03-30', fields: { kind: 'review' } }],
      },
      on: '2026-04-10',
      are: ['no'],
      waits: [],
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
      why: 'Spring runs until today: autumn is the last term that is over, and it had none. Spring is work, due today.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-09-03' }],
      },
      on: '2026-03-27',
      are: ['no'],
      waits: ['2026-03-27'],
    },
    {
      why: 'The same, reviewed in autumn: a review in spring does not count before spring is over, and is no work any more.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-09-03' }],
        personalEducationPlan: [
          { starts: '2025-12-19', fields: { kind: 'review' } },
          { starts: '2026-01-20', fields: { kind: 'review' } },
        ],
      },
      on: '2026-03-27',
      are: ['yes'],
      waits: [],
    },
    {
      why: 'A day later spring is over and counts instead of autumn.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-09-03' }],
        personalEducationPlan: [{ starts: '2025-12-19', fields: { kind: 'review' } }],
      },
      on: '2026-03-28',
      are: ['no'],
      waits: [],
    },
    {
      why: 'In care since spring began: the whole of no term is over yet, so that nobody is in time, and spring’s review waits.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2025-12-20' }],
      },
      on: '2026-01-06',
      are: [],
      waits: ['2026-03-27'],
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
    {
      why: 'Half a year after the last term that the authority has told: another is over since, and nobody can say of it.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2024-01-08' }],
      },
      on: '2027-01-23',
      are: [],
    },
  ],
})
