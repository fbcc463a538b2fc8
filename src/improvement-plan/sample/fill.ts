import { listInspections, listPickableParagraphs } from '../../inspections/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine, type Line, type LineFields, type PlanFinding } from '../model.ts'
import { type DirectoryPerson, listPeople } from '../people.ts'
import type { By } from '../records/by.ts'
import { addEvidence } from '../records/evidence.ts'
import { listFindingsOf } from '../records/findings.ts'
import { addLine, getLine, listLines, saveLine, setAsked } from '../records/lines.ts'
import { addUpdate } from '../records/notes.ts'
import { getPlan, savePlan } from '../records/plans.ts'
import { addResponse, addSendings } from '../records/statements.ts'
import { isArea } from '../rules/coverage.ts'
import { usualRecipients } from '../statement/edition.ts'
import { draftPlan, pickConcerns } from '../work/draft.ts'
import { markReady } from '../work/statement.ts'
import { fillWorkbook } from '../workbook/sample.ts'
import { fillAttachments, fillHeadings, fillMilestones, fillStrengths } from './fill-shape.ts'
import { sampleLines } from './lines.ts'
import { fillMeasures } from './measures.ts'
import type { SampleLine } from './model.ts'

const director = 'Ruth Okonedo'
const on = (day: Day, name = director): By => ({ name, at: new Date(`${day}T10:30:00Z`) })

const governance =
  `The Marlshire improvement board oversees this plan. It is chaired by an independent chair, meets every six weeks and has
members from the police, health, schools, housing and the voluntary sector.

The director of children’s services reports to the board, to the lead member each month and to the children’s scrutiny
committee each quarter. Our Turn, the children in care council, is asked twice a year what has changed.`.replaceAll(
    /(?<!\n)\n(?!\n)/g,
    ' ',
  )

const fieldsOf = (line: SampleLine, people: readonly DirectoryPerson[], from: LineFields): LineFields => {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? null
  return {
    ...from,
    whyNoFinding: 'why' in line.answers ? line.answers.why : '',
    action: line.action,
    outcome: line.outcome,
    measures: line.measures,
    lead: line.lead ? { personId: idOf(line.lead.name), ...line.lead } : null,
    partner: line.partner ? { personId: idOf(line.partner.name), ...line.partner } : null,
    start: line.start,
    due: line.due ?? null,
    cost: line.cost?.pounds ?? null,
    costNote: line.cost?.note ?? '',
    funded: line.cost?.funded ?? null,
    fundingSource: line.cost?.source ?? '',
    inStatement: line.since !== true,
  }
}

const findingFor = (line: SampleLine, findings: readonly PlanFinding[]): PlanFinding | undefined => {
  const { answers } = line
  if ('area' in answers) return findings.filter(isArea)[answers.area]
  return 'sentence' in answers ? findings.find((one) => one.quote.includes(answers.sentence)) : undefined
}

/** The empty line that drafting made for the finding, or a new one. */
const placeFor = async (db: Tenant, planId: string, line: SampleLine, by: By): Promise<Line> => {
  const finding = findingFor(line, await listFindingsOf(db, planId))
  const free = (await listLines(db, planId)).find(
    (one) => one.action === '' && finding !== undefined && one.findings.includes(finding.id),
  )
  const lineId = free?.id ?? (await addLine(db, planId, { ...emptyLine, findings: finding ? [finding.id] : [] }, by))
  return getLine(db, planId, lineId)
}

const write = async (db: Tenant, planId: string, line: SampleLine, people: readonly DirectoryPerson[], day: Day) => {
  const place = await placeFor(db, planId, line, on(day))
  await saveLine(db, planId, place, fieldsOf(line, people, place), on(day))
  return place.id
}

/** What happened since: updates, evidence, ratings, a revised date. */
const goOn = async (db: Tenant, planId: string, lineId: string, line: SampleLine, today: Day): Promise<void> => {
  for (const { on: about, by, text } of line.updates)
    await addUpdate(db, lineId, { about, text, corrects: null }, on(about, by))
  for (const { on: dated, by, ...shown } of line.evidence)
    await addEvidence(db, { planId, lineId }, { link: '', ...shown, dated }, on(dated, by))
  const last = line.updates.at(-1)?.on ?? addDays(today, -1)
  const before = await getLine(db, planId, lineId)
  await saveLine(db, planId, before, { ...before, delivery: line.delivery, impact: line.impact }, on(last))
  if (line.revised) {
    const rated = await getLine(db, planId, lineId)
    await saveLine(db, planId, rated, { ...rated, revisedDue: line.revised.to }, on(last), line.revised.why)
  }
  if (line.asked) await setAsked(db, planId, lineId, on(addDays(today, -3)))
}

const pickSentences = async (
  db: Tenant,
  planId: string,
  inspectionId: string,
  wanted: readonly SampleLine[],
  by: By,
) => {
  const words = wanted.flatMap(({ answers }) => ('sentence' in answers ? [answers.sentence] : []))
  const picks = (await listPickableParagraphs(db, inspectionId)).flatMap((paragraph) =>
    paragraph.sentences
      .filter((sentence) => words.some((part) => sentence.text.toLowerCase().includes(part.toLowerCase())))
      .map((sentence) => ({ paragraphId: paragraph.id, sentence: sentence.text })),
  )
  await pickConcerns(db, planId, picks, by)
}

/** A plan under way for Marlshire's inspection of 2025: drafted, sent as a statement, and worked on since. */
export const fillSample = async (db: Tenant, today: Day): Promise<void> => {
  const inspection = (await listInspections(db)).find((one) => one.kind === 'standard-inspection')
  if (!inspection) return
  const people = await listPeople(db, today)
  const { planId } = await draftPlan(db, inspection.id, on('2025-11-10'), '2025-11-10')
  const lines = sampleLines(today)
  const written: { line: SampleLine; id: string }[] = []
  const writeAll = async (wanted: readonly SampleLine[], day: Day) => {
    await pickSentences(db, planId, inspection.id, wanted, on(day))
    for (const line of wanted) written.push({ line, id: await write(db, planId, line, people, day) })
  }
  await writeAll(
    lines.filter((line) => !line.since),
    '2025-12-15',
  )
  const plan = await getPlan(db, planId)
  await savePlan(db, plan, { ...plan, governance, status: 'agreed' }, on('2026-01-20'))
  const statementId = await markReady(db, planId, 'Marlshire Council', on('2026-01-30'), '2026-01-30')
  const sent = { recipients: usualRecipients, on: '2026-02-03', how: 'e-mail' }
  await addSendings(db, statementId, sent, on('2026-02-03'))
  const says = 'Thank you for the statement. It reflects the findings of the inspection.'
  await addResponse(db, statementId, { on: '2026-03-06', says, needsRevision: false }, on('2026-03-06'))
  await writeAll(
    lines.filter((line) => line.since),
    addDays(today, -10),
  )
  for (const { line, id } of written) await goOn(db, planId, id, line, today)
  const fill = { planId, people, on }
  await fillHeadings(db, fill, addDays(today, -9))
  await fillMilestones(db, fill, today)
  await fillAttachments(db, fill, today)
  await fillMeasures(db, fill, addDays(today, -8))
  await fillStrengths(db, fill, inspection.id, today)
  await fillWorkbook(db, planId, on(addDays(today, -2)))
}
