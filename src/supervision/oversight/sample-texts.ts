import type { DecisionKind, Point } from './model.ts'

/** What invented managers write. Nobody and nothing here is real. */
type Written = {
  readonly point: Point
  readonly decision: DecisionKind
  readonly rationale: string
  readonly progress: string
  readonly next: string
}

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
    decision: 'step-down',
    rationale:
      'The goals of the plan are met and the network around the family holds. Early help goes on with the school as lead.',
    progress: 'All actions are done. The child says that home feels safe now.',
    next: 'Hand over to the family help worker at a joint visit',
  },
  {
    point: 'threshold',
    decision: 'step-up',
    rationale:
      'Three referrals in four months say the same, and the last assessment rests on what the parent told us alone.',
    progress: '',
    next: 'Begin a new assessment and see the child at school this week',
  },
  {
    point: 'strategy-discussion',
    decision: 'strategy-discussion',
    rationale: 'A mark was seen that the explanation does not fit. Police and health are asked today.',
    progress: '',
    next: 'Chair the strategy discussion, and tell the school what to watch for',
  },
  {
    point: 's47-no-plan',
    decision: 'no-change',
    rationale:
      'The enquiry was right on what was known. No harm was found, and the family accepts support as a child in need.',
    progress: 'The conference was not needed. Support began the week after.',
    next: 'Look again at the plan for the child in need in six weeks',
  },
]

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
  {
    point: 'pre-proceedings',
    decision: 'legal-planning',
    rationale: 'The written agreement was broken twice in a month. We need advice on whether the threshold is met.',
    progress: '',
    next: 'Hold the legal planning meeting, with the chronology brought up to date',
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
