import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  dateInput,
  details,
  form,
  input,
  insetText,
  radios,
  select,
  summaryList,
  tag,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Agreement, Side, Someone } from '../model.ts'
import { everyInWords } from '../rules/schedule.ts'

export type TypedAgreement = {
  readonly supervisor: string
  readonly every: string
  readonly from: { day: string; month: string; year: string }
  readonly place: string
  readonly confidentiality: string
  readonly also: string
}

const usual =
  'What is said of a child goes on the child’s record. What is about the worker stays between the two, and is read by human resources only with a reason that both see. It does not stay between them where a child or somebody else is at risk.'

export const typedFrom = (holds: Agreement | null, supervisor: string | null, today: Day): TypedAgreement =>
  holds === null
    ? {
        supervisor: supervisor ?? '',
        every: '28',
        from: typedDate(today),
        place: '',
        confidentiality: usual,
        also: '',
      }
    : {
        supervisor: holds.supervisorId,
        every: String(holds.everyDays),
        from: typedDate(holds.fromDay),
        place: holds.place,
        confidentiality: holds.confidentiality,
        also: holds.also,
      }

const answerOf = (at: Date | null, words: string): Html =>
  html`${
    at !== null
      ? html`${tag('Agrees', 'green')} ${inWords(todayInEngland(at))}`
      : words
        ? tag('Sees it differently', 'orange')
        : tag('Not answered yet', 'yellow')
  }${words && html`<br><span class="tl-pre-line">${words}</span>`}`

const holdsView = (holds: Agreement, worker: string): Html =>
  summaryList({
    rows: [
      { key: 'Supervised by', value: holds.supervisor },
      { key: 'How often', value: everyInWords(holds.everyDays) },
      { key: 'From', value: inWords(holds.fromDay) },
      { key: 'Place', value: holds.place },
      { key: 'What stays between the two', value: html`<span class="tl-pre-line">${holds.confidentiality}</span>` },
      ...(holds.also ? [{ key: 'Also agreed', value: html`<span class="tl-pre-line">${holds.also}</span>` }] : []),
      { key: worker, value: answerOf(holds.workerAgreedAt, holds.workerWords) },
      { key: holds.supervisor, value: answerOf(holds.supervisorAgreedAt, holds.supervisorWords) },
    ],
  })

type Shown = {
  readonly chrome: Chrome
  readonly action: string
  readonly worker: Someone
  readonly holds: Agreement | null
  readonly earlier: readonly Agreement[]
  readonly side: Side | null
  readonly people: readonly Someone[]
  readonly typed: TypedAgreement
  readonly errors: Readonly<Record<string, string>>
}

const answerForm = ({ chrome, action, holds, errors }: Shown): Html =>
  form({
    chrome,
    action,
    label: 'Answer the agreement',
    body: html`<input type="hidden" name="known" value="${holds!.agreementId}">
${radios({
  name: 'answer',
  legend: 'Do you agree?',
  inline: true,
  error: errors.answer,
  items: [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ],
})}
${textarea({ name: 'words', label: 'In your own words (needed where you do not agree)', error: errors.words, rows: 3 })}
${button({ text: 'Answer', name: 'do', value: 'answer' })}`,
  })

const makeForm = ({ chrome, action, holds, people, typed, errors }: Shown): Html =>
  form({
    chrome,
    action,
    label: 'Make an agreement',
    body: html`<input type="hidden" name="known" value="${holds?.agreementId ?? ''}">
${select({ name: 'supervisor', label: 'Supervised by', value: typed.supervisor, error: errors.supervisor, items: [{ value: '', text: 'Choose' }, ...people.map(({ staffId, name }) => ({ value: staffId, text: name }))] })}
${input({ name: 'every', label: 'Days from one supervision to the next', hint: 'The practice standard asks for 28; 14 for newly qualified social workers; 42 for personal advisers.', value: typed.every, error: errors.every, width: 3, inputmode: 'numeric' })}
${dateInput({ name: 'from', legend: 'From', value: typed.from, error: errors.from })}
${input({ name: 'place', label: 'Place', value: typed.place, error: errors.place, width: 20 })}
${textarea({ name: 'confidentiality', label: 'What stays between you, and what does not', value: typed.confidentiality, error: errors.confidentiality })}
${textarea({ name: 'also', label: 'Also agreed (optional)', hint: 'How you prepare, who writes, what happens when one of you is away.', value: typed.also })}
${button({ text: holds === null ? 'Make the agreement' : 'Make a new agreement', look: holds === null ? 'primary' : 'secondary', name: 'do', value: 'make' })}`,
  })

/** The agreement that holds, the answer of whoever looks, and a form for a new one. */
export const agreementView = (shown: Shown): Html => {
  const { holds, side, earlier, worker, errors } = shown
  const answered =
    holds === null || side === null || (side === 'worker' ? holds.workerAgreedAt : holds.supervisorAgreedAt) !== null
  const making = Object.keys(errors).some((name) => name !== 'answer' && name !== 'words')
  return html`${holds === null ? insetText('Nothing is agreed yet.') : holdsView(holds, worker.name)}
${!answered && answerForm(shown)}
${
  side !== null &&
  (holds === null
    ? makeForm(shown)
    : details({ summary: 'Make a new agreement', open: making, content: makeForm(shown) }))
}
${
  earlier.length > 0 &&
  details({
    summary: earlier.length === 1 ? 'An earlier agreement' : `${earlier.length} earlier agreements`,
    content: html`${earlier.map((one) => holdsView(one, worker.name))}`,
  })
}`
}
