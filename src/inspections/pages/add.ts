import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, input } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { addValue } from '../records/decide.ts'
import { listDocuments } from '../records/documents.ts'
import { lockInspection } from '../records/inspections.ts'
import { listProposals } from '../records/proposals.ts'
import { faultsOf } from '../rules/decide.ts'
import { valueTitles } from '../rules/words.ts'
import { valueHref } from '../views/review.ts'
import { valueFields } from '../views/value-fields.ts'
import { open } from './open.ts'
import { type Typed, typedIn } from './typed.ts'
import { readValue } from './value-form.ts'

/** What can be added where the reader missed it. Those of `once` an inspection has at most once. */
const many = ['judgement', 'area-for-improvement', 'priority-action', 'paragraph'] as const
const once = [
  'kind',
  'title',
  'authority',
  'notified',
  'on-site',
  'draft-received',
  'accuracy-due',
  'accuracy-sent',
  'received',
  'notes',
  'published',
  'stated-deadline',
  'focus',
  'lead-inspector',
  'inspectors',
  'framework',
  'written-by',
] as const
const addQuery = z.object({ kind: z.enum([...many, ...once]) })
type Kind = z.infer<typeof addQuery>['kind']

const isMany = (kind: Kind): boolean => many.some((one) => one === kind)
const kindOf = (visit: Visit): Kind => (visit.query as z.infer<typeof addQuery>).kind

const titleOf = (kind: Kind): string =>
  isMany(kind) ? `Add a value that was missed: ${valueTitles[kind].toLowerCase()}` : valueTitles[kind]

/** `same`: the value that is there already, which is changed at its own page. */
const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  const [document] = await listDocuments(db, inspection.id)
  const kind = kindOf(visit)
  const proposals = isMany(kind) ? [] : await listProposals(db, inspection.id)
  const same = proposals.findLast((one) => one.kind === kind) ?? null
  return { inspection, document: document ?? null, same }
}

const show = async (visit: Visit, typed: Typed, errors: Readonly<Record<string, string>>): Promise<Answer> => {
  const kind = kindOf(visit)
  const { inspection, same } = await visit.transaction((db) => load(visit, db))
  if (same) return redirect(valueHref(same))
  const href = `/inspections/${inspection.id}`
  return html(
    page(visit.chrome, {
      title: titleOf(kind),
      errors,
      back: isMany(kind)
        ? { text: 'Back to everything that was read', href: `${href}/review` }
        : { text: 'Back to the inspection', href },
      body: form({
        chrome: visit.chrome,
        action: `${href}/review/add?kind=${kind}`,
        body: markup`${valueFields(kind, { typed, errors, before: null })}
${
  isMany(kind) &&
  input({
    name: 'page',
    label: 'Page (optional)',
    value: typed.page,
    width: 3,
    inputmode: 'numeric',
    error: errors.page,
  })
}
${button({ text: 'Save' })}`,
      }),
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

const readPage = (form: Form, last: number): { page: number | null; error: string | null } => {
  const typed = form.get('page')
  if (typed === '') return { page: null, error: null }
  const number = Number(typed)
  if (Number.isInteger(number) && number >= 1 && number <= Math.max(last, 1)) return { page: number, error: null }
  return { page: null, error: last > 1 ? `The page must be a number from 1 to ${last}` : 'The page must be 1' }
}

const add: Page = {
  path: '/inspections/:inspectionId/review/add',
  title: 'Add a value that was missed',
  may: 'inspections.review',
  query: addQuery,
  reachedFrom: '/inspections/:inspectionId/review',
  show: (visit) => show(visit, {}, {}),
  submit: async (visit, submitted) => {
    const kind = kindOf(visit)
    const read = readValue(kind, submitted, null)
    const { inspection, document, same } = await visit.transaction((db) => load(visit, db))
    if (same) return redirect(valueHref(same))
    const place = readPage(submitted, document?.pages.length ?? 0)
    const errors = {
      ...(read.errors ?? faultsOf(kind, read.value, { ...inspection, announced: document === null }, visit.today)),
      ...(place.error ? { page: place.error } : {}),
    }
    if (read.value === null || Object.keys(errors).length > 0) return show(visit, typedIn(submitted), errors)
    const value = read.value
    const first = await visit.transaction(async (db) => {
      // Two people may add the same value at the same moment: the second is shown what the first has entered.
      await lockInspection(db, inspection.id)
      const there = (await load(visit, db)).same
      if (there) return there
      // What there is once is said of the inspection, and stays when another document becomes the main one.
      const documentId = isMany(kind) ? (document?.id ?? null) : null
      const target = { inspectionId: inspection.id, documentId, page: place.page }
      await addValue(db, visit.person.name, visit.now, { ...target, kind, value: value as never })
      return null
    })
    if (first) return redirect(valueHref(first))
    const back = isMany(kind) ? `/inspections/${inspection.id}/review` : `/inspections/${inspection.id}`
    return redirect(back, { tone: 'success', text: `${valueTitles[kind]} saved.` })
  },
}

export const addPages: readonly Page[] = [add]
