import type { Page, Visit } from '../../access/model.ts'
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
import { addDiscussed, dropDiscussed } from '../records/children.ts'
import { saveParts } from '../records/parts.ts'
import { dropEmptyDraft, listConfirmations, lockDraft } from '../records/sessions.ts'
import { isReason } from '../rules/reasons.ts'
import { signOffFaults } from '../rules/sign-off.ts'
import { recordAddress, recordCrumbs, workerAddress } from '../views/addresses.ts'
import { printedNote } from '../views/printed.ts'
import { recordView } from '../views/record.ts'
import { openSession, openWhole, refuseOthers, toSign } from './gather.ts'

type Refused = { readonly later: string; readonly chosen: readonly string[]; readonly error: string }

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
        may: { sign: side === 'supervisor' && visit.may('supervision.record') },
        refused,
      })}`,
      errors: refused ? { later: refused.error } : {},
    }),
    refused ? 400 : 200,
  )
}

const added = (count: number): string =>
  count === 1 ? 'One child is in the record.' : `${count} children are in the record.`

/** Children who are due and are not talked about this time: they stand in the record with the reason. */
const putOff = async (db: Tenant, visit: Visit, sessionId: string, form: Form): Promise<Answer> => {
  const { rest } = await openWhole(db, visit)
  const later = form.get('later')
  const chosen = form.all('child').filter((id) => rest.some(({ childId, due }) => due && childId === id))
  if (!isReason(later)) return shown(db, visit, { later, chosen, error: 'Say in a few words why they are not talked about this time' }) // biome-ignore format: one line
  if (chosen.length === 0)
    return shown(db, visit, { later, chosen, error: 'Tick above for whom, among those who are due' })
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
      const here = recordAddress(sessionId)
      if (form.get('do') === 'add') {
        const { rest } = await openWhole(db, visit)
        const chosen = form.all('child').filter((id) => rest.some(({ childId }) => childId === id))
        await addDiscussed(db, sessionId, chosen, visit.now)
        return redirect(here, { tone: 'success', text: added(chosen.length) })
      }
      if (form.get('do') === 'add-due') {
        const due = (await openWhole(db, visit)).rest.filter((child) => child.due).map(({ childId }) => childId)
        await addDiscussed(db, sessionId, due, visit.now)
        return redirect(here, { tone: 'success', text: added(due.length) })
      }
      if (form.get('do') === 'later') return putOff(db, visit, sessionId, form)
      if (form.get('do') === 'drop') {
        const { discussed } = await openWhole(db, visit)
        const child = discussed.find(({ childId }) => childId === form.get('child'))
        if (child && !(await dropDiscussed(db, sessionId, child.childId)))
          throw new Refusal('conflict', 'Something is written about this child.', 'Say there why nothing more is needed, or empty the fields first.') // biome-ignore format: one line
        return redirect(here)
      }
      if (form.get('do') === 'throw-away') {
        if (!(await dropEmptyDraft(db, sessionId)))
          throw new Refusal('conflict', 'Something is written in this draft.', 'Empty its fields first, or go on with it.') // biome-ignore format: one line
        return redirect(workerAddress(workerId), { tone: 'success', text: 'The empty draft is thrown away.' })
      }
      return redirect(here)
    }),
}
