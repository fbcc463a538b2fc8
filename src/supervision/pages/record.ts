import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { sessionKinds } from '../model.ts'
import { listActionsOf } from '../records/actions.ts'
import { addDiscussed, dropDiscussed } from '../records/children.ts'
import { dropEmptyDraft, listConfirmations, lockDraft } from '../records/sessions.ts'
import { signOffFaults } from '../rules/sign-off.ts'
import { recordAddress, recordCrumbs, workerAddress } from '../views/addresses.ts'
import { recordView } from '../views/record.ts'
import { openSession, openWhole, refuseOthers, toSign } from './gather.ts'

const show = (visit: Visit): Promise<Answer> =>
  visit.transaction(async (db) => {
    const whole = await openWhole(db, visit)
    const { session, side } = whole
    if (session.signedAt === null) refuseOthers(whole, 'see a draft')
    return answer(
      page(visit.chrome, {
        title: `Supervision of ${inWords(session.heldOn)}`,
        caption: `${session.worker} with ${session.supervisor}. ${sessionKinds[session.kind]}`,
        wide: true,
        breadcrumbs: recordCrumbs(session),
        body: recordView({
          chrome: visit.chrome,
          whole,
          waits: whole.waits,
          faults: session.signedAt === null ? signOffFaults(toSign(whole, visit)) : [],
          actions: session.signedAt === null ? [] : await listActionsOf(db, session.sessionId),
          confirmations: await listConfirmations(db, session.sessionId),
          may: { sign: side === 'supervisor' && visit.may('supervision.record') },
        }),
      }),
    )
  })

export const recordPage: Page = {
  path: '/supervision/records/:sessionId',
  title: 'Record of a supervision',
  may: 'supervision.see',
  logged: { record: 'supervision.session', action: 'looked at' },
  reachedFrom: '/supervision/workers/:staffId',
  show,
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
        return redirect(here, { tone: 'success', text: chosen.length === 1 ? 'One child is in the record.' : `${chosen.length} children are in the record.` }) // biome-ignore format: one line
      }
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
