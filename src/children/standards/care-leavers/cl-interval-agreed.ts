import { caseOf } from '../../../standards/cases.ts'
import { firstFrom, watchedMoves } from '../accommodation-oversight/homes.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

/** Changes after which a young person mostly needs to be seen more often. */
const rising = new Set(['eviction', 'custody', 'release', 'exploitation', 'pregnancy', 'hospital', 'missing'])

const change = (kind: string) => ({ starts: '2026-03-30', fields: { kind } }) as const
const agreed = (starts: string, reason: 'yes' | 'no' = 'yes') => ({ starts, fields: { days: 21, reason } }) as const

export const intervalsAgreed = standard({
  id: 'cl-interval-agreed',
  title: 'How often to meet agreed anew when need rises',
  area: 'care-leavers',
  asks: 'When a young person’s need rises, the adviser agrees with them within ten working days how often they will meet from now on, and writes down why.',
  numerator: 'Of them, those after which a time was agreed, with its reason, in time',
  denominator:
    'Changes after which need rises: an eviction notice, custody or release, exploitation, a pregnancy, hospital, going missing, a move into emergency or temporary accommodation or one that nobody planned',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers: how often they are seen increases with need',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to agree it', unit: 'working days', default: 10 } },
  reads: ['lifeChange', 'leaverHome', 'contactInterval'],
  needs: ['lifeChange or leaverHome', 'contactInterval'],
  intervalsOf: ['contactInterval'],
  cases: ({ lifeChange, leaverHome, contactInterval }, { calendar, settings }) =>
    [
      ...lifeChange.filter(isDated).filter(({ fields }) => rising.has(fields.kind ?? '')),
      ...watchedMoves(leaverHome),
    ].map((one) => {
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      const days = contactInterval.filter(({ fields }) => fields.reason === 'yes').map(({ starts }) => starts)
      return caseOf({
        unit: `${one.table} ${one.key}`,
        opens: one.starts,
        due,
        done: firstFrom(days, one.starts),
        unknown: due === null ? noHolidays : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'Released from custody on 30 March; ten working days, over Easter, end on 15 April.',
      rows: { lifeChange: [change('release')], contactInterval: [agreed('2026-04-16')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Agreed the day before: in time.',
      rows: { lifeChange: [change('release')], contactInterval: [agreed('2026-04-15')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Agreed, and nobody says why so often.',
      rows: { lifeChange: [change('missing')], contactInterval: [agreed('2026-03-31', 'no')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'What was agreed before the change does not answer it.',
      rows: { lifeChange: [change('pregnancy')], contactInterval: [agreed('2026-03-20')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A lost job, and a planned move into a flat: no change of how often is asked.',
      rows: {
        lifeChange: [change('lost-job')],
        leaverHome: [{ starts: '2026-03-30', fields: { kind: 'settled', planned: 'yes' } }],
      },
      on: '2026-04-30',
      are: [],
    },
  ],
})
