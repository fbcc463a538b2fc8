import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Session } from '../model.ts'
import { countChildrenOf } from '../records/children.ts'
import { listHands } from '../records/holders.ts'
import { findTexts, listClashes } from '../records/parts.ts'
import { listReadersOfPersonal } from '../records/personal.ts'
import { lockDraft } from '../records/sessions.ts'
import { personalParts } from '../rules/parts.ts'
import { recordAddress, recordCrumbs } from '../views/addresses.ts'
import { fields } from '../views/fields.ts'
import { clashView, keepingForm, saveButtons, secondButton } from '../views/keeping.ts'
import { personalRead, readersView } from '../views/personal.ts'
import { printedNote } from '../views/printed.ts'
import { openSession } from './gather.ts'
import { keepPage, keptPage } from './keeping.ts'

/** Throws `not-found` for everybody but the two: nobody else is told whether anything stands there. */
const getOwn = async (db: Tenant, visit: Visit): Promise<Session> => {
  const { session, side } = await openSession(db, visit)
  if (side === null) throw notFound('personal part')
  return session
}

const shown = async (db: Tenant, visit: Visit, session: Session): Promise<Answer> => {
  const where = { of: 'personal', sessionId: session.sessionId } as const
  const texts = await findTexts(db, where)
  const held = await countChildrenOf(db, session.workerId, visit.today)
  const readers = readersView(
    await listReadersOfPersonal(db, session.sessionId),
    await listHands(db, session.sessionId),
  )
  return answer(
    page(visit.chrome, {
      title: 'Personal part',
      caption: `${session.worker} with ${session.supervisor}, ${inWords(session.heldOn)}`,
      breadcrumbs: recordCrumbs(session, 'Personal part'),
      body: html`${printedNote('for the two alone', visit.today)}${readers}
${
  session.signedAt !== null
    ? personalRead(texts)
    : keepingForm({
        chrome: visit.chrome,
        action: recordAddress(session.sessionId, '/personal'),
        label: 'Personal part',
        printed: personalRead(texts),
        body: html`${clashView(await listClashes(db, where), personalParts, (part) => texts.get(part) ?? '')}
${fields(personalParts, { texts, hints: { workload: `Holds ${held} ${held === 1 ? 'child' : 'children'} now. Against the ceiling: what is too much, what can wait, who takes it.` } })}
${saveButtons(secondButton('Save and go to the record', 'back'))}`,
      })
}`,
    }),
  )
}

export const personalPage: Page = {
  path: '/supervision/records/:sessionId/personal',
  title: 'Personal part of a supervision',
  may: 'supervision.see',
  logged: { record: 'supervision.personal_part', action: 'looked at' },
  reachedFrom: '/supervision/records/:sessionId',
  show: (visit) => visit.transaction(async (db) => shown(db, visit, await getOwn(db, visit))),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const session = await lockDraft(db, (await getOwn(db, visit)).sessionId)
      const where = { of: 'personal', sessionId: session.sessionId } as const
      const { beside } = await keepPage(db, visit, where, form, personalParts)
      if (form.get('do') === 'keep') return keptPage(db, visit, where, form, personalParts)
      const here = recordAddress(session.sessionId, '/personal')
      if (beside.length > 0)
        return redirect(here, { tone: 'information', text: 'Something else was saved here meanwhile. Both texts are kept.' }) // biome-ignore format: one line
      if (form.get('do') === 'back') return redirect(recordAddress(session.sessionId), { tone: 'success', text: 'Saved.' }) // biome-ignore format: one line
      return redirect(here, { tone: 'success', text: 'Saved.' })
    }),
}
