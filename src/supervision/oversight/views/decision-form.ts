import { dateInput, details, input, radios, select, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { decisions, type Manager, type Point, points, type RiskChange } from '../model.ts'
import { deciderOf, riskTitle } from '../rules/text.ts'
import type { Errors, Typed } from '../rules/typed.ts'

export type FormParts = {
  readonly typed: Typed
  readonly errors: Errors
  /** What the names of fields end with, where several forms stand on one page. */
  readonly names?: string
}

/** Three boxes from what was typed, kept as typed. */
export const typedDay = (typed: Typed, name: string) => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
})

export const hiddenFields = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

export const managerItems = (managers: readonly Manager[]) => [
  { value: '', text: 'Choose' },
  ...managers.map(({ staffId, name, title, level }) => ({
    value: staffId,
    text: deciderOf({ decidedBy: { staffId, name, title }, level }),
  })),
]

/** Whether how the plan goes is asked: by the point where that is chosen on the same form. */
type Progress = 'asked' | 'optional' | 'by-point'
const progressAsked: Readonly<Record<Progress, { label: string; hint?: string }>> = {
  asked: { label: 'How the plan goes' },
  optional: { label: 'How the plan goes (optional)' },
  'by-point': {
    label: 'How the plan goes',
    hint: `Needed where it is about “${points['no-decision-90d'].title}”. Otherwise it may stay empty.`,
  },
}

/** Which decision, why, and what comes next: the part that short forms have too. */
export const decisionCore = ({ typed, errors, names = '' }: FormParts, progress: Progress): Html => html`${radios({
  name: `decision${names}`,
  legend: 'What is decided',
  small: true,
  items: Object.entries(decisions).map(([value, text]) => ({ value, text })),
  value: typed.decision ?? null,
  error: errors.decision,
})}
${textarea({ name: `rationale${names}`, label: 'Why', hint: 'What you weighed up. Also where nothing changes.', rows: 3, value: typed.rationale ?? '', error: errors.rationale })}
${textarea({ name: `progress${names}`, ...progressAsked[progress], rows: 2, value: typed.progress ?? '', error: errors.progress })}
${input({ name: `next${names}`, label: 'What comes next', value: typed.next ?? '', error: errors.next })}
${input({ name: `owner${names}`, label: 'Who does it', width: 20, value: typed.owner ?? '', error: errors.owner })}
${dateInput({ name: `by${names}`, legend: 'By when', value: typedDay(typed, 'by'), error: errors.by })}
${nothingNext(typed, errors, names)}`

/** Folded away until it is wanted. */
const nothingNext = (typed: Typed, errors: Errors, names: string): Html =>
  details({
    summary: 'Nothing comes next',
    open: Boolean(typed.none) || errors.none !== undefined,
    content: input({
      name: `none${names}`,
      label: 'None needed, because',
      value: typed.none ?? '',
      error: errors.none,
    }),
  })

const pointItems = (chosen: string) =>
  (Object.keys(points) as Point[]).map((value) => ({
    value,
    text: points[value].title,
    hint: points[value].hint,
    checked: value === chosen,
  }))

/** The whole form. `risks`: those of the child that a decision may answer. */
export const decisionForm = (
  parts: FormParts,
  { managers, risks }: { managers: readonly Manager[]; risks: readonly RiskChange[] },
): Html => {
  const { typed, errors } = parts
  return html`${radios({
    name: 'point',
    legend: 'What it is about',
    small: true,
    items: pointItems(typed.point ?? ''),
    error: errors.point,
  })}
${
  risks.length > 0
    ? select({
        name: 'risk',
        label: 'The change of risk that it answers',
        hint: 'Where it answers one',
        items: [
          { value: '', text: 'None' },
          ...risks.map((one) => ({ value: one.riskChangeId, text: riskTitle(one) })),
        ],
        value: typed.risk ?? '',
        error: errors.risk,
      })
    : html``
}
${select({
  name: 'decider',
  label: 'Who decided',
  hint: 'Managers by the staff directory, with the level at which they decide',
  items: managerItems(managers),
  value: typed.decider ?? '',
  error: errors.decider,
})}
${dateInput({ name: 'decided', legend: 'When it was decided', value: typedDay(typed, 'decided'), error: errors.decided })}
${input({ name: 'time', label: 'At what time (optional)', hint: 'As 24 hours, like 21:40', width: 5, value: typed.time ?? '', error: errors.time })}
${decisionCore(parts, 'by-point')}`
}
