import type { Visit } from '../../../access/model.ts'
import { inWords, todayInEngland } from '../../../platform/day.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, form, radios, table, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { childPage, type OpenChild } from '../../pages/child-page.ts'
import { longest, type QualityAnswer, type QualityRating } from '../model.ts'
import { enterRating } from '../records/facts.ts'
import { addRating } from '../records/write.ts'
import { evidenceOf, goodFrom, qualityQuestions, scoreOf } from '../rules/quality.ts'
import { framed, partsNavigation } from '../views/parts.ts'
import { byOf, type Opened, openChronology } from './open.ts'

type Answers = Readonly<Record<string, QualityAnswer>>

const questions = (opened: Opened, answers: Readonly<Record<string, string>>, errors: Record<string, string>): Html => {
  const evidence = evidenceOf(opened.chronology, opened.faults, opened.born)
  return html`${qualityQuestions.map(({ id, text, hint }, at) =>
    radios({
      name: id,
      legend: `${at + 1}. ${text}`,
      hint: html`${hint}<br><strong>Throughline sees:</strong> ${evidence[id].says}.`,
      value: answers[id],
      error: errors[id],
      inline: true,
      small: true,
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  )}`
}

const earlier = (ratings: readonly QualityRating[], caption: string): Html | null =>
  ratings.length === 0
    ? null
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}">${table({
        caption,
        head: ['When', 'Who', 'Yes of 8', 'No to', 'Note'],
        rows: ratings.map((rating) => [
          inWords(todayInEngland(rating.at)),
          rating.by,
          { text: `${scoreOf(rating.answers)}${scoreOf(rating.answers) >= goodFrom ? ', good' : ''}`, numeric: true },
          qualityQuestions.flatMap(({ id }, at) => (rating.answers[id] === 'no' ? [String(at + 1)] : [])).join(', ') ||
            'none',
          html`<span class="tl-pre-line">${rating.note}</span>`,
        ]),
      })}</div>`

const shown = (
  visit: Visit,
  child: OpenChild,
  opened: Opened,
  typed: { answers: Readonly<Record<string, string>>; note: string } = { answers: {}, note: '' },
  errors: Record<string, string> = {},
): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Quality of the chronology',
      ...framed(child, 'Quality'),
      errors,
      body: html`${partsNavigation(child.childId, '/quality', opened.standing.pending.length)}
<p class="govuk-body">Eight questions, answered by someone who has read it. Seven or eight times yes is good.</p>
${
  visit.may('chronology.rate')
    ? form({
        chrome: visit.chrome,
        action: visit.path,
        label: 'Quality',
        body: html`${questions(opened, typed.answers, errors)}
${textarea({ name: 'note', label: 'What to do about it (optional)', value: typed.note, error: errors.note, rows: 3 })}
${button({ text: 'Save the answers' })}`,
      })
    : html`<p class="govuk-body">Managers, reviewing officers and quality assurance answer them.</p>`
}
${earlier(opened.chronology.ratings, 'Answered so far')}
${opened.chronology.joined.map(({ identifier, ratings }) => earlier(ratings, `Answered under ${identifier}, before the two were joined`))}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

export const qualityPage = childPage({
  path: '/children/:childId/chronology/quality',
  title: 'Quality of the chronology',
  may: 'children.see',
  record: 'children.chronology_entry',
  reachedFrom: '/children/:childId/chronology',
  show: (visit, child) => visit.transaction(async (db) => shown(visit, child, await openChronology(db, visit, child))),
  submit: (visit, child, sent) => {
    if (!visit.may('chronology.rate'))
      throw new Refusal('not-allowed', 'You may see these answers, and not give any.', 'Ask the worker’s manager.')
    return visit.transaction(async (db) => {
      const opened = await openChronology(db, visit, child)
      const answers = Object.fromEntries(qualityQuestions.map(({ id }) => [id, sent.get(id)]))
      const note = sent.get('note')
      const errors: Record<string, string> = Object.fromEntries(
        Object.entries(answers)
          .filter(([, given]) => given !== 'yes' && given !== 'no')
          .map(([id]) => [id, 'Choose yes or no']),
      )
      if (note.length > longest.done) errors.note = 'Use 2,000 characters or fewer'
      if (Object.keys(errors).length > 0) return shown(visit, child, opened, { answers, note }, errors)
      const key = await addRating(db, child.childId, { answers: answers as Answers, note }, byOf(visit))
      const { today } = visit
      await enterRating(db, { childId: child.childId, today, on: today, key, answers: answers as Answers })
      return redirect(visit.path, {
        tone: 'success',
        text: `${scoreOf(answers as Answers)} of 8. The answers are saved.`,
      })
    })
  },
})
