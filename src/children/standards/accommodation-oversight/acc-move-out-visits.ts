import { addDays } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome } from './homes.ts'
import { seenOn } from './seen.ts'
import { ofStays, staysIn } from './stays.ts'

const hostel = {
  key: 'h',
  starts: '2026-02-02',
  ends: '2026-03-02',
  fields: { kind: 'emergency', accommodation: 'V' },
} as const
const seen = (starts: string, more: object = {}) =>
  ({ starts, fields: { homeKey: 'i', seen: 'yes', ...more } }) as const

export const visitsAfterMovingOut = standard({
  id: 'acc-move-out-visits',
  title: 'Seen within 7 days of moving out, and again by day 28',
  area: 'accommodation-oversight',
  asks: 'Who has left emergency or temporary accommodation is seen in the new home within seven days, and a second time by the 28th day.',
  numerator: 'Of them, those that were made in time',
  denominator:
    'Visits that were due after stays in emergency or temporary accommodation: two for each, unless another began before',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 8(2)',
    confidence: 'known',
    note: 'Seven days is the law for relevant children in accommodation that the authority provides. The second visit by day 28 is local.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    first: { title: 'Days to the first visit', unit: 'days', default: 7, only: 'less' },
    second: { title: 'Days to the second visit', unit: 'days', default: 28 },
    ...ofStays,
  },
  reads: ['leaverHome', 'homeVisit', 'visit', 'leaverContact'],
  needs: ['leaverHome', 'homeVisit or visit or leaverContact'],
  needsKind: { visit: 'care-leaver' },
  intervalsOf: ['homeVisit'],
  cases: (rows, { settings, toldFrom }) => {
    const stays = staysIn(rows.leaverHome, settings.gap)
    if (stays.length === 0) return []
    return stays.flatMap((stay, at) => {
      const out = stay.ends
      if (out === null) return []
      const days = [...new Set(seenOn(rows))].filter((day) => day >= out)
      const ends = stays[at + 1]?.starts ?? null
      return [settings.first(out), settings.second(out)].map((limit, nth) =>
        unlessBefore(
          begunOn({ toldFrom }),
          caseOfHome(stay, {
            unit: `${stay.key} ${nth + 1}`,
            opens: out,
            ends,
            due: addDays(out, limit),
            done: days[nth] ?? null,
          }),
        ),
      )
    })
  },
  examples: [
    {
      why: 'Seen on the seventh day and on the 28th.',
      rows: { leaverHome: [hostel], homeVisit: [seen('2026-03-09'), seen('2026-03-30')] },
      on: '2026-04-30',
      are: ['yes', 'yes'],
    },
    {
      why: 'Seen on the eighth, and not again.',
      rows: { leaverHome: [hostel], homeVisit: [seen('2026-03-10')] },
      on: '2026-04-30',
      are: ['no', 'no'],
    },
    {
      why: 'A refusal is an attempt and no visit.',
      rows: { leaverHome: [hostel], homeVisit: [seen('2026-03-05', { refused: 'yes' })] },
      on: '2026-03-10',
      are: ['no'],
      waits: ['2026-03-09', '2026-03-30'],
    },
    {
      why: 'Back in a hostel on the fifth day: another stay, whose own visits are asked.',
      rows: { leaverHome: [hostel, { ...hostel, key: 'j', starts: '2026-03-07', ends: null }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'Twice on one day is once.',
      rows: { leaverHome: [hostel], homeVisit: [seen('2026-03-05'), seen('2026-03-05')] },
      on: '2026-04-30',
      are: ['yes', 'no'],
    },
    {
      why: 'Moved out ten days before homes were recorded here: the first visit is not asked, and the second is.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-14',
      toldFrom: '2026-03-12',
      are: ['excluded'],
      waits: ['2026-03-30'],
    },
  ],
})
