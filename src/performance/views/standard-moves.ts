import { inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredStandard } from '../pages/standard-gathered.ts'
import { effectInWords, moveInWords, moveKey, whys } from '../rules/moves.ts'
import { liveOn } from '../rules/period.ts'
import { valueInWords } from '../rules/words.ts'
import { casesAddress } from './addresses.ts'
import { cellAt, isToldBefore } from './standard-cell.ts'

const figureOn = (given: GatheredStandard, question: number): string => {
  const figure = cellAt(given, question).cell?.figure
  if (figure === undefined || figure === null || figure.value === null) return 'no cases'
  const value = valueInWords(given.standard.unit, figure.value)
  return given.standard.counting.is === 'share'
    ? `${value} (${figure.numerator.toLocaleString('en-GB')} of ${figure.denominator.toLocaleString('en-GB')})`
    : `${value} (from ${figure.denominator.toLocaleString('en-GB')})`
}

const why = (given: GatheredStandard): Html => {
  const { standard, moves, span, group, lists, counts } = given
  if (!isToldBefore(given))
    return html`<p class="govuk-body">This cannot be told: of each child the latest is told only, so that nothing says how things stood on ${inWords(span.before)}.</p>`
  if (!counts) return html`<p class="govuk-body">Withheld: the numbers are small.</p>`
  const told = html`<p class="govuk-body">${inWords(span.before)}: ${figureOn(given, 1)}. ${inWords(span.on)}: ${figureOn(given, 0)}.</p>`
  if (moves.length === 0) return html`${told}<p class="govuk-body">No case counts otherwise than before.</p>`
  const rows = moves
    .toSorted((one, other) => whys.indexOf(one.why) - whys.indexOf(other.why))
    .map((move) => {
      const { count } = move
      const moved = { move: moveKey(move), since: span.before }
      const href = casesAddress(standard.id, { question: liveOn(span.on), group, moved })
      return [
        moveInWords(move, move.clock),
        { text: lists ? html`<a class="govuk-link" href="${href}">${count}</a>` : String(count), numeric: true },
        `Each is ${effectInWords(move) || 'as before'}`,
      ]
    })
  return html`${told}<div class="tl-scroll" tabindex="0" role="region" aria-label="Why it moved">${table({
    caption: 'Why it moved',
    hideCaption: true,
    firstCellIsHeader: true,
    head: ['What happened', { text: 'Cases', numeric: true }, 'What that does to the figure'],
    rows,
  })}</div>
<p class="govuk-body-s">By the same rule as the figure, from what is known today. What a later load told or took back counts on both days.</p>`
}

/** Which cases count otherwise than at the end of the month before, and why. */
export const movesPart = (given: GatheredStandard): Html =>
  html`<h2 class="govuk-heading-m" id="moved">Why it moved since ${inWords(given.span.before)}</h2>${why(given)}`
