import type { Outstanding, OutstandingPanel, ShortForm } from '../../access/slice.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { button, dateInput, input, textarea, typedDate } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import {
  addressOf,
  type DisputeLevel,
  disputeLevelTitles,
  type Point,
  points,
  type RiskKind,
  riskKinds,
} from './model.ts'
import { openHere } from './records/open-here.ts'
import { decisionCore, hiddenFields } from './views/decision-form.ts'

type Item =
  | { is: 'risk'; id: string; kind: RiskKind; words: string; knownOn: Day; decideBy: Day | null; to: string | null }
  | {
      is: 'dispute'
      id: string
      matter: string
      level: DisputeLevel
      with: string
      by: string
      answerBy: Day | null
      isAnswered: boolean
    }
  | { is: 'next'; id: string; next: string; owner: string; by: Day }
  | { is: 'level'; id: string; point: Point; decidedOn: Day }
  | { is: 'draft'; savedAt: string }

/** A decision in short: by whoever is signed in, today. `point`: what it is about, where it answers no change of risk. */
export const shortDecision = (childId: string, same: string, point: Point) => ({
  summary: 'Decide now',
  action: addressOf(childId).outstanding,
  body: ({ next, names, typed, errors }: ShortForm): Html =>
    html`${hiddenFields({ next, names, same, id: newId() })}${decisionCore({ typed, errors, names }, point === 'no-decision-90d' ? 'asked' : 'optional')}${button({ text: 'Record my decision' })}`,
})

const doneInShort = (childId: string, decisionId: string) => ({
  summary: 'Done',
  action: addressOf(childId).decision(decisionId),
  body: ({ today, next, names }: ShortForm): Html => {
    return html`${hiddenFields({ next, names })}${dateInput({ name: `done${names}`, legend: 'Done on', value: typedDate(today) })}
${input({ name: `done-note${names}`, label: 'What came of it (optional)' })}${button({ text: 'It is done' })}`
  },
})

const answerInShort = (childId: string, disputeId: string) => ({
  summary: 'Answer',
  action: addressOf(childId).dispute(disputeId),
  body: ({ next, names }: ShortForm): Html =>
    html`${hiddenFields({ next, names, do: 'answer' })}${textarea({ name: `answer${names}`, label: 'What you say to it', rows: 3 })}${button({ text: 'Record the answer' })}`,
})

const shown = (item: Item, childId: string, may: { decide: boolean }): Outstanding => {
  const to = addressOf(childId)
  switch (item.is) {
    case 'risk':
      return {
        text: `Decide on a change of risk: ${riskKinds[item.kind].toLowerCase()}`,
        more: `${item.words} Known on ${inWords(item.knownOn)}${item.to === null ? '' : `; ${item.to} was asked`}.`,
        href: to.riskChange(item.id),
        ...(may.decide ? { answer: shortDecision(childId, `escalation-decision-1wd/${item.id}`, 'risk-change') } : {}),
      }
    case 'dispute':
      return {
        text: item.isAnswered
          ? `Dispute: answered by ${item.with}, and ${item.by} has not said whether it is resolved`
          : `Answer a dispute: ${disputeLevelTitles[item.level].toLowerCase()}, ${item.with}`,
        more: item.matter,
        href: to.dispute(item.id),
        ...(may.decide && !item.isAnswered ? { answer: answerInShort(childId, item.id) } : {}),
      }
    case 'next':
      return {
        text: item.next,
        more: `What comes next after a management decision. ${item.owner}, by ${inWords(item.by)}.`,
        href: to.decision(item.id),
        answer: doneInShort(childId, item.id),
      }
    case 'level':
      return {
        text: `${points[item.point].title}: decided below the level that is asked for`,
        more: `On ${inWords(item.decidedOn)}. A ${points[item.point].least.replaceAll('-', ' ')} or higher decides at this point.`,
        href: to.decision(item.id),
        ...(may.decide ? { answer: shortDecision(childId, `supervision.level/${item.id}`, item.point) } : {}),
      }
    case 'draft':
      return {
        text: 'Your draft of a management decision',
        more: `Saved on ${inWords(todayInEngland(new Date(item.savedAt)))}. Only you see it.`,
        href: to.decide,
      }
  }
}

/** What is open in management oversight itself. */
export const openItems: OutstandingPanel = {
  on: 'outstanding',
  rows: async (db, person, today) => (person.permissions.has('oversight.clear') ? openHere(db, person, today) : null),
  show: (item, childId) => shown(item as Item, childId, { decide: true }),
}
