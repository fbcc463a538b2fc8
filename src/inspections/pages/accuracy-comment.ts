import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, checkboxes, form, input, radios, textarea, warningText } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import {
  type AccuracyComment,
  addComment,
  type CommentWords,
  changeComment,
  getComment,
  removeComment,
} from '../records/accuracy.ts'
import { listProposals } from '../records/proposals.ts'
import { type CommentState, commentStates, commentStateTitles, nextStates, wasSent } from '../rules/accuracy.ts'
import { type Place, placeOfQuote } from '../rules/accuracy-quote.ts'
import { open, trail } from './open.ts'
import { type Typed, typedIn } from './typed.ts'

const back = (visit: Visit): string => `/inspections/${visit.params.inspectionId}/factual-accuracy`

const typedOf = (comment: AccuracyComment | null): Typed =>
  comment
    ? {
        paragraph: comment.paragraph ?? '',
        page: comment.page === null ? '' : String(comment.page),
        quote: comment.quote,
        wrong: comment.wrong,
        shouldSay: comment.shouldSay,
        evidence: comment.evidence,
        state: comment.state,
        answer: comment.answer,
      }
    : {}

/** What was sent is kept as it was sent: only the answer is entered then. */
const readComment = (
  submitted: Form,
  before: AccuracyComment | null,
): { words: CommentWords | null; errors: Readonly<Record<string, string>> } => {
  const errors: Record<string, string> = {}
  const state = commentStates.find((one) => one === submitted.get('state')) ?? 'draft'
  if (!nextStates(before?.state ?? 'draft').includes(state)) errors.state = 'Choose what this comment is now'
  if (before && wasSent(before.state)) return { words: { ...before, state, answer: submitted.get('answer') }, errors }
  const typed = submitted.get('page')
  const number = typed === '' ? null : Number(typed)
  if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 1000))
    errors.page = 'The page must be a number from 1 to 1000'
  if (submitted.get('quote') === '') errors.quote = 'Copy the words of the draft that are wrong'
  if (submitted.get('wrong') === '') errors.wrong = 'Enter what is wrong with these words'
  const words: CommentWords = {
    paragraph: submitted.get('paragraph') || null,
    page: number,
    quote: submitted.get('quote'),
    wrong: submitted.get('wrong'),
    shouldSay: submitted.get('shouldSay'),
    evidence: submitted.get('evidence'),
    state,
    answer: '',
  }
  return { words, errors }
}

const stateChoice = (state: CommentState, typed: Typed, error: string | undefined) =>
  radios({
    name: 'state',
    legend: wasSent(state) ? 'What did the inspectors answer?' : 'Is it agreed to be sent?',
    items: nextStates(state).map((one) => ({
      value: one,
      text: one === 'sent' ? 'No answer yet' : commentStateTitles[one],
    })),
    value: typed.state ?? 'draft',
    error,
  })

const notThere =
  'These words are not in the draft as it was read. Copy them word for word, or say below that they are right'

/**
 * Words that the draft does not have would be sent back as a comment on nothing: they are asked about once. The place of those that
 * it has is filled in where it was left empty.
 */
const checkQuote = async (
  visit: Visit,
  submitted: Form,
  words: CommentWords,
): Promise<{ words: CommentWords; errors: Readonly<Record<string, string>>; told: string }> => {
  const proposals = await visit.transaction((db) => listProposals(db, visit.params.inspectionId!))
  const place = placeOfQuote(words.quote, proposals)
  if (place === null)
    return submitted.get('sure') === 'yes'
      ? { words, errors: {}, told: ' Its words were not found in the draft as it was read.' }
      : { words, errors: { quote: notThere }, told: '' }
  const filled = { ...words, paragraph: words.paragraph ?? place.paragraph, page: words.page ?? place.page }
  return { words: filled, errors: {}, told: ` The draft has these words${placeInWords(place)}.` }
}

const placeInWords = ({ paragraph, page }: Place): string => {
  const said = [paragraph && `in paragraph ${paragraph}`, page && `on page ${page}`].filter(Boolean).join(' ')
  return said === '' ? '' : ` ${said}`
}

const wordsFields = (typed: Typed, errors: Readonly<Record<string, string>>) => markup`
${input({ name: 'paragraph', label: 'Paragraph (optional)', hint: 'Its printed number', value: typed.paragraph, width: 4 })}
${input({ name: 'page', label: 'Page (optional)', value: typed.page, width: 4, inputmode: 'numeric', error: errors.page })}
${textarea({ name: 'quote', label: 'What the draft says', hint: 'Copy the words', value: typed.quote, rows: 4, error: errors.quote })}
${
  errors.quote === notThere &&
  checkboxes({
    name: 'sure',
    legend: 'Are these the words of the draft?',
    items: [{ value: 'yes', text: 'Yes, the draft says this: the reader left it out or read it wrongly' }],
  })
}
${textarea({ name: 'wrong', label: 'What is wrong', value: typed.wrong, rows: 4, error: errors.wrong })}
${textarea({ name: 'shouldSay', label: 'What it should say (optional)', value: typed.shouldSay, rows: 4 })}
${textarea({ name: 'evidence', label: 'Evidence (optional)', hint: 'Where this can be seen: a document, a list, a date. Name no child', value: typed.evidence, rows: 3 })}`

const sentWords = (comment: AccuracyComment) =>
  markup`<dl class="govuk-summary-list">${(
    [
      ['What the draft says', comment.quote],
      ['What is wrong', comment.wrong],
      ['What it should say', comment.shouldSay],
      ['Evidence', comment.evidence],
    ] as const
  )
    .filter(([, text]) => text !== '')
    .map(
      ([key, text]) =>
        markup`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value tl-pre-line">${text}</dd></div>`,
    )}</dl>`

type Refused = { typed: Typed; errors: Readonly<Record<string, string>>; late?: boolean }

const show = (visit: Visit, comment: AccuracyComment | null, refused: Refused | null): Answer => {
  const typed = refused?.typed ?? typedOf(comment)
  const errors = refused?.errors ?? {}
  const sent = comment !== null && wasSent(comment.state)
  const action = comment ? `${back(visit)}/${comment.id}` : `${back(visit)}/new`
  return html(
    page(visit.chrome, {
      title: comment ? 'Comment on factual accuracy' : 'Add a comment on factual accuracy',
      breadcrumbs: trail({ text: 'Factual accuracy of the draft', href: back(visit) }),
      errors,
      body: markup`${
        refused?.late &&
        warningText(
          `${comment?.changedBy} changed this comment while you were typing. What you typed is still in the boxes: save again to put it in place of theirs.`,
        )
      }${form({
        chrome: visit.chrome,
        action,
        body: markup`<input type="hidden" name="seen" value="${comment?.version ?? 0}">
${sent ? sentWords(comment) : wordsFields(typed, errors)}
${stateChoice(comment?.state ?? 'draft', typed, errors.state)}
${sent && textarea({ name: 'answer', label: 'Their answer (optional)', value: typed.answer, rows: 4 })}
<div class="govuk-button-group">${button({ text: 'Save', name: 'action', value: 'save' })}${
          comment && !sent && button({ text: 'Take it out', name: 'action', value: 'remove', look: 'warning' })
        }</div>`,
      })}`,
    }),
    refused ? (refused.late ? 409 : 422) : 200,
  )
}

const saved = (visit: Visit, text: string): Answer => redirect(back(visit), { tone: 'success', text })

const add: Page = {
  path: '/inspections/:inspectionId/factual-accuracy/new',
  title: 'Add a comment on factual accuracy',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/factual-accuracy',
  show: async (visit) => {
    await visit.transaction((db) => open(visit, db))
    return show(visit, null, null)
  },
  submit: async (visit, submitted) => {
    const { words, errors } = readComment(submitted, null)
    const inspection = await visit.transaction((db) => open(visit, db))
    if (!words || Object.keys(errors).length > 0) return show(visit, null, { typed: typedIn(submitted), errors })
    const checked = await checkQuote(visit, submitted, words)
    if (checked.errors.quote) return show(visit, null, { typed: typedIn(submitted), errors: checked.errors })
    const by = { name: visit.person.name, now: visit.now }
    await visit.transaction((db) => addComment(db, by, inspection.id, checked.words))
    return saved(visit, `The comment was added.${checked.told}`)
  },
}

const load = (visit: Visit): Promise<AccuracyComment> =>
  visit.transaction(async (db) => {
    const inspection = await open(visit, db)
    return getComment(db, inspection.id, visit.params.commentId!)
  })

const change: Page = {
  path: '/inspections/:inspectionId/factual-accuracy/:commentId',
  title: 'Comment on factual accuracy',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/factual-accuracy',
  show: async (visit) => show(visit, await load(visit), null),
  submit: async (visit, submitted) => {
    const comment = await load(visit)
    const inspectionId = visit.params.inspectionId!
    if (submitted.get('action') === 'remove') {
      await visit.transaction((db) => removeComment(db, inspectionId, comment.id))
      return saved(visit, 'The comment was taken out.')
    }
    const { words, errors } = readComment(submitted, comment)
    if (!words || Object.keys(errors).length > 0) return show(visit, comment, { typed: typedIn(submitted), errors })
    const isNew = !wasSent(comment.state) && words.quote !== comment.quote
    const checked = isNew ? await checkQuote(visit, submitted, words) : { words, errors: {}, told: '' }
    if ('quote' in checked.errors) return show(visit, comment, { typed: typedIn(submitted), errors: checked.errors })
    const seen = z.coerce.number().int().min(0).max(2_147_483_647).catch(0).parse(submitted.get('seen'))
    const by = { name: visit.person.name, now: visit.now }
    const done = await visit.transaction((db) => changeComment(db, by, inspectionId, comment.id, seen, checked.words))
    return done
      ? saved(visit, `The comment was saved.${checked.told}`)
      : show(visit, await load(visit), { typed: typedIn(submitted), errors: {}, late: true })
  },
}

export const accuracyCommentPages: readonly Page[] = [add, change]
