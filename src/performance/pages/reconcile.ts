import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import { addDays } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, download, type Form } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import type { Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { findLiveDay } from '../records/live-day.ts'
import { listMembers, type Member } from '../records/members.ts'
import { findByIdentifiers } from '../records/reconcile.ts'
import { wholeAuthority } from '../rules/asked.ts'
import { completedIn, liveOn, monthsBefore } from '../rules/period.ts'
import { type FigurePart, figureParts, mostIdentifiers, readIdentifiers, reconciled } from '../rules/reconcile.ts'
import { allStandards } from '../scorecard.ts'
import { type Compared, comparedView, tableHead, tableRows } from '../views/reconcile.ts'
import { type ReconcileForm, reconcileForm } from '../views/reconcile-form.ts'

const standardOf = (visit: Visit): Standard => {
  const standard = allStandards.find(({ id, subject }) => id === visit.params.standard && subject === 'child')
  if (standard === undefined) throw notFound('practice standard of children')
  return standard
}

const mostCases = 100_000

const render = (
  visit: Visit,
  standard: Standard,
  typed: ReconcileForm,
  errors: Readonly<Record<string, string>>,
  compared: Compared | null,
): Answer => {
  const result = compared === null ? '' : comparedView(compared)
  const body = reconcileForm({ chrome: visit.chrome, standard, typed, errors, result, again: compared !== null })
  const back = { text: standard.title, href: `/performance/standards/${standard.id}` }
  const content = { title: 'Compare with another list', caption: standard.title, wide: true, back, errors, body }
  return answer(page(visit.chrome, content), Object.keys(errors).length > 0 ? 400 : 200)
}

type Asked = {
  readonly typed: ReconcileForm
  readonly question: Question | null
  readonly errors: Readonly<Record<string, string>>
}

const readForm = (form: Form): Asked => {
  const [on, from, to] = [
    readDateInput(form, 'on', 'The day'),
    readDateInput(form, 'from', 'The first day'),
    readDateInput(form, 'to', 'The last day'),
  ]
  const part: FigurePart =
    (Object.keys(figureParts) as FigurePart[]).find((one) => one === form.get('part')) ?? 'counted'
  const view = form.get('view') === 'completed' ? 'completed' : 'live'
  const typed = { list: form.get('list'), part, view, on: on.typed, from: from.typed, to: to.typed } as const
  const days = view === 'live' ? { on } : { from, to }
  const faults = Object.entries(days).flatMap(([name, read]) =>
    read.day === null ? [[name, read.error ?? 'Enter a day'] as const] : [],
  )
  const reversed = view === 'completed' && faults.length === 0 && from.day! > to.day!
  const errors = {
    ...Object.fromEntries(faults),
    ...(reversed ? { to: 'The last day must not be before the first' } : {}),
  }
  const isWhole = Object.keys(errors).length === 0
  return { typed, errors, question: isWhole ? (view === 'live' ? liveOn(on.day!) : completedIn({ from: from.day!, to: to.day! })) : null } // biome-ignore format: one answer
}

const notFoundWords = ({ scope }: Reach): string =>
  scope === 'authority' || scope === 'names-with-reason'
    ? 'no child with this identifier is known here, or the record is kept from lists such as this one'
    : 'no child with this identifier is within your reach: it is unknown here, or not for you to see'

const compare = (
  visit: Visit,
  standard: Standard,
  asked: Asked & { readonly question: Question },
  identifiers: readonly string[],
) =>
  visit.transaction(async (db): Promise<Compared> => {
    const { question, typed } = asked
    const reach = await findReach(db, visit.person, visit.now)
    const ours = await listMembers(db, reach, visit.today, { standard, question, group: wholeAuthority, parts: figureParts[typed.part], skip: 0, take: mostCases }) // biome-ignore format: one question
    const theirs = await findByIdentifiers(db, reach, visit.today, { standard: standard.id, identifiers })
    const result = reconciled<Member>(identifiers, ours.members, theirs, { counting: standard.counting, question, notFound: notFoundWords(reach) }) // biome-ignore format: one question
    await logDeed(db, visit.person, {
      action: 'compared a list with a figure',
      record: 'performance.stored_case',
      subject: standard.id,
      reason: `${identifiers.length} identifiers; only here: ${result.onlyOurs.length} cases; only in the list: ${result.onlyTheirs.length}`,
    })
    return { ...result, question, part: typed.part, pasted: identifiers.length, cases: ours.total, hidden: ours.total - ours.within, names: new Map(theirs.map((one) => [one.typed, one])) } // biome-ignore format: one answer
  })

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const standard = standardOf(visit)
  const asked = readForm(form)
  const { identifiers, column } = readIdentifiers(asked.typed.list)
  const fault =
    identifiers.length === 0
      ? 'Paste the identifiers, one a line'
      : identifiers.length > mostIdentifiers
        ? `Paste at most ${mostIdentifiers.toLocaleString('en-GB')} identifiers: there are ${identifiers.length.toLocaleString('en-GB')}`
        : null
  const errors = { ...asked.errors, ...(fault === null ? {} : { list: fault }) }
  if (asked.question === null || fault !== null) return render(visit, standard, asked.typed, errors, null)
  const compared = await compare(visit, standard, { ...asked, question: asked.question }, identifiers)
  if (form.get('as') === 'csv')
    return download(csv(tableHead, tableRows(compared)), 'text/csv; charset=utf-8', `compared-${standard.id}-${visit.today}.csv`) // biome-ignore format: one file
  return render(visit, standard, { ...asked.typed, column }, {}, compared)
}

/** Compares the children of a figure with those behind a figure of another tool. Nothing of the pasted list is stored. */
export const reconcilePage: Page = {
  path: '/performance/standards/:standard/reconcile',
  title: 'Compare with another list',
  may: 'performance.lists',
  reachedFrom: '/performance/standards/:standard',
  show: (visit) =>
    visit.transaction(async (db) => {
      const standard = standardOf(visit)
      const on = await findLiveDay(db, standard, visit.today)
      const [month] = monthsBefore(addDays(on, 1), 1)
      const typed = { list: '', part: 'counted', view: 'live', on: typedDate(on), from: typedDate(month!.from), to: typedDate(month!.to) } as const // biome-ignore format: what is asked first
      return render(visit, standard, typed, {}, null)
    }),
  submit,
}
