import type { Day } from '../../platform/day.ts'
import {
  addWorkingDays,
  type DraftSettings,
  englandAndWales,
  findDraftPeriod,
  type Holiday,
  HolidaysUnknown,
  type SourceId,
  withExtraHolidays,
  workingDaysBetween,
} from '../../statutory/index.ts'
import type { Inspection } from '../model.ts'

type Known = Pick<
  Inspection,
  'kind' | 'onSite' | 'draftReceivedOn' | 'accuracyDueOn' | 'accuracySentOn' | 'receivedOn' | 'publishedOn'
>

export type DraftClockSettings = { periods: DraftSettings; extraHolidays: readonly Holiday[] }

export type DraftClock = {
  /** By when the draft is expected after inspectors left; null when none is, or it has come. */
  draftExpected: Day | null
  /** By when comments on its factual accuracy are due. */
  due: Day | null
  /** `entered`: the day that somebody entered. `rule`: so many working days after the draft came. */
  by: 'entered' | 'rule' | null
  workingDays: { draft: number; comments: number } | null
  source: SourceId | null
  /** Working days from today until they are due; null when they were sent, or nothing is due. */
  left: number | null
}

const counted = <T>(count: () => T): T | null => {
  try {
    return count()
  } catch (error) {
    if (error instanceof HolidaysUnknown) return null
    throw error
  }
}

/** What comes between the inspectors' leaving and the final document. */
export const draftClockOf = (known: Known, settings: DraftClockSettings, today: Day): DraftClock => {
  const holidays = withExtraHolidays(englandAndWales, settings.extraHolidays)
  const start = known.onSite[0]?.start ?? known.draftReceivedOn
  const period = start ? findDraftPeriod(known.kind, start, settings.periods) : null
  const { draftReceivedOn: draft, accuracyDueOn: entered } = known
  const left = known.onSite.at(-1)?.end
  const over = known.receivedOn !== null || known.publishedOn !== null
  const byRule = draft && period ? counted(() => addWorkingDays(draft, period.comments, holidays)) : null
  const due = entered ?? byRule
  const open = due !== null && known.accuracySentOn === null && !over
  return {
    draftExpected:
      period && left && draft === null && !over ? counted(() => addWorkingDays(left, period.draft, holidays)) : null,
    due,
    by: entered ? 'entered' : byRule ? 'rule' : null,
    workingDays: period && { draft: period.draft, comments: period.comments },
    source: period?.source ?? null,
    left: open ? counted(() => workingDaysBetween(today, due, holidays)) : null,
  }
}

export const commentStates = ['draft', 'agreed', 'sent', 'accepted', 'partly', 'not-accepted'] as const
export type CommentState = (typeof commentStates)[number]

export const commentStateTitles: Readonly<Record<CommentState, string>> = {
  draft: 'Draft',
  agreed: 'Agreed to send',
  sent: 'Sent',
  accepted: 'Accepted by the inspectors',
  partly: 'Accepted in part',
  'not-accepted': 'Not accepted',
}

/** What a comment can become from what it is. What was sent is never changed again, only answered. */
export const nextStates = (state: CommentState): readonly CommentState[] => {
  if (state === 'draft' || state === 'agreed') return ['draft', 'agreed']
  return ['sent', 'accepted', 'partly', 'not-accepted']
}

export const wasSent = (state: CommentState): boolean => state !== 'draft' && state !== 'agreed'
