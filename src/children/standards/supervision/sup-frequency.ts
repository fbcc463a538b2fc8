import { addDays } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { roleOf, timesInWork } from './posts.ts'

const worker = { starts: '2026-01-05', fields: { jobTitle: 'Social worker', team: 'North' } } as const
const held = (starts: string, kind = 'case') => ({ starts, fields: { kind } }) as const

export const supervisionHeld = standard({
  id: 'sup-frequency',
  title: 'Supervision held at the required interval',
  area: 'supervision',
  asks: 'Each worker has supervision at least every four weeks; newly qualified social workers every two, personal advisers every six.',
  numerator: 'Of them, those whose last supervision is no longer ago than their interval',
  denominator:
    'Workers who have been in post for longer than their interval. A completed period counts supervisions that were held or came to be late in it, the first from the day the worker started',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local supervision policy under the employer standards',
    where: 'Frequency of supervision',
    confidence: 'verified',
    note: 'A figure by worker, where one gap that was too long fails the worker, is lower than that of a period here, which counts supervisions. Absence of more than four weeks stops the clock, but no list tells of it. A talk in between (kind “in between”) is no supervision.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'worker',
  settings: {
    limit: { title: 'Days between supervisions', unit: 'days', default: 28 },
    newlyQualified: { title: 'Days for newly qualified social workers', unit: 'days', default: 14 },
    adviser: { title: 'Days for personal advisers', unit: 'days', default: 42 },
  },
  reads: ['staffMember', 'supervision'],
  needs: ['staffMember.starts', 'supervision'],
  intervalsOf: ['supervision'],
  cases: ({ staffMember, supervision }, { settings, toldFrom }) => {
    const regular = supervision.filter(({ fields }) => fields.kind !== 'ad-hoc')
    return timesInWork(staffMember).flatMap((post) => {
      const role = roleOf(post)
      const limit =
        role === 'newly-qualified' ? settings.newlyQualified : role === 'adviser' ? settings.adviser : settings.limit
      const waits = waitsIn(post, regular, toldFrom('supervision'))
      return seriesOf(post, waits, ({ from }) => addDays(from, limit(from)), { team: post.fields.team ?? null })
    })
  },
  examples: [
    {
      why: 'Four weeks ago to the day.',
      rows: { staffMember: [worker], supervision: [held('2026-03-03')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day more.',
      rows: { staffMember: [worker], supervision: [held('2026-03-02')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A talk in between is none.',
      rows: { staffMember: [worker], supervision: [held('2026-03-02'), held('2026-03-20', 'ad-hoc')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A personal adviser has six weeks.',
      rows: {
        staffMember: [{ ...worker, fields: { jobTitle: 'Personal adviser' } }],
        supervision: [held('2026-02-20')],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Left before the first one was due.',
      rows: { staffMember: [{ ...worker, ends: '2026-01-30' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A vacant post has nobody to supervise.',
      rows: { staffMember: [{ ...worker, fields: { vacancy: 'yes' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Moved to another post without a day between: the clock runs on.',
      rows: {
        staffMember: [
          { ...worker, ends: '2026-02-28' },
          { ...worker, starts: '2026-03-01' },
        ],
        supervision: [held('2026-02-20')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The first gap was too long, the second was not.',
      rows: { staffMember: [worker], supervision: [held('2026-02-05'), held('2026-03-05')] },
      completed: ['2026-01-01', '2026-03-31'],
      are: ['no', 'yes'],
    },
    {
      why: 'Started three weeks ago: the first supervision is not due yet.',
      rows: { staffMember: [{ ...worker, starts: '2026-03-10' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-07'],
    },
  ],
})
