import type { Visit } from '../../../access/model.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, form, insetText } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import type { Entry } from '../model.ts'
import { getEntry } from '../records/read.ts'
import { changeEntry } from '../records/write.ts'
import { changesBetween, fieldsOf } from '../rules/versions.ts'
import { entryFields } from '../views/entry-form.ts'
import { chronologyAddress, framed } from '../views/parts.ts'
import { byOf, refuseReader, refuseWithoutNames } from './open.ts'
import { readEntry, type TypedEntry, typedOf } from './typed.ts'

const addressOf = (child: OpenChild, entry: Entry): string =>
  chronologyAddress(child.childId, `/entries/${entry.entryId}`)

/** `theirs`: what somebody else saved while this was being typed. */
const shown = (
  visit: Visit,
  child: OpenChild,
  entry: Entry,
  typed: TypedEntry,
  errors: Record<string, string> = {},
  theirs = false,
): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Change the entry',
      ...framed(child, 'Change the entry'),
      errors,
      body: html`${
        theirs &&
        insetText(
          html`<strong>${entry.by} changed this entry while you were typing.</strong> It now says: “${entry.words}” What it meant: “${entry.impact}” Your own words are below; saving puts them in its place, and both versions stay.`,
        )
      }${form({
        chrome: visit.chrome,
        action: `${addressOf(child, entry)}/edit`,
        label: 'Change the entry',
        body: html`<input type="hidden" name="version" value="${entry.version}">${entryFields(typed, errors, null)}
<div class="govuk-button-group">${button({ text: 'Save' })}<a class="govuk-link" href="${addressOf(child, entry)}">Cancel</a></div>`,
      })}`,
    }),
    Object.keys(errors).length > 0 ? 400 : theirs ? 409 : 200,
  )

export const editEntryPage = childPage({
  path: '/children/:childId/chronology/entries/:entryId/edit',
  title: 'Change an entry of the chronology',
  may: 'chronology.write',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology/entries/:entryId',
  show: (visit, child) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    return visit.transaction(async (db) => {
      const entry = await getEntry(db, child.childId, visit.params.entryId!)
      return shown(visit, child, entry, typedOf(fieldsOf(entry)))
    })
  },
  submit: (visit, child, sent) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    return visit.transaction(async (db) => {
      const entry = await getEntry(db, child.childId, visit.params.entryId!)
      const { typed, fields, errors } = readEntry(sent, entry, visit.today, child)
      if (fields === null) return shown(visit, child, entry, typed, errors)
      if (sent.get('version') !== String(entry.version)) return shown(visit, child, entry, typed, {}, true)
      if (changesBetween(entry, fields).length > 0)
        await changeEntry(db, entry, { action: 'edited', fields }, byOf(visit))
      return redirect(addressOf(child, entry), { tone: 'success', text: 'The entry is saved.' })
    })
  },
})
