import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOfWait, waitsIn } from '../../../standards/cases.ts'
import type { Row } from '../../../standards/standard.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { decisionsSource } from './points.ts'

/** A record as of the day it ended; null: it goes on. */
const atEnd = (row: Row): readonly Row[] => (row.ends === null ? [] : [{ ...row, starts: row.ends, ends: null }])
const inOrder = (one: { readonly starts: Day | null }, other: { readonly starts: Day | null }): number =>
  (one.starts ?? '') < (other.starts ?? '') ? -1 : (one.starts ?? '') > (other.starts ?? '') ? 1 : 0

const open = { starts: '2024-09-02' } as const
const decided = (starts: string, point = 'no-change-12m') => ({ starts, fields: { point, rationale: 'yes' } }) as const

export const decisionsWithoutChange = standard({
  id: 'mgmt-no-change-12m',
  title: 'Manager’s decision where nothing has changed for 12 months',
  area: 'management-oversight',
  asks: 'Where a child has been open for a year without a step up or down, a manager decides whether it should go on so, and writes down why; and again after another year.',
  numerator: 'Of them, those with a step, or a manager’s decision that it should go on, in the last 12 months',
  denominator: 'Children who have been open for more than 12 months',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: decisionsSource,
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months without a change', unit: 'months', default: 12 } },
  reads: ['childInNeed', 'protectionPlan', 'carePeriod', 'preProceedings', 'managementDecision'],
  needs: ['childInNeed', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ childInNeed, protectionPlan, carePeriod, preProceedings, managementDecision }, { settings, toldFrom }) => {
    const since = toldFrom('managementDecision')
    if (childInNeed.length === 0 || since === null) return []
    const steps = [...protectionPlan, ...carePeriod, ...preProceedings] as readonly Row[]
    const decisions = managementDecision.filter(
      ({ fields }) => fields.point === 'no-change-12m' && fields.rationale === 'yes',
    )
    const events = [...steps, ...steps.flatMap(atEnd), ...decisions].toSorted(inOrder)
    return childInNeed.flatMap((spell) =>
      waitsIn(spell, events, since).map((wait) => {
        const { because: _, ...held } = heldOf(spell)
        return caseOfWait(spell, wait, addMonths(wait.from, settings.limit(wait.from)), {
          ...held,
          unit: `${spell.key} ${wait.from} ${wait.after?.key ?? 'start'}`,
        })
      }),
    )
  },
  examples: [
    {
      why: 'Open for 19 months, and nobody has decided.',
      rows: { childInNeed: [open] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Off a plan twelve months ago to the day: that was a step.',
      rows: { childInNeed: [open], protectionPlan: [{ starts: '2024-09-09', ends: '2025-03-31' }] },
      on: '2026-03-31',
      are: ['yes'],
      waits: ['2026-03-31'],
    },
    {
      why: 'A manager decided nine months ago that it should go on.',
      rows: { childInNeed: [open], managementDecision: [decided('2025-06-30')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A decision on something else.',
      rows: { childInNeed: [open], managementDecision: [decided('2025-06-30', 'threshold')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Open for less than a year.',
      rows: { childInNeed: [{ starts: '2025-04-07' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
