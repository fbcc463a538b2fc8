import fc from 'fast-check'
import {
  type Delivery,
  deliveryRatings,
  emptyLine,
  type Funded,
  type Line,
  type LineFields,
  type MilestoneFields,
  type WholePlan,
} from '../../src/improvement-plan/model.ts'
import { addDays, type Day } from '../../src/platform/day.ts'
import { withoutControls } from '../../src/platform/plain-text.ts'

const id = (kind: string, at: number): string => `0199000${kind}-0000-7000-8000-${at.toString(16).padStart(12, '0')}`

/** Any text that a page could have saved: without control characters, trimmed. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '', '=1+1', '- first\n- second', '+44 1632', '@cmd', "'=x", '007', '1e5', 'TRUE', '03/04/2027', '#REF!', '_x000D_',
        'constructor', '__proto__', 'a\u00A0b', '\u{1F9D2}\u{1F3FD}', 'x\n\ny', '£5', 'Yes', 'N/A', '“so”', 'long '.repeat(700).trim(),
      ), // biome-ignore format: a list
    },
  )
  .map((text) => withoutControls(text.replaceAll('\r\n', '\n')).trim())

const anyShort = anyText.map((text) => text.slice(0, 100).toWellFormed().trim())
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 201 * 365 }).map((days) => addDays('1900-01-01', days))
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null })

const anyLead = fc.oneof(
  fc.constant(null),
  fc.record({
    personId: fc.constantFrom(null, id('a', 1)),
    name: anyShort.filter((name) => name !== ''),
    role: anyShort,
  }),
)
const anyPartner = fc.oneof(
  fc.constant(null),
  fc
    .record({ agency: anyShort, personId: fc.constant(null), name: anyShort })
    .filter(({ agency, name }) => agency !== '' || name !== ''),
)

const findingIds = [0, 1, 2, 3].map((at) => id('f', at))
const priorityIds = [0, 1].map((at) => id('c', at))
const workstreamIds = [0, 1].map((at) => id('d', at))

/** Fields of a line that a person may give in a workbook, with dates that do not contradict each other. */
export const anyFields: fc.Arbitrary<LineFields> = fc
  .record({
    findings: fc.subarray(findingIds).map((some) => some.toSorted()),
    whyNoFinding: anyText,
    priority: maybe(fc.constantFrom(...priorityIds)),
    workstream: maybe(fc.constantFrom(...workstreamIds)),
    outcome: anyText,
    action: anyText,
    lead: anyLead,
    partner: anyPartner,
    start: fc.constant(null),
    due: maybe(anyDay),
    revisedDue: maybe(anyDay),
    measures: anyText,
    cost: maybe(fc.integer({ min: 0, max: 2_000_000_000 })),
    costNote: anyText,
    funded: fc.constantFrom<Funded | null>('yes', 'partly', 'no', null),
    fundingSource: anyText,
    inStatement: fc.boolean(),
    delivery: fc.constantFrom(...(Object.keys(deliveryRatings) as Delivery[]).filter((one) => one !== 'signed-off')),
    impact: fc.constant('not-yet-tested' as const),
  })
  .map((fields) => ({
    ...emptyLine,
    ...fields,
    revisedDue: fields.due === null || fields.due === fields.revisedDue ? null : fields.revisedDue,
  }))

export const anyMilestone: fc.Arbitrary<MilestoneFields> = fc
  .record({
    title: anyShort.filter((title) => title !== ''),
    due: anyDay,
    revisedDue: maybe(anyDay),
    done: maybe(fc.record({ on: anyDay, by: anyShort.filter((by) => by !== '') })),
    note: anyText,
  })
  .map((fields) => ({ ...fields, revisedDue: fields.revisedDue === fields.due ? null : fields.revisedDue }))

const lineOf = (fields: LineFields, at: number, milestones: readonly MilestoneFields[]): Line => ({
  ...fields,
  id: id('1', at),
  position: at + 1,
  version: 1,
  removed: false,
  asked: null,
  milestones: milestones.map((one, number) => ({ ...one, id: id('2', at * 100 + number), version: 1, removed: false })),
})

const finding = (at: number): WholePlan['findings'][number] => ({
  id: findingIds[at]!,
  origin: at < 3 ? 'area-for-improvement' : 'narrative',
  sourceKey: `key ${at}`,
  quote: `What inspectors found, number ${at}.`,
  paragraph: String(at + 10),
  page: at + 1,
  section: null,
  listHeading: null,
  priority: null,
  position: at + 1,
  gone: false,
})

const heading = (kind: 'priority' | 'workstream', headingId: string, at: number): WholePlan['headings'][number] => ({
  id: headingId,
  kind,
  title: `${kind} number ${at}, with a comma`,
  outcome: '',
  person: null,
  position: at,
  version: 1,
  removed: false,
})

/** A plan with these lines, invented around them. */
export const planOf = (
  lines: readonly { fields: LineFields; milestones?: readonly MilestoneFields[] }[],
): WholePlan => ({
  plan: {
    id: id('0', 0),
    title: 'An invented plan',
    governance: '',
    status: 'draft',
    evidenceMonths: 6,
    inspectionId: null,
    statutory: false,
    whyStatutory: '',
    started: '2026-01-05',
    startedBy: 'Ash',
    version: 1,
  },
  headings: [
    ...priorityIds.map((one, at) => heading('priority', one, at)),
    ...workstreamIds.map((one, at) => heading('workstream', one, at)),
  ],
  findings: [0, 1, 2, 3].map(finding),
  lines: lines.map(({ fields, milestones }, at) => lineOf(fields, at, milestones ?? [])),
})

export const anyPlan: fc.Arbitrary<WholePlan> = fc
  .array(fc.record({ fields: anyFields, milestones: fc.array(anyMilestone, { maxLength: 2 }) }), { maxLength: 6 })
  .map(planOf)
