import { readSetting, writeSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, form, input, insetText, warningText } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { watchSettings, watchState } from '../settings.ts'
import { momentInWords, returnsNavigation } from '../views/parts.ts'

const show = async (visit: Visit, typed: string | null, error: string | null): Promise<Answer> => {
  const { settings, state } = await visit.transaction(async (db) => ({
    settings: await readSetting(db, watchSettings),
    state: await readSetting(db, watchState),
  }))
  const body = html`${returnsNavigation('folder', true)}
<p class="govuk-body">Returns that the case system writes into a folder are loaded by themselves, with the same checks. What blocks, or leaves out too many children, is
not loaded: what was loaded before stays, and those who load returns see it on their home page.</p>
${
  state === null
    ? insetText(
        'No folder is watched. Whoever looks after Throughline sets THROUGHLINE_RETURNS_FOLDER (docs/operations.md, “Returns that come by themselves”).',
      )
    : html`<p class="govuk-body">Watched: <code>${state.root}</code>. Last looked into ${momentInWords(new Date(state.lookedAt))}.</p>
${state.fault !== null && warningText(state.fault)}
<p class="govuk-body">Put a workbook, a folder of CSV files or a ZIP file into <code>annex-a</code>, <code>ssd</code> or <code>local</code> inside it. The day of the return
is read from its name, such as <code>annex-a-2026-11-21.xlsx</code>; without one it is the day on which it was written. When it has been dealt with it is moved
to <code>accepted</code> or <code>refused</code>, with what was found beside it.</p>`
}
<h2 class="govuk-heading-m">When a person must look first</h2>
${form({
  chrome: visit.chrome,
  action: '/returns/folder',
  body: html`${input({
    name: 'mostGone',
    label: 'Most children that may be missing, in per cent',
    hint: 'Of those whom the return should hold by what is known. More than this is not loaded from the folder, and a person is warned of it',
    value: typed ?? String(settings.mostGone),
    width: 3,
    error,
  })}
${button({ text: 'Save' })}`,
})}` // biome-ignore format: one view
  return answer(
    page(visit.chrome, {
      title: 'Watched folder',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Watched folder' }],
      errors: error ? { mostGone: error } : {},
      body,
    }),
    error ? 400 : 200,
  )
}

export const folderPage: Page = {
  path: '/returns/folder',
  title: 'Watched folder',
  may: 'returns.load',
  logged: { record: 'returns.upload', action: 'looked at or changed the watched folder' },
  reachedFrom: '/returns',
  show: (visit) => show(visit, null, null),
  submit: async (visit, sent) => {
    const typed = sent.get('mostGone')
    const share = Number(typed)
    if (typed === '' || !Number.isFinite(share) || share < 0 || share > 100)
      return show(visit, typed, 'Enter a number from 0 to 100')
    await visit.transaction((db) => writeSetting(db, watchSettings, { mostGone: share }, visit.now))
    return redirect('/returns/folder', { tone: 'success', text: 'Saved' })
  },
}
