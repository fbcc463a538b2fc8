import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import { notFound } from '../../platform/errors.ts'
import { html as answer } from '../../platform/http/page.ts'
import { button, filterForm, form, input, insetText, table, textarea } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { findTexts } from '../records/parts.ts'
import { listWithPersonal, nothingShown, openedForHr } from '../records/personal.ts'
import { getSession } from '../records/sessions.ts'
import { personalRead } from '../views/personal.ts'

const query = z.object({ name: z.string().max(100).catch('').default('') })

export const hrPage: Page = {
  path: '/supervision/human-resources',
  title: 'Personal parts of supervision',
  may: 'supervision.hr',
  query,
  logged: { record: 'supervision.personal_part', action: 'looked at the list' },
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { name } = visit.query as z.infer<typeof query>
      const found = name === '' ? [] : await listWithPersonal(db, name)
      return answer(
        page(visit.chrome, {
          title: 'Personal parts of supervision',
          body: html`<p class="govuk-body">What a worker and who supervises them wrote about workload, wellbeing, learning and leave. Each time you open one you say why, and the worker sees that you did. No child is shown.</p>
<p class="govuk-body"><a class="govuk-link" href="/supervision/human-resources/accounts">Accounts joined after records were begun</a></p>
${filterForm({
  action: '/supervision/human-resources',
  label: 'Find supervisions of a worker',
  body: html`${input({ name: 'name', label: 'Name of the worker', value: name, width: 20 })}${button({ text: 'Find', look: 'secondary', preventDoubleClick: false })}`,
})}
${
  name !== '' &&
  (found.length === 0
    ? html`<p class="govuk-body">No supervision with a personal part is of a worker of this name.</p>`
    : table({
        caption: found.length === 100 ? 'The newest 100' : 'Newest first',
        head: ['Held', 'Worker', 'With'],
        rows: found.map((one) => [
          html`<a class="govuk-link" href="/supervision/human-resources/${one.sessionId}">${inWords(one.heldOn)}</a>`,
          one.worker,
          one.supervisor,
        ]),
      }))
}`,
        }),
      )
    }),
}

const crumbs = (last: string) => [{ text: 'Personal parts', href: '/supervision/human-resources' }, { text: last }]

/** Nothing is shown before a reason is given, and each look is an entry of its own in the access log. */
export const hrOnePage: Page = {
  path: '/supervision/human-resources/:sessionId',
  title: 'Personal part of a supervision for human resources',
  may: 'supervision.hr',
  logged: { record: 'supervision.personal_part', action: openedForHr },
  reachedFrom: '/supervision/human-resources',
  show: (visit) =>
    visit.transaction(async (db) => {
      const session = await getSession(db, visit.params.sessionId!)
      if (session.signedAt === null) throw notFound('supervision')
      visit.logReason(nothingShown)
      return answer(
        page(visit.chrome, {
          title: `Supervision of ${inWords(session.heldOn)}`,
          caption: `${session.worker} with ${session.supervisor}`,
          breadcrumbs: crumbs(inWords(session.heldOn)),
          body: form({
            chrome: visit.chrome,
            action: visit.path,
            body: html`${textarea({ name: 'reason', label: 'Why you read it', hint: 'For example: meeting about sickness absence on 3 March, asked for by the worker. The worker reads this.', rows: 2 })}${button({ text: 'Show the personal part' })}`,
          }),
        }),
      )
    }),
  submit: (visit, sent) =>
    visit.transaction(async (db) => {
      const session = await getSession(db, visit.params.sessionId!)
      if (session.signedAt === null) throw notFound('supervision')
      const reason = sent.get('reason')
      const fault =
        reason.length < 5 ? 'Say why you read it' : reason.length > 500 ? 'Use 500 characters or fewer' : null
      const shared = {
        title: `Supervision of ${inWords(session.heldOn)}`,
        caption: `${session.worker} with ${session.supervisor}`,
        breadcrumbs: crumbs(inWords(session.heldOn)),
      }
      if (fault !== null) {
        visit.logReason(nothingShown)
        return answer(
          page(visit.chrome, {
            ...shared,
            errors: { reason: fault },
            body: form({
              chrome: visit.chrome,
              action: visit.path,
              body: html`${textarea({ name: 'reason', label: 'Why you read it', value: reason, error: fault, rows: 2 })}${button({ text: 'Show the personal part' })}`,
            }),
          }),
          400,
        )
      }
      visit.logReason(reason)
      const texts = await findTexts(db, { of: 'personal', sessionId: session.sessionId })
      return answer(
        page(visit.chrome, { ...shared, body: html`${insetText(`Your reason: ${reason}`)}${personalRead(texts)}` }),
      )
    }),
}
