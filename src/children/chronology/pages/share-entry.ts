import type { Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, checkboxes, form, insetText, radios } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { ChildFacts } from '../../model.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { findSiblings } from '../../records/siblings.ts'
import { bornInWords, nameOf } from '../../rules/names.ts'
import { decideReach } from '../../rules/reach.ts'
import { type Entry, type SharedAs, sharedAs } from '../model.ts'
import { getEntry } from '../records/read.ts'
import { shareEntry } from '../records/write.ts'
import { whenInWords } from '../rules/when.ts'
import { chronologyAddress, framed } from '../views/parts.ts'
import { byOf, refuseReader, refuseWithoutNames } from './open.ts'

/** Brothers and sisters whose record this person may open as it is, with names and without being asked why; never one who was adopted, nor
 * whoever it came from. */
const reachable = async (visit: Visit, db: Tenant, child: OpenChild, entry: Entry): Promise<readonly ChildFacts[]> => {
  const { within } = await findSiblings(db, child.reach, child, visit.today)
  return within.filter((one) => {
    const decision = decideReach(child.reach, one, visit.today)
    return decision.kind === 'open' && decision.names && one.childId !== entry.sharedChild
  })
}

const isSharedAs = (text: string): text is SharedAs => text in sharedAs

const shown = (
  visit: Visit,
  child: OpenChild,
  entry: Entry,
  siblings: readonly ChildFacts[],
  typed: { children: readonly string[]; as: string } = { children: [], as: '' },
  errors: { children?: string; as?: string } = {},
): Answer => {
  const back = chronologyAddress(child.childId, `/entries/${entry.entryId}`)
  return answer(
    page(visit.chrome, {
      title: 'Share with brothers and sisters',
      ...framed(child, 'Share'),
      errors: { ...errors },
      body: html`<p class="govuk-body"><strong>${whenInWords(entry)}</strong> ${entry.words}</p>
${
  siblings.length === 0
    ? html`${insetText('There is no brother or sister whose record you may open. Their own workers write their chronologies.')}
<p class="govuk-body"><a class="govuk-link" href="${back}">Back to the entry</a></p>`
    : form({
        chrome: visit.chrome,
        action: `${back}/share`,
        label: 'Share',
        body: html`<p class="govuk-body">They get the date, what happened, what was done and the source. What it meant is written for each child in their own chronology.</p>
${checkboxes({
  name: 'children',
  legend: 'Into whose chronology?',
  values: typed.children,
  error: errors.children,
  items: siblings.map((one) => ({
    value: one.childId,
    text: `${nameOf(one)}, ${one.identifier}`,
    hint: `Born ${bornInWords(one, true)}`,
  })),
})}
${
  entry.origin !== 'shared' &&
  radios({
    name: 'as',
    legend: `Did it happen to ${nameOf(child)}, or to all of them?`,
    hint: 'An event of one child, such as a birth, is told in the others’ chronologies with that child’s name.',
    value: typed.as,
    error: errors.as,
    items: [
      { value: 'theirs', text: `To ${nameOf(child)}` },
      { value: 'all', text: 'To all of them, such as a move of the whole family' },
    ],
  })
}
${button({ text: 'Share the entry' })}`,
      })
}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

export const shareEntryPage = childPage({
  path: '/children/:childId/chronology/entries/:entryId/share',
  title: 'Share an entry with brothers and sisters',
  may: 'chronology.write',
  record: 'children.chronology_entry',
  action: 'looked at brothers and sisters to share with',
  reachedFrom: '/children/:childId/chronology/entries/:entryId',
  show: (visit, child) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    return visit.transaction(async (db) => {
      const entry = await getEntry(db, child.childId, visit.params.entryId!)
      return shown(visit, child, entry, await reachable(visit, db, child, entry))
    })
  },
  submit: (visit, child, sent) => {
    refuseWithoutNames(child)
    refuseReader(visit)
    return visit.transaction(async (db) => {
      const entry = await getEntry(db, child.childId, visit.params.entryId!)
      const siblings = await reachable(visit, db, child, entry)
      const chosen = siblings.filter(({ childId }) => sent.all('children').includes(childId))
      const typed = { children: sent.all('children'), as: sent.get('as') }
      // What was shared once keeps whose it was.
      const as = entry.origin === 'shared' ? (entry.sharedAs ?? 'theirs') : isSharedAs(typed.as) ? typed.as : null
      if (chosen.length === 0 || as === null) {
        const errors = {
          ...(chosen.length === 0 ? { children: 'Choose one or more children' } : {}),
          ...(as === null ? { as: 'Say to whom it happened' } : {}),
        }
        return shown(visit, child, entry, siblings, typed, errors)
      }
      const count = await shareEntry(db, entry, { childIds: chosen.map(({ childId }) => childId), as }, byOf(visit))
      return redirect(chronologyAddress(child.childId, `/entries/${entry.entryId}`), {
        tone: 'success',
        text:
          count === 0
            ? 'They have this entry already.'
            : `The entry is in ${count} other ${count === 1 ? 'chronology' : 'chronologies'}. Write there what it meant for each child.`,
      })
    })
  },
})
