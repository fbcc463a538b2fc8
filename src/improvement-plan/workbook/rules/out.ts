import { type Day, inWords } from '../../../platform/day.ts'
import type { NewCell, NewSheet, SheetColumn } from '../../../platform/documents/xlsx/model.ts'
import {
  emptyLine,
  impactRatings,
  type Line,
  type LineFields,
  origins,
  type PlanFinding,
  type WholePlan,
} from '../../model.ts'
import { standing } from '../../rules/headings.ts'
import { grouped, inOrder } from '../../rules/order.ts'
import { whereIs } from '../../rules/words.ts'
import type { Base, BaseLine, Column, Values } from '../model.ts'
import { idHeader, milestoneColumns, planColumns, sheetNames } from './columns.ts'

const letters = { 'priority-action': 'P', 'area-for-improvement': 'A', narrative: 'N', 'own-list': 'C' } as const

/** "P1", "A1", "A2", "N1": each finding's short reference, counted within its kind in the order of the report. */
const referencesOf = (findings: readonly PlanFinding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    inOrder(findings).map((finding, at, all) => {
      const before = all.slice(0, at).filter((one) => one.origin === finding.origin).length
      return [`${letters[finding.origin]}${before + 1}`, finding.id]
    }),
  )

const quotesOf = (line: LineFields, findings: readonly PlanFinding[]): string =>
  inOrder(findings)
    .filter((finding) => line.findings.includes(finding.id))
    .map((finding) => `“${finding.quote}”`)
    .join('\n')

/** What a line of the plan holds as the file shows it but does not take: for noticing that someone typed there. */
const lockedOf = (line: LineFields, findings: readonly PlanFinding[], standards: readonly string[]): Values => ({
  quotes: quotesOf(line, findings),
  standards: standards.join('\n'),
  impact: impactRatings[line.impact].text,
})

export const fieldsOfLine = (line: LineFields): LineFields =>
  Object.fromEntries(Object.keys(emptyLine).map((field) => [field, line[field as keyof LineFields]])) as LineFields

const baseLine = (
  line: Line & { number: number },
  findings: readonly PlanFinding[],
  standards: readonly string[],
): BaseLine => ({
  id: line.id,
  number: line.number,
  fields: fieldsOfLine(line),
  locked: lockedOf(line, findings, standards),
})

/** What an export of this plan holds. The same plan always gives the same base. `measures`: line id -> titles of the practice standards that measure it. */
export const baseOf = (
  { findings, headings, lines }: WholePlan,
  measures: ReadonlyMap<string, readonly string[]> = new Map(),
): Base => ({
  findings: referencesOf(findings),
  headings: Object.fromEntries(headings.map((heading) => [heading.id, heading.title])),
  lines: grouped(findings, lines)
    .flatMap((group) => group.lines)
    .map((line) => baseLine(line, findings, measures.get(line.id) ?? [])),
  milestones: grouped(findings, lines)
    .flatMap((group) => group.lines)
    .flatMap((line) =>
      line.milestones.map(({ id, title, due, revisedDue, done, note }) => ({
        id,
        lineId: line.id,
        fields: { title, due, revisedDue, done, note },
      })),
    ),
})

const dayCell = (day: Day | null): NewCell => (day === null ? null : { day })

const referenceFor = (base: Base): ReadonlyMap<string, string> =>
  new Map(Object.entries(base.findings).map(([reference, id]) => [id, reference]))

const choiceText = (columns: readonly Column[], key: string, value: string): string =>
  columns.find((column) => column.key === key)?.choices?.[value] ?? value

const lineCells = ({ id, number, fields, locked }: BaseLine, base: Base): Readonly<Record<string, NewCell>> => {
  const references = referenceFor(base)
  const order = Object.keys(base.findings)
  const findings = fields.findings.flatMap((one) => references.get(one) ?? [])
  return {
    id,
    number,
    priority: base.headings[fields.priority ?? ''] ?? null,
    workstream: base.headings[fields.workstream ?? ''] ?? null,
    findings: findings.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).join(', '),
    quotes: locked.quotes ?? '',
    whyNoFinding: fields.whyNoFinding,
    outcome: fields.outcome,
    action: fields.action,
    lead: fields.lead?.name ?? '',
    leadRole: fields.lead?.role ?? '',
    partner: fields.partner?.agency ?? '',
    partnerName: fields.partner?.name ?? '',
    start: dayCell(fields.start),
    due: dayCell(fields.due),
    revisedDue: dayCell(fields.revisedDue),
    reason: null,
    measures: fields.measures,
    standards: locked.standards ?? '',
    cost: fields.cost,
    costNote: fields.costNote,
    funded: fields.funded === null ? null : choiceText(planColumns, 'funded', fields.funded),
    fundingSource: fields.fundingSource,
    inStatement: choiceText(planColumns, 'inStatement', fields.inStatement ? 'yes' : 'no'),
    delivery: choiceText(planColumns, 'delivery', fields.delivery),
    impact: locked.impact ?? '',
  }
}

const milestoneCells = (one: Base['milestones'][number], base: Base): Readonly<Record<string, NewCell>> => {
  const line = base.lines.find((candidate) => candidate.id === one.lineId)
  const { title, due, revisedDue, done, note } = one.fields
  return {
    id: one.id,
    number: line?.number ?? null,
    action: line?.fields.action ?? '',
    title,
    due: { day: due },
    revisedDue: dayCell(revisedDue),
    reason: null,
    doneOn: dayCell(done?.on ?? null),
    doneBy: done?.by ?? '',
    note,
  }
}

const sheetKinds = { day: 'day', number: 'number', pounds: 'number' } as const

const sheetColumn = (
  column: Column,
  exportId: string,
  choices: Readonly<Record<string, readonly string[]>>,
): SheetColumn => {
  const fixed = column.choices && Object.values(column.choices).filter((text) => text !== '')
  const list = fixed ?? choices[column.key]
  return {
    header: column.kind === 'id' ? idHeader(exportId) : column.header,
    width: column.width,
    kind: column.kind in sheetKinds ? sheetKinds[column.kind as keyof typeof sheetKinds] : 'text',
    locked: column.locked ?? false,
    hidden: column.hidden ?? false,
    ...(list && list.length > 0 ? { choices: list } : {}),
  }
}

const findingsSheet = (findings: readonly PlanFinding[], base: Base): NewSheet => ({
  name: sheetNames.findings,
  columns: [
    { header: 'Reference', width: 11, kind: 'text', locked: true },
    { header: 'Kind', width: 24, kind: 'text', locked: true },
    { header: 'What was found', width: 90, kind: 'text', locked: true },
    { header: 'Where', width: 24, kind: 'text', locked: true },
    { header: 'Lines', width: 12, kind: 'text', locked: true },
  ],
  rows: Object.entries(base.findings).map(([reference, id]) => {
    const finding = findings.find((one) => one.id === id)!
    const lines = base.lines.filter((line) => line.fields.findings.includes(id)).map((line) => line.number)
    const kind = `${origins[finding.origin]}${finding.gone ? ' (no longer an accepted finding)' : ''}`
    return [reference, kind, finding.quote, whereIs(finding), lines.join(', ')]
  }),
})

type Stamp = { exportId: string; today: Day; by: string }

const helpOf = (columns: readonly Column[]) =>
  columns
    .filter((column) => column.hint !== '' && !column.hidden)
    .map((column) => ({ text: `${column.header}: ${column.hint}` }))

const helpSheet = ({ plan }: WholePlan, { exportId, today, by }: Stamp): NewSheet => ({
  name: sheetNames.help,
  plain: [
    { text: 'How to edit this workbook', heading: true },
    {
      text: `${plan.title}, as it was on ${inWords(today)}. Downloaded by ${by}. Version ${plan.version} of the plan, download ${exportId}.`,
    },
    {
      text: '1. Change what you like in the sheets Plan and Milestones, and save the file as an Excel workbook (.xlsx).',
    },
    { text: '2. In Throughline open the plan, choose “Edit in Excel”, and upload the file.' },
    { text: '3. You see each difference, and choose what the plan takes over. Nothing changes before that.' },
    { text: 'Good to know', heading: true },
    {
      text: 'Several people can each edit a copy. Upload one after the other: what two people changed differently is shown, and a person chooses.',
    },
    { text: 'To add a line, fill in a new row below the others. To propose that a line is removed, delete its row.' },
    { text: 'Rows may be sorted and filtered. Columns may be moved or left out, but keep their heads as they are.' },
    { text: 'Grey columns are there to be read. What you type into them is not taken over.' },
    {
      text: 'A text that starts with = + - or @ has a single quotation mark in front, so that no program takes it for a formula. It makes no difference whether you leave it there.',
    },
    { text: 'After an upload, download a fresh copy before you go on.' },
    { text: 'Columns of the sheet Plan', heading: true },
    ...helpOf(planColumns),
    { text: 'Columns of the sheet Milestones', heading: true },
    ...helpOf(milestoneColumns),
  ],
})

/** The sheets of the workbook, in their order. */
export const sheetsOf = (whole: WholePlan, base: Base, stamp: Stamp): readonly NewSheet[] => {
  const titles = {
    priority: standing(whole.headings, 'priority').map((heading) => heading.title),
    workstream: standing(whole.headings, 'workstream').map((heading) => heading.title),
  }
  const rowsBy = (columns: readonly Column[], rows: readonly Readonly<Record<string, NewCell>>[]) => ({
    columns: columns.map((column) => sheetColumn(column, stamp.exportId, titles)),
    rows: rows.map((row) => columns.map((column) => row[column.key] ?? null)),
  })
  return [
    {
      name: sheetNames.plan,
      ...rowsBy(
        planColumns,
        base.lines.map((line) => lineCells(line, base)),
      ),
    },
    {
      name: sheetNames.milestones,
      ...rowsBy(
        milestoneColumns,
        base.milestones.map((one) => milestoneCells(one, base)),
      ),
    },
    findingsSheet(whole.findings, base),
    helpSheet(whole, stamp),
  ]
}
