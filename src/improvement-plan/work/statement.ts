import { getClock, getInspection, type InspectionClock, titleOf } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { WholePlan } from '../model.ts'
import type { By } from '../records/by.ts'
import { getPlan, getWholePlan } from '../records/plans.ts'
import { addEdition, listEditions } from '../records/statements.ts'
import { type Coverage, coverageOf } from '../rules/coverage.ts'
import { grouped, numbersOf } from '../rules/order.ts'
import { type StatementContent, type StatementFacts, statementOf } from '../statement/content.ts'
import { type Edition, mayMarkReady, type Standing, standingOf } from '../statement/edition.ts'
import { statementAsWord } from '../statement/word.ts'

export type StatementView = {
  whole: WholePlan
  coverage: Coverage
  clock: InspectionClock | null
  /** As the plan stands now. */
  content: StatementContent
  editions: readonly Edition[]
  standing: Standing
}

const factsOf = async (
  db: Tenant,
  whole: WholePlan,
  council: string,
  today: Day,
): Promise<{ facts: StatementFacts; clock: InspectionClock | null }> => {
  const { plan } = whole
  if (plan.inspectionId === null) {
    const nothing = { receivedOn: null, publishedOn: null, due: null }
    return { clock: null, facts: { council, inspection: plan.title, basis: 'none', ...nothing } }
  }
  const inspection = await getInspection(db, plan.inspectionId)
  const clock = await getClock(db, plan.inspectionId, today)
  const law = inspection.kind === 'jtai' ? 'children-act' : 'education-and-inspections-act'
  const { receivedOn, publishedOn } = inspection
  return {
    clock,
    facts: {
      council,
      inspection: titleOf(inspection),
      basis: plan.statutory ? law : 'none',
      receivedOn,
      publishedOn,
      due: clock.due,
    },
  }
}

export const coverageNow = (whole: WholePlan): Coverage =>
  coverageOf(whole, numbersOf(grouped(whole.findings, whole.lines)))

/** `council`: the council's name, as on its pages. */
export const getStatement = async (db: Tenant, planId: string, council: string, today: Day): Promise<StatementView> => {
  const whole = await getWholePlan(db, planId)
  const { facts, clock } = await factsOf(db, whole, council, today)
  const editions = await listEditions(db, planId)
  return {
    whole,
    coverage: coverageNow(whole),
    clock,
    content: statementOf(whole, facts),
    editions,
    standing: standingOf(editions),
  }
}

export const draftMark = (today: Day): string => `Draft of ${inWords(today)}: not ready to send`

export const editionMark = (number: number, ready: Day): string => `Edition ${number}, ${inWords(ready)}`

/** Freezes the plan as it stands as the next edition. Throws `conflict` while an area is uncovered or one waits to be sent. */
export const markReady = async (db: Tenant, planId: string, council: string, by: By, today: Day): Promise<string> => {
  await getPlan(db, planId, true)
  const { whole, coverage, content, editions, standing } = await getStatement(db, planId, council, today)
  if (!whole.plan.statutory || !coverage.ready || !mayMarkReady(standing))
    throw new Refusal(
      'conflict',
      'The statement cannot be marked ready as it stands.',
      'Go back to the statement: it lists what is missing.',
    )
  const number = editions.length + 1
  const docx = await statementAsWord(content, editionMark(number, today))
  return addEdition(db, planId, { number, content, docx }, by)
}
