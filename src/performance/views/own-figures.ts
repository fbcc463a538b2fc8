import { inWords } from '../../platform/day.ts'
import { insetText, type SummaryRow, summaryList, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { GatheredOwn, Looked } from '../pages/own-gathered.ts'
import type { OwnCell } from '../records/own-figures.ts'
import type { Caseload } from '../rules/caseloads.ts'
import type { Placed } from '../rules/line-management.ts'
import { isSmall } from '../rules/small.ts'
import { valueInWords } from '../rules/words.ts'
import { ownCasesAddress, staffAddress } from './addresses.ts'
import { atEndMark, monthHeading, ownDayMark } from './parts.ts'
import { ageOfData } from './standards.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const quiet = (words: string): Html => html`<span class="tl-quiet">${words}</span>`

/** How many of how many first: of a few a share says too much. */
const inCell = ({ counting, unit }: Standard, cell: OwnCell): Html => {
  const { numerator, denominator, value } = cell
  if (value === null) return quiet('Not known yet')
  const said = valueInWords(unit, value)
  if (counting.is === 'count') return html`<strong>${said}</strong>`
  if (counting.is !== 'share') return html`<strong>${said}</strong> ${quiet(`from ${number.format(denominator)}`)}`
  const of = html`<strong>${number.format(numerator)} of ${number.format(denominator)}</strong>`
  return isSmall(cell) ? of : html`${of} ${quiet(said)}`
}

type Given = GatheredOwn & Pick<Looked, 'worker' | 'way'> & { readonly lists: boolean }

const rowOf = (given: Given, standard: Standard, among: readonly Standard[]) => {
  const { cells, questionsOf, on, lists, worker } = given
  return [
    html`<a class="govuk-link" href="/performance/standards/${standard.id}">${standard.title}</a>`,
    ...questionsOf(standard).map((question, at) => {
      const cell = cells.find((one) => one.standard === standard.id && one.question === at)
      if (cell === undefined) return quiet('None')
      const said = inCell(standard, cell)
      const isLinked = lists && standard.subject === 'child'
      return html`${isLinked ? html`<a class="govuk-link" href="${ownCasesAddress(worker.staffId, standard.id, question)}">${said}</a>` : said}${ownDayMark(question, on)}${question.view === 'completed' ? atEndMark(standard, among) : null}`
    }),
  ]
}

const figures = (given: Given): Html => {
  const { cells, standards, on, span, way, worker } = given
  const told = new Set(cells.map(({ standard }) => standard))
  const shown = standards.filter(({ id }) => told.has(id))
  const rows = shown.map((standard) => rowOf(given, standard, shown))
  if (rows.length === 0) return html`<p class="govuk-body">No case names ${given.worker.name} in these months.</p>`
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Standards">${table({
    caption: way === 'own' ? 'What cases that name you come to' : `What cases that name ${worker.name} come to`,
    captionSize: 's',
    classes: 'tl-figures tl-own',
    firstCellIsHeader: true,
    head: ['Standard', `As things stand on ${inWords(on)}`, ...span.map(({ to }) => monthHeading(shown, to))],
    rows,
  })}</div>`
}

const childrenInWords = (count: number): string =>
  count === 1 ? '1 child' : `${count.toLocaleString('en-GB')} children`

const caseloadInWords = ({ children, size, ceiling, isAbove }: Caseload): string => {
  if (size === null || ceiling === null) return `${childrenInWords(children)}. The size of the post is not told`
  const post = size === 1 ? 'a full post' : `${number.format(size)} of a full post`
  return `${childrenInWords(children)}: ${isAbove ? 'above' : 'not above'} the ceiling of ${number.format(ceiling)} for ${post}`
}

const heldRows = ({ held, caseloads, way, worker }: Given): readonly SummaryRow[] => {
  const { asWorker, asAdviser, asReviewer, inNeed, onPlan, inCare, leavers } = held
  const open = ([[inNeed, 'in need'], [onPlan, 'on a protection plan'], [inCare, 'in care'], [leavers, 'care leavers']] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`) // biome-ignore format: one list
  const as = ([[asWorker, 'as worker'], [asAdviser, 'as personal adviser'], [asReviewer, 'as reviewing officer or chair']] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${childrenInWords(count)} ${words}`) // biome-ignore format: one list
  const links =
    way === 'own'
      ? html`<br><span class="tl-no-print"><a class="govuk-link" href="/children">My children</a> · <a class="govuk-link" href="/worklist?whose=me">What is due and late</a></span>`
      : ''
  return [
    { key: 'Holds now', value: html`${as.length === 0 ? `No child names ${worker.name} now` : as.join(', ')}${open.length > 0 ? html`<br>${quiet(`Of them ${open.join(', ')}. A child may be counted in more than one.`)}` : ''}${links}` },
    ...caseloads.map((one) => ({ key: 'Caseload against the ceiling', value: `${caseloadInWords(one)}, as the list of posts tells` })),
  ] // biome-ignore format: two rows
}

const caveat = ({ way, worker }: Given): Html =>
  insetText(
    way === 'own'
      ? 'These are your own figures. You and who manages you see them, and nobody else. They are measured against what each standard asks, and not against anybody else. A few cases read as a start for conversation, not a judgement.'
      : `The figures of ${worker.name} are for ${worker.name} and who manages them. They are measured against what each standard asks, and not against anybody else. A few cases read as a start for conversation, not a judgement.`,
  )

const peopleList = (people: readonly Placed[]): Html =>
  people.length === 0
    ? html``
    : html`<section class="tl-no-print"><h2 class="govuk-heading-m">People I manage</h2>
<p class="govuk-body">In alphabetical order, as the staff directory says today. Each look at their figures is written down in the access log.</p>
<ul class="govuk-list tl-columns">${people.map(
        ({ staffId, name, titles }) =>
          html`<li><a class="govuk-link" href="${staffAddress(staffId)}">${name}</a>${titles.length > 0 ? html`<br>${quiet(titles.join(', '))}` : ''}</li>`,
      )}</ul></section>`

/** A worker's own figures against what is asked, with what they hold; on one sheet of paper. */
export const ownView = (given: Given & Pick<Looked, 'manages'>): Html => {
  const { age, isMatched, worker, way, manages } = given
  if (!isMatched)
    return html`<p class="govuk-body">No name in the returns is matched to ${way === 'own' ? 'you' : worker.name}, so that there are no figures. Names are matched by those who load returns.</p>
${peopleList(manages)}`
  return html`<div class="tl-one-sheet">${caveat(given)}
${ageOfData(age)}
${summaryList({ rows: heldRows(given) })}
${figures(given)}
<p class="govuk-body-s">As things stand: what is open on the day, or the twelve months up to it, as each standard says. Of fewer than ten cases no share is told. A case counts for the worker whom its record names; where it names nobody, for who held the child when it was done. Nothing here is ranked, and there is no spreadsheet of it.</p></div>
${peopleList(manages)}`
}

/** Nobody in the directory signs in with this account. */
export const notInDirectory = (): Html =>
  html`<p class="govuk-body">You are not in the <a class="govuk-link" href="/staff-directory">staff directory</a>, or nobody has said there that this account is yours. Ask who looks after the directory.</p>`
