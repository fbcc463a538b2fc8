import { type TagColour, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Grade, Leaning, Proposal, State } from '../model.ts'
import { isUncertain } from '../rules/review.ts'
import { gradeTitles, leaningTitles, shortGradeTitles, stateTitles } from '../rules/words.ts'

const stateColours: Readonly<Record<State, TagColour>> = {
  pending: 'yellow',
  accepted: 'green',
  corrected: 'teal',
  rejected: 'grey',
}

export const stateTag = (proposal: Proposal): Html => {
  if (proposal.state === 'pending' && proposal.proposed === null) return tag('Not found: enter it', 'orange')
  if (proposal.state === 'pending' && isUncertain(proposal)) return tag('To decide: not certain', 'orange')
  if (proposal.proposed === null && proposal.state === 'corrected') return tag('Entered', stateColours.corrected)
  if (proposal.proposed === null && proposal.state === 'rejected') return tag('Not known', stateColours.rejected)
  return tag(stateTitles[proposal.state], stateColours[proposal.state])
}

const leaningColours: Readonly<Record<Leaning, TagColour>> = {
  strength: 'green',
  concern: 'red',
  mixed: 'orange',
  context: 'grey',
}

export const leaningTag = (leaning: Leaning): Html => tag(leaningTitles[leaning], leaningColours[leaning])

const gradeColours: Readonly<Record<Grade, TagColour>> = {
  outstanding: 'green',
  good: 'teal',
  'requires-improvement': 'orange',
  inadequate: 'red',
}

export const gradeTag = (grade: Grade): Html => tag(gradeTitles[grade], gradeColours[grade])

export const shortGradeTag = (grade: Grade): Html => tag(shortGradeTitles[grade], gradeColours[grade])

/** A long text on one line, cut at a word. */
export const shortened = (text: string, length = 150): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))}…`
}

/** Nothing in place of something, said in words. */
export const orNotKnown = (text: string | null | undefined): string | Html =>
  text ? text : html`<span class="govuk-hint govuk-!-margin-bottom-0">Not known</span>`
