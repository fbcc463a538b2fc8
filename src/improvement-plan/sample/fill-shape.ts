import { listPraisingParagraphs } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Line, Named } from '../model.ts'
import type { DirectoryPerson } from '../people.ts'
import type { By } from '../records/by.ts'
import { addEvidence } from '../records/evidence.ts'
import { addHeading } from '../records/headings.ts'
import { listLines } from '../records/lines.ts'
import { addMilestone } from '../records/milestones.ts'
import { getWholePlan } from '../records/plans.ts'
import { addLook, listStrengths, saveStrength } from '../records/strengths.ts'
import { isArea } from '../rules/coverage.ts'
import { pickStrengths } from '../work/draft.ts'
import { fillHeading } from '../work/headings.ts'
import { sampleAttachments, sampleHeadings, sampleMilestones, sampleStrengths } from './shape.ts'

type Fill = { planId: string; people: readonly DirectoryPerson[]; on: (day: Day, name?: string) => By }

const inDirectory = (person: Named | null, people: readonly DirectoryPerson[]): Named | null =>
  person && { ...person, personId: people.find((one) => one.name === person.name)?.id ?? null }

const startingWith = (lines: readonly Line[], start: string): Line => {
  const line = lines.find((one) => one.action.startsWith(start))
  if (!line) throw new Error(`No line of the sample starts with “${start}”.`)
  return line
}

/** Priorities and workstreams, with the areas and lines that belong to each. */
export const fillHeadings = async (db: Tenant, { planId, people, on }: Fill, day: Day): Promise<void> => {
  for (const { kind, areas, lines, ...fields } of sampleHeadings) {
    const whole = await getWholePlan(db, planId)
    const found = whole.findings.filter(isArea)
    const by = on(day)
    const id = await addHeading(db, planId, kind, { ...fields, person: inDirectory(fields.person, people) }, by)
    const chosen = {
      findings: areas.map((at) => found[at]!.id),
      lines: lines.map((start) => startingWith(whole.lines, start).id),
    }
    await fillHeading(db, whole, { id, kind }, chosen, by)
  }
}

export const fillMilestones = async (db: Tenant, { planId, on }: Fill, today: Day): Promise<void> => {
  const lines = await listLines(db, planId)
  for (const { line: start, ...fields } of sampleMilestones(today))
    await addMilestone(db, { planId, line: startingWith(lines, start) }, fields, on('2026-01-21'))
}

export const fillAttachments = async (db: Tenant, { planId, on }: Fill, today: Day): Promise<void> => {
  const lines = await listLines(db, planId)
  for (const { line, by, file, ...shown } of sampleAttachments(today)) {
    const fields = { kind: file ? ('data' as const) : ('audit' as const), source: '', ...shown }
    await addEvidence(db, { planId, lineId: startingWith(lines, line).id }, fields, on(shown.dated, by), file)
  }
}

/** Picked from the report's own words; a sentence that the reader does not take for praise is left out. */
export const fillStrengths = async (
  db: Tenant,
  { planId, people, on }: Fill,
  inspectionId: string,
  today: Day,
): Promise<void> => {
  const wanted = sampleStrengths(today)
  const picks = (await listPraisingParagraphs(db, inspectionId)).flatMap((paragraph) =>
    paragraph.sentences
      .filter(({ text, leaning }) => leaning === 'strength' && wanted.some((one) => text.includes(one.sentence)))
      .map((sentence) => ({ paragraphId: paragraph.id, sentence: sentence.text })),
  )
  await pickStrengths(db, planId, picks, on('2026-01-21'), '2026-01-21')
  for (const strength of await listStrengths(db, planId)) {
    const sample = wanted.find((one) => strength.quote.includes(one.sentence))!
    const { keeper, sign, everyMonths } = sample
    await saveStrength(
      db,
      planId,
      strength,
      { keeper: inDirectory(keeper, people), sign, everyMonths },
      on('2026-01-21'),
    )
    for (const { by, ...look } of sample.looks) await addLook(db, planId, strength, look, on(look.on, by))
  }
}
