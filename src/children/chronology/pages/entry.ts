import type { Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import type { Entry, EntryVersion } from '../model.ts'
import { findVersions, getEntry } from '../records/read.ts'
import { type Change, changeEntry } from '../records/write.ts'
import { partsLookedAt } from '../rules/standing.ts'
import { fieldsOf } from '../rules/versions.ts'
import { entrySummary, sourceChanged } from '../views/one-entry.ts'
import { chronologyAddress, framed } from '../views/parts.ts'
import { versionsView } from '../views/versions.ts'
import { type DropTyped, dropFields, nothingDropped, readDrop } from './drop-reason.ts'
import { byOf, type Opened, openChronology, refuseReader } from './open.ts'

type Shown = { opened: Opened; entry: Entry; versions: readonly EntryVersion[] }

const read = async (visit: Visit, db: Tenant, child: OpenChild): Promise<Shown> => {
  const opened = await openChronology(db, visit, child)
  const entry = await getEntry(db, child.childId, visit.params.entryId!)
  return { opened, entry, versions: await findVersions(db, entry.entryId) }
}

const actions = (visit: Visit, child: OpenChild, { entry, versions }: Shown, drop: DropTyped, error?: string): Html => {
  const to = (rest: string): string => chronologyAddress(child.childId, `/entries/${entry.entryId}${rest}`)
  const posted = (label: string, body: Html): Html =>
    form({
      chrome: visit.chrome,
      action: to(''),
      label,
      body: html`<input type="hidden" name="version" value="${entry.version}">${body}`,
    })
  const undo =
    versions.length > 1 &&
    posted('Undo', button({ text: 'Undo the last change', look: 'secondary', name: 'do', value: 'undo' }))
  if (entry.state === 'dropped')
    return html`<div class="govuk-button-group">${posted('Put back', button({ text: 'Put it back into the chronology', name: 'do', value: 'put-back' }))}</div>`
  return html`<div class="govuk-button-group">${button({ text: 'Change the entry', href: to('/edit') })}
${button({ text: 'Share with brothers and sisters', href: to('/share'), look: 'secondary' })}</div>
${undo}
<h2 class="govuk-heading-m">Leave it out</h2>
${posted('Drop', html`${dropFields(drop, error)}${button({ text: 'Drop the entry', look: 'warning', name: 'do', value: 'drop' })}`)}`
}

const shownPage = (visit: Visit, child: OpenChild, shown: Shown, drop = nothingDropped, error?: string): Answer => {
  const { opened, entry, versions } = shown
  const mayWrite = visit.may('chronology.write')
  return answer(
    page(visit.chrome, {
      title: 'Entry of the chronology',
      ...framed(child, 'Entry'),
      errors: error ? { drop: error } : {},
      body: html`${sourceChanged(visit.chrome, entry, {
        changes: opened.standing.changes.get(entry.entryId) ?? [],
        suggested: opened.standing.suggested.get(entry.entryId),
        mayWrite,
        childId: child.childId,
      })}
${entrySummary(entry, opened.whose.get(entry.entryId))}
${mayWrite && actions(visit, child, shown, drop, error)}
<h2 class="govuk-heading-m">Versions</h2>
${versionsView(versions)}`,
    }),
    error ? 400 : 200,
  )
}

/** What a button of the page does to the entry; null where its form is refused. */
const changeFor = ({ opened, entry, versions }: Shown, wanted: string, reason: string | null): Change | null => {
  const changes = opened.standing.changes.get(entry.entryId) ?? []
  const suggested = opened.standing.suggested.get(entry.entryId)
  const parts = partsLookedAt(entry.parts, changes)
  const before = versions[1]
  switch (wanted) {
    case 'keep':
      return { action: 'source-kept', parts }
    case 'take': {
      if (!suggested) return null
      const { on, until, precision, words, source } = suggested
      return { action: 'source-taken', parts, fields: { ...fieldsOf(entry), on, until, precision, words, source } }
    }
    case 'drop':
      return reason === null ? null : { action: 'dropped', state: 'dropped', reason }
    case 'put-back':
      return { action: 'put-back', state: 'in' }
    case 'undo':
      return before ? { action: 'undone', state: before.state, fields: fieldsOf(before), parts: before.parts } : null
    default:
      return null
  }
}

const said: Readonly<Record<string, string>> = {
  keep: 'The entry stays as it is.',
  take: 'The entry has the date and words of the source.',
  drop: 'The entry is dropped. It stays in the log, and can be put back.',
  'put-back': 'The entry is in the chronology again.',
  undo: 'The last change is undone.',
}

/** Refuses a form that was opened before somebody else's change. */
export const refuseStale = (entry: Entry, version: string): void => {
  if (String(entry.version) !== version)
    throw new Refusal(
      'conflict',
      'Somebody else changed this entry in the meantime.',
      'Go back, open it again and look at what they wrote.',
    )
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  refuseReader(visit)
  return visit.transaction(async (db) => {
    const shown = await read(visit, db, child)
    const wanted = sent.get('do')
    const drop = readDrop(sent)
    if (wanted === 'drop' && drop.error) return shownPage(visit, child, shown, drop.typed, drop.error)
    const change = changeFor(shown, wanted, drop.reason)
    if (change === null) return shownPage(visit, child, shown)
    refuseStale(shown.entry, sent.get('version'))
    await changeEntry(db, shown.entry, change, byOf(visit))
    return redirect(visit.path, { tone: 'success', text: said[wanted]! })
  })
}

export const entryPage = childPage({
  path: '/children/:childId/chronology/entries/:entryId',
  title: 'Entry of the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) => visit.transaction(async (db) => shownPage(visit, child, await read(visit, db, child))),
  submit,
})
