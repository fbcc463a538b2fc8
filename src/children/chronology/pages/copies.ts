import { z } from 'zod'
import { logDeed } from '../../../access/index.ts'
import type { Visit } from '../../../access/model.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, download, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, input, radios, textarea, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { findTold, refuseUnlessOpen } from '../../records/kept-names.ts'
import { decideHanding } from '../../rules/kept-text.ts'
import { type GivenCopy, longest } from '../model.ts'
import { addCopy, findCopies, getCopy } from '../records/copies.ts'
import { signerRole } from '../records/signer.ts'
import { copiesTable, type Handed } from '../views/copies.ts'
import { framed, partsNavigation } from '../views/parts.ts'
import { chronologyAsWord } from '../word.ts'
import { docx, fileNameOf, textOf } from './court.ts'
import { byOf, refuseReader, refuseWithoutNames } from './open.ts'

const kinds = {
  court: 'The court view: earlier life in its major events, the last two years in full',
  case: 'The whole chronology',
} as const

type Typed = { kind: string; to: string; purpose: string; once: string }
type Errors = Readonly<Partial<Record<'kind' | 'to' | 'purpose', string>>>

const giveForm = (visit: Visit, typed: Typed, errors: Errors, draft: string | null): Html =>
  html`<h2 class="govuk-heading-m">Give a copy</h2>
${draft && warningText(`${draft}. The copy says so at the top of every page.`)}
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Give a copy',
  body: html`<input type="hidden" name="once" value="${typed.once}">
${radios({
  name: 'kind',
  legend: 'What is given?',
  value: typed.kind,
  error: errors.kind,
  items: Object.entries(kinds).map(([value, text]) => ({ value, text })),
})}
${input({ name: 'to', label: 'To whom?', hint: 'A court and case number, a person, an agency. It stands in the copy.', value: typed.to, error: errors.to })}
${textarea({ name: 'purpose', label: 'What for (optional)', value: typed.purpose, error: errors.purpose, rows: 2 })}
${button({ text: 'Make the copy and keep it' })}`,
})}`

/** Each copy with whether this person may have it now. */
const findHanded = async (db: Tenant, visit: Visit, child: OpenChild): Promise<readonly Handed[]> => {
  const copies = await findCopies(db, child.childId)
  const told = await findTold(db, child.reach, copies, visit.today)
  return copies.map((copy) => ({ copy, handing: decideHanding(copy, child.childId, told) }))
}

const shown = async (
  visit: Visit,
  child: OpenChild,
  given: { copies: readonly Handed[]; draft: string | null },
  typed: Typed,
  errors: Errors = {},
): Promise<Answer> =>
  answer(
    page(visit.chrome, {
      title: 'Copies of the chronology that were given',
      ...framed(child, 'Copies'),
      wide: true,
      errors: { ...errors },
      body: html`${partsNavigation(child.childId, '/copies', 0)}
<p class="govuk-body">A copy that is handed over is kept here byte for byte, with to whom and when. It stays as it was whatever is changed in the chronology afterwards, and can be downloaded again. The fingerprint of a file that somebody holds shows whether it is the same.</p>
<p class="govuk-body">Nothing can be left out of a kept copy. So it is handed out only to somebody to whom the record of everyone it tells of is open: the brothers and sisters whom it names, and a child whose record was joined with this one when it was given and was parted since. Others read here that it was given, to whom and when. A copy that somebody holds is not called back by this: where it tells of the wrong child, ask them to give it back.</p>
${copiesTable(child.childId, given.copies)}
${visit.may('chronology.write') && giveForm(visit, typed, errors, given.draft)}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const read = (sent: Form): { typed: Typed; kind: GivenCopy['kind'] | null; errors: Errors } => {
  const once = z
    .uuid()
    .catch(() => newId())
    .parse(sent.get('once'))
  const typed = { kind: sent.get('kind'), to: sent.get('to'), purpose: sent.get('purpose'), once }
  const kind = typed.kind === 'court' || typed.kind === 'case' ? typed.kind : null
  const tooLong = (text: string, most: number): boolean => text.length > most
  const errors: Errors = {
    ...(kind === null ? { kind: 'Choose what is given' } : {}),
    ...(typed.to === '' ? { to: 'Enter to whom it is given' } : {}),
    ...(tooLong(typed.to, longest.givenTo) ? { to: `Use ${longest.givenTo} characters or fewer` } : {}),
    ...(tooLong(typed.purpose, longest.purpose) ? { purpose: `Use ${longest.purpose} characters or fewer` } : {}),
  }
  return { typed, kind, errors }
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  refuseWithoutNames(child)
  refuseReader(visit)
  return visit.transaction(async (db) => {
    const { typed, kind, errors } = read(sent)
    const text = await textOf(db, visit, child, kind ?? 'case', typed.to)
    if (kind === null || Object.keys(errors).length > 0)
      return shown(visit, child, { copies: await findHanded(db, visit, child), draft: text.draft }, typed, errors)
    const copy = {
      copyId: typed.once,
      childId: child.childId,
      kind,
      to: typed.to,
      purpose: typed.purpose,
      on: visit.today,
      fileName: fileNameOf(child, kind),
      content: await chronologyAsWord(text, visit.chrome.council.name),
      entries: text.parts.reduce((sum, { rows }) => sum + rows.length, 0),
      draft: text.draft,
      names: text.names,
      role: await signerRole(db, visit.person, visit.today),
    }
    // That a child's life was handed to somebody is a deed of its own; to whom stands with the copy.
    if (await addCopy(db, copy, byOf(visit)))
      await logDeed(db, visit.person, {
        action: kind === 'court' ? 'gave a copy of the court view' : 'gave a copy of the whole chronology',
        record: 'children.chronology_entry',
        subject: `${child.childId} ${copy.copyId}`,
      })
    return redirect(visit.path, { tone: 'success', text: `The copy for ${typed.to} is kept. Download it below.` })
  })
}

const listPage = childPage({
  path: '/children/:childId/chronology/copies',
  title: 'Copies of a chronology that were given',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) => {
    refuseWithoutNames(child)
    return visit.transaction(async (db) => {
      const { draft } = await textOf(db, visit, child, 'case')
      const copies = await findHanded(db, visit, child)
      return shown(visit, child, { copies, draft }, { kind: 'court', to: '', purpose: '', once: newId() })
    })
  },
  submit,
})

const onePage = childPage({
  path: '/children/:childId/chronology/copies/:copyId',
  title: 'A copy that was given, as Word',
  may: 'children.see',
  record: 'children.chronology_entry',
  action: 'downloaded',
  reachedFrom: '/children/:childId/chronology/copies',
  show: (visit, child) => {
    refuseWithoutNames(child)
    return visit.transaction(async (db) => {
      const copy = await getCopy(db, child.childId, visit.params.copyId!)
      refuseUnlessOpen(decideHanding(copy, child.childId, await findTold(db, child.reach, [copy], visit.today)))
      return download(copy.content, docx, copy.fileName)
    })
  },
})

export const copyPages = [listPage, onePage]
