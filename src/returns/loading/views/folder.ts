import { button, form, input, insetText, radios, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { nextLook } from '../rules/watching.ts'
import { momentInWords, returnsNavigation } from './parts.ts'

export type TypedFolder = {
  mostGone: string
  fewGone: string
  unknown: string
  errors: Readonly<Record<string, string>>
}

/** `state`: what the last look found; null: there was none yet. `told`: the folder that the service was told to watch. */
export type Watched = {
  state: { lookedAt: string; root: string; fault: string | null } | null
  told: string | null
  now: Date
}

const how = html`<p class="govuk-body">Put a workbook, a folder of CSV files or a ZIP file into <code>annex-a</code>, <code>ssd</code> or <code>local</code> inside it. The day of the return
is read from its name, such as <code>annex-a-2026-11-21.xlsx</code>; without one it is the day on which it was written. When it has been dealt with it is moved
to <code>accepted</code> or <code>refused</code>, with what was found beside it.</p>`

const watched = ({ state, told, now }: Watched): Html => {
  const next = momentInWords(nextLook(now))
  if (state !== null)
    return html`<p class="govuk-body">Watched: <code>${state.root}</code>. Last looked into ${momentInWords(new Date(state.lookedAt))}, next ${next}.</p>
${state.fault !== null && warningText(state.fault)}${how}`
  if (told !== null)
    return html`${insetText(html`<code>${told}</code> is to be watched, and was not looked into yet. The next look is ${next}.`)}${how}`
  return insetText(
    'No folder is watched. Whoever looks after Throughline sets THROUGHLINE_RETURNS_FOLDER (docs/operations.md, “Returns that come by themselves”).',
  )
}

const unknownChoices = (value: string, error: string | undefined): Html =>
  radios({
    name: 'unknown',
    legend: 'Small lists: identifiers that neither Annex A nor the dataset holds',
    hint: 'Often they are mistyped, or the child is newer than the newest main return',
    value,
    error,
    items: [
      { value: 'refuse', text: 'Do not load the list until a person has said what becomes of them' },
      {
        value: 'leave-out',
        text: 'Leave their rows out and load the rest',
        hint: 'They come in with the next list, once a main return holds them',
      },
      { value: 'add', text: 'Make each of them a new child', hint: 'Without a name, worker or team' },
    ],
  })

export const folderView = (
  chrome: Chrome,
  of: Watched,
  typed: TypedFolder,
): Html => html`${returnsNavigation('folder', true)}
<p class="govuk-body">Returns that the case system writes into a folder are loaded by themselves, with the same checks. What blocks, or leaves out too many children, is
not loaded: what was loaded before stays, and those who load returns see it on their home page.</p>
${watched(of)}
<h2 class="govuk-heading-m">When a person must look first</h2>
<p class="govuk-body">It holds for the watched folder and the command, and on these pages a person is asked a second time.</p>
${form({
  chrome,
  action: '/returns/folder',
  body: html`${input({
    name: 'mostGone',
    label: 'Most children that may be missing, in per cent',
    hint: 'Of those whom the return should hold by what is known. A return that misses more is not loaded by itself',
    value: typed.mostGone,
    width: 3,
    inputmode: 'decimal',
    error: typed.errors.mostGone,
  })}
${input({
  name: 'fewGone',
  label: 'Children who may be missing from a small list, whatever the share',
  hint: 'One child of eight is more than a tenth, and children come off small lists on ordinary nights. It does not hold where a list of two or more loses every child: that is how an export that failed looks',
  value: typed.fewGone,
  width: 3,
  inputmode: 'numeric',
  error: typed.errors.fewGone,
})}
${unknownChoices(typed.unknown, typed.errors.unknown)}
${button({ text: 'Save' })}`,
})}`
