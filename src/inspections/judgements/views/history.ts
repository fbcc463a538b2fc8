import { type Day, inWords } from '../../../platform/day.ts'
import { button, details, insetText, type Cell as TableCell, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { crosswalk, gradeWords } from '../../frameworks/index.ts'
import { areaTitles } from '../../rules/words.ts'
import type { Cell, GradedInspection, History, Thread } from '../model.ts'
import {
  againstInWords,
  comparabilityWords,
  directionWords,
  editionTitles,
  gradeInWords,
  shortNameOf,
  threadTitles,
  whenInWords,
} from '../rules/history-words.ts'

const symbol = ({ against }: Cell): string => {
  if (against === null) return ''
  return against.direction ? directionWords[against.direction].symbol : comparabilityWords[against.comparability].symbol
}

const headOf = (one: GradedInspection): Html => {
  const title = `${one.title}, ${whenInWords(one)}`
  return html`${one.href ? html`<a class="govuk-link" href="${one.href}">${title}</a>` : title}
<span class="tl-secondary tl-block">${editionTitles[one.framework]}</span>
${one.predecessor && html`<span class="tl-secondary tl-block">Of ${one.predecessor}</span>`}
${one.from === 'national-list' && html`<span class="tl-secondary tl-block">From the national list, not from a document here</span>`}
${one.from === 'document' && one.published === null && tag('Not published', 'grey')}
${one.differences.length > 0 && html`<a class="govuk-link tl-block" href="#differences">Differs from the national list</a>`}`
}

const cellView = (cell: Cell, thread: Thread, history: History, at: number): TableCell => {
  const grade = gradeInWords(cell, thread, history.inspections[at]!)
  if (grade === null) return html`<span class="tl-secondary">${cell.why}</span>`
  const against = againstInWords(cell, history)
  return html`<strong>${grade}</strong>${
    against && html`<span class="tl-block tl-judged"><span aria-hidden="true">${symbol(cell)} </span>${against}</span>`
  }`
}

const grid = (history: History): Html => {
  const caption = 'Judgements, oldest inspection first'
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}">${table({
    caption,
    head: ['Judgement', ...history.inspections.map(headOf)],
    rows: history.rows.map(({ thread, cells }) => [
      threadTitles[thread],
      ...cells.map((cell, at) => cellView(cell, thread, history, at)),
    ]),
    firstCellIsHeader: true,
  })}</div>`
}

type Caution = { threads: readonly Thread[]; against: NonNullable<Cell['against']> }

/** What has to be said of one inspection against those before it; judgements with the same to say are said together. */
const cautionsAt = ({ rows }: History, at: number): readonly Caution[] => {
  const found = rows.flatMap(({ thread, cells }) => {
    const { against } = cells[at]!
    return against && against.comparability !== 'same' ? [{ thread, against }] : []
  })
  const alike = Map.groupBy(found, ({ against }) =>
    [against.column, against.comparability, ...against.reasons].join('\n'),
  )
  return [...alike.values()].map((all) => ({ threads: all.map(({ thread }) => thread), against: all[0]!.against }))
}

const caution = (history: History, { threads, against }: Caution): Html => {
  const { symbol: mark, words } = comparabilityWords[against.comparability]
  const from = history.inspections[against.column]!
  const names = threads.map((thread) => threadTitles[thread]).join(', ')
  return html`<li><strong>${names}</strong>, with ${shortNameOf(from, history)} (${editionTitles[from.framework]}): <span aria-hidden="true">${mark} </span>${
    words.charAt(0).toLowerCase() + words.slice(1)
  }. ${against.reasons.join(' ')}</li>`
}

/** Why what stands in the grid may be compared with care only, or not, inspection by inspection. */
const cautions = (history: History): Html | null => {
  const all = history.inspections.map((to, at) => ({ to, found: cautionsAt(history, at) }))
  const said = all.filter(({ found }) => found.length > 0)
  if (said.length === 0) return null
  return html`<h2 class="govuk-heading-m">What may be compared</h2>
<p class="govuk-body">Where nothing is said here, the two are the same judgement.</p>
${said.map(
  ({ to, found }) => html`<h3 class="govuk-heading-s">${to.title}, ${whenInWords(to)}</h3>
<ul class="govuk-list govuk-list--bullet">${found.map((one) => caution(history, one))}</ul>`,
)}`
}

const differences = ({ inspections }: History): Html | null => {
  const differing = inspections.filter((one) => one.differences.length > 0)
  if (differing.length === 0) return null
  return html`<h2 class="govuk-heading-m" id="differences">Where a document accepted here and the national list differ</h2>
<p class="govuk-body">The grid shows what was accepted here. Look at the document’s page: one of the two is wrong.</p>
${differing.map(
  (
    one,
  ) => html`<h3 class="govuk-heading-s">${one.href ? html`<a class="govuk-link" href="${one.href}">${one.title}, ${whenInWords(one)}</a>` : one.title}</h3>
<ul class="govuk-list govuk-list--bullet">${one.differences.map((said) => html`<li>${said}</li>`)}</ul>`,
)}`
}

const everyStep = (): Html =>
  details({
    summary: 'How the judgements of every edition go on in the next',
    content: html`${crosswalk.map(
      ({
        from,
        to,
        source,
        bridges,
      }) => html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${editionTitles[from]} to ${editionTitles[to]}">${table(
        {
          caption: `${editionTitles[from]} to ${editionTitles[to]}`,
          captionSize: 's',
          head: ['Judgement', 'Goes on as', 'Comparable?', 'Why'],
          rows: bridges.map((bridge) => [
            areaTitles[bridge.area],
            bridge.to ? areaTitles[bridge.to] : 'Nothing',
            html`<span aria-hidden="true">${comparabilityWords[bridge.comparability].symbol} </span>${comparabilityWords[bridge.comparability].words}`,
            bridge.reason,
          ]),
          firstCellIsHeader: true,
        },
      )}</div>
<p class="govuk-body tl-secondary">Source: ${source}</p>`,
    )}
<h3 class="govuk-heading-s">Words for grades</h3>
<ul class="govuk-list govuk-list--bullet">${gradeWords.map(
      ({ printed, where, today, reason }) =>
        html`<li>“${printed}” (${where}): ${today ? `the same as “${today}”` : 'no grade of today'}. ${reason}</li>`,
    )}</ul>`,
  })

/** Every graded inspection of this authority, judgement by judgement, with what may be compared. */
export const historyView = (history: History, authority: string, until: Day, mayUpload: boolean): Html => {
  if (history.inspections.length === 0)
    return html`${insetText(`No graded inspection of ${authority} is accepted here, and none is in the national list.`)}
${mayUpload && button({ text: 'Upload a report', href: '/inspections/upload' })}${everyStep()}`
  return html`<p class="govuk-body">Every graded inspection of ${authority}${history.inspections.some(({ predecessor }) => predecessor) && ' and of the council before it'}, from the
documents accepted here and, where there is none, from the national list of reports published to ${inWords(until)}.</p>
${grid(history)}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/inspections/judgements.csv">Download as a spreadsheet (CSV)</a></p>
${differences(history)}
${cautions(history)}
${everyStep()}`
}
