import { type InspectionClock, titleOf } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { WholePlan } from '../model.ts'
import type { By } from '../records/by.ts'
import { getPlan } from '../records/plans.ts'
import { addEdition, listEditions } from '../records/statements.ts'
import { type Coverage, coverageOf } from '../rules/coverage.ts'
import { grouped, numbersOf } from '../rules/order.ts'
import { type StatementContent, type StatementFacts, statementOf } from '../statement/content.ts'
import { differences } from '../statement/differences.ts'
import { type Edition, mayMarkReady, type Standing, standingOf } from '../statement/edition.ts'
import { statementAsWord } from '../statement/word.ts'
import { type CurrentPlan, getCurrentPlan } from './current.ts'
import { titlesOfPlan } from './measures.ts'

export type StatementView = {
  whole: WholePlan
  coverage: Coverage
  clock: InspectionClock | null
  /** As the plan stands now. */
  content: StatementContent
  editions: readonly Edition[]
  standing: Standing
}

const factsOf = ({ whole, inspection, clock }: CurrentPlan, council: string): StatementFacts => {
  const law = inspection?.kind === 'jtai' ? 'children-act' : 'education-and-inspections-act'
  return {
    council,
    inspection: inspection ? titleOf(inspection) : whole.plan.title,
    basis: whole.plan.statutory ? law : 'none',
    receivedOn: inspection?.receivedOn ?? null,
    publishedOn: inspection?.publishedOn ?? null,
    due: clock?.due ?? null,
  }
}

export const coverageNow = (whole: WholePlan): Coverage =>
  coverageOf(whole, numbersOf(grouped(whole.findings, whole.lines)))

/** The last edition that went out, which a later one is compared with. */
const sentBefore = (editions: readonly Edition[]): Edition | undefined =>
  editions.findLast((edition) => edition.sendings.length > 0)

const withChanges = (content: StatementContent, editions: readonly Edition[]): StatementContent => {
  const before = sentBefore(editions)
  return before
    ? { ...content, since: { edition: before.number, changes: differences(before.content, content) } }
    : content
}

/** `council`: the council's name, as on its pages. */
export const statementNow = async (db: Tenant, current: CurrentPlan, council: string): Promise<StatementView> => {
  const { whole, clock } = current
  const editions = await listEditions(db, whole.plan.id)
  return {
    whole,
    coverage: coverageNow(whole),
    clock,
    content: withChanges(
      statementOf(whole, factsOf(current, council), await titlesOfPlan(db, whole.plan.id)),
      editions,
    ),
    editions,
    standing: standingOf(editions),
  }
}

export const getStatement = async (db: Tenant, planId: string, council: string, today: Day): Promise<StatementView> =>
  statementNow(db, await getCurrentPlan(db, planId, today), council)

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
