import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, form } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { addEntry } from '../records/write.ts'
import { entryFields } from '../views/entry-form.ts'
import { chronologyAddress, framed } from '../views/parts.ts'
import { byOf, refuseReader, refuseWithoutNames } from './open.ts'
import { emptyEntry, readEntry, type TypedEntry } from './typed.ts'

const shown = (
  visit: Visit,
  child: OpenChild,
  typed: TypedEntry,
  once: string,
  errors: Record<string, string> = {},
): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Add an entry',
      ...framed(child, 'Add an entry'),
      errors,
      body: html`<p class="govuk-body">For what the records do not hold: what someone told you, what is in an older file, what went well.</p>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Add an entry',
  body: html`<input type="hidden" name="once" value="${once}">${entryFields(typed, errors, null)}${button({ text: 'Add the entry' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

export const addEntryPage = childPage({
  path: '/children/:childId/chronology/entries/add',
  title: 'Add an entry to the chronology',
  may: 'chronology.write',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: async (visit, child) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    return shown(visit, child, emptyEntry, newId())
  },
  submit: async (visit, child, sent) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    const entryId = z
      .uuid()
      .catch(() => newId())
      .parse(sent.get('once'))
    const { typed, fields, errors } = readEntry(sent, null, visit.today, child)
    if (fields === null) return shown(visit, child, typed, entryId, errors)
    await visit.transaction((db) => addEntry(db, { childId: child.childId, entryId, fields }, byOf(visit)))
    return redirect(chronologyAddress(child.childId), { tone: 'success', text: 'The entry is added.' })
  },
})
