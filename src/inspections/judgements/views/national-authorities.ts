import { inWords } from '../../../platform/day.ts'
import { table } from '../../../platform/views/content.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { gradeFor, nationalJudgements, type OutcomesAsAt } from '../../../statutory/index.ts'
import { nationalTitle, outcomeKindTitle, shortGrades } from '../rules/words.ts'

/** A wide table stays within a phone's screen. */
export const scroll = (label: string, content: Html): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>`

/** The report counted for each authority, those without one last. `own`: DfE number of the authority whose page it is. */
export const authoritiesTable = (
  caption: string,
  outcomes: OutcomesAsAt,
  own: string,
  note: string | null,
): Html => html`${scroll(
  caption,
  table({
    caption,
    head: ['Authority', 'Published', ...nationalJudgements.map((judgement) => nationalTitle(judgement, outcomes.asAt))],
    rows: [
      ...outcomes.latest.map(({ authority, outcome }) => [
        authority.code === own
          ? html`${authority.name} <span class="tl-secondary">(this authority)</span>`
          : authority.name,
        html`${inWords(outcome.published)}<span class="tl-secondary tl-block">${outcomeKindTitle(outcome)}</span>`,
        ...nationalJudgements.map((judgement) => {
          const grade = gradeFor(outcome, judgement)
          return grade ? shortGrades[grade] : html`<span class="tl-secondary">Not given</span>`
        }),
      ]),
      ...outcomes.without.map(({ name }) => [
        name,
        { text: 'No report in the list on that day', colspan: 1 + nationalJudgements.length },
      ]),
    ],
    firstCellIsHeader: true,
  }),
)}
${note && html`<p class="govuk-body tl-secondary">${note}</p>`}`
