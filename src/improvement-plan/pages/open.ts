import type { Person, Visit } from '../../access/model.ts'
import { type Inspection, listInspections, mayOpen } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Line, Plan, WholePlan } from '../model.ts'
import { type DirectoryPerson, listPeople } from '../people.ts'
import type { By } from '../records/by.ts'
import { getLine } from '../records/lines.ts'
import { getWholePlan, listPlans } from '../records/plans.ts'
import type { Actor } from '../rules/who.ts'

type Looker = Pick<Person, 'accountId' | 'permissions'>

/** A plan quotes its inspection, so it is shown to those who may open the inspection, and to nobody else. */
const mayOpenPlan = (inspections: readonly Inspection[], person: Looker, today: Day) => (plan: Plan) => {
  const inspection = inspections.find((one) => one.id === plan.inspectionId)
  return !inspection || mayOpen(inspection, person, today)
}

/** The plans that this person may open, newest first. */
export const listOpenPlans = async (db: Tenant, person: Looker, today: Day): Promise<readonly Plan[]> => {
  const inspections = await listInspections(db)
  return (await listPlans(db)).filter(mayOpenPlan(inspections, person, today))
}

export const refuseUnpublished = (): never => {
  throw new Refusal(
    'not-allowed',
    'This plan answers a report that is not published yet, so only named people may see it.',
    'Ask the director of children’s services or the head of quality assurance.',
  )
}

/** Throws `not-found`, and `not-allowed` while the inspection is not published and this person may not see it. */
export const openPlan = async (db: Tenant, visit: Visit): Promise<WholePlan> => {
  const whole = await getWholePlan(db, visit.params.planId!)
  if (!mayOpenPlan(await listInspections(db), visit.person, visit.today)(whole.plan)) refuseUnpublished()
  return whole
}

/** The plan and one of its lines, removed or not. */
export const openLine = async (db: Tenant, visit: Visit, locked = false): Promise<{ whole: WholePlan; line: Line }> => {
  const whole = await openPlan(db, visit)
  return { whole, line: await getLine(db, whole.plan.id, visit.params.lineId!, locked) }
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
