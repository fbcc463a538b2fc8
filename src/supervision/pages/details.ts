import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { timeInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Part, type Session, type SessionKind, sessionKinds, type Texts } from '../model.ts'
import { listOpenOwn } from '../records/actions.ts'
import { findTexts, listClashes } from '../records/parts.ts'
import { lockDraft, moveSession } from '../records/sessions.ts'
import { actionFaults, slotsToShow } from '../rules/actions.ts'
import { linesIn } from '../rules/child-text.ts'
import { earlierFields, everySlot, sessionParts } from '../rules/parts.ts'
import { sessionFaults } from '../rules/sign-off.ts'
import { dayTyped, typedOf } from '../rules/typed-day.ts'
import { recordAddress, recordCrumbs } from '../views/addresses.ts'
import { earlierActions, newActions } from '../views/discussion.ts'
import { fields } from '../views/fields.ts'
import { clashView, keepingForm, saveButtons, secondButton } from '../views/keeping.ts'
import { printedDraft, printedNote } from '../views/printed.ts'
import { openSession, refuseOthers } from './gather.ts'
import { keepPage, keptPage } from './keeping.ts'

const earlierOf = async (db: Tenant, session: Session) =>
  (await listOpenOwn(db, session.workerId)).filter(({ sessionId }) => sessionId !== session.sessionId)

const partsOf = (earlier: Awaited<ReturnType<typeof earlierOf>>): readonly Part[] => [
  ...sessionParts,
  ...everySlot,
  ...earlier.flatMap(({ actionId }) => earlierFields(actionId)),
]

/** What is wrong in what is typed is said at once; what is only missing, when it is asked (`all`). */
const faultsOf = (texts: Texts, visit: Visit, check: 'all' | 'typed'): Readonly<Record<string, string>> => {
  const now = { today: visit.today, clock: timeInEngland(visit.now) }
  const all = { ...sessionFaults(texts, now), ...actionFaults(texts, dayTyped(texts.get('held') ?? '')) }
  const isTyped = (field: string): boolean => (texts.get(field) ?? '').replaceAll('/', '') !== ''
  return check === 'all' ? all : Object.fromEntries(Object.entries(all).filter(([field]) => isTyped(field)))
}

const shown = async (db: Tenant, visit: Visit, session: Session, check: 'all' | 'typed'): Promise<Answer> => {
  const where = { of: 'session', sessionId: session.sessionId } as const
  const texts = await findTexts(db, where)
  const earlier = await earlierOf(db, session)
  const errors = faultsOf(texts, visit, check)
  const slots = slotsToShow(texts, Number(visit.query.actions ?? 0))
  const suggested = new Map([['held', typedOf(session.heldOn)], ['kind', session.kind]]) // biome-ignore format: one line
  const beside = { texts, errors, suggested }
  return answer(
    page(visit.chrome, {
      title: 'The session',
      caption: `${session.worker} with ${session.supervisor}`,
      breadcrumbs: recordCrumbs(session, 'The session'),
      errors,
      body: html`${printedNote('supervision of a worker', visit.today)}${keepingForm({
        chrome: visit.chrome,
        action: recordAddress(session.sessionId, '/details'),
        label: 'The session',
        printed: printedDraft(linesIn(sessionParts, new Map([...suggested, ...texts])), texts),
        body: html`${clashView(await listClashes(db, where), partsOf(earlier), (part) => texts.get(part) ?? '')}
${fields(sessionParts, beside)}
${earlier.length > 0 && html`<h2 class="govuk-heading-m">Actions of earlier supervisions that are about no child</h2>${earlierActions(earlier, beside)}`}
<h2 class="govuk-heading-m">Actions that are about no child</h2>
<p class="govuk-body">Such as training, equipment, or the way the team works. What is about the worker’s own wellbeing belongs in the personal part.</p>
${newActions(slots, beside)}
<input type="hidden" name="slots" value="${slots}">
${saveButtons(secondButton('Save and check', 'check'), secondButton('Save and add an action', 'more'), secondButton('Save and go to the record', 'back'))}`,
      })}`,
    }),
    check === 'all' && Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const isKind = (kind: string): kind is SessionKind => kind in sessionKinds

export const detailsPage: Page = {
  path: '/supervision/records/:sessionId/details',
  title: 'The session of a supervision',
  may: 'supervision.see',
  query: z.object({ actions: z.coerce.number().int().min(0).max(12).catch(0) }),
  logged: { record: 'supervision.session', action: 'looked at' },
  reachedFrom: '/supervision/records/:sessionId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const opened = await openSession(db, visit)
      refuseOthers(opened, 'see a draft')
      if (opened.session.signedAt !== null)
        throw new Refusal('conflict', 'This supervision is signed off, so nothing of it changes any more.')
      return shown(db, visit, opened.session, 'typed')
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await openSession(db, visit)
      refuseOthers(opened, 'change a draft')
      const session = await lockDraft(db, opened.session.sessionId)
      const where = { of: 'session', sessionId: session.sessionId } as const
      const parts = partsOf(await earlierOf(db, session))
      const { beside, settled } = await keepPage(db, visit, where, form, parts)
      const texts = await findTexts(db, where)
      const kind = texts.get('kind') ?? ''
      const heldOn = dayTyped(texts.get('held') ?? '') ?? session.heldOn
      await moveSession(db, session.sessionId, heldOn, isKind(kind) ? kind : session.kind)
      const does = form.get('do')
      if (does === 'keep') return keptPage(db, visit, where, form, parts)
      if (does === 'check') return shown(db, visit, { ...session, heldOn }, 'all')
      const here = recordAddress(session.sessionId, '/details')
      if (beside.length > 0)
        return redirect(here, { tone: 'information', text: 'Something else was saved here meanwhile. Both texts are kept.' }) // biome-ignore format: one line
      if (does === 'more') return redirect(`${here}?actions=${Math.max(0, Number(form.get('slots')) || 0) + 1}`)
      if (does === 'save' && Object.keys(faultsOf(texts, visit, 'typed')).length > 0)
        return redirect(here, {
          tone: 'information',
          text: 'Saved as typed. Something in it cannot be right: see below.',
        })
      if (does === 'back') return redirect(recordAddress(session.sessionId), { tone: 'success', text: 'Saved.' })
      return redirect(here, { tone: 'success', text: settled ? 'The two texts are put together.' : 'Saved.' })
    }),
}
