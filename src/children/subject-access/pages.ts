import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { wordDocument } from '../../platform/documents/docx.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, download, type Form, redirect } from '../../platform/http/page.ts'
import {
  button,
  checkboxes,
  dateInput,
  form,
  input,
  radios,
  readDateInput,
  type TypedDate,
  typedDate,
} from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { childPage, type OpenChild } from '../pages/child-page.ts'
import { findFamilyNames, findNamesThatStay } from './held.ts'
import { type RedactionReason, type Relation, redactionReasons, relations, type SubjectAccess } from './model.ts'
import {
  addRedactions,
  findRedactions,
  findRequests,
  getRequest,
  moveRequest,
  openRequest,
  removeRedaction,
} from './records.ts'
import { blanked, proposedWords } from './rules.ts'
import { copiesAddress, copyDocument, copyOf, redactionsOf, requestTable, stepsOf } from './views.ts'

type Errors = Readonly<Record<string, string>>
type Typed = Readonly<Record<string, string>>
const statusOf = (errors: Errors): number => (Object.keys(errors).length > 0 ? 400 : 200)

const crumbs = (child: OpenChild, last?: string) => [
  { text: 'Children', href: '/children' },
  { text: child.identifier, href: `/children/${child.childId}` },
  { text: 'Copies of this record', ...(last && { href: copiesAddress(child.childId) }) },
  ...(last ? [{ text: last }] : []),
]

type New = { askedBy: string; relation: string; received: TypedDate }

const list = async (visit: Visit, child: OpenChild, typed: New, errors: Errors = {}): Promise<Answer> =>
  visit.transaction(async (db) =>
    answer(
      page(visit.chrome, {
        title: 'Copies of this record',
        caption: child.identifier,
        breadcrumbs: crumbs(child),
        errors,
        body: html`${requestTable(await findRequests(db, child.childId), visit.today)}
<h2 class="govuk-heading-m">Record a request</h2>${form({
          chrome: visit.chrome,
          action: copiesAddress(child.childId),
          body: html`${input({ name: 'asked-by', label: 'Who asks', value: typed.askedBy, error: errors['asked-by'] })}
${radios({
  name: 'relation',
  legend: 'They are',
  items: Object.entries(relations).map(([value, text]) => ({ value, text })),
  value: typed.relation,
  error: errors.relation,
})}
${dateInput({ name: 'received', legend: 'When it was received', value: typed.received, error: errors.received })}
${button({ text: 'Record the request' })}`,
        })}`,
      }),
      statusOf(errors),
    ),
  )

const listPage = childPage({
  path: '/children/:childId/copies',
  title: 'Copies of this record',
  may: 'children.records',
  record: 'children.subject_access',
  show: (visit, child) => list(visit, child, { askedBy: '', relation: '', received: typedDate(visit.today) }),
  submit: async (visit, child, sent) => {
    const received = readDateInput(sent, 'received', 'The day')
    const [askedBy, relation] = [sent.get('asked-by'), sent.get('relation')]
    const errors: Errors = {
      ...(askedBy === '' ? { 'asked-by': 'Enter who asks' } : {}),
      ...(askedBy.length > 200 ? { 'asked-by': 'Use 200 characters or fewer' } : {}),
      ...(Object.hasOwn(relations, relation) ? {} : { relation: 'Choose who they are' }),
      ...(received.error ? { received: received.error } : {}),
      ...(received.day && received.day > visit.today ? { received: 'The day must be today or earlier' } : {}),
    }
    if (Object.keys(errors).length > 0)
      return list(visit, child, { askedBy, relation, received: received.typed }, errors)
    const requestId = await visit.transaction((db) =>
      openRequest(db, child.childId, {
        askedBy,
        relation: relation as Relation,
        receivedOn: received.day!,
        identityConfirmedOn: null,
        by: visit.person.name,
      }),
    )
    return redirect(copiesAddress(child.childId, requestId), { tone: 'success', text: 'The request is recorded.' })
  },
})

/** Everything that every slice holds about the child, blanked. */
const gather = async (db: Tenant, visit: Visit, child: OpenChild, one: SubjectAccess) => {
  const sections = []
  for (const slice of visit.slices) if (slice.aboutChild) sections.push(...(await slice.aboutChild(db, child.childId)))
  const redactions = await findRedactions(db, one.requestId)
  const proposed = proposedWords(
    sections,
    await findFamilyNames(db, child.childId),
    await findNamesThatStay(db, child.childId),
    redactions,
  )
  return { redactions, proposed, ...blanked(sections, redactions) }
}

const one = async (visit: Visit, child: OpenChild, typed: Typed = {}, errors: Errors = {}): Promise<Answer> =>
  visit.transaction(async (db) => {
    const request = await getRequest(db, child.childId, visit.params.requestId!)
    const gathered = await gather(db, visit, child, request)
    const isOpen = !request.givenOn && !request.closedReason
    return answer(
      page(visit.chrome, {
        title: `Copy for ${request.askedBy}`,
        caption: child.identifier,
        breadcrumbs: crumbs(child, request.askedBy),
        errors,
        body: html`<p class="govuk-body">${relations[request.relation]}. Received on ${inWords(request.receivedOn)}.</p>
${stepsOf(visit.chrome, request, typed, errors)}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${copiesAddress(child.childId, request.requestId)}/copy.docx">Download the copy as a Word document</a></p>
${
  isOpen &&
  html`${form({
    chrome: visit.chrome,
    action: copiesAddress(child.childId, request.requestId),
    body: html`<input type="hidden" name="do" value="given">${checkboxes({
      name: 'read',
      legend: 'Before it is given',
      hideLegend: true,
      items: [{ value: 'yes', text: 'Somebody has read all of it, and what is about others is blanked' }],
      error: errors.given,
    })}${button({ text: 'The copy was given today', look: 'secondary' })}`,
  })}${redactionsOf(visit.chrome, request, gathered, typed, errors)}`
}
${copyOf(visit.chrome, request, gathered.sections, errors)}`,
      }),
      statusOf(errors),
    )
  })

const isReason = (text: string): text is RedactionReason => Object.hasOwn(redactionReasons, text)

type Deed = { errors: Errors } | { said: string }

const needsText = (sent: Form, name: string): Errors => {
  const text = sent.get(name)
  if (text === '') return { [name]: 'Say why' }
  return text.length > 1_000 ? { [name]: 'Use 1,000 characters or fewer' } : {}
}

/** Steps of the request itself. */
const move = async (
  db: Tenant,
  visit: Visit,
  child: OpenChild,
  requestId: string,
  sent: Form,
): Promise<Deed | null> => {
  const [today, by] = [visit.today, visit.person.name]
  const go = async (step: Parameters<typeof moveRequest>[3], said: string): Promise<Deed> => {
    await moveRequest(db, child.childId, requestId, step)
    return { said }
  }
  switch (sent.get('do')) {
    case 'identity':
      return go({ identityConfirmedOn: today }, 'Identity is confirmed.')
    case 'given':
      if (!(await getRequest(db, child.childId, requestId)).identityConfirmedOn)
        return { errors: { given: 'Confirm the identity of who asks first' } }
      if (sent.get('read') !== 'yes') return { errors: { given: 'Say that the copy was read' } }
      return go({ givenOn: today, givenBy: by }, 'The copy is recorded as given.')
    case 'extend':
    case 'close': {
      const name = `${sent.get('do')}-reason`
      const errors = needsText(sent, name)
      if (Object.keys(errors).length > 0) return { errors }
      const reason = sent.get(name)
      return sent.get('do') === 'extend'
        ? go({ extendedReason: reason }, 'Two more months are taken.')
        : go({ closedReason: reason }, 'The request is closed.')
    }
    default:
      return null
  }
}

/** Blanks, and takes blanks back. */
const redact = async (db: Tenant, visit: Visit, requestId: string, sent: Form): Promise<Deed> => {
  const by = visit.person.name
  const deed = sent.get('do')
  if (deed.startsWith('remove ')) {
    await removeRedaction(db, requestId, z.uuid().parse(deed.slice(7)), by)
    return { said: 'It is shown again.' }
  }
  if (deed === 'items') {
    const reason = sent.get('item-reason')
    const items = sent.all('item')
    if (items.length === 0 || !isReason(reason)) return { errors: { item: 'Choose at least one entry and a reason' } }
    await addRedactions(
      db,
      requestId,
      items.map((item) => ({ item, words: null, reason, note: '' })),
      by,
    )
    return { said: `${items.length} ${items.length === 1 ? 'entry is' : 'entries are'} blanked.` }
  }
  if (deed === 'proposed') {
    const all = sent.all('proposed').filter((words) => words !== '' && words.length <= 200)
    if (all.length === 0) return { errors: { proposed: 'Choose at least one, or blank other words below' } }
    await addRedactions(
      db,
      requestId,
      all.map((words) => ({ words, item: null, reason: 'other-person', note: '' })),
      by,
    )
    return { said: 'They are blanked.' }
  }
  const [words, reason] = [sent.get('words'), sent.get('words-reason')]
  if (words.length < 2 || words.length > 200) return { errors: { words: 'Enter the words: 2 to 200 characters' } }
  if (!isReason(reason)) return { errors: { words: 'Choose why the words are blanked' } }
  await addRedactions(db, requestId, [{ words, item: null, reason, note: '' }], by)
  return { said: 'The words are blanked.' }
}

const onePage = childPage({
  path: '/children/:childId/copies/:requestId',
  title: 'A copy of this record',
  may: 'children.records',
  record: 'children.subject_access',
  reachedFrom: '/children/:childId/copies',
  show: (visit, child) => one(visit, child),
  submit: async (visit, child, sent) => {
    const done = await visit.transaction(async (db) => {
      const request = await getRequest(db, child.childId, visit.params.requestId!)
      const moved = await move(db, visit, child, request.requestId, sent)
      if (moved) return moved
      if (request.givenOn || request.closedReason)
        throw new Refusal(
          'conflict',
          'This request was given out or closed in the meantime.',
          'Go back and look at it again.',
        )
      return redact(db, visit, request.requestId, sent)
    })
    if ('errors' in done) return one(visit, child, sent.entries() as Typed, done.errors)
    return redirect(copiesAddress(child.childId, visit.params.requestId!), { tone: 'success', text: done.said })
  },
})

const copyPage = childPage({
  path: '/children/:childId/copies/:requestId/copy.docx',
  title: 'A copy of this record as a Word document',
  may: 'children.records',
  record: 'children.subject_access',
  action: 'exported',
  reachedFrom: '/children/:childId/copies/:requestId',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      const request = await getRequest(db, child.childId, visit.params.requestId!)
      const { sections } = await gather(db, visit, child, request)
      const document = await wordDocument(copyDocument(visit.chrome.council.name, request, sections, visit.today))
      return download(
        document,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        `copy-of-personal-information-${visit.today}.docx`,
      )
    }),
})

export const subjectAccessPages: readonly Page[] = [listPage, onePage, copyPage]
