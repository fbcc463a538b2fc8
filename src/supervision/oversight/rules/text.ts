import { levelTitles } from '../../../access/levels.ts'
import { inWords, todayInEngland } from '../../../platform/day.ts'
import {
  type DecisionText,
  type Dispute,
  decisions,
  disputeLevelTitles,
  endings,
  points,
  type Referral,
  type RiskChange,
  raisers,
  riskKinds,
} from '../model.ts'

const lines = (...all: readonly (string | false | null)[]): string => all.filter(Boolean).join('\n')

/** "on 3 March 2026 at 21:40". */
export const whenOf = (day: string, time: string): string => `${inWords(day)}${time === '' ? '' : ` at ${time}`}`

/** "Vanessa Holt, Team manager"; with the level where the title does not say it. */
export const deciderOf = ({ decidedBy, level }: Pick<DecisionText, 'decidedBy' | 'level'>): string => {
  const { name, title } = decidedBy
  const of = levelTitles[level].toLowerCase()
  if (title === '') return `${name}, ${of}`
  return title.toLowerCase() === of ? `${name}, ${title}` : `${name}, ${title} (as ${of})`
}

/** "What comes next" in words. */
export const nextOf = ({ nextStep, nextOwner, nextBy, noneNeeded }: DecisionText): string =>
  nextBy === null ? `None needed: ${noneNeeded}` : `${nextStep} (${nextOwner}, by ${inWords(nextBy)})`

export const decisionTitle = (text: DecisionText): string => `Management decision of ${inWords(text.decidedOn)}`

export const decisionInWords = (text: DecisionText): string =>
  lines(
    `${points[text.point].title}: ${decisions[text.decision]}`,
    `Decided by ${deciderOf(text)}, on ${whenOf(text.decidedOn, text.decidedAt)}`,
    `Why: ${text.rationale}`,
    text.progress !== '' && `How the plan goes: ${text.progress}`,
    `What comes next: ${nextOf(text)}`,
  )

export const riskTitle = ({ kind, knownOn }: Pick<RiskChange, 'kind' | 'knownOn'>): string =>
  `Change of risk known on ${inWords(knownOn)}: ${riskKinds[kind].toLowerCase()}`

type RiskWords = Pick<
  RiskChange,
  'kind' | 'knownOn' | 'knownAt' | 'words' | 'recordedBy' | 'recordedAt' | 'escalations'
>

export const riskInWords = (one: RiskWords): string =>
  lines(
    `${riskKinds[one.kind]}, known on ${whenOf(one.knownOn, one.knownAt)}`,
    one.words,
    `Recorded by ${one.recordedBy} on ${inWords(todayInEngland(one.recordedAt))}`,
    ...one.escalations.map(
      ({ to, level, at, note }) =>
        `Escalated to ${to} (${levelTitles[level].toLowerCase()}) on ${inWords(todayInEngland(at))}${note === '' ? '' : `: ${note}`}`,
    ),
  )

export const disputeTitle = ({ raisedOn }: Pick<Dispute, 'raisedOn'>): string =>
  `Dispute raised on ${inWords(raisedOn)}`

export const referralInWords = ({ referredOn, why, by }: Referral): string =>
  `Referred to Cafcass on ${inWords(referredOn)} by ${by}: ${why}`

export const disputeInWords = (one: Dispute): string =>
  lines(
    `Raised by ${one.raisedBy} (${raisers[one.raisedAs].toLowerCase()}) on ${inWords(one.raisedOn)}`,
    `What it is about: ${one.matter}`,
    `What is asked for: ${one.wanted}`,
    ...one.steps.flatMap((step) => [
      `${disputeLevelTitles[step.level]}: with ${step.with} from ${inWords(step.beganOn)}`,
      step.answered && `Answered by ${step.answered.by} on ${inWords(step.answered.on)}: ${step.answered.text}`,
    ]),
    ...one.referrals.map(referralInWords),
    one.ended &&
      `${endings[one.ended.how]} on ${inWords(one.ended.on)} (${disputeLevelTitles[one.ended.level].toLowerCase()})${one.ended.words === '' ? '' : `: ${one.ended.words}`}`,
  )
