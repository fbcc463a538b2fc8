import { clockUntilDone } from '../clock.ts'
import { isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'

export const strategyInADay = standard({
  id: 'strategy-1wd',
  title: 'Strategy discussion within one working day',
  area: 'strategy-s47',
  asks: 'Where there is reason to suspect that a child suffers significant harm, the first strategy discussion follows without delay: by the next working day.',
  numerator: 'Strategy discussions held within the working days allowed after the concern',
  denominator: 'Strategy discussions held for which the day of the concern is recorded',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: workingTogether('Strategy discussion: without delay; one working day is the usual local number', 'known'),
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 1 } },
  reads: ['strategyDiscussion'],
  needs: ['strategyDiscussion'],
  intervalsOf: [],
  cases: ({ strategyDiscussion }, { calendar, settings }) =>
    strategyDiscussion.filter(isDated).map((one) => {
      const { concernOn } = one.fields
      return clockUntilDone(one, {
        from: concernOn ?? one.starts,
        due: concernOn === undefined ? null : calendar.workingDaysAfter(concernOn, settings.limit(concernOn)),
        done: one.starts,
        excluded: concernOn === undefined ? 'The day of the concern is not recorded' : null,
        value: concernOn === undefined ? null : calendar.workingDaysBetween(concernOn, one.starts),
      })
    }),
  examples: [
    {
      why: 'The concern on a Friday, the discussion on the Monday: the next working day.',
      rows: { strategyDiscussion: [{ starts: '2026-03-09', fields: { concernOn: '2026-03-06' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On the Tuesday it is late.',
      rows: { strategyDiscussion: [{ starts: '2026-03-10', fields: { concernOn: '2026-03-06' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A concern of a Saturday is discussed on the Monday: harm does not wait for the week to begin.',
      rows: { strategyDiscussion: [{ starts: '2026-03-10', fields: { concernOn: '2026-03-07' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Without the day of the concern no time can be told: listed apart, in neither number.',
      rows: { strategyDiscussion: [{ starts: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'The concern in one month, the discussion in the next: it counts in the month in which it was held.',
      rows: { strategyDiscussion: [{ starts: '2026-04-01', fields: { concernOn: '2026-03-31' } }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['yes'],
    },
    {
      why: 'A concern dated after the discussion: nobody can say.',
      rows: { strategyDiscussion: [{ starts: '2026-03-10', fields: { concernOn: '2026-03-12' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
