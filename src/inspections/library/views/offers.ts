import { type Html, html } from '../../../platform/views/html.ts'
import { themesOf } from '../../reader/themes.ts'
import { themes } from '../../reader/themes-list.ts'
import { leaningTitles } from '../../rules/words.ts'
import type { Answers } from '../model.ts'
import { plainQuestion } from '../rules/plain-question.ts'
import { addressOf, type Typed } from '../rules/typed.ts'

const themeTitles = new Map<string, string>(themes.map(({ id, title }) => [id, title]))

/** What the words name besides: a leaning, themes. Each is a search of its own, for a person to choose. */
export const offers = ({ typed, answers }: { typed: Typed; answers: Answers | null }): Html | null => {
  const plain = plainQuestion(typed.words)
  const named = plain?.themes ?? (answers?.total === 0 && typed.theme === '' ? themesOf(typed.words) : [])
  const leaning = typed.leaning === '' ? (plain?.leaning ?? null) : null
  const link = (text: string, change: Partial<Typed>): Html =>
    html`<li><a class="govuk-link" href="${addressOf('/search', typed, { ...change, page: 1, all: undefined })}">${text}</a></li>`
  const kind = leaning && leaningTitles[leaning].toLowerCase()
  const links = [
    ...named.map((id) =>
      link(`Everything about “${themeTitles.get(id)}”${kind ? ` that reads as a ${kind}` : ''}`, {
        words: '',
        theme: id as Typed['theme'],
        ...(leaning ? { leaning } : {}),
      }),
    ),
    ...(leaning && plain!.words !== ''
      ? [link(`“${plain!.words}” where it reads as a ${kind}`, { words: plain!.words, leaning })]
      : []),
    ...(leaning && plain!.words === '' && named.length === 0
      ? [link(`Everything that reads as a ${kind}`, { words: '', leaning })]
      : []),
  ]
  const told =
    plain &&
    html`<p class="govuk-body">${plain.words === '' ? 'No words are left to look for' : html`Looked for: <strong>${plain.words}</strong>`}. ${plain.left.length > 0 && `Left out: ${plain.left.join(' ')}.`}</p>`
  if (links.length === 0) return told
  return html`<div class="tl-no-print">${told}<p class="govuk-body govuk-!-margin-bottom-1">You may be asking for:</p><ul class="govuk-list govuk-list--bullet">${links}</ul></div>`
}
