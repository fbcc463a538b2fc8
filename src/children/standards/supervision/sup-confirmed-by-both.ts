import { caseOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const held = (kind = 'case') => ({ key: 's', starts: '2026-04-01', fields: { kind } }) as const
const confirmed = (starts: string, supervisionKey = 's') => ({ starts, fields: { supervisionKey } }) as const

export const supervisionConfirmed = standard({
  id: 'sup-confirmed-by-both',
  title: 'Supervision records confirmed by both within five working days',
  area: 'supervision',
  asks: 'Who supervises and who is supervised both confirm the record of it within five working days.',
  numerator: 'Of them, those that both had confirmed in time',
  denominator: 'Supervisions held, but for talks in between',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: { title: 'Local supervision policy', where: 'Recording of supervision', confidence: 'unsure' },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'worker',
  settings: { limit: { title: 'Working days to confirm it', unit: 'working days', default: 5 } },
  reads: ['staffMember', 'supervision', 'supervisionConfirmed'],
  needs: ['supervision', 'supervisionConfirmed'],
  intervalsOf: ['supervisionConfirmed'],
  cases: ({ staffMember, supervision, supervisionConfirmed: all }, { calendar, settings, toldFrom }) => {
    const since = toldFrom('supervisionConfirmed')
    return supervision
      .filter(isDated)
      .filter(({ starts, fields }) => fields.kind !== 'ad-hoc' && since !== null && starts >= since)
      .map(({ table, key, starts }) => {
        const due = calendar.workingDaysAfter(starts, settings.limit(starts))
        return caseOf({
          unit: key,
          opens: starts,
          due,
          done: all.find(({ fields }) => fields.supervisionKey === key)?.starts ?? null,
          unknown: due === null ? noHolidays : null,
          team: staffMember.findLast((post) => post.starts !== null && post.starts <= starts)?.fields.team ?? null,
          because: [{ table, key }],
        })
      })
  },
  examples: [
    {
      why: 'Held on the Wednesday before Easter, confirmed by both on the Friday of the week after.',
      rows: { supervision: [held()], supervisionConfirmed: [confirmed('2026-04-10')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On the Monday after that.',
      rows: { supervision: [held()], supervisionConfirmed: [confirmed('2026-04-13')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Another record was confirmed.',
      rows: { supervision: [held()], supervisionConfirmed: [confirmed('2026-04-02', 'other')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A talk in between needs none.',
      rows: { supervision: [held('ad-hoc')] },
      on: '2026-04-30',
      are: [],
    },
  ],
})
