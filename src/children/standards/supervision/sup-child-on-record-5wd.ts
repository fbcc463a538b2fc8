import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const discussed = (onRecordOn?: string) => ({ starts: '2026-04-01', fields: { onRecordOn } }) as const

export const supervisionOnRecord = standard({
  id: 'sup-child-on-record-5wd',
  title: 'The child’s part of supervision on their record within five working days',
  area: 'supervision',
  asks: 'What was said and decided about a child in supervision stands on the child’s record within five working days; what is personal to the worker does not.',
  numerator: 'Of them, those on the child’s record in time',
  denominator: 'Times that a child or young person was discussed in supervision',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: { title: 'Local supervision policy', where: 'Recording of supervision', confidence: 'unsure' },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to put it there', unit: 'working days', default: 5 } },
  reads: ['childSupervision'],
  needs: ['childSupervision'],
  intervalsOf: [],
  cases: ({ childSupervision }, { calendar, settings }) =>
    childSupervision.filter(isDated).map((one) => {
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      return caseOf({
        unit: one.key,
        opens: one.starts,
        due,
        done: one.fields.onRecordOn ?? null,
        unknown: due === null ? noHolidays : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'Held on the Wednesday before Easter: five working days end on the Friday of the week after.',
      rows: { childSupervision: [discussed('2026-04-10')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On the Monday after that.',
      rows: { childSupervision: [discussed('2026-04-13')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Not there yet, and there is time until tonight.',
      rows: { childSupervision: [discussed()] },
      on: '2026-04-10',
      are: [],
      waits: ['2026-04-10'],
    },
  ],
})
