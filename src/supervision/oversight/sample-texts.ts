import type { DecisionKind, Point } from './model.ts'

/** What invented managers write. Nobody and nothing here is real. */
export type Written = {
  readonly point: Point
  readonly decision: DecisionKind
  readonly rationale: string
  readonly progress: string
  readonly next: string
}

/** The look at the plan that comes round again and again. */
export const usualDecisions: readonly Written[] = [
  {
    point: 'no-decision-90d',
    decision: 'no-change',
    rationale:
      'The plan is right for what we know. School sees the change too, and the parents keep to what was agreed.',
    progress: 'Four of the six actions are done. Mornings are calmer; attendance is up to nine days in ten.',
    next: 'Agree with the parents what has to be in place for the plan to end',
  },
  {
    point: 'no-decision-90d',
    decision: 'no-change',
    rationale:
      'Too early to step down: the support has run for five weeks only, and the last visit found the kitchen bare again.',
    progress: 'Visits are on time and the child was seen alone. The parenting course has begun late.',
    next: 'Ask the course for a report on who came and what changed',
  },
  {
    point: 'no-decision-90d',
    decision: 'no-change',
    rationale: 'What the child says in the last two visits is what the plan is about. Changing it now would lose that.',
    progress: 'Direct work goes on every fortnight. One action waits for health.',
    next: 'Press health for a date, and name somebody if there is none by then',
  },
  {
    point: 'no-decision-90d',
    decision: 'no-change',
    rationale:
      'Two workers in a year is enough. The plan stays and so does the worker, with cover named for the leave in spring.',
    progress: 'Handover is done. The family met the new worker with the old one.',
    next: 'Read the chronology to the new worker in supervision',
  },
]

/** What a manager writes when something happens that needs a decision. */
export const eventDecisions = {
  begun: {
    point: 'threshold',
    decision: 'step-up',
    rationale: 'Support alone has not made it safe. What was seen in the last month is harm, and likely to go on.',
    progress: '',
    next: 'Tell the child and the parents what this means, and who does what in the first ten days',
  },
  ended: {
    point: 'threshold',
    decision: 'step-down',
    rationale: 'What the plan was made for is no longer so, and the people around the child can hold it.',
    progress: 'The goals are met. What is left is support, and somebody is named for each part.',
    next: 'Hold a joint visit with whoever takes it on',
  },
  closed: {
    point: 'threshold',
    decision: 'close',
    rationale: 'The needs that brought the child to us are met by family, school and health. All three were asked.',
    progress: 'The plan is done. The child and the parents know whom to call.',
    next: 'Send the closing letter to the family and to the network',
  },
  strategy: {
    point: 'strategy-discussion',
    decision: 'strategy-discussion',
    rationale: 'A mark was seen that the explanation does not fit. Police and health take part.',
    progress: '',
    next: 'Write up what was agreed, and tell the school what to watch for',
  },
  enquiry: {
    point: 's47-no-plan',
    decision: 'no-change',
    rationale:
      'The enquiry was right on what was known. No harm was found, and the family accepts support as a child in need.',
    progress: 'No conference was needed. Support began the week after.',
    next: 'Look again at the plan for the child in need in six weeks',
  },
  proceedings: {
    point: 'pre-proceedings',
    decision: 'legal-planning',
    rationale: 'The written agreement was broken twice in a month, and legal advice is that the threshold is met.',
    progress: '',
    next: 'Send the letter, and hold the meeting before proceedings with the chronology brought up to date',
  },
} as const satisfies Readonly<Record<string, Written>>

/** What a senior manager writes of a plan that has gone on for over a year. */
export const seniorDecisions: readonly Written[] = [
  {
    point: 'no-change-12m',
    decision: 'no-change',
    rationale:
      'Open for over a year with good reason: the move of school, and then the illness of the mother. The plan has an end now.',
    progress: 'What was asked a year ago is half done. There is a date for each action that is left.',
    next: 'Bring the plan to an end, or to a conference, by the next review',
  },
  {
    point: 'no-change-12m',
    decision: 'step-up',
    rationale: 'Fourteen months of the same goals, and the child still goes without. Support alone has not moved this.',
    progress: 'No action of the last two reviews is done.',
    next: 'Hold a strategy discussion on neglect',
  },
]

export const answersToRisk: readonly Omit<Written, 'point'>[] = [
  {
    decision: 'strategy-discussion',
    rationale: 'What is new may mean that the child was hurt. The police agree to meet today.',
    progress: '',
    next: 'Hold the strategy discussion and see the child before evening',
  },
  {
    decision: 'no-change',
    rationale: 'Known and planned for: the safety plan says what each of us does, and it was done.',
    progress: 'The plan holds. Visits go on every week.',
    next: 'Go through the safety plan again with the family',
  },
  {
    decision: 'step-up',
    rationale: 'Together with what came before, this is more than the plan can carry.',
    progress: '',
    next: 'Ask for an initial child protection conference',
  },
]

export const whatChanged: Readonly<Record<string, string>> = {
  injury: 'School saw a new bruise on the upper arm. Two explanations that do not fit.',
  'new-adult': 'A man whom nobody told us of has moved in. Name and date of birth are being checked.',
  missing: 'Did not come home last night. Found this morning at the station by a neighbour.',
  arrest: 'Arrested for possession and bailed to the home address.',
  'emergency-accommodation': 'Asked to leave by the family. In a hostel since last night.',
  disengagement: 'The third visit running at which nobody opened. Calls are not answered.',
  'plan-stalled': 'No action of the last two reviews is done, and no date for any.',
}
