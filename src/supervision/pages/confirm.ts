import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { button, form, radios, textarea } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Session, Side } from '../model.ts'
import { confirm } from '../records/sign.ts'
import { recordAddress, recordCrumbs } from '../views/addresses.ts'
import { openSession, refuseOthers } from './gather.ts'

const open = async (db: Tenant, visit: Visit): Promise<{ session: Session; side: Side }> => {
  const opened = await openSession(db, visit)
  const side = refuseOthers(opened, 'confirm the record')
  if (opened.session.signedAt === null)
    throw new Refusal('conflict', 'This supervision is not signed off yet.', `Ask ${opened.session.supervisor} to sign it off.`) // biome-ignore format: one line
  return { session: opened.session, side }
}

type Typed = { readonly answer: string; readonly words: string }

const shown = (visit: Visit, session: Session, typed: Typed, errors: Record<string, string> = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Confirm the record',
      caption: `${session.worker} with ${session.supervisor}, ${inWords(session.heldOn)}`,
      breadcrumbs: recordCrumbs(session, 'Confirm'),
      errors,
      body: form({
        chrome: visit.chrome,
        action: recordAddress(session.sessionId, '/confirm'),
        label: 'Confirm the record',
        body: html`${radios({
          name: 'answer',
          legend: 'Is the record right?',
          value: typed.answer,
          error: errors.answer,
          items: [
            { value: 'yes', text: 'Yes' },
            {
              value: 'no',
              text: 'No, I see it differently',
              hint: 'The record stays as it is; your words stand beside it.',
            },
          ],
        })}
${textarea({ name: 'words', label: 'In your own words', hint: 'Needed where you see it differently. Whoever sees the record reads them: name no child.', value: typed.words, error: errors.words })}
${button({ text: 'Confirm' })}`,
      }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

export const confirmPage: Page = {
  path: '/supervision/records/:sessionId/confirm',
  title: 'Confirm the record of a supervision',
  may: 'supervision.confirm',
  logged: { record: 'supervision.session', action: 'confirmed' },
  reachedFrom: '/supervision/records/:sessionId',
  show: (visit) =>
    visit.transaction(async (db) => shown(visit, (await open(db, visit)).session, { answer: '', words: '' })),
  submit: (visit, sent) =>
    visit.transaction(async (db) => {
      const { session, side } = await open(db, visit)
      const typed = { answer: sent.get('answer'), words: sent.get('words') }
      const errors: Record<string, string> = {}
      if (typed.answer !== 'yes' && typed.answer !== 'no') errors.answer = 'Say whether the record is right'
      if (typed.answer === 'no' && typed.words === '') errors.words = 'Say what you see differently'
      if (Object.keys(errors).length > 0) return shown(visit, session, typed, errors)
      const { accountId, name } = visit.person
      await confirm(db, session, { side, agrees: typed.answer === 'yes', words: typed.words }, { name, now: visit.now, accountId }) // biome-ignore format: one line
      return redirect(recordAddress(session.sessionId), { tone: 'success', text: 'Your answer stands on the record.' })
    }),
}
