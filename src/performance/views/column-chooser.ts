import { button, checkboxes, details } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type ScorecardColumn, scorecardColumnKeys, scorecardColumns } from '../rules/scorecard-columns.ts'

/** Which columns a scorecard shows: part of the form that chooses of whom it is. */
export const columnChooser = (shown: readonly ScorecardColumn[]): Html =>
  details({
    summary: 'Choose columns',
    content: html`${checkboxes({
      name: 'show',
      legend: 'Columns',
      legendSize: 's',
      small: true,
      values: shown,
      items: scorecardColumnKeys.map((key) => ({ value: key, text: scorecardColumns[key] })),
    })}${button({ text: 'Show these columns', look: 'secondary' })}`,
  })
