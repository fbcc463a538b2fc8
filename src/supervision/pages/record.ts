import type { Page, Visit } from '../../access/model.ts'
import { nameOf, ofJoined } from '../../children/index.ts'
import { inWords } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { markOf } from '../../platform/views/mark.ts'
import { page } from '../../platform/views/page.ts'
import { sessionKinds } from '../model.ts'
import { listActionsOf } from '../records/actions.ts'
import { addDiscussed, dropDiscussed, dropOthers } from '../records/children.ts'
import { saveParts } from '../records/parts.ts'
import { dropEmptyDraft, listConfirmations, lockDraft } from '../records/sessions.ts'
import { isReason } from '../rules/reasons.ts'
import { signOffFaults } from '../rules/sign-off.ts'
import { recordAddress, recordCrumbs, workerAddress } from '../views/addresses.ts'
import { printedNote } from '../views/printed.ts'
import { recordView } from '../views/record.ts'
import { findConfirmBy, openSession, openWhole, refuseOthers, toSign } from './gather.ts'

/** What was pressed is refused: at the reason for putting off, or at whom to add. */
type Refused = { readonly at: 'later' | 'child'; readonly later: string; readonly chosen: readonly string[]; readonly error: string } // biome-ignore format: one line

const shown = async (db: Tenant, visit: Visit, refused?: Refused): Promise<Answer> => {
  const whole = await openWhole(db, visit)
  const { session, side } = whole
  if (session.signedAt === null) refuseOthers(whole, 'see a draft')
  return answer(
    page(visit.chrome, {
      title: `Supervision of ${inWords(session.heldOn)}`,
      caption: `${session.worker} with ${session.supervisor}. ${sessionKinds[session.kind]}`,
      wide: true,
      breadcrumbs: recordCrumbs(session),
      body: html`${printedNote('supervision of a worker', visit.today)}${recordView({
        chrome: visit.chrome,
        whole,
        waits: whole.waits,
        faults: session.signedAt === null ? signOffFaults(toSign(whole, visit)) : [],
        actions: session.signedAt === null ? [] : await listActionsOf(db, session.sessionId),
        confirmations: await listConfirmations(db, session.sessionId),
        confirmBy: session.signedAt === null ? null : (await findConfirmBy(db, whole.waits.settings))(session),
        today: visit.today,
        may: { sign: side === 'supervisor' && visit.may('supervision.record') },
        refused,
      })}`,
      errors: refused ? { [refused.at]: refused.error } : {},
    }),
    refused ? 400 : 200,
  )
}

const added = (count: number): string => (count === 1 ? 'One child was added.' : `${count} children were added.`)

/** Children who are ticked, or all who are due. */
const add = async (db: Tenant, visit: Visit, sessionId: string, form: Form): Promise<Answer> => {
  const { rest } = await openWhole(db, visit)
  const ticked = form.all('child')
  const allDue = form.get('do') === 'add-due'
  const chosen = rest.filter(({ childId, due }) => (allDue ? due : ticked.includes(childId)))
  if (!allDue && ticked.length === 0)
    return shown(db, visit, { at: 'child', later: form.get('later'), chosen: [], error: 'Tick whom you want to add' })
  if (chosen.length === 0)
    return redirect(recordAddress(sessionId), { tone: 'information', text: allDue ? 'Everybody who is due is in the record already.' : 'They are in the record already.' }) // biome-ignore format: one line
  await addDiscussed(db, sessionId, chosen.map(({ childId }) => childId), visit.now) // biome-ignore format: one line
  return redirect(recordAddress(sessionId), { tone: 'success', text: added(chosen.length) })
}

/** A child was put in by mistake. Pressed twice, it is done once. */
const drop = async (db: Tenant, visit: Visit, sessionId: string, dropped: string): Promise<Answer> => {
  const { discussed } = await openWhole(db, visit)
  const child = discussed.find(({ childId }) => childId === dropped)
  if (child === undefined) return redirect(recordAddress(sessionId))
  if (!(await dropDiscussed(db, sessionId, ofJoined(db, child.childId, 'd.child_id'))))
    throw new Refusal('conflict', 'Something is written about this child.', 'Say there why nothing more is needed, or empty the fields first.') // biome-ignore format: one line
  return redirect(recordAddress(sessionId), { tone: 'success', text: `${nameOf(child)} is taken out of the record.` })
}

/** Children who left the reach of who writes it: nothing of the record could be signed off with them in it. */
const dropUnreached = async (db: Tenant, visit: Visit, sessionId: string): Promise<Answer> => {
  const { discussed, others } = await openWhole(db, visit)
  const count = await dropOthers(db, sessionId, discussed.map(({ childId }) => childId)) // biome-ignore format: one line
  const { others: left } = count === 0 ? { others } : await openWhole(db, visit)
  const out = others - left
  const taken = out === 0 ? '' : out === 1 ? 'One child outside your reach is taken out of the record. ' : `${out} children outside your reach are taken out of the record. ` // biome-ignore format: one line
  const kept = left === 0 ? '' : `Something is written about ${left === 1 ? 'one' : left}${out > 0 ? ' more' : ''}, so nobody was taken out there: ask for cover, or ask ${visit.may('supervision.record') ? 'the worker' : 'who supervises'} to empty it.` // biome-ignore format: one line
  return redirect(recordAddress(sessionId), { tone: left === 0 ? 'success' : 'information', text: `${taken}${kept}`.trim() }) // biome-ignore format: one line
}

/** Children who are due and are not talked about this time: they stand in the record with the reason. */
const putOff = async (db: Tenant, visit: Visit, sessionId: string, form: Form): Promise<Answer> => {
  const { rest } = await openWhole(db, visit)
  const later = form.get('later')
  const chosen = form.all('child').filter((id) => rest.some(({ childId, due }) => due && childId === id))
  if (!isReason(later)) return shown(db, visit, { at: 'later', later, chosen, error: 'Say in a few words why they are not talked about this time' }) // biome-ignore format: one line
  if (chosen.length === 0)
    return shown(db, visit, { at: 'later', later, chosen, error: 'Tick above for whom, among those who are due' })
  await addDiscussed(db, sessionId, chosen, visit.now)
  const hand = { sitting: newId(), turn: 1, pressed: true, name: visit.person.name, now: visit.now }
  for (const childId of chosen)
    await saveParts(db, { of: 'child', sessionId, childId }, [{ part: 'later', value: later, was: markOf('') }], hand)
  return redirect(recordAddress(sessionId), {
    tone: 'success',
    text:
      chosen.length === 1
        ? 'One child is not talked about this time.'
        : `${chosen.length} children are not talked about this time.`,
  })
}

export const recordPage: Page = {
  path: '/supervision/records/:sessionId',
  title: 'Record of a supervision',
  may: 'supervision.see',
  logged: { record: 'supervision.session', action: 'looked at' },
  reachedFrom: '/supervision/workers/:staffId',
  show: (visit) => visit.transaction((db) => shown(db, visit)),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await openSession(db, visit)
      refuseOthers(opened, 'change a draft')
      const { sessionId, workerId } = await lockDraft(db, opened.session.sessionId)
      const does = form.get('do')
      if (does === 'add' || does === 'add-due') return add(db, visit, sessionId, form)
      if (does === 'later') return putOff(db, visit, sessionId, form)
      if (does.startsWith('drop ')) return drop(db, visit, sessionId, does.slice('drop '.length))
      if (does === 'drop-others') return dropUnreached(db, visit, sessionId)
      if (does === 'throw-away') {
        if (!(await dropEmptyDraft(db, sessionId)))
          throw new Refusal('conflict', 'Something is written in this draft.', 'Empty its fields first, or go on with it.') // biome-ignore format: one line
        return redirect(workerAddress(workerId), { tone: 'success', text: 'The empty draft is thrown away.' })
      }
      return redirect(recordAddress(sessionId))
    }),
}
