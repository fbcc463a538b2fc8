import { addLogEntry, logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { ChildFacts } from '../model.ts'
import {
  type AdoptionWord,
  decideAdoption,
  endAdoptionDecision,
  listAdoptionDecisions,
  listUntold,
} from '../records/adoption-decisions.ts'
import { findHeldOrder } from '../records/adoption-held.ts'
import { findChildFacts } from '../records/child.ts'
import { findReach } from '../records/reach.ts'
import { isAdopted, type Reach } from '../rules/reach.ts'
import { type Order, orderView, type TypedWord } from '../views/adoption-order.ts'

/** Not kept to named people, or this person is one of them. */
export const isOpenTo = ({ namedFor }: Reach, { childId, restricted }: ChildFacts): boolean =>
  !restricted || namedFor.includes(childId)

/** A child who was adopted, or of whom the adoption team said that the order was an error; null for anyone else, and for any other child. */
const findOrder = async (visit: Visit, db: Tenant): Promise<Order | null> => {
  const reach = await findReach(db, visit.person, visit.now)
  if (!reach.inAdoptionTeam) return null
  const child = await findChildFacts(db, visit.params.childId!, visit.today)
  if (!child || child.mergedInto !== null || !isOpenTo(reach, child)) return null
  const decisions = await listAdoptionDecisions(db, child.childId)
  if (!isAdopted(child, visit.today) && !decisions.some(({ endedAt }) => endedAt === null)) return null
  const untold = (await listUntold(db)).some(({ childId }) => childId === child.childId)
  return { child, untold, held: untold ? await findHeldOrder(db, child.childId) : null, decisions }
}

/** Throws `not-found`, and keeps in the log who asked. */
const getOrder = async (visit: Visit): Promise<Order> => {
  const order = await visit.transaction((db) => findOrder(visit, db))
  if (order) return order
  const { accountId, name, role } = visit.person
  const entry = { accountId, person: name, role, action: 'was refused', record: 'children.adoption_decision' }
  await visit.transaction((db) => addLogEntry(db, { ...entry, subject: visit.params.childId! }))
  throw notFound('record')
}

const show = (visit: Visit, order: Order, typed: TypedWord): Answer =>
  html(
    page(visit.chrome, {
      title: 'Adoption order',
      caption: `Record ${order.child.identifier}`,
      back: { text: 'Records from before an adoption', href: '/children/adopted' },
      errors: typed.errors,
      body: orderView(visit.chrome, order, typed),
    }),
    Object.keys(typed.errors).length > 0 ? 400 : 200,
  )

const isWord = (typed: string): typed is AdoptionWord => typed === 'stands' || typed === 'error'

const faults = (kind: string, reason: string): Record<string, string> => ({
  ...(isWord(kind) ? {} : { kind: 'Say whether there was an order' }),
  ...(reason.length < 10 ? { reason: 'Say in a few words how you know' } : {}),
  ...(reason.length > 1000 ? { reason: 'The reason must be 1,000 characters or fewer' } : {}),
})

const to = '/children/adopted'

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const { child } = await getOrder(visit)
  const { childId, identifier } = child
  const deed = { record: 'children.adoption_decision', subject: childId }
  const [by, now] = [visit.person.name, visit.now]
  if (form.get('do') === 'take-back') {
    await visit.transaction(async (db) => {
      await endAdoptionDecision(db, childId, by, now)
      await logDeed(db, visit.person, { ...deed, action: 'took back what was said of an adoption order' })
    })
    return redirect(to, { tone: 'success', text: `What the returns say of ${identifier} counts again.` })
  }
  const [kind, reason] = [form.get('kind'), form.get('reason')]
  const errors = faults(kind, reason)
  if (!isWord(kind) || Object.keys(errors).length > 0)
    return show(visit, await getOrder(visit), { kind, reason, errors })
  if (child.adoptedOn === null) return redirect(`${to}/${childId}`)
  const orderOn = child.adoptedOn
  await visit.transaction(async (db) => {
    await decideAdoption(db, { childId, kind, orderOn, reason, by, now })
    const what = kind === 'stands' ? 'said that an adoption order stands' : 'opened a record whose adoption order was an error'
    await logDeed(db, visit.person, { ...deed, action: `${what}: ${inWords(orderOn)}`, reason })
  })
  const text =
    kind === 'stands' ? `The order of ${identifier} stands.` : `${identifier} is open again to those who work with the child.`
  return redirect(to, { tone: 'success', text })
} // biome-ignore format: one line a step

export const orderPage: Page = {
  path: '/children/adopted/:childId',
  title: 'Adoption order',
  may: 'adopters.see',
  logged: { record: 'children.adoption_decision', action: 'looked at an adoption order' },
  reachedFrom: '/children/adopted',
  show: async (visit) => show(visit, await getOrder(visit), { kind: '', reason: '', errors: {} }),
  submit,
}
