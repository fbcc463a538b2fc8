import { inWords } from '../../../platform/day.ts'
import { type Cell, insetText, table } from '../../../platform/views/content.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import {
  nationalJudgements,
  nationalOutcomesUntil,
  type OutcomesAsAt,
  outcomeGrades,
  shareInWords,
  sources,
} from '../../../statutory/index.ts'
import type { Inspection } from '../../model.ts'
import { frameworkTitle, titleOf } from '../../rules/words.ts'
import { monthsSince, type NationalPicture, ownGrade } from '../rules/national.ts'
import { aboutOwn, rulesOf, sentencesOf } from '../rules/sentences.ts'
import { nationalTitle, outcomeKindTitle, shortGrades } from '../rules/words.ts'
import { authoritiesTable, scroll } from './national-authorities.ts'

const number = (count: number): Cell => ({ text: String(count), numeric: true })

const ownCell = (picture: NationalPicture, judgement: (typeof nationalJudgements)[number]): string => {
  if (picture.own.outcome === null) return 'Not in the list'
  const grade = ownGrade(picture.own, judgement)
  return grade ? shortGrades[grade] : 'Not given'
}

const byGrade = (picture: NationalPicture): Html => {
  const { england, own } = picture
  const caption = `England, by judgement and grade (${england.n} authorities)`
  return scroll(
    caption,
    table({
      caption,
      head: [
        'Judgement',
        ...outcomeGrades.map((grade) => ({ text: shortGrades[grade], numeric: true })),
        { text: 'Not given', numeric: true },
        'Good or better',
        own.name,
      ],
      rows: nationalJudgements.map((judgement) => {
        const counts = england.counts[judgement]
        const valid = judgement !== 'overall' || england.overallIsValid
        return [
          nationalTitle(judgement, picture.choice.asAt),
          ...outcomeGrades.map((grade) => number(counts[grade])),
          number(counts.notGiven),
          counts.given === 0
            ? 'Given by no report'
            : valid
              ? shareInWords(counts.goodOrBetter, counts.given)
              : html`No longer valid <span class="tl-secondary tl-block">(${counts.goodOrBetter} of the ${counts.given} that give it)</span>`,
          ownCell(picture, judgement),
        ]
      }),
      firstCellIsHeader: true,
    }),
  )
}

const share = ({ counts }: OutcomesAsAt, judgement: (typeof nationalJudgements)[number]): string =>
  counts[judgement].given === 0
    ? 'Given by none'
    : shareInWords(counts[judgement].goodOrBetter, counts[judgement].given)

const compared = (picture: NationalPicture): Html | null => {
  const { england, region, neighbours } = picture
  if (!region) return null
  const caption = 'Good or better: England, region and statistical neighbours'
  const judgements = nationalJudgements.filter((judgement) => judgement !== 'overall' || england.overallIsValid)
  return scroll(
    caption,
    table({
      caption,
      head: ['Judgement', 'England', region.name, 'Statistical neighbours', picture.own.name],
      rows: [
        ...judgements.map((judgement) => [
          nationalTitle(judgement, picture.choice.asAt),
          share(england, judgement),
          share(region.outcomes, judgement),
          share(neighbours, judgement),
          ownCell(picture, judgement),
        ]),
        [
          'Every judgement given',
          ...[england, region.outcomes, neighbours].map((all) => shareInWords(all.allGoodOrBetter, all.n)),
          '',
        ],
      ],
      firstCellIsHeader: true,
    }),
  )
}

const goneNote = ({ neighboursGone, choice }: NationalPicture): string | null =>
  neighboursGone.length === 0
    ? null
    : `Of this set, ${neighboursGone.join(' and ')} did not exist on ${inWords(choice.asAt)}.`

const ownReport = ({ own }: NationalPicture): Html | null =>
  own.outcome &&
  html`<p class="govuk-body">${own.name}’s row is its ${outcomeKindTitle(own.outcome).toLowerCase()}, published on ${inWords(own.outcome.published)}
(${frameworkTitle(own.outcome.edition)}). <a class="govuk-link" href="/inspections/judgements">Its judgements over time</a></p>`

const newerReport = (newer: Inspection | null): Html | null =>
  newer &&
  html`<p class="govuk-body">A newer report, accepted here and published on ${inWords(newer.publishedOn!)}, is not in the national list, so it is in no
figure: <a class="govuk-link" href="/inspections/${newer.id}">${titleOf(newer)}</a></p>`

const age = ({ list }: NationalPicture, today: string): string => {
  const months = monthsSince(list.until, today)
  const old = months === 0 ? 'less than a month' : `${months} ${months === 1 ? 'month' : 'months'}`
  return `The list goes to reports published on ${inWords(list.until)}, ${old} before today. What was published since is not in any figure here.`
}

const whoAdded = ({ list: { added } }: NationalPicture): Html | null =>
  added &&
  html`<p class="govuk-body">${added.outcomes.length} ${added.outcomes.length === 1 ? 'report' : 'reports'} published after ${inWords(nationalOutcomesUntil)} ${added.outcomes.length === 1 ? 'was' : 'were'} added by ${added.by} on
${inWords(added.on)}, as complete to ${inWords(added.until)}.</p>`

/** The national picture below its form. `csv` holds what was chosen, for the addresses of the files; `newer` is a report that the list does not hold yet. */
export const nationalView = (picture: NationalPicture, today: string, csv: string, newer: Inspection | null): Html => {
  const { own, choice, region, neighbours } = picture
  const source = sources['national-outcomes']
  return html`${insetText(html`${aboutOwn(picture, choice.asAt)} <span class="tl-block">${age(picture, today)}</span>`)}
<h2 class="govuk-heading-m">In words, to quote</h2>
<ul class="govuk-list govuk-list--bullet">${sentencesOf(picture).map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h2 class="govuk-heading-m">In numbers</h2>
${byGrade(picture)}
${ownReport(picture)}
${newerReport(newer)}
${compared(picture)}
${region && authoritiesTable(`${region.name}: latest report of each authority`, region.outcomes, own.code, null)}
${(neighbours.n > 0 || neighbours.without.length > 0) && authoritiesTable('Statistical neighbours: latest report of each', neighbours, own.code, goneNote(picture))}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/national-outcomes.csv${csv}">Download the counts (CSV)</a><br>
<a class="govuk-link" href="/national-outcomes/authorities.csv${csv}">Download the report counted for each authority (CSV)</a></p>
<h2 class="govuk-heading-m">How this was counted</h2>
<ul class="govuk-list govuk-list--bullet">${rulesOf(picture).map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="govuk-body">Source: ${source.title} <span class="tl-secondary">(${source.where}). ${source.note}</span></p>
${whoAdded(picture)}`
}
