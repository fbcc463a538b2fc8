import { caseOf, refOf } from '../../../standards/cases.ts'
import { clockOf } from '../clock.ts'
import { standard } from '../standard.ts'
import { fosteringRegulations } from './regulations.ts'

/** Regulations 4(1) and 7(1). */
const workingDays = 7

export const firstFosteringVisits = standard({
  id: 'pf-initial-visit-7wd',
  title: 'Private fostering: first visit within seven working days',
  area: 'private-fostering',
  asks: 'Within seven working days of being told of a private fostering arrangement an officer visits the home, speaks with the carer and the household, and with the child alone.',
  numerator: 'Of these, those whose full first visit was made within seven working days',
  denominator: 'Arrangements that the authority was notified of, less those whose time has not passed yet',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: fosteringRegulations('Regulations 4 and 7'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['privateFostering'],
  needs: ['privateFostering'],
  intervalsOf: [],
  cases: ({ privateFostering }, { calendar }) =>
    privateFostering.flatMap((one) => {
      const { notifiedOn, firstVisitOn } = one.fields
      const because = [refOf(one)]
      if (notifiedOn !== undefined)
        return [
          clockOf(one, {
            from: notifiedOn,
            ends: one.ends,
            due: calendar.workingDaysAfter(notifiedOn, workingDays),
            done: firstVisitOn ?? null,
            because,
          }),
        ]
      if (one.starts === null) return []
      const unknown = 'The day of the notification is not recorded'
      return [caseOf({ unit: one.key, opens: one.starts, unknown, because })]
    }),
  examples: [
    {
      why: 'Visited on the seventh working day.',
      rows: {
        privateFostering: [{ starts: '2026-03-02', fields: { notifiedOn: '2026-03-02', firstVisitOn: '2026-03-11' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Visited on the eighth.',
      rows: {
        privateFostering: [{ starts: '2026-03-02', fields: { notifiedOn: '2026-03-02', firstVisitOn: '2026-03-12' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Notified before Easter: Good Friday and Easter Monday do not count.',
      rows: {
        privateFostering: [{ starts: '2026-04-01', fields: { notifiedOn: '2026-04-01', firstVisitOn: '2026-04-14' } }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Not visited when the time had passed.',
      rows: { privateFostering: [{ starts: '2026-03-02', fields: { notifiedOn: '2026-03-02' } }] },
      on: '2026-03-12',
      are: ['no'],
    },
    {
      why: 'The arrangement ended before the visit was due.',
      rows: { privateFostering: [{ starts: '2026-03-02', ends: '2026-03-06', fields: { notifiedOn: '2026-03-02' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'When the authority was told is not recorded: no success, though there was a visit.',
      rows: { privateFostering: [{ starts: '2026-03-02', fields: { firstVisitOn: '2026-03-05' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Visited the next day, and the seven working days are not over: not counted yet.',
      rows: {
        privateFostering: [{ starts: '2026-03-23', fields: { notifiedOn: '2026-03-23', firstVisitOn: '2026-03-24' } }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
