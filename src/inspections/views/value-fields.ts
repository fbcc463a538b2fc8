import { dateInput, details, input, radios, select, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { writers } from '../../statutory/index.ts'
import { areas, frameworks, grades } from '../frameworks/index.ts'
import { activityKinds, type Proposal, type ValueKind, type ValueOf } from '../model.ts'
import { leanings } from '../reader/model.ts'
import {
  areaTitles,
  frameworkTitle,
  gradeTitles,
  kindTitles,
  leaningTitles,
  sectionTitles,
  writerTitles,
} from '../rules/words.ts'

type Typed = Readonly<Record<string, string>>
type Given = { typed: Typed; errors: Readonly<Record<string, string>>; before: Proposal['proposed'] }
type Fields = (given: Given) => Html

const choices = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, text: words[value] }))
const unchosen = { value: '', text: 'Choose one' }

const typedDay = (typed: Typed, name: string) => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
})

const day =
  (legend: string, hint: string): Fields =>
  ({ typed, errors }) =>
    dateInput({ name: 'value', legend, hint, value: typedDay(typed, 'value'), error: errors.value })

const words =
  (label: string, rows: number, hint?: string): Fields =>
  ({ typed, errors }) =>
    textarea({ name: 'value', label, hint, value: typed.value, rows, error: errors.value })

const line =
  (label: string, hint?: string): Fields =>
  ({ typed, errors }) =>
    input({ name: 'value', label, hint, value: typed.value, width: 'two-thirds', error: errors.value })

const period = ({ typed, errors }: Given, number: number): Html => html`
${dateInput({
  name: `start-${number}`,
  legend: number === 1 ? 'First day on site' : `First day of period ${number}`,
  hint: number === 1 ? 'For example, 27 9 2021' : null,
  value: typedDay(typed, `start-${number}`),
  error: errors[`start-${number}`],
})}
${dateInput({
  name: `end-${number}`,
  legend: number === 1 ? 'Last day on site' : `Last day of period ${number}`,
  hint: number === 1 ? 'Leave it empty for a visit of one day' : null,
  value: typedDay(typed, `end-${number}`),
  error: errors[`end-${number}`],
})}`

const onSite: Fields = (given) => {
  const used = (number: number): boolean =>
    Object.entries({ ...given.typed, ...given.errors }).some(
      ([name, value]) => name.includes(`-${number}`) && value !== '',
    )
  return html`${period(given, 1)}${details({
    summary: 'Inspectors came back for another period',
    content: html`${period(given, 2)}${period(given, 3)}`,
    open: /^(start|end)-[23]/.test(Object.keys(given.errors)[0] ?? '') || ('start-2-day' in given.typed && used(2)),
  })}`
}

const judgement: Fields = ({ typed, errors }) => html`
${select({
  name: 'area',
  label: 'Judgement',
  items: [unchosen, ...choices(areas, areaTitles)],
  value: typed.area,
  error: errors.area,
})}
${radios({ name: 'grade', legend: 'Grade', items: choices(grades, gradeTitles), value: typed.grade, error: errors.grade })}`

const improvement: Fields = ({ typed, errors }) => html`
${textarea({
  name: 'text',
  label: 'Words of this area',
  hint: 'As printed, without the reference to the National Framework',
  value: typed.text,
  error: errors.text,
})}
${input({
  name: 'nationalFramework',
  label: 'National Framework references (optional)',
  hint: 'For example, “outcome 4, enabler 2”. Reports printed before March 2025 have none',
  value: typed.nationalFramework,
  width: 20,
  error: errors.nationalFramework,
})}`

const sections = Object.keys(sectionTitles) as (keyof typeof sectionTitles)[]

const paragraph: Fields = ({ typed, errors, before }) => html`
${input({ name: 'number', label: 'Printed number (optional)', value: typed.number, width: 4 })}
${select({ name: 'section', label: 'Part of the report', items: choices(sections, sectionTitles), value: typed.section })}
${textarea({ name: 'text', label: 'Words of this paragraph', value: typed.text, rows: 8, error: errors.text })}
${((before as ValueOf<'paragraph'> | null)?.sentences ?? []).map((sentence, index) =>
  select({
    name: `leaning-${index}`,
    label: html`What sentence ${index + 1} says: “${sentence.text}”`,
    items: choices(leanings, leaningTitles),
    value: typed[`leaning-${index}`] ?? sentence.leaning,
  }),
)}`

const listItem: Fields = ({ typed, errors }) => html`
${textarea({ name: 'text', label: 'Words of this item', value: typed.text, error: errors.text })}
${select({
  name: 'leaning',
  label: 'What it says',
  items: [unchosen, ...choices(leanings, leaningTitles)],
  value: typed.leaning,
  error: errors.leaning,
})}`

const fields: Readonly<Record<ValueKind, Fields>> = {
  kind: ({ typed, errors }) =>
    select({
      name: 'value',
      label: 'Kind of inspection',
      hint: 'A report never says whether it was short or standard: one week on site is short, two weeks are standard',
      items: [
        unchosen,
        ...choices(
          activityKinds.filter((kind) => kind !== 'unknown' && kind !== 'committee-report'),
          kindTitles,
        ),
      ],
      value: typed.value,
      error: errors.value,
    }),
  title: line('Title', 'For example, “Peer challenge of the front door”'),
  authority: line('Local authority', 'For example, “Dorset” or “Windsor and Maidenhead”'),
  framework: ({ typed, errors }) =>
    select({
      name: 'value',
      label: 'Framework',
      hint: 'It follows from the first day on site, not from the day of publication',
      items: [unchosen, ...frameworks.map(({ id }) => ({ value: id, text: frameworkTitle(id) }))],
      value: typed.value,
      error: errors.value,
    }),
  notified: day('When was the council told of it?', 'For example, 20 9 2021'),
  'on-site': onSite,
  'draft-received': day('When did the council receive the draft?', 'For example, 3 11 2021'),
  'accuracy-due': day('By when are comments on the factual accuracy of the draft due?', 'For example, 10 11 2021'),
  'accuracy-sent': day('When were comments on the factual accuracy of the draft sent?', 'For example, 9 11 2021'),
  received: day(
    'When did the council receive the final report or letter?',
    'The working days are counted from the day after. For example, 19 11 2021',
  ),
  published: day('When was it published?', 'For example, 19 11 2021'),
  'stated-deadline': day('Which deadline does Ofsted state?', 'For example, 2 3 2022'),
  'written-by': ({ typed, errors }) =>
    radios({
      name: 'value',
      legend: 'Who does the letter name as the principal authority, which writes the statement?',
      items: choices(writers, writerTitles),
      value: typed.value,
      error: errors.value,
    }),
  focus: words('What inspectors looked at', 4),
  notes: words('Notes', 6),
  'lead-inspector': line('Lead inspector'),
  inspectors: words('Inspectors', 4, 'One name on each line'),
  judgement,
  'area-for-improvement': improvement,
  'priority-action': improvement,
  paragraph,
  'list-item': listItem,
}

/** The boxes of one kind of value. `typed` is what stands in them, `before` what was read from the document. */
export const valueFields = (kind: ValueKind, given: Given): Html => fields[kind](given)
