import { inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  details,
  filterForm,
  form,
  insetText,
  select,
  summaryList,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { isAtDate } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { SaidNow } from '../records/commentary-figures.ts'
import type { TeamPlace } from '../records/places.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'
import { type CommentaryKey, type CommentaryTyped, type CommentaryVersion, figureInWords } from '../rules/commentary.ts'
import type { Group } from '../rules/groups.ts'
import { monthInWords } from '../rules/months.ts'
import { writeAddress } from './commentary.ts'
import { groupItems } from './group-form.ts'

export type CommentaryFormGiven = {
  readonly chrome: { readonly csrfToken: string }
  readonly standard: Standard
  readonly key: CommentaryKey
  readonly months: readonly string[]
  readonly places: readonly TeamPlace[]
  readonly authority: string
  readonly now: SaidNow
  /** The newest version; null: nothing is written yet. */
  readonly newest: CommentaryVersion | null
  readonly typed: CommentaryTyped
  /** The newest version that the writer has seen. */
  readonly seen: number
  readonly errors: Readonly<Record<string, string>>
  /** Someone else's version was saved while this was typed. */
  readonly isBehind: boolean
  /** The text reads as a child's name, or tells a number: the writer may say that it points to nobody. */
  readonly asksToLook: boolean
  /** Teams of which this person writes, where the group is none of them; null: they may write of it. */
  readonly ownTeams: readonly string[] | null
}

const choose = ({ standard, key, months, places, authority }: CommentaryFormGiven): Html =>
  filterForm({
    action: `/performance/standards/${standard.id}/commentary/write`,
    label: 'What the commentary is about',
    body: html`<div class="tl-filters">${select({
      name: 'month',
      label: 'Month',
      value: key.monthEnd.slice(0, 7),
      items: months.map((month) => ({ value: month.slice(0, 7), text: monthInWords(month) })),
    })}${select({ name: 'of', label: 'Figures of', value: groupKey(key.group), items: groupItems(places, key.group, authority) })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

const theFigures = ({ standard, now, key }: CommentaryFormGiven): Html =>
  summaryList({
    rows: [
      ...(isAtDate(standard.counting)
        ? []
        : [{ key: `Completed in ${monthInWords(key.monthEnd)}`, value: figureInWords(standard, now.completed) }]),
      { key: `As things stood on ${inWords(key.monthEnd)}`, value: figureInWords(standard, now.live) },
      {
        key: 'Frozen',
        value: now.freezeId === null ? 'Not yet: this figure can still change. The commentary keeps what it was when you save.' : 'Yes', // biome-ignore format: one sentence
      },
    ],
  })

const theirs = ({ newest, isBehind }: CommentaryFormGiven): Html | null =>
  !isBehind || newest === null
    ? null
    : html`${warningText(`${newest.by} wrote about this figure while you were typing. Your text is below and is not saved. Put the two together, then save.`)}
${insetText(html`<p class="govuk-body tl-pre-line">${newest.text === '' ? 'Taken back.' : newest.text}</p><p class="govuk-hint">${newest.by}, ${inWords(todayInEngland(newest.at))}</p>`)}`

const members = ({ typed, errors }: CommentaryFormGiven): Html =>
  checkboxes({
    name: 'forMembers',
    legend: 'Members and partners',
    hideLegend: true,
    items: [
      {
        value: 'yes',
        text: 'Members and partners may read it',
        hint: 'They are told rounded shares and no numbers of children. Tick this only if the text gives no such number and nothing by which a child could be known.',
        checked: typed.forMembers,
      },
    ],
    error: errors.forMembers ?? null,
  })

const looked = ({ asksToLook, typed }: CommentaryFormGiven): Html | null =>
  asksToLook
    ? checkboxes({
        name: 'looked',
        legend: 'Names and counts',
        hideLegend: true,
        items: [{ value: 'yes', text: 'I have looked: nothing in the text points to a child', checked: typed.looked }],
      })
    : null

const taking = ({ newest }: CommentaryFormGiven): Html | null =>
  newest === null || newest.text === ''
    ? null
    : details({
        summary: 'Take the commentary back',
        content: html`<p class="govuk-body">It is then shown to nobody but those who write commentary. It can be written again.</p>
${button({ text: 'Take it back', look: 'warning', name: 'do', value: 'back' })}`,
      })

const notYours = ({ ownTeams, standard, key }: CommentaryFormGiven): Html => {
  const teams = ownTeams ?? []
  return html`${insetText(`You write about the figures of your own teams, not of ${groupInWords(key.group, 'the whole authority')}.`)}
${teams.length === 0 ? html`<p class="govuk-body">No team of yours is matched to the teams in the returns. Ask a performance analyst to match it.</p>` : html`<ul class="govuk-list">${teams.map((name) => html`<li><a class="govuk-link" href="${writeAddress({ standard: standard.id, monthEnd: key.monthEnd, group: { kind: 'team', name } satisfies Group })}">Write about ${name}</a></li>`)}</ul>`}`
}

/** What is said of one figure, typed: with the figure that it will be bound to. */
export const commentaryForm = (given: CommentaryFormGiven): Html => {
  const { chrome, key, typed, errors, seen, ownTeams } = given
  const write = html`${theirs(given)}
${form({
  chrome,
  action: writeAddress(key),
  label: 'Commentary',
  body: html`<input type="hidden" name="seen" value="${seen}">
${textarea({
  name: 'text',
  label: 'Commentary',
  labelSize: 's',
  hint: 'Why the figure is as it is, and what is being done. Plain text. It must name no child and nothing by which one could be known.',
  rows: 10,
  value: typed.text,
  error: errors.text ?? null,
})}
${looked(given)}
${members(given)}
${button({ text: 'Save the commentary' })}
${taking(given)}`,
})}`
  return html`${choose(given)}
${theFigures(given)}
${ownTeams === null ? write : notYours(given)}`
}
