import { caseOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const known = (notifiedOn?: string) => ({ starts: '2026-03-27', fields: { notifiedOn } }) as const

export const incidentsNotified = standard({
  id: 'sin-5wd',
  title: 'Serious incidents notified within five working days',
  area: 'serious-incidents',
  asks: 'The national panel is told of a serious incident within five working days of the authority knowing; also of the death of a child in care, and of a care leaver up to 24.',
  numerator: 'Of them, those notified within five working days',
  denominator: 'Incidents that had to be notified, by the day on which the authority knew',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Children Act 2004; Working Together to Safeguard Children',
    where: 'Section 16C; chapter 5',
    confidence: 'verified',
    note: 'Not checked against the 2026 edition. The rapid review within 15 working days is not counted here.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to notify', unit: 'working days', default: 5, only: 'less' } },
  reads: ['seriousIncident'],
  needs: ['seriousIncident'],
  intervalsOf: [],
  cases: ({ seriousIncident }, { calendar, settings }) =>
    seriousIncident.filter(isDated).map(({ table, key, starts, fields }) => {
      const due = calendar.workingDaysAfter(starts, settings.limit(starts))
      return caseOf({
        unit: key,
        opens: starts,
        due,
        done: fields.notifiedOn ?? null,
        unknown: due === null ? noHolidays : null,
        because: [{ table, key }],
      })
    }),
  examples: [
    {
      why: 'Known on the Friday before Easter week, notified on the fifth working day: Good Friday and Easter Monday do not count.',
      rows: { seriousIncident: [known('2026-04-07')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    { why: 'A working day later.', rows: { seriousIncident: [known('2026-04-08')] }, on: '2026-04-30', are: ['no'] },
    { why: 'Never notified.', rows: { seriousIncident: [known()] }, on: '2026-04-30', are: ['no'] },
    { why: 'Not notified, and there is time.', rows: { seriousIncident: [known()] }, on: '2026-04-07', are: [] },
    {
      why: 'Known in March and notified on 1 April: counted in April, when its five working days had passed, and not in March.',
      rows: { seriousIncident: [known('2026-04-01')] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['yes'],
    },
    {
      why: 'Notified at once, and its five working days are not over: what is notified late would not count yet either.',
      rows: { seriousIncident: [known('2026-03-27')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
