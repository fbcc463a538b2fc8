import type { StatementAction, StatementContent, StatementPart } from './content.ts'

/** What a later edition says differently, in whole sentences. */
export type Since = { edition: number; changes: readonly string[] }

type Placed = { action: StatementAction; under: string }

const headingOf = (part: StatementPart): string => part.quote?.text ?? part.heading

const placedIn = (content: StatementContent): readonly Placed[] =>
  content.parts.flatMap((part) => part.actions.map((action) => ({ action, under: headingOf(part) })))

/** Editions of before lines had their id in the statement are compared by the words of the action. */
const sameAction = (one: StatementAction, other: StatementAction): boolean =>
  one.line !== undefined && other.line !== undefined ? one.line === other.line : one.action === other.action

const labels = {
  action: 'the action',
  outcome: 'the outcome wanted',
  period: 'the period',
  lead: 'the lead',
  partner: 'the partner',
  measures: 'how we will know',
  cost: 'the cost and funding',
} as const satisfies Partial<Record<keyof StatementAction, string>>

const or = (text: string): string => (text === '' ? 'nothing' : `“${text.replaceAll('\n', '; ')}”`)

const changed = (number: number, what: string, before: string, after: string): string =>
  `Action ${number}, ${what}: before ${or(before)}, now ${or(after)}.`

const stepsOf = (action: StatementAction): string => (action.milestones ?? []).join('; ')

const standardsOf = (action: StatementAction): string => (action.standards ?? []).join('; ')

const changesOf = (before: Placed, after: Placed): readonly string[] => {
  const { number } = after.action
  return [
    ...(before.under === after.under ? [] : [changed(number, 'what it answers', before.under, after.under)]),
    ...(Object.keys(labels) as (keyof typeof labels)[])
      .filter((field) => before.action[field] !== after.action[field])
      .map((field) => changed(number, labels[field], before.action[field], after.action[field])),
    ...(stepsOf(before.action) === stepsOf(after.action)
      ? []
      : [changed(number, 'the milestones', stepsOf(before.action), stepsOf(after.action))]),
    ...(standardsOf(before.action) === standardsOf(after.action)
      ? []
      : [
          changed(
            number,
            'the practice standards that measure it',
            standardsOf(before.action),
            standardsOf(after.action),
          ),
        ]),
  ]
}

/** Every action that is new, left out or changed, and the governance. Empty when both say the same. */
export const differences = (before: StatementContent, after: StatementContent): readonly string[] => {
  const [was, is] = [placedIn(before), placedIn(after)]
  const earlier = (one: Placed) => was.find((other) => sameAction(other.action, one.action))
  const later = (one: Placed) => is.find((other) => sameAction(other.action, one.action))
  return [
    ...is.flatMap((one) => {
      const match = earlier(one)
      return match ? changesOf(match, one) : [`Action ${one.action.number} is new: ${or(one.action.action)}.`]
    }),
    ...was
      .filter((one) => !later(one))
      .map(({ action }) => `Action ${action.number} of the earlier edition is left out: ${or(action.action)}.`),
    ...(before.governance === after.governance ? [] : ['The governance of the plan is described anew.']),
  ]
}
