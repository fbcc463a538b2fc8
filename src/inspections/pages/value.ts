import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { Proposal } from '../model.ts'
import { decide } from '../records/decide.ts'
import { listDocuments } from '../records/documents.ts'
import { getProposal, listDecisions, listProposals } from '../records/proposals.ts'
import { type Action, actions, faultsOf, verdictOf } from '../rules/decide.ts'
import { currentText, labelOf } from '../rules/printed.ts'
import { nextToDecide, progressOf } from '../rules/review.ts'
import { valueTitles } from '../rules/words.ts'
import { valueHref } from '../views/review.ts'
import { shortened } from '../views/tags.ts'
import { valueView } from '../views/value.ts'
import { open } from './open.ts'
import { type Typed, typedIn, typedOf } from './typed.ts'
import { readValue } from './value-form.ts'

type Refused = { typed: Typed; errors: Readonly<Record<string, string>>; conflict?: boolean }

const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  const proposals = await listProposals(db, inspection.id)
  const proposal = await getProposal(db, inspection.id, visit.params.proposalId!)
  const document = (await listDocuments(db, inspection.id)).find((one) => one.id === proposal.documentId) ?? null
  return { inspection, proposals, proposal, document, decisions: await listDecisions(db, proposal.id) }
}

const showValue = async (visit: Visit, refused: Refused | null): Promise<Answer> => {
  const shown = await visit.transaction((db) => load(visit, db))
  const { decided, total } = progressOf(shown.proposals)
  const status = refused?.conflict ? 409 : refused ? 422 : 200
  return html(
    page(visit.chrome, {
      title: labelOf(shown.proposal),
      caption: `${decided} of ${total} decided`,
      errors: refused?.errors ?? {},
      back: { text: 'Back to everything that was read', href: `/inspections/${shown.inspection.id}/review` },
      wide: true,
      body: valueView({
        chrome: visit.chrome,
        ...shown,
        typed: refused?.typed ?? typedOf(shown.proposal),
        errors: refused?.errors ?? {},
        conflict: refused?.conflict ?? false,
      }),
    }),
    status,
  )
}

const done: Readonly<Record<Action, string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  correct: 'Saved',
  undo: 'Taken back',
}

const goOn = async (visit: Visit, before: Proposal, action: Action): Promise<Answer> => {
  const proposals = await visit.transaction((db) => listProposals(db, before.inspectionId))
  const now = proposals.find((one) => one.id === before.id)!
  const text = `${done[action]}: ${shortened(currentText(now) ?? valueTitles[now.kind], 80)}`
  if (before.state !== 'pending') return redirect(valueHref(before), { tone: 'success', text })
  const next = nextToDecide(proposals, before.id)
  const to = next ? valueHref(next) : `/inspections/${before.inspectionId}/review`
  return redirect(to, { tone: 'success', text, link: { href: valueHref(before), text: 'Change it' } })
}

const nonsense = () =>
  new Refusal('invalid', 'That decision could not be understood.', 'Go back to the value and decide again.')

const submitValue = async (visit: Visit, form: Form): Promise<Answer> => {
  const { inspection, proposal } = await visit.transaction((db) => load(visit, db))
  const action = actions.find((one) => one === form.get('action'))
  const seen = z.coerce.number().int().min(0).safeParse(form.get('seen'))
  if (!action || !seen.success) throw nonsense()
  const read =
    action === 'correct'
      ? readValue(proposal.kind, form, proposal.final ?? proposal.proposed)
      : { value: null, errors: null }
  const errors =
    read.errors ??
    (read.value === null
      ? {}
      : faultsOf(proposal.kind, read.value, { ...inspection, announced: proposal.documentId === null }, visit.today))
  if (Object.keys(errors).length > 0) return showValue(visit, { typed: typedIn(form), errors })
  const verdict = verdictOf(proposal, action, read.value)
  if (!verdict) throw nonsense()
  const decided = await visit.transaction((db) =>
    decide(db, visit.person.name, visit.now, {
      inspectionId: inspection.id,
      proposalId: proposal.id,
      seen: seen.data,
      verdict,
    }),
  )
  if (!decided.ok) {
    const typed = action === 'correct' ? typedIn(form) : typedOf(decided.now)
    return showValue(visit, { typed, errors: {}, conflict: true })
  }
  return goOn(visit, proposal, action)
}

const value: Page = {
  path: '/inspections/:inspectionId/review/values/:proposalId',
  title: 'Decide a value',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/review',
  show: (visit) => showValue(visit, null),
  submit: submitValue,
}

export const valuePages: readonly Page[] = [value]
