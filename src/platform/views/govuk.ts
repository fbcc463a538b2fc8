/** Everything a page is built of, in one place. Each takes plain values and gives Html; text is escaped. */
export { type Choice, type Choices, checkboxes, radios } from './choices.ts'
export {
  type Cell,
  details,
  insetText,
  type SummaryRow,
  summaryList,
  type TagColour,
  table,
  tag,
  warningText,
} from './content.ts'
export { dateInput, type ReadDate, readDateInput, type TypedDate, typedDate } from './date-input.ts'
export { button, type Field, fileUpload, type InputField, input, type SelectItem, select, textarea } from './fields.ts'
export { filterForm, form } from './form.ts'
export type { Words } from './nunjucks.ts'
export { pagination, subNavigation, timeline } from './wayfinding.ts'
