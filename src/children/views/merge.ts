import { inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  form,
  input,
  insetText,
  summaryList,
  table,
  tag,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { ChildFacts } from '../model.ts'
import type { Merge } from '../records/merge.ts'
import { genderInWords } from '../rules/code-words.ts'
import { bornInWords, nameOf } from '../rules/names.ts'
import { openTags } from './tags.ts'

type Errors = Readonly<Record<string, string>>

export const identifierForm = (chrome: Chrome, child: ChildFacts, typed: string, errors: Errors): Html =>
  html`<p class="govuk-body">Where the case system holds one child under two identifiers, their records can be shown as one here. The case system is not changed: ask for it to be put right there too.</p>
${form({
  chrome,
  action: `/children/${child.childId}/merge`,
  body: html`${input({ name: 'other', label: 'The other identifier', hint: 'The whole identifier, as the case system writes it', value: typed, error: errors.other, width: 20, autocomplete: 'off', spellcheck: false })}${button({ text: 'Show both' })}`,
})}`

const rows: readonly (readonly [string, (child: ChildFacts) => Html | string])[] = [
  ['Identifier', (child) => child.identifier],
  ['Name', (child) => nameOf(child)],
  ['Born', (child) => bornInWords(child, true)],
  ['Gender', (child) => genderInWords(child.gender)],
  ['Open', (child) => openTags(child)],
  ['Worker', (child) => child.worker ?? 'No worker'],
  ['Team', (child) => child.team ?? 'No team'],
  ['Family group', (child) => child.family ?? 'Not loaded'],
]

/** What two people can see at once that speaks against it. */
const doubts = (one: ChildFacts, other: ChildFacts): readonly string[] => [
  ...(one.dateOfBirth && other.dateOfBirth && one.dateOfBirth !== other.dateOfBirth
    ? ['Their dates of birth differ.']
    : []),
  ...(one.gender && other.gender && one.gender !== other.gender ? ['Their genders differ.'] : []),
  ...(one.surname && other.surname && one.surname !== other.surname ? ['Their surnames differ.'] : []),
]

export const confirmForm = (
  chrome: Chrome,
  child: ChildFacts,
  other: ChildFacts,
  typed: { reason: string; errors: Errors },
): Html => {
  const against = doubts(child, other)
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Both records">${table({
    caption: 'Both records',
    head: [
      html`<span class="govuk-visually-hidden">What is known</span>`,
      'This one is kept',
      'This one is joined to it',
    ],
    rows: rows.map(([name, of]) => [name, of(child), of(other)]),
    firstCellIsHeader: true,
  })}</div>
${against.length > 0 && warningText(`${against.join(' ')} Twins and brothers and sisters are often mixed up: be sure that this is one child.`)}
${insetText('The records of both are then shown on one page. What was written here about the other one (chronology, holds, copies, corrections, text for the case system, a category decided) belongs to it: it goes back with it when this is undone.')}
${form({
  chrome,
  action: `/children/${child.childId}/merge`,
  body: html`<input type="hidden" name="other" value="${other.identifier}"><input type="hidden" name="step" value="join">
${textarea({ name: 'reason', label: 'How do you know that they are one child?', hint: 'Without names', value: typed.reason, error: typed.errors.reason, rows: 3 })}
${button({ text: 'They are one child: join them' })}`,
})}`
}

export const mergeList = (merges: readonly Merge[]): Html =>
  merges.length === 0
    ? html`<p class="govuk-body">No identifiers are joined. To join two, open a child’s page: “Manage this record”.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Identifiers that were joined">${table({
        caption: 'Identifiers that were joined',
        hideCaption: true,
        head: ['Kept', 'Joined to it', 'Why', 'State'],
        rows: merges.map((merge) => [
          html`<a class="govuk-link" href="/children/${merge.keptId}">${merge.kept}</a>`,
          merge.other,
          merge.reason,
          html`<a class="govuk-link" href="/children/merges/${merge.mergeId}">${merge.undoneAt ? 'Undone' : 'Joined'}<span class="govuk-visually-hidden">: ${merge.kept} and ${merge.other}</span></a>`,
        ]),
      })}</div>`

export const mergeView = (chrome: Chrome, merge: Merge, typed: { reason: string; errors: Errors }): Html =>
  html`${summaryList({
    rows: [
      { key: 'Kept', value: html`<a class="govuk-link" href="/children/${merge.keptId}">${merge.kept}</a>` },
      { key: 'Joined to it', value: merge.other },
      { key: 'By', value: `${merge.mergedBy}, ${inWords(todayInEngland(merge.mergedAt))}` },
      { key: 'Why', value: merge.reason },
      ...(merge.undoneAt
        ? [
            {
              key: 'Undone',
              value: html`${tag('Undone', 'grey')} ${merge.undoneBy}, ${inWords(todayInEngland(merge.undoneAt))}: ${merge.undoneReason}`,
            },
          ]
        : []),
    ],
  })}${
    !merge.undoneAt &&
    html`<p class="govuk-body">When they are parted, each has its own records again. What was added here while they were joined (copies and corrections asked for, text for the case system, a category decided) stays with ${merge.kept}. A legal hold that was placed meanwhile, and a record kept to named people, then hold for both.</p>
${form({
  chrome,
  action: `/children/merges/${merge.mergeId}`,
  body: html`${textarea({ name: 'reason', label: 'Why are they parted again?', hint: 'Without names', value: typed.reason, error: typed.errors.reason, rows: 2 })}${button({ text: 'They are two children: part them', look: 'warning' })}`,
})}`
  }`
