import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, pagination } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import type { EntryState, Proposal } from '../model.ts'
import { asFields, settleProposals } from '../records/write.ts'
import { chronologyAddress, framed, partsNavigation } from '../views/parts.ts'
import { notHeld, proposalList, whatIsProposed } from '../views/proposals.ts'
import { type DropTyped, dropFields, nothingDropped, readDrop } from './drop-reason.ts'
import { byOf, openChronology, refuseReader } from './open.ts'

const perPage = 50

const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

/** A child may have hundreds: those of one page, in date order. The page asked for, or the last. */
const pageOf = (visit: Visit, pending: readonly Proposal[]) => {
  const last = Math.max(1, Math.ceil(pending.length / perPage))
  const current = Math.min((visit.query as z.infer<typeof query>).page, last)
  return { current, last, shown: pending.slice((current - 1) * perPage, current * perPage) }
}

const oneByOne = (childId: string): string => chronologyAddress(childId, '/proposals/one')

const listPage = (
  visit: Visit,
  child: OpenChild,
  pending: readonly Proposal[],
  typed: { chosen: readonly string[]; drop: DropTyped } = { chosen: [], drop: nothingDropped },
  errors: Record<string, string> = {},
): Answer => {
  const mayWrite = visit.may('chronology.write')
  const { current, last, shown } = pageOf(visit, pending)
  const to = (number: number): string => `${visit.path}?page=${number}`
  return answer(
    page(visit.chrome, {
      title: 'Proposed from the records',
      ...framed(child, 'Proposed'),
      wide: true,
      errors,
      body: html`${partsNavigation(child.childId, '/proposals', pending.length)}
<p class="govuk-body">${
        pending.length === 0
          ? 'Every event of the records that may belong in a chronology is settled. A new load may propose more.'
          : 'Events of the records that may belong in the chronology. Nothing is in it before someone has accepted it; what you drop stays in the log with your name and reason.'
      }</p>
${mayWrite && pending.length > 0 && html`<div class="govuk-button-group">${button({ text: 'Settle one by one', href: oneByOne(child.childId) })}<span class="govuk-body govuk-!-margin-bottom-0">and write what each meant for the child.</span></div>`}
${
  pending.length > 0 &&
  (mayWrite
    ? form({
        chrome: visit.chrome,
        action: to(current),
        label: 'Settle several at once',
        body: html`${proposalList(shown, { total: pending.length, first: (current - 1) * perPage + 1 }, new Set(typed.chosen), errors.chosen)}
<h2 class="govuk-heading-m">Settle those chosen at once</h2>
${button({ text: 'Accept those chosen as they are', name: 'do', value: 'accept' })}
${dropFields(typed.drop, errors.drop)}
${button({ text: 'Drop those chosen', look: 'secondary', name: 'do', value: 'drop' })}`,
      })
    : proposalList(shown, { total: pending.length, first: (current - 1) * perPage + 1 }, null))
}
${pagination({ current, last, href: to })}
${notHeld(child.childId, mayWrite)}
${whatIsProposed()}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const settledWords = (count: number, asked: number, state: EntryState): string => {
  const what = state === 'in' ? 'accepted' : 'dropped'
  const missed = asked - count
  return `${count} ${count === 1 ? 'event is' : 'events are'} ${what}.${missed > 0 ? ` ${missed} had been settled by someone else.` : ''}`
}

const submit = (visit: Visit, child: OpenChild, sent: Form): Promise<Answer> => {
  refuseReader(visit)
  return visit.transaction(async (db) => {
    const { standing } = await openChronology(db, visit, child)
    const keys = sent.all('chosen')
    const chosen = standing.pending.filter(({ key }) => keys.includes(key))
    const state: EntryState = sent.get('do') === 'drop' ? 'dropped' : 'in'
    const drop = readDrop(sent)
    const errors = {
      ...(keys.length === 0 ? { chosen: 'Choose one or more events' } : {}),
      ...(state === 'dropped' && drop.error ? { drop: drop.error } : {}),
    }
    if (Object.keys(errors).length > 0)
      return listPage(visit, child, standing.pending, { chosen: keys, drop: drop.typed }, errors)
    const settled = chosen.map((proposal) => ({
      proposal,
      fields: asFields(proposal),
      state,
      reason: state === 'dropped' ? drop.reason! : '',
    }))
    const count = await settleProposals(db, child.childId, settled, byOf(visit))
    const { page } = visit.query as z.infer<typeof query>
    return redirect(`${visit.path}${page > 1 ? `?page=${page}` : ''}`, {
      tone: 'success',
      text: settledWords(count, keys.length, state),
    })
  })
}

export const proposalsPage = childPage({
  path: '/children/:childId/chronology/proposals',
  title: 'Proposed for the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  query,
  show: (visit, child) =>
    visit.transaction(async (db) => listPage(visit, child, (await openChronology(db, visit, child)).standing.pending)),
  submit,
})
