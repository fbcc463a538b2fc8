import { checkboxes, details } from '../../platform/views/govuk.ts'
import type { Html } from '../../platform/views/html.ts'
import { type ScorecardColumn, scorecardColumnKeys, scorecardColumns } from '../rules/scorecard-columns.ts'

/** Which columns a scorecard shows: part of the form that chooses of whom it is. */
export const columnChooser = (shown: readonly ScorecardColumn[]): Html =>
  details({
    summary: 'Choose columns',
    content: checkboxes({
      name: 'show',
      legend: 'Columns',
      legendSize: 's',
      small: true,
      values: shown,
      items: scorecardColumnKeys.map((key) => ({ value: key, text: scorecardColumns[key] })),
    }),
  })
