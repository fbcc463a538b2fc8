import { addLogEntry } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, download, redirect } from '../../platform/http/page.ts'
import { table } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { childPage, type OpenChild } from '../pages/child-page.ts'
import { findTold, refuseKeptNames, refuseUnlessOpen } from '../records/kept-names.ts'
import { findReach } from '../records/reach.ts'
import { decideHanding } from '../rules/kept-text.ts'
import type { WriteBack } from './model.ts'
import { findWaiting, findWriteBacks, getWriteBack, markFiled, unmarkFiled } from './records.ts'
import { filedForm, writeBackAddress, writeBackTable } from './views.ts'

const crumbs = (child: OpenChild, last: string, list = false) => [
  { text: 'Children', href: '/children' },
  { text: child.identifier, href: `/children/${child.childId}` },
  ...(list ? [{ text: 'For the case system', href: writeBackAddress(child.childId) }] : []),
  { text: last },
]

/** Everything that waits, of the children whom this person reaches. */
const waitingPage: Page = {
  path: '/children/case-system',
  title: 'To be filed in the case system',
  may: 'children.file',
  logged: { record: 'children.write_back', action: 'looked at the list' },
  reachedFrom: '/children',
  show: (visit) =>
    visit.transaction(async (db) => {
      const waiting = await findWaiting(db, await findReach(db, visit.person, visit.now), visit.today)
      return answer(
        page(visit.chrome, {
          title: 'To be filed in the case system',
          breadcrumbs: [{ text: 'Children', href: '/children' }, { text: 'To be filed' }],
          body:
            waiting.length === 0
              ? html`<p class="govuk-body">Nothing waits.</p>`
              : table({
                  caption: 'Oldest first',
                  head: ['Child', 'Text', 'Waits since'],
                  rows: waiting.map((one) => [
                    html`<a class="govuk-link" href="/children/${one.childId}">${one.identifier}</a>`,
                    html`<a class="govuk-link" href="${writeBackAddress(one.childId, one.id)}">${one.title}</a>`,
                    inWords(todayInEngland(one.madeAt)),
                  ]),
                }),
        }),
      )
    }),
}

const listPage = childPage({
  path: '/children/:childId/case-system',
  title: 'For the case system',
  may: 'children.file',
  record: 'children.write_back',
  show: (visit, child) =>
    visit.transaction(async (db) =>
      answer(
        page(visit.chrome, {
          title: 'For the case system',
          caption: child.identifier,
          breadcrumbs: crumbs(child, 'For the case system'),
          body: writeBackTable(await findWriteBacks(db, child.childId)),
        }),
      ),
    ),
})

/** Throws `not-found`, and `not-allowed` where the text names somebody whose record was closed to this person since, or
 * tells of a child who was parted from this one. */
const getText = async (db: Tenant, visit: Visit, child: OpenChild): Promise<WriteBack> => {
  const one = await getWriteBack(db, child.childId, visit.params.writeBackId!)
  await refuseKeptNames(db, child.reach, one.names, visit.today)
  const ofJoined = { ...one, names: [] }
  refuseUnlessOpen(decideHanding(ofJoined, child.childId, await findTold(db, child.reach, [ofJoined], visit.today)))
  return one
}

const textPage = (visit: Visit, child: OpenChild, one: WriteBack, typed = '', error: string | null = null): Answer =>
  answer(
    page(visit.chrome, {
      title: one.title,
      caption: child.identifier,
      breadcrumbs: crumbs(child, one.title, true),
      errors: error === null ? {} : { reference: error },
      body: html`<p class="govuk-body tl-no-print">Copy it into the case system, or <a class="govuk-link" href="${writeBackAddress(child.childId, one.id)}/text">download it as text</a>. Then say that it is filed: until then nothing that it came from is deleted.</p>
<div class="tl-no-print">${filedForm(visit.chrome, one, typed, error)}</div>
<h2 class="govuk-heading-m">The text</h2>
<div class="govuk-body tl-pre-line">${one.body}</div>`,
    }),
    error === null ? 200 : 400,
  )

const onePage = childPage({
  path: '/children/:childId/case-system/:writeBackId',
  title: 'Text for the case system',
  may: 'children.file',
  record: 'children.write_back',
  reachedFrom: '/children/:childId/case-system',
  show: (visit, child) => visit.transaction(async (db) => textPage(visit, child, await getText(db, visit, child))),
  submit: (visit, child, form) =>
    visit.transaction(async (db) => {
      const one = await getText(db, visit, child)
      const { accountId, name, role } = visit.person
      const log = (action: string) =>
        addLogEntry(db, {
          accountId,
          person: name,
          role,
          action,
          record: one.record,
          subject: child.childId,
          reason: null,
        })
      if (form.get('do') === 'take-back') {
        await unmarkFiled(db, child.childId, one.id)
        await log('said that a text was not filed')
        return redirect(writeBackAddress(child.childId, one.id), {
          tone: 'success',
          text: one.replacedAt ? 'It counts as not filed.' : 'It waits in the queue again.',
        })
      }
      const reference = form.get('reference')
      if (reference.length > 200) return textPage(visit, child, one, reference, 'Use 200 characters or fewer')
      await markFiled(db, child.childId, one.id, name, reference)
      await log('said that a text was filed')
      return redirect(writeBackAddress(child.childId), { tone: 'success', text: `“${one.title}” is marked as filed.` })
    }),
})

const downloadPage = childPage({
  path: '/children/:childId/case-system/:writeBackId/text',
  title: 'Text for the case system as a file',
  may: 'children.file',
  record: 'children.write_back',
  action: 'exported',
  reachedFrom: '/children/:childId/case-system/:writeBackId',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      const one = await getText(db, visit, child)
      const text = Buffer.from(`\uFEFF${one.title}\r\n\r\n${one.body.replaceAll('\n', '\r\n')}\r\n`, 'utf8')
      return download(text, 'text/plain; charset=utf-8', `for-the-case-system-${visit.today}.txt`)
    }),
})

export const writeBackPages: readonly Page[] = [waitingPage, listPage, onePage, downloadPage]
