import type { Visit } from '../../access/model.ts'
import { titleOf } from '../../inspections/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Line, WholePlan } from '../model.ts'
import { mayOpenPlan } from '../open-plans.ts'
import { type DirectoryPerson, listPeople } from '../people.ts'
import type { By } from '../records/by.ts'
import { getLine } from '../records/lines.ts'
import type { Actor } from '../rules/who.ts'
import type { Source } from '../views/parts.ts'
import { type CurrentPlan, getCurrentPlan } from '../work/current.ts'

export const refuseUnpublished = (): never => {
  throw new Refusal(
    'not-allowed',
    'This plan answers a report that is not published yet, so only named people may see it.',
    'Ask the director of children’s services or the head of quality assurance.',
  )
}

/**
 * The plan, and the inspection that it answers: null for those who do not see inspections, or when it was removed.
 * Throws `not-found`, and `not-allowed` while the inspection is not published and this person may not see it.
 */
export const openPlanAndSource = async (
  db: Tenant,
  visit: Visit,
): Promise<{ whole: WholePlan; source: Source | null; current: CurrentPlan }> => {
  const current = await getCurrentPlan(db, visit.params.planId!, visit.today)
  const { whole, inspection } = current
  if (!mayOpenPlan(whole.plan, inspection, visit.person, visit.today)) refuseUnpublished()
  const seen = visit.may('inspections.see') ? inspection : null
  return { whole, current, source: seen && { inspectionId: seen.id, title: titleOf(seen) } }
}

export const openPlan = async (db: Tenant, visit: Visit): Promise<WholePlan> =>
  (await openPlanAndSource(db, visit)).whole

/** The plan and one of its lines, removed or not. */
export const openLine = async (
  db: Tenant,
  visit: Visit,
  locked = false,
): Promise<{ whole: WholePlan; line: Line; source: Source | null }> => {
  const { whole, source } = await openPlanAndSource(db, visit)
  return { whole, source, line: await getLine(db, whole.plan.id, visit.params.lineId!, locked) }
}

export const byOf = (visit: Visit): By => ({ name: visit.person.name, at: visit.now })

export const actorOf = (visit: Visit, people: readonly DirectoryPerson[]): Actor => ({
  personId: people.find((person) => person.accountId === visit.person.accountId)?.id ?? null,
  mayEdit: visit.may('plan.edit'),
  mayUpdateOwn: visit.may('plan.update-own'),
  maySignOff: visit.may('plan.sign-off'),
})

/** What pages about one line need: the plan, the line (locked where it will be saved), and who is looking. */
export const openLineAs = async (db: Tenant, visit: Visit, locked = false) => {
  const people = await listPeople(db, visit.today)
  return { ...(await openLine(db, visit, locked)), people, actor: actorOf(visit, people) }
}

export const refuseNotYours = (next: string): never => {
  throw new Refusal('not-allowed', 'This line is led by someone else.', next)
}
