import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import type { Proposal } from '../model.ts'
import { asFields, settleProposals } from '../records/write.ts'
import { whenInWords } from '../rules/when.ts'
import { entryFields } from '../views/entry-form.ts'
import { chronologyAddress, framed } from '../views/parts.ts'
import { proposalFacts } from '../views/proposals.ts'
import { type DropTyped, dropFields, nothingDropped, readDrop } from './drop-reason.ts'
import { byOf, openChronology, refuseReader } from './open.ts'
import { readEntry, type TypedEntry, typedOf } from './typed.ts'

const query = z.object({ key: z.string().max(2000).optional().catch(undefined) })

/** What the person saw of the source: another load may change it before they press the button. */
const seenOf = ({ parts }: Proposal): string => parts.map(({ key, facts }) => `${key} ${facts}`).join('|')

const addressOf = (childId: string, proposal: Proposal | undefined): string =>
  chronologyAddress(childId, proposal ? `/proposals/one?key=${encodeURIComponent(proposal.key)}` : '/proposals')

type Shown = { pending: readonly Proposal[]; proposal: Proposal; typed: TypedEntry; drop: DropTyped }

const settlePage = (visit: Visit, child: OpenChild, shown: Shown, errors: Record<string, string> = {}): Answer => {
  const { pending, proposal, typed, drop } = shown
  const at = pending.indexOf(proposal)
  const next = pending[at + 1]
  return answer(
    page(visit.chrome, {
      title: `Settle event ${at + 1} of ${pending.length}`,
      ...framed(child, 'Proposed'),
      back: { text: 'Back to all that is proposed', href: chronologyAddress(child.childId, '/proposals') },
      breadcrumbs: undefined,
      errors,
      body: html`<p class="govuk-body-l govuk-!-margin-bottom-1"><strong>${whenInWords(proposal)}</strong> ${proposal.words}</p>
<p class="tl-entry__facts govuk-!-margin-bottom-6">${proposalFacts(proposal)}</p>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Accept',
  body: html`<input type="hidden" name="key" value="${proposal.key}"><input type="hidden" name="seen" value="${seenOf(proposal)}">
${entryFields(typed, errors, whenInWords(proposal))}
${button({ text: next ? 'Accept and go to the next' : 'Accept', name: 'do', value: 'accept' })}
<h2 class="govuk-heading-m">Or leave it out</h2>
${dropFields(drop, errors.drop)}
<div class="govuk-button-group">${button({ text: next ? 'Drop and go to the next' : 'Drop', look: 'secondary', name: 'do', value: 'drop' })}
${next && html`<a class="govuk-link" href="${addressOf(child.childId, next)}">Leave it for later</a>`}</div>`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const show = (visit: Visit, child: OpenChild): Promise<Answer> => {
  refuseReader(visit)
  const { key } = visit.query as z.infer<typeof query>
  return visit.transaction(async (db) => {
    const { pending } = (await openChronology(db, visit, child)).standing
    const proposal = pending.find((one) => one.key === key) ?? pending[0]
    if (!proposal) return redirect(chronologyAddress(child.childId, '/proposals'))
    return settlePage(visit, child, { pending, proposal, typed: typedOf(asFields(proposal)), drop: nothingDropped })
  })
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  refuseReader(visit)
  return visit.transaction(async (db) => {
    const { pending } = (await openChronology(db, visit, child)).standing
    const proposal = pending.find(({ key }) => key === sent.get('key'))
    if (!proposal)
      return redirect(addressOf(child.childId, pending[0]), {
        tone: 'information',
        text: 'That event was settled in the meantime, or its record was withdrawn. Nothing was changed.',
      })
    const isDropped = sent.get('do') === 'drop'
    const drop = readDrop(sent)
    const { typed, fields, errors } = readEntry(sent, proposal, visit.today, child)
    const again = (wrong: Record<string, string>): Answer =>
      settlePage(visit, child, { pending, proposal, typed, drop: drop.typed }, wrong)
    if (seenOf(proposal) !== sent.get('seen'))
      return again({
        words: 'The records say something else since you opened this. Look at the words above, then accept or drop',
      })
    if (isDropped && drop.error) return again({ drop: drop.error })
    if (!isDropped && fields === null) return again(errors)
    const settled = isDropped
      ? { proposal, fields: asFields(proposal), state: 'dropped' as const, reason: drop.reason! }
      : { proposal, fields: fields!, state: 'in' as const, reason: '' }
    await settleProposals(db, child.childId, [settled], byOf(visit))
    const next = pending[pending.indexOf(proposal) + 1] ?? pending.find((one) => one !== proposal)
    const text = isDropped ? 'The event is dropped. It stays in the log.' : 'The event is in the chronology.'
    return redirect(addressOf(child.childId, next), { tone: 'success', text })
  })
}

export const settlePages = [
  childPage({
    path: '/children/:childId/chronology/proposals/one',
    title: 'Settle a proposed event',
    may: 'chronology.write',
    record: 'children.chronology_entry',
    reachedFrom: '/children/:childId/chronology/proposals',
    query,
    show,
    submit,
  }),
]
