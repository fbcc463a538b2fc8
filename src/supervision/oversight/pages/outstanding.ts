import { z } from 'zod'
import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, findReach, type OpenChild } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { addressOf, type Manager, type Point } from '../model.ts'
import { shortDecision } from '../open-items.ts'
import { markActionDone } from '../records/actions.ts'
import { addDecision, decisionRecord } from '../records/decisions.ts'
import { findOutstanding, listWaiting, type Open } from '../records/outstanding.ts'
import { findOversight } from '../records/read.ts'
import { decides } from '../records/settled.ts'
import { firstOfAll, firsts } from '../rules/first.ts'
import { type Errors, hasErrors, pastDay, type Typed, tooLong } from '../rules/typed.ts'
import { decisionFields, readDecision } from '../rules/typed-decision.ts'
import { whoseFrom, whoseText } from '../rules/whose.ts'
import { outstandingView } from '../views/outstanding.ts'
import { byOf, childAnswer, clockOf, dayIn, findManagers, goesTo, idIn, namedErrors, typedIn } from './parts.ts'

const query = z.object({
  whose: z.string().max(200).catch(''),
  late: z
    .union([z.iso.date(), z.literal('none')])
    .nullable()
    .catch(null),
  first: z.enum(firsts).nullable().catch(null),
})

type Refused = { readonly same: string; readonly typed: Typed; readonly errors: Errors }

type Found = Awaited<ReturnType<typeof findOutstanding>> & { readonly self: Manager | null }

/** With a short form for what a decision answers; without one for who decides nothing. */
const withForms = (open: readonly Open[], childId: string, self: Manager | null): readonly Open[] =>
  open.map((one) => {
    const isDecision =
      one.answer?.action === addressOf(childId).outstanding && !one.same.startsWith('supervision.action/')
    if (isDecision && self === null) {
      const { answer: _, ...bare } = one
      return bare
    }
    const point = one.standard === undefined ? undefined : decides[one.standard]
    return point === undefined || one.answer !== undefined || self === null
      ? one
      : { ...one, answer: shortDecision(childId, one.same, point) }
  })

const find = async (visit: Visit, db: Tenant, child: OpenChild): Promise<Found> => {
  const found = await findOutstanding(db, visit.person, visit.today, visit.slices, child.childId)
  const self = visit.may('oversight.decide') ? (await findManagers(db, visit, visit.today)).self : null
  return { ...found, open: withForms(found.open, child.childId, self), self }
}

/** The next child of those whom one goes through. */
const findNext = async (visit: Visit, db: Tenant, child: OpenChild, { open }: Found) => {
  const { whose: named, late, first: stood } = visit.query as z.infer<typeof query>
  const whose = whoseFrom(named)
  if (whose === null) return null
  const reach = await findReach(db, visit.person, visit.now)
  const lateNow = open.flatMap(({ lateBy, due }) => ((lateBy ?? 0) > 0 && due ? [due] : [])).toSorted()[0] ?? null
  const lateSince = late === null ? lateNow : late === 'none' ? null : late
  const first = late === null ? firstOfAll(open) : stood
  const asked = { reach, whose, after: { identifier: child.identifier, lateSince, first }, take: 1 }
  const rest = await listWaiting(db, visit.person, visit.today, visit.slices, asked)
  return { whose: whoseText(whose), lateSince, first, next: rest.list[0] ?? null, left: rest.total }
}

const show = (visit: Visit, child: OpenChild, refused: Refused | null = null): Promise<Answer> =>
  visit.transaction(async (db) => {
    const found = await find(visit, db, child)
    const walk = await findNext(visit, db, child, found)
    const at = found.open.findIndex(({ same }) => same === refused?.same)
    const errors = refused === null ? {} : namedErrors(refused.errors, `-${at}`)
    const body = outstandingView({ chrome: visit.chrome, child, found, walk, refused, today: visit.today })
    return childAnswer(visit, child, { title: 'What is outstanding', body, errors, wide: true })
  })

/** What a short decision is about: a change of risk, a practice standard, or one that was made below the level asked for. */
const pointOf = async (db: Tenant, child: OpenChild, one: Open): Promise<{ point: Point; risk: string } | null> => {
  const [kind = '', id = ''] = one.same.split('/')
  if (kind === 'escalation-decision-1wd') return { point: 'risk-change', risk: id }
  if (kind in decides) return { point: decides[kind]!, risk: '' }
  const { decisions } = await findOversight(db, child.childId)
  const below = decisions.find(({ decisionId }) => kind === 'supervision.level' && decisionId === id)
  return below === undefined ? null : { point: below.versions[0]!.point, risk: '' }
}

const record = async (visit: Visit, db: Tenant, child: OpenChild, form: Form): Promise<Errors | 'gone' | 'done'> => {
  const [same, names] = [form.get('same'), form.get('names')]
  const { open, self } = await find(visit, db, child)
  const one = open.find(
    (item) => item.same === same && !item.isSettled && item.answer?.action === addressOf(child.childId).outstanding,
  )
  const about = one && (await pointOf(db, child, one))
  if (!about || self === null) return 'gone'
  const typed = { ...typedIn(form, decisionFields, names), ...about, decider: self.staffId, time: '' }
  const { text, errors } = readDecision(typed, {
    decided: { day: visit.today, error: null },
    by: dayIn(form, `by${names}`, 'The day'),
    managers: [self],
    ...clockOf(visit),
  })
  if (text === null) return errors
  const { childId } = child
  if (await addDecision(db, { decisionId: idIn(form), childId }, text, byOf(visit)))
    await logDeed(db, visit.person, {
      action: 'recorded a management decision',
      record: decisionRecord,
      subject: childId,
    })
  return 'done'
}

/** An action from supervision, done on a day. */
const actionDone = async (
  visit: Visit,
  db: Tenant,
  child: OpenChild,
  form: Form,
): Promise<Errors | 'gone' | 'done'> => {
  const names = form.get('names')
  const [day, reason] = [dayIn(form, `done${names}`, 'The day it was done'), form.get(`note${names}`)]
  const errors = { ...pastDay('done', day, 'the day it was done', visit.today), ...tooLong('note', reason, 1000) }
  if (hasErrors(errors)) return errors
  const [kind = '', id = ''] = form.get('same').split('/')
  if (kind !== 'supervision.action' || !visit.may('supervision.see')) return 'gone'
  const done = await markActionDone(db, child.childId, id, { on: day.day!, reason }, byOf(visit))
  return done === 'too-early' ? { done: 'The day must not be before the action was agreed' } : done
}

const submit = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const to = goesTo(child.childId, form.get('next'), addressOf(child.childId).outstanding)
  const isAction = form.get('do') === 'action-done'
  const result = await visit.transaction((db) => (isAction ? actionDone : record)(visit, db, child, form))
  if (result === 'done')
    return redirect(to, { tone: 'success', text: isAction ? 'Recorded as done.' : 'Your decision is recorded.' })
  if (result === 'gone') return redirect(to, { tone: 'information', text: 'That is no longer outstanding.' })
  const done = ['done-day', 'done-month', 'done-year', 'note']
  const typed = typedIn(form, isAction ? done : decisionFields, form.get('names'))
  return show(visit, child, { same: form.get('same'), typed, errors: result })
}

/** Everything that is open for a child, for a manager to clear in one sitting. */
export const outstandingPage: Page = childPage({
  path: '/children/:childId/outstanding',
  title: 'What is outstanding',
  may: 'oversight.clear',
  record: 'supervision.outstanding',
  query,
  show: (visit, child) => show(visit, child),
  submit,
})
