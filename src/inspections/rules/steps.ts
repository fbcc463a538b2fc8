import { defaultSteps, type PlanStep } from '../../statutory/index.ts'

export type TypedStep = { id: string; title: string; days: string }

export type ReadSteps =
  | { steps: readonly PlanStep[]; errors: null }
  | { steps: null; errors: Readonly<Record<string, string>> }

/** The steps in the boxes: rows without a title and number are left out. Days are working days before the statement is due. */
export const readSteps = (typed: readonly TypedStep[], newId: () => string): ReadSteps => {
  const errors: Record<string, string> = {}
  const steps: PlanStep[] = []
  for (const [index, { id, title, days }] of typed.entries()) {
    if (title === '' && days === '') continue
    const number = /^\d{1,3}$/.test(days) ? Number(days) : Number.NaN
    if (title === '') errors[`title-${index}`] = 'Enter what is to be done, or empty the number of days'
    else if (days === '')
      errors[`days-${index}`] = `Enter how many working days before it is due “${title}” must be done`
    else if (!(number >= 0 && number <= 70))
      errors[`days-${index}`] = `The working days of “${title}” must be a number from 0 to 70`
    const reason = defaultSteps.find((step) => step.id === id && step.title === title)?.reason ?? ''
    steps.push({ id: id || newId(), title, workingDaysBefore: number, reason })
  }
  return Object.keys(errors).length > 0 ? { steps: null, errors } : { steps, errors: null }
}

export const typedSteps = (steps: readonly PlanStep[]): readonly TypedStep[] =>
  steps
    .toSorted((a, b) => b.workingDaysBefore - a.workingDaysBefore)
    .map((step) => ({ id: step.id, title: step.title, days: String(step.workingDaysBefore) }))
