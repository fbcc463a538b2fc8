import { input, insetText, table, tag, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { lineAddress, scrolling } from '../../views/parts.ts'
import type { CellProblem, Comparison, Difference, Item } from '../model.ts'
import { type Errors, reasonName } from '../rules/taking.ts'

/** What is chosen in the form as it is shown: 'file' takes it, 'plan' leaves it, '' is not chosen yet. */
export type Choice = 'file' | 'plan' | ''
export type Shown = {
  planId: string
  choiceOf: (difference: Difference) => Choice
  reasons: Readonly<Record<string, string>>
  errors: Errors
}

const errorText = (id: string, error: string | undefined): Html | null =>
  error
    ? html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`
    : null

const option = (
  kind: 'checkbox' | 'radio',
  name: string,
  id: string,
  value: string,
  text: Html | string,
  checked: boolean,
): Html => {
  const block = kind === 'checkbox' ? 'checkboxes' : 'radios'
  return html`<div class="govuk-${block}__item"><input class="govuk-${block}__input" id="${id}" name="${name}" type="${kind}" value="${value}"${checked && html` checked`}><label class="govuk-label govuk-${block}__label" for="${id}">${text}</label></div>`
}

/** What a tick says, by what it does. */
const takeWords = ({ kind, key }: Item): string => {
  const what = key.includes('milestone') ? 'milestone' : 'line'
  return { changed: 'Take it', added: `Add the ${what}`, missing: `Remove the ${what}`, order: 'Move them' }[kind]
}

/** A tick for what nobody else touched; two answers, none of them given, where the plan changed meanwhile. */
const choice = (item: Item, one: Difference, shown: Shown): Html => {
  if (one.blocked !== null)
    return html`${tag('Cannot be taken', 'grey')}<p class="govuk-body govuk-!-font-size-16 govuk-!-margin-top-1">${one.blocked}</p>`
  const chosen = shown.choiceOf(one)
  const about = html`<span class="govuk-visually-hidden">: ${one.label}, ${item.title}</span>`
  const note = one.note && html`<p class="govuk-body govuk-!-font-size-16 govuk-!-margin-bottom-1">${one.note}</p>`
  if (!one.conflict)
    return html`${note}${errorText(one.key, shown.errors[one.key])}<div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">${option('checkbox', one.key, one.key, 'file', html`${takeWords(item)}${about}`, chosen === 'file')}</div>`
  return html`${note}${tag('Changed in both', 'yellow')}${errorText(one.key, shown.errors[one.key])}<fieldset class="govuk-fieldset"><legend class="govuk-visually-hidden">${one.label}, ${item.title}: which one counts?</legend><div class="govuk-radios govuk-radios--small" data-module="govuk-radios">${option('radio', one.key, one.key, 'file', 'Take the file’s', chosen === 'file')}${option('radio', one.key, `${one.key}-plan`, 'plan', 'Keep the plan’s', chosen === 'plan')}</div></fieldset>`
}

const side = (label: string, words: string): Html =>
  html`<div class="tl-difference__side"><p class="govuk-hint govuk-!-font-size-16 govuk-!-margin-top-0 govuk-!-margin-bottom-0">${label}</p><p class="govuk-body tl-pre-line govuk-!-margin-bottom-2">${words}</p></div>`

/** One field: what it was (where the plan changed too), what the plan says, what the file says, and the choice. */
const changedField =
  (item: Item, shown: Shown) =>
  (one: Difference): Html =>
    html`<div class="tl-difference${one.conflict ? ' tl-difference--three' : ''}">
<h4 class="govuk-heading-s tl-difference__field">${one.label}</h4>
${one.conflict && side('When it was downloaded', one.was ?? 'Not in the download')}
${side(one.conflict ? 'In the plan now' : 'In the plan', one.now)}
${side('In the file', one.file)}
<div class="tl-difference__choice">${choice(item, one, shown)}</div>
</div>\n`

const singleBody = (item: Item, shown: Shown): Html =>
  html`${item.differences.map(
    (one) =>
      html`${item.kind === 'missing' ? html`<p class="govuk-body">The file has no row for it any more. Its updates, evidence and history would be kept.</p>` : html`<p class="govuk-body tl-pre-line">${one.file}</p>`}${
        item.kind === 'order' &&
        html`<p class="govuk-body govuk-!-margin-bottom-1">In the plan now:</p><p class="govuk-body tl-pre-line">${one.now}</p>`
      }${choice(item, one, shown)}`,
  )}`

const reasonField = (item: Item, { reasons, errors }: Shown): Html | null =>
  item.reason === null
    ? null
    : input({
        name: reasonName(item),
        label: 'Why the due date is revised',
        hint: 'Needed when you take the revised due date.',
        value: reasons[item.key] ?? item.reason,
        error: errors[reasonName(item)],
        width: 30,
      })

/** The line that an item is about, while it is in the plan. */
const lineOf = ({ differences }: Item): string | null => {
  const take = differences[0]?.take
  if (take?.do === 'set-line' || take?.do === 'remove-line') return take.id
  return take?.do === 'set-milestone' || take?.do === 'remove-milestone' ? take.lineId : null
}

const whereAndWhat = (item: Item, planId: string): Html => {
  const line = lineOf(item)
  const link =
    line &&
    html`<a class="govuk-link" href="${lineAddress(planId, line)}">Open the line<span class="govuk-visually-hidden">: ${item.title}</span></a>`
  return html`<p class="govuk-body govuk-!-font-size-16 govuk-!-margin-bottom-2">${item.where && `From ${item.where}. `}${link}</p>`
}

const section = (item: Item, shown: Shown): Html => html`<section class="govuk-!-margin-bottom-7">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${item.title}</h3>
${whereAndWhat(item, shown.planId)}
${item.kind === 'changed' ? item.differences.map(changedField(item, shown)) : singleBody(item, shown)}
${reasonField(item, shown)}
</section>`

const parts = [
  {
    title: 'Changed both in the file and in the plan',
    is: (item: Item) => item.differences.some((one) => one.conflict),
  },
  { title: 'Changed in the file', is: (item: Item) => item.kind === 'changed' },
  { title: 'New in the file', is: (item: Item) => item.kind === 'added' },
  { title: 'Moved', is: (item: Item) => item.kind === 'order' },
  { title: 'No longer in the file', is: (item: Item) => item.kind === 'missing' },
] as const

/** Every difference, what two people changed first. */
export const differenceSections = (items: readonly Item[], shown: Shown): Html =>
  html`${parts.map(({ title, is }, at) => {
    const mine = items.filter((item) => parts.findIndex((part) => part.is(item)) === at && is(item))
    return mine.length === 0
      ? null
      : html`<h2 class="govuk-heading-m">${title}</h2>\n${mine.map((item) => section(item, shown))}`
  })}`

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** "3 changed fields in 2 lines, 1 of them changed in the plan too; 1 new line". */
export const inNumbers = ({ items }: Comparison): string => {
  const changed = items.filter((item) => item.kind === 'changed')
  const fields = changed.flatMap((item) => item.differences)
  const conflicts = items.flatMap((item) => item.differences).filter((one) => one.conflict).length
  const of = (kind: Item['kind']) => items.filter((item) => item.kind === kind).length
  return [
    fields.length > 0 &&
      `${counted(fields.length, 'changed field', 'changed fields')} in ${counted(changed.length, 'line or milestone', 'lines and milestones')}`,
    of('added') > 0 && counted(of('added'), 'new row', 'new rows'),
    of('order') > 0 && 'lines moved',
    of('missing') > 0 && counted(of('missing'), 'row no longer there', 'rows no longer there'),
    conflicts > 0 && `${conflicts} of all these changed in the plan too since the download`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** What could not be read, cell by cell, and what to know of the whole file. */
export const warnings = (problems: readonly CellProblem[], notices: readonly string[]): Html =>
  html`${
    problems.length > 0
      ? html`${warningText(`${counted(problems.length, 'cell', 'cells')} could not be read. What the plan holds there stays as it is. Put it right in the file and upload it again, or change it on the plan’s pages.`)}
${scrolling(
  'Cells that could not be read',
  table({
    caption: 'Cells that could not be read',
    hideCaption: true,
    head: ['Sheet', 'Row', 'Column', 'What is wrong, and what to do'],
    rows: problems.slice(0, 200).map(({ sheet, row, column, what }) => [sheet, String(row), column, what]),
  }),
)}${problems.length > 200 && html`<p class="govuk-body">The first 200 are shown.</p>`}`
      : null
  }${notices.length > 0 ? insetText(html`<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${notices.slice(0, 100).map((notice) => html`<li>${notice}</li>\n`)}</ul>`) : null}`
