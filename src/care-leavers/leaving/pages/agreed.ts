import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import { type Answer, html as answer } from '../../../platform/http/page.ts'
import { button, checkboxes, filterForm, insetText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { Entry } from '../model.ts'
import { findEntries } from '../records/read.ts'
import { record } from '../records/save.ts'
import { alsoOf, promisesOf, type Sheet, sheetOf, whoAndWhen } from '../rules/agreed.ts'
import { agreedAddress, framed, leavingAddress, leavingNavigation } from '../views/parts.ts'
import { refuseWithoutNames } from './leaving-care.ts'

const ids = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
/** `choose`: somebody has pressed the button, so that nothing ticked means nothing. */
const query = z.object({ line: ids.default([]), choose: z.literal('yes').optional().catch(undefined) })
type Query = z.infer<typeof query>

const chooser = (child: OpenChild, entries: readonly Entry[], sheet: Sheet): Html => {
  const [promises, also] = [promisesOf(entries), alsoOf(entries)]
  if (promises.length + also.length === 0)
    return html`<p class="govuk-body">Nothing is written down yet. <a class="govuk-link" href="${leavingAddress(child.childId)}#promise">Write down what you agreed</a></p>`
  return html`<div class="tl-no-print">${filterForm({
    action: agreedAddress(child.childId),
    label: 'Choose what is printed',
    body: html`<input type="hidden" name="choose" value="yes">${checkboxes({
      name: 'line',
      legend: 'What to print',
      hint: 'It is for the young person: one page, in plain words.',
      small: true,
      error: sheet.error,
      values: [...sheet.promises, ...sheet.also].map(({ id }) => id),
      items: [
        ...promises.map(({ id, what, doneOn }) => ({ value: id, text: doneOn === null ? what : `${what} (done)` })),
        ...also.map(({ id, text }) => ({ value: id, text })),
      ],
    })}${button({ text: 'Show these', look: 'secondary' })}`,
  })}
<p class="govuk-body">Then print this page from your browser. <a class="govuk-link" href="${leavingAddress(child.childId)}#promise">Write down more</a></p></div>`
}

const paper = (visit: Visit, child: OpenChild, { promises, also }: Sheet): Html =>
  html`<article class="tl-agreed" aria-labelledby="agreed"><h2 class="tl-agreed__title" id="agreed">What we agreed</h2>
<p class="tl-agreed__who">For ${child.forename ?? child.identifier}, ${inWords(visit.today)}</p>
${promises.length > 0 && html`<ol class="tl-agreed__list">${promises.map((one) => html`<li><strong>${one.what}</strong><br>${whoAndWhen(one)}</li>`)}</ol>`}
${also.length > 0 && html`<ul class="tl-agreed__also">${also.map(({ text }) => html`<li>${text}</li>`)}</ul>`}
<p class="tl-agreed__end">If something here is wrong, or was not done, tell us. You can ask us to change it.</p></article>`

const render = (visit: Visit, child: OpenChild, entries: readonly Entry[]): Answer => {
  const asked = visit.query as Query
  const sheet = sheetOf(entries, asked.choose ? asked.line : null)
  const isEmpty = sheet.promises.length + sheet.also.length === 0
  return answer(
    page(visit.chrome, {
      title: 'What we agreed',
      heading: null,
      ...framed(child, 'What we agreed'),
      errors: sheet.error ? { line: sheet.error } : {},
      body: html`<div class="tl-no-print"><h1 class="govuk-heading-l">What we agreed, to print</h1></div>${leavingNavigation(child.childId, 'what-we-agreed')}
${chooser(child, entries, sheet)}
${isEmpty ? html`<div class="tl-no-print">${insetText('Nothing is chosen, so there is nothing to print.')}</div>` : paper(visit, child, sheet)}`,
    }),
  )
}

/** What was promised, for the young person to take with them: one page, in their words. */
export const agreedPage = childPage({
  path: '/care-leavers/:childId/what-we-agreed',
  title: 'What we agreed',
  may: 'children.see',
  record,
  query,
  reachedFrom: '/care-leavers/:childId/leaving-care',
  load: async (_visit, db, child) => {
    refuseWithoutNames(child)
    return findEntries(db, child.childId)
  },
  render,
})
