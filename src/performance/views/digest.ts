import { button, form, insetText, radios, summaryList, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Often, oftenInWords, oftens } from '../rules/digest.ts'
import { type Whose, whoseInWords } from '../rules/worklist.ts'

const choices = (set: Often | null) =>
  oftens.map((value) => ({ value, text: oftenInWords[value], hint: value === set ? 'What everyone has who has chosen nothing' : undefined })) // biome-ignore format: one line

export type DigestGiven = {
  readonly email: string
  readonly whose: Whose
  /** What the person has chosen; null: nothing yet. */
  readonly chosen: Often | null
  /** What holds for them now, chosen or not. */
  readonly often: Often
  /** What the authority has set; null where it does not hold for who sees the whole authority. */
  readonly set: Often | null
  readonly goesOut: boolean
  /** The mail as it would be written now; null: nothing is late or due. */
  readonly preview: { readonly subject: string; readonly text: string } | null
  readonly error: string | null
}

const example = ({ preview }: DigestGiven): Html =>
  preview === null
    ? html`<p class="govuk-body">Nothing is late or due this week, so none would be sent.</p>`
    : html`<p class="govuk-body"><strong>${preview.subject}</strong></p>
<pre class="tl-mail">${preview.text}</pre>`

export const digestView = (chrome: Chrome, given: DigestGiven): Html => {
  const { email, whose, chosen, often, set, goesOut, error } = given
  return html`<p class="govuk-body">How much is late and due in the coming week, by practice standard, with a link to your worklist. It is sent at 7am, holds no name, no identifier and nothing else about a child, and is not sent when nothing is late or due.</p>
${!goesOut && insetText('E-mail is not set up here yet, so none is sent. Administrators see what is missing.')}
${summaryList({
  rows: [
    { key: 'It goes to', value: email },
    { key: 'It counts work for', value: whoseInWords(whose) },
    {
      key: 'You get it',
      value: `${oftenInWords[often]}${chosen === null ? ' (you have chosen nothing yet)' : ''}`,
    },
  ],
})}
${form({
  chrome,
  action: '/worklist/digest',
  body: html`${radios({ name: 'often', legend: 'How often do you want it?', items: choices(set), value: chosen ?? often, error })}${button({ text: 'Save' })}`,
})}
<h2 class="govuk-heading-m">What it would say now</h2>
${example(given)}`
}

export type DigestSettingGiven = {
  readonly typed: { readonly often: string; readonly reason: string }
  /** How many people have chosen each themselves. */
  readonly counts: Readonly<Record<Often, number>>
  readonly errors: Readonly<Record<string, string>>
}

export const digestSettingView = (chrome: Chrome, { typed, counts, errors }: DigestSettingGiven): Html =>
  html`<p class="govuk-body">Staff who see a worklist can get how much is late and due by e-mail, with counts only and nothing about a child. Each chooses how often on their worklist’s page. What is set here holds for those who have chosen nothing and have children, teams or a service of their own. Those who see the whole authority get none unless they choose it.</p>
<p class="govuk-body">Chosen so far: each week ${counts.weekly}, each working day ${counts.daily}, not at all ${counts.none}.</p>
${form({
  chrome,
  action: '/settings/worklist-digest',
  body: html`${radios({ name: 'often', legend: 'How often, for those who have chosen nothing', items: choices(null), value: typed.often, error: errors.often })}${textarea({ name: 'reason', label: 'Why', hint: 'Shown to nobody but administrators.', value: typed.reason, rows: 3, error: errors.reason })}${button({ text: 'Save' })}`,
})}`
