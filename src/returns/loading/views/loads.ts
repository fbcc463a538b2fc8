import type { Load } from '../../../children/index.ts'
import { inWords } from '../../../platform/day.ts'
import { button, insetText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Upload } from '../model.ts'
import { counted, isUnderWay, kindTitles, progressInWords } from '../rules/words.ts'
import { momentInWords, number, returnsNavigation, stateTag, wideTable } from './parts.ts'

const sum = ({ counts }: Load, ...fates: ('new' | 'changed' | 'withdrawn' | 'ended')[]): number =>
  Object.values(counts).reduce((total, own) => total + fates.reduce((part, fate) => part + own[fate], 0), 0)

const link = (upload: Upload, text: string, mayLoad: boolean): Html | string =>
  mayLoad ? html`<a class="govuk-link" href="/returns/${upload.id}">${text}</a>` : text

const nameOf = ({ kind, asAt }: { kind: Upload['kind']; asAt: string }): string =>
  `${kindTitles[kind]}, as at ${inWords(asAt)}`

const lookAgain = (refreshing: boolean): Html =>
  refreshing
    ? html`<p class="govuk-body">This page now looks again every few seconds. <a class="govuk-link" href="/returns">Stop looking again</a></p>`
    : html`<p class="govuk-body"><a class="govuk-link" href="/returns">Look again now</a>, or <a class="govuk-link" href="/returns?refresh=on">let this page look again every few seconds</a>.</p>`

const waiting = (uploads: readonly Upload[], mayLoad: boolean, refreshing: boolean): Html | null => {
  const open = uploads.filter(({ state }) => state === 'staged' || isUnderWay(state))
  if (open.length === 0) return null
  return html`<h2 class="govuk-heading-m">Under way</h2>
${open.some(({ state }) => isUnderWay(state)) && lookAgain(refreshing)}
<ul class="govuk-list tl-list">${open.map(
    (
      one,
    ) => html`<li class="tl-list__item"><p class="govuk-body govuk-!-margin-bottom-1">${link(one, nameOf(one), mayLoad)} ${stateTag(one.state)}</p>
<p class="tl-list__when">${isUnderWay(one.state) ? `${progressInWords(one)}. ` : ''}Handed in by ${one.by}, ${momentInWords(one.at)}</p></li>`,
  )}</ul>`
}

const loadRow = (load: Load, upload: Upload | undefined, mayLoad: boolean) => {
  const words = `Load\u00a0${load.load}`
  const kind = load.source === 'entered' ? 'local' : load.source
  return [
    html`${upload ? link(upload, words, mayLoad) : words}${load.undone && html` ${stateTag('undone')}`}`,
    kindTitles[kind],
    inWords(load.asAt),
    html`${load.by}<br><span class="govuk-hint govuk-!-margin-bottom-0">${momentInWords(load.at)}</span>`,
    number(sum(load, 'new')),
    number(sum(load, 'changed')),
    number(sum(load, 'withdrawn', 'ended')),
    upload ? number(upload.mustFix + upload.lookAt) : '',
  ]
}

const notLoaded = (uploads: readonly Upload[], mayLoad: boolean): Html | null => {
  const ended = uploads.filter(({ state }) => ['blocked', 'unreadable', 'refused', 'same'].includes(state))
  if (ended.length === 0) return null
  return wideTable({
    caption: 'Handed in and not loaded',
    head: ['Return', 'What came of it', 'By', 'Why'],
    rows: ended
      .slice(0, 20)
      .map((one) => [
        link(one, nameOf(one), mayLoad),
        stateTag(one.state),
        html`${one.by}<br><span class="govuk-hint govuk-!-margin-bottom-0">${momentInWords(one.at)}</span>`,
        one.fault ?? (one.state === 'blocked' ? counted(one.blocks, 'finding') : ''),
      ]),
  })
}

/** What was loaded, what is under way, and what was not loaded and why. */
export const loadsView = (
  loads: readonly Load[],
  uploads: readonly Upload[],
  mayLoad: boolean,
  refreshing: boolean,
): Html => {
  const byLoad = new Map(uploads.flatMap((one) => (one.load === null ? [] : [[one.load, one] as const])))
  return html`${returnsNavigation('loads', mayLoad)}
<p class="govuk-body">A return is read and checked, and then you see what it would change before anything is loaded. Each load can be undone.</p>
${mayLoad && button({ text: 'Load a return', href: '/returns/new' })}
${waiting(uploads, mayLoad, refreshing)}
${
  loads.length === 0
    ? insetText(
        'Nothing has been loaded yet. Children, their records and every figure come from the returns that are loaded here.',
      )
    : wideTable({
        caption: 'Loads',
        head: [
          'Load',
          'Return',
          'As at',
          'Loaded by',
          { text: 'New records', numeric: true },
          { text: 'Changed', numeric: true },
          { text: 'Gone', numeric: true },
          { text: 'Found', numeric: true },
        ],
        rows: loads.map((load) => loadRow(load, byLoad.get(load.load), mayLoad)),
      })
}
${notLoaded(uploads, mayLoad)}`
}
