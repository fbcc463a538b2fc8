import { type Day, inWords } from '../../platform/day.ts'
import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { isAtDate, type Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Group } from '../records/figures.ts'
import type { Direction } from '../rules/direction.ts'
import { apartInWords } from '../rules/one-worker.ts'
import type { Provable } from '../rules/provable.ts'
import { numberInWords, valueInWords } from '../rules/words.ts'
import type { ShownCell } from '../scorecard.ts'
import { casesAddress } from './addresses.ts'

const ofHowMany = (standard: Standard, { numerator, denominator }: NonNullable<ShownCell['figure']>): string => {
  const { is } = standard.counting
  if (is === 'count') return ''
  return is === 'share' || is === 'ratio'
    ? `${numberInWords(numerator)} of ${numberInWords(denominator)}`
    : `from ${numberInWords(denominator)}`
}

const quiet = (words: string): Html => html`<span class="tl-quiet">${words}</span>`

type Said = {
  readonly standard: Standard
  readonly provable: Provable
  readonly cell: ShownCell | undefined
  readonly question: Question
  readonly group: Group
  /** Null: who looks may not see lists of children. */
  readonly lists: boolean
}

/** The value of a figure that may be shown; null: there is none. */
export const valueIn = ({ provable, cell }: Pick<Said, 'provable' | 'cell'>): number | null =>
  provable.recorded && provable.shown ? (cell?.figure?.value ?? null) : null

/** A figure in words: the value, how many of how many, and what is to be known of it; linked to its list of children. */
export const figureCell = (said: Said): Html => {
  const { standard, provable, cell, question, group, lists } = said
  if (!provable.recorded) return quiet('Not recorded')
  if (!provable.shown) return quiet('Cannot be told')
  if (cell === undefined) return quiet(provable.uncounted ? 'Not counted yet' : 'No cases')
  if (cell.apart !== null) return quiet(apartInWords[cell.apart])
  if (cell.figure === null) return quiet('Withheld: few children')
  if (cell.figure.value === null) return quiet('No cases')
  const value = valueInWords(standard.unit, cell.figure.value)
  const isListed = lists && standard.subject === 'child'
  const of = ofHowMany(standard, cell.figure)
  return html`${isListed ? html`<a class="govuk-link tl-figure" href="${casesAddress(standard.id, { question, group })}">${value}</a>` : html`<strong class="tl-figure">${value}</strong>`}${of === '' ? '' : html`<br>${of}`}${cell.small ? html`<br>${tag('Small number', 'grey')}` : ''}${provable.provable ? '' : html`<br>${quiet('In part')}`}`
}

/** "22 November", of another year than that of the other day "2 January 2027". */
const shortly = (day: Day, other: Day): string =>
  day.slice(0, 4) === other.slice(0, 4) ? inWords(day).slice(0, -5) : inWords(day)

/** Where a figure of how things stand is of another day than its heading names: recorded here, and so not as old as the return. */
export const ownDayMark = (question: Question, named: Day): Html | null =>
  question.view === 'live' && question.on !== named
    ? html`<br>${quiet(`As at ${shortly(question.on, named)}, recorded here`)}`
    : null

const colours = { better: 'green', worse: 'red', same: 'grey', neither: 'blue' } as const
const kinds = { better: 'Better', worse: 'Worse', same: 'The same', neither: 'Neither' } as const

/** Better or worse in a word, and up or down by a mark; never by colour alone. */
export const directionCell = (direction: Direction | null): Html => {
  if (direction === null) return quiet('Cannot be told')
  const { kind, mark, words } = direction
  if (kind === 'neither') return html`<span aria-hidden="true">${mark}</span> ${words}`
  const rest = words.split(', ')[1]
  return html`${tag(kinds[kind], colours[kind])}${rest === undefined ? '' : html`<br><span aria-hidden="true">${mark}</span> ${rest}`}`
}

const titles: Readonly<Record<string, string>> = {
  'strategy-s47': 'Strategy discussions and section 47',
  'pre-proceedings-court': 'Pre-proceedings and court',
  'stability-permanence': 'Stability and permanence',
}

export const areaTitle = (area: string): string => {
  if (titles[area] !== undefined) return titles[area]
  const words = area.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** "Oct 2026". */
export const monthInWords = (day: Day): string => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

type Counted = Pick<Standard, 'counting'>

/** Over a column of months: what was completed in it or, where every standard is a measure at a date, how things stood at its end. */
export const monthHeading = (standards: readonly Counted[], to: Day): string =>
  `${standards.length > 0 && standards.every(({ counting }) => isAtDate(counting)) ? 'At the end of' : 'Completed in'} ${monthInWords(to)}`

/** In such a column of several standards, of one that is a measure at a date: nothing of it is completed in a month. */
export const atEndMark = ({ counting }: Counted, among: readonly Counted[]): Html | null =>
  isAtDate(counting) && !among.every((one) => isAtDate(one.counting)) ? html`<br>${quiet('At the month’s end')}` : null
