import { inWords, todayInEngland } from '../../../platform/day.ts'
import { html as answer } from '../../../platform/http/page.ts'
import { table } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage } from '../../pages/child-page.ts'
import { versionActions } from '../model.ts'
import { findLog } from '../records/read.ts'
import { findWhose } from '../records/whose.ts'
import { whenInWords } from '../rules/when.ts'
import { toldOf } from '../rules/whose.ts'
import { chronologyAddress, framed, partsNavigation } from '../views/parts.ts'
import { refuseWithoutNames } from './open.ts'

const most = 300

/** Everything that was done to the entries: dropped proposals stay here, with who and why. */
export const logPage = childPage({
  path: '/children/:childId/chronology/log',
  title: 'Log of the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) => {
    refuseWithoutNames(child)
    return visit.transaction(async (db) => {
      const log = await findLog(db, child.childId, most)
      const whose = await findWhose(db, child, log, visit.today)
      return answer(
        page(visit.chrome, {
          title: 'Log of the chronology',
          ...framed(child, 'Log'),
          wide: true,
          body: html`${partsNavigation(child.childId, '/log', 0)}
<p class="govuk-body">What was done to the entries, newest first${log.length === most && `: the last ${most}`}. Nothing is ever taken out of it.</p>
${
  log.length === 0
    ? html`<p class="govuk-body">Nothing was done yet.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Log">${table({
        caption: 'What was done',
        hideCaption: true,
        head: ['When', 'Who', 'What', 'Entry', 'Why'],
        rows: log.map((one) => [
          inWords(todayInEngland(one.at)),
          one.by,
          versionActions[one.action],
          html`${whenInWords(one)}: <a class="govuk-link" href="${chronologyAddress(child.childId, `/entries/${one.entryId}`)}">${toldOf(one, whose.get(one.entryId), 'case')}</a>`,
          one.reason,
        ]),
      })}</div>`
}`,
        }),
      )
    })
  },
})
