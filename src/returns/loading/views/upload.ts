import { historyTables } from '../../../children/history/tables.ts'
import { inWords } from '../../../platform/day.ts'
import { button, details, form, insetText, summaryList, textarea, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { followsFromDay, laterDatesInWords } from '../../checks/later-dates.ts'
import type { Severity } from '../../model.ts'
import type { CheckCount, Preview, Unknown, Upload } from '../model.ts'
import { mostFindings } from '../model.ts'
import { goneInWords, olderInWords, type Stops, unknownInWords } from '../rules/stops.ts'
import {
  counted,
  firstInWords,
  isUnderWay,
  kindTitles,
  previewSentences,
  progressInWords,
  severityMeaning,
  severityTitles,
  stateTitles,
  undoneInWords,
  unknownDone,
  wayTitles,
} from '../rules/words.ts'
import { momentInWords, number, severityTag, stateTag, wideTable } from './parts.ts'
import { listTitle, readView } from './read.ts'

export type Shown = {
  upload: Upload
  counts: readonly CheckCount[]
  /** What a check asks, by its id. */
  rules: ReadonlyMap<string, string>
  warnings: readonly string[]
  /** Why it is not loaded by one button. */
  stops: Stops | null
  /** What the authority has set for identifiers of small lists that no main return knows. */
  unknown: Unknown
  /** A newer load that stands in its way. */
  newer: Preview['last']
  /** Something was loaded or undone since what it would change was worked out. */
  outdated: boolean
  /** In the adoption team: what was read of adopters is theirs. */
  seesAdopters: boolean
  /** Another return that this one waits for. */
  waitsFor: Upload | null
  mayBeUndone: boolean
  /** Kept when a form is refused. */
  reason?: string
  errors?: Readonly<Record<string, string>>
}

const facts = ({ upload }: Shown): Html =>
  summaryList({
    rows: [
      { key: 'State', value: stateTag(upload.state) },
      { key: 'Return', value: kindTitles[upload.kind] },
      { key: 'As at', value: inWords(upload.asAt) },
      { key: 'Files', value: upload.fileNames.join(', ') },
      {
        key: 'Handed in',
        value: `${upload.way === 'page' ? `by ${upload.by}` : wayTitles[upload.way]}, ${momentInWords(upload.at)}`,
      },
      ...(upload.state !== 'staged' && upload.decidedBy !== null && upload.decidedAt !== null
        ? [{ key: 'Decided', value: `by ${upload.decidedBy}, ${momentInWords(upload.decidedAt)}` }]
        : []),
      ...(upload.load === null ? [] : [{ key: 'Load', value: String(upload.load) }]),
      ...(upload.acceptedBecause === null || upload.load === null
        ? []
        : [{ key: 'Loaded all the same, because', value: upload.acceptedBecause }]),
      ...(upload.undoneBecause === null || upload.state !== 'undone'
        ? []
        : [{ key: 'Undone, because', value: upload.undoneBecause }]),
    ],
  })

const underWay = ({ upload, waitsFor, newer }: Shown, refreshing: boolean): Html => html`<div role="status">
<p class="govuk-body-l"><strong>${progressInWords(upload)}</strong></p>
${newer && insetText(olderInWords(upload.kind, upload.asAt, newer))}
${upload.state === 'waiting' && waitsFor && insetText(`${waitsFor.by} is loading ${kindTitles[waitsFor.kind]} (${stateTitles[waitsFor.state].toLowerCase()}). Yours is next.`)}
</div>
<p class="govuk-body">You can leave this page and come back: the work goes on. ${
  refreshing
    ? html`This page now looks again every few seconds. <a class="govuk-link" href="/returns/${upload.id}">Stop looking again</a>`
    : html`<a class="govuk-link" href="/returns/${upload.id}">Look again now</a>, or <a class="govuk-link" href="/returns/${upload.id}?refresh=on">let this page look again every few seconds</a>.`
}</p>`

const checkRows = ({ upload, rules }: Shown, counts: readonly CheckCount[]) =>
  counts.map((one) => [
    html`${rules.get(one.check) ?? one.check}<br><span class="govuk-hint govuk-!-margin-bottom-0">${listTitle(upload, one.list)}</span>`,
    number(one.count),
    html`<a class="govuk-link" href="/returns/${upload.id}/findings.csv?check=${encodeURIComponent(one.check)}">Download<span class="govuk-visually-hidden"> what breaks: ${rules.get(one.check) ?? one.check}</span></a>${
      one.count > mostFindings && html`<br>the first ${mostFindings.toLocaleString('en-GB')}`
    }`,
  ])

const severities = ['blocks', 'must-fix', 'look-at'] as const
const sum = (counts: readonly CheckCount[]): number => counts.reduce((total, { count }) => total + count, 0)

const foundTable = (shown: Shown, severity: Severity, counts: readonly CheckCount[]): Html =>
  wideTable({
    caption: severityTitles[severity],
    hideCaption: true,
    head: ['What must hold', { text: 'Found', numeric: true }, 'Where'],
    rows: checkRows(shown, counts),
  })

/** What one severity found. What a wrong day alone may find hides nothing else. */
const foundOf = (shown: Shown, severity: Severity): Html | null => {
  const own = shown.counts.filter((one) => one.severity === severity)
  if (own.length === 0) return null
  const isBehind = ({ check }: CheckCount): boolean => Boolean(shown.upload.content?.later) && followsFromDay(check)
  const [behind, others] = [own.filter(isBehind), own.filter((one) => !isBehind(one))]
  return html`<h3 class="govuk-heading-s">${severityTag(severity)} ${counted(sum(own), 'finding')}</h3>
<p class="govuk-body">${severityMeaning[severity]}</p>
${others.length > 0 && foundTable(shown, severity, others)}
${
  behind.length > 0 &&
  details({
    summary: `${counted(sum(behind), 'finding')} that a wrong day would explain: dates after it, and ages`,
    content: foundTable(shown, severity, behind),
  })
}`
}

const found = (shown: Shown): Html => {
  const { upload, counts } = shown
  if (upload.content === null) return html``
  if (counts.length === 0)
    return html`<h2 class="govuk-heading-m">What was found</h2><p class="govuk-body">The checks found nothing to put right.</p>`
  return html`<h2 class="govuk-heading-m">What was found</h2>
<p class="govuk-body"><a class="govuk-link" href="/returns/${upload.id}/findings.csv">Download everything that was found (CSV)</a>. The file holds identifiers of children.</p>
${severities.map((severity) => foundOf(shown, severity))}`
}

/** What the authority has settled for identifiers that no main return knows. */
const unknownMeaning: Readonly<Record<Unknown, string>> = {
  refuse: 'It is not loaded before you say what becomes of their rows.',
  'leave-out': 'Their rows are left out, as is set for small lists.',
  add: 'Each becomes a new child, as is set for small lists.',
}

const stopWarnings = ({ upload, stops, newer, unknown }: Shown): Html | null => {
  if (upload.state !== 'staged') return null
  const named = upload.preview?.unknown
  return html`${newer && warningText(olderInWords(upload.kind, upload.asAt, newer))}
${stops?.gone && warningText(`${goneInWords(stops.gone)} Is it whole, and of the right authority?`)}
${named && named.count > 0 && warningText(`The list names ${unknownInWords(named)} ${unknownMeaning[unknown]}`)}`
}

const goneLink = (upload: Upload, { children, last }: Preview): Html | null =>
  children.gone === 0 || last === null || upload.state === 'undone'
    ? null
    : html`<p class="govuk-body"><a class="govuk-link" href="/returns/${upload.id}/gone">See the ${counted(children.gone, 'child', 'children')} no longer in the return</a></p>`

const outdatedWords =
  'Another return was loaded or undone since this was worked out. It is worked out again before anything is loaded, and you see it first.'

const changes = (shown: Shown, preview: Preview): Html => {
  const { upload, warnings } = shown
  const rows = Object.entries(preview.counts).map(([table, own]) => [
    historyTables[table as keyof typeof historyTables]?.title ?? table,
    ...(['new', 'changed', 'withdrawn', 'ended', 'unchanged', 'kept'] as const).map((fate) => number(own[fate])),
  ])
  return html`<h2 class="govuk-heading-m">${upload.state === 'staged' ? 'What loading would change' : 'What it changed'}</h2>
${shown.outdated && insetText(outdatedWords)}
${warnings.map((text) => warningText(text))}
${stopWarnings(shown)}
${
  preview.last
    ? html`<p class="govuk-body">Compared with load ${preview.last.load}, as at ${inWords(preview.last.asAt)}:</p>`
    : html`<p class="govuk-body">${firstInWords(upload.kind)}</p>`
}
<ul class="govuk-list govuk-list--bullet">${previewSentences(preview).map((text) => html`<li>${text}</li>`)}
${preview.unknown?.done && html`<li>${unknownDone(preview.unknown)}</li>`}</ul>
${goneLink(upload, preview)}
${details({
  summary: 'By kind of record',
  content: html`${wideTable({
    caption: 'By kind of record',
    hideCaption: true,
    head: ['Record', ...['New', 'Changed', 'Taken back', 'No longer so', 'The same', 'Kept from before'].map((text) => ({ text, numeric: true }))],
    rows,
  })}
<p class="govuk-body">Taken back: the case system no longer has it. No longer so: it was so until now. Kept from before: the return does not reach so far back.</p>`,
})}`
} // biome-ignore format: one view

const foundInNumbers = ({ mustFix, lookAt }: Upload): string => {
  const parts = [
    ...(mustFix > 0 ? [`${counted(mustFix, 'finding')} must be put right in the case system`] : []),
    ...(lookAt > 0 ? [`${counted(lookAt, 'finding')} to look at`] : []),
  ]
  return parts.length === 0 ? 'The checks found nothing.' : `${parts.join(', ')}: see below.`
}

const decision = (chrome: Chrome, { upload, reason, errors, stops, newer }: Shown): Html => html`<h2 class="govuk-heading-m">Your decision</h2>
<p class="govuk-body">${foundInNumbers(upload)} ${newer === null ? 'What loads counts as it stands; it can be undone.' : 'It cannot be loaded while a newer one is.'}${stops && newer === null && ' You are asked once more before it is loaded.'}</p>
${newer === null && html`${form({
  chrome,
  action: `/returns/${upload.id}`,
  label: 'Accept',
  body: html`<input type="hidden" name="do" value="accept"><input type="hidden" name="seen" value="${upload.previewOf ?? ''}">
${button({ text: stops ? 'Go on to load it' : 'Accept and load' })}`,
})}`
}
${details({
  summary: 'Refuse it instead',
  open: errors !== undefined,
  content: form({
    chrome,
    action: `/returns/${upload.id}`,
    label: 'Refuse',
    body: html`<input type="hidden" name="do" value="refuse">
${textarea({ name: 'reason', label: 'Why it is refused', hint: 'For those who made the return. Do not name a child', rows: 3, value: reason, error: errors?.reason })}
${button({ text: 'Refuse, load nothing', look: 'secondary' })}`,
  }),
})}` // biome-ignore format: one view

const ended = ({ upload, mayBeUndone }: Shown): Html | null => {
  if (upload.state === 'blocked')
    return warningText(
      'This return cannot be loaded: what blocks it must be put right in the case system or its export first. What was loaded before is as it was.',
    )
  if (upload.state === 'unreadable')
    return warningText(`${upload.fault ?? 'It could not be read.'} What was loaded before is as it was.`)
  if (upload.state === 'refused')
    return insetText(`Refused: ${upload.fault ?? 'no reason was given'}. Nothing was loaded.`)
  if (upload.state === 'same') return insetText('It said the same as the load before it, so no load was made.')
  if (upload.state === 'undone') return insetText(undoneInWords(upload.preview?.keptApart ?? 0))
  if (upload.state === 'accepted' && mayBeUndone)
    return html`<p class="govuk-body"><a class="govuk-link" href="/returns/${upload.id}/undo">Undo this load</a></p>`
  return null
}

/** Said before anything else: most of what was found may follow from the day alone. */
const wrongDay = ({ content, asAt, state }: Upload): Html | null =>
  content?.later
    ? warningText(
        `${laterDatesInWords(content.later, asAt)}${state === 'staged' ? ' If not, refuse the return, and hand it in again with its own day.' : ''}`,
      )
    : null

/** One return: how far it is, what was found, what it would change, and the decision. */
export const uploadView = (chrome: Chrome, shown: Shown, refreshing: boolean): Html => {
  const { upload } = shown
  if (isUnderWay(upload.state)) return html`${underWay(shown, refreshing)}${facts(shown)}`
  return html`${wrongDay(upload)}${upload.state === 'staged' && upload.fault && warningText(upload.fault)}
${ended(shown)}
${facts(shown)}
${upload.preview && changes(shown, upload.preview)}
${upload.state === 'staged' && decision(chrome, shown)}
${found(shown)}
${upload.content && readView(shown, upload.content)}`
}
