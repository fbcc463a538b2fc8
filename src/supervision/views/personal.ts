import { whenInWords } from '../../access/index.ts'
import { details, insetText, summaryList } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Texts } from '../model.ts'
import type { Hand } from '../records/holders.ts'
import type { Readers } from '../records/personal.ts'
import { personalParts } from '../rules/parts.ts'

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'nobody there now' : names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` // biome-ignore format: one line

const handInWords = ({ account, email, isJoined, given }: Hand): string =>
  [
    `${account}${email === null ? '' : ` (${email})`}`,
    isJoined ? null : 'no longer, as the staff directory joins another account or none',
    given === null ? null : `let in by ${given.by}, ${whenInWords(given.at)}: ${given.reason}`,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** Who reads it, and who has. */
export const readersView = ({ may, looked }: Readers, hands: readonly Hand[]): Html => html`${insetText(
  html`Read by the two of you, and by human resources with a reason: ${listed(may)}. No manager, director or child’s record holds it.`,
)}
${details({
  summary: hands.length === 1 ? 'The account that reads it' : 'The accounts that read it',
  content: html`<ul class="govuk-list">${hands.map((hand) => html`<li>${hand.side === 'worker' ? 'The worker' : 'Who supervises'}: ${handInWords(hand)}</li>`)}</ul>
<p class="govuk-body">An account that is joined to one of you in the staff directory later reads nothing of this record, until human resources gives access with a reason. You are both told.</p>`,
})}
${
  looked.length > 0 &&
  details({
    summary: `Human resources has read it ${looked.length === 1 ? 'once' : `${looked.length} times`}`,
    content: html`<ul class="govuk-list">${looked.map(({ person, at, reason }) => html`<li>${person}, ${whenInWords(at)}: ${reason}</li>`)}</ul>`,
  })
}`

export const personalRead = (texts: Texts): Html => {
  const rows = personalParts
    .filter(({ id }) => (texts.get(id) ?? '') !== '')
    .map(({ id, label }) => ({ key: label, value: html`<span class="tl-pre-line">${texts.get(id)!}</span>` }))
  return rows.length === 0 ? html`<p class="govuk-body">Nothing was written.</p>` : summaryList({ rows })
}
