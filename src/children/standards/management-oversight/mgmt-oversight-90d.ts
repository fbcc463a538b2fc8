import { addDays } from '../../../platform/day.ts'
import { caseOfWait, earlier, waitsIn } from '../../../standards/cases.ts'
import { temporaryHomes } from '../accommodation-oversight/homes.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { firstOpenFrom, type Spell } from './urgent.ts'

const open = { starts: '2025-06-02' } as const
const decided = (starts: string, onProgress: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { rationale: 'yes', onProgress, level: 'team-manager' } }) as const

export const managementOversight = standard({
  id: 'mgmt-oversight-90d',
  title: 'Open children with a management decision in the last 90 days',
  area: 'management-oversight',
  asks: 'A manager looks at each open child’s plan at least every 90 days, and every 30 at high risk, and writes down what they think and why: more than a click.',
  numerator: 'Of them, those with such an entry within the limit',
  denominator: 'Open children, but those whose first entry is not due yet',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Management oversight is recorded',
    confidence: 'known',
    note: 'High risk: on a child protection plan, in pre-proceedings, or in emergency accommodation.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    limit: { title: 'Days between entries', unit: 'days', default: 90 },
    urgent: { title: 'Days between entries at high risk', unit: 'days', default: 30 },
  },
  reads: ['childInNeed', 'protectionPlan', 'preProceedings', 'leaverHome', 'managementDecision'],
  needs: ['childInNeed', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ childInNeed, protectionPlan, preProceedings, leaverHome, managementDecision }, { settings, toldFrom }) => {
    const entries = managementDecision.filter(({ fields }) => fields.onProgress === 'yes' && fields.rationale === 'yes')
    const urgent: readonly Spell[] = [...protectionPlan, ...preProceedings, ...temporaryHomes(leaverHome)]
    return childInNeed.flatMap((spell) =>
      waitsIn(spell, entries, toldFrom('managementDecision')).map((wait) => {
        const usual = addDays(wait.from, settings.limit(wait.from))
        const at = firstOpenFrom(urgent, wait.from)
        const due = at === null ? usual : earlier(usual, addDays(at, settings.urgent(at)))
        const { because: _, ...held } = heldOf(spell)
        return caseOfWait(spell, wait, due, held)
      }),
    )
  },
  examples: [
    {
      why: 'An entry 90 days ago.',
      rows: { childInNeed: [open], managementDecision: [decided('2025-12-31')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Ninety-one.',
      rows: { childInNeed: [open], managementDecision: [decided('2025-12-30')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'An authorisation that says nothing of the plan does not count.',
      rows: { childInNeed: [open], managementDecision: [decided('2026-03-20', 'no')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On a child protection plan: 30 days.',
      rows: {
        childInNeed: [open],
        protectionPlan: [{ starts: '2026-01-05' }],
        managementDecision: [decided('2026-02-28')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The plan began ten days ago: 30 days run from then.',
      rows: {
        childInNeed: [open],
        protectionPlan: [{ starts: '2026-03-21' }],
        managementDecision: [decided('2026-02-01')],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A plan that ended before makes nothing urgent.',
      rows: {
        childInNeed: [open],
        protectionPlan: [{ starts: '2025-07-01', ends: '2026-01-10' }],
        managementDecision: [decided('2026-01-15')],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Closed: nobody asks any more.',
      rows: { childInNeed: [{ ...open, ends: '2026-03-01' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Over a period the figure is how things stood on its last day.',
      rows: { childInNeed: [open], managementDecision: [decided('2025-08-01'), decided('2026-03-20')] },
      completed: ['2026-01-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'Open for a month and no entry yet: it waits, and counts when it is late.',
      rows: { childInNeed: [{ starts: '2026-03-02' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-05-31'],
    },
  ],
})
