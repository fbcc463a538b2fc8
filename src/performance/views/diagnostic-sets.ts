import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, details, form, insetText, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import { groupInWords } from '../rules/asked.ts'
import { differenceOf, type SetVersion } from '../rules/diagnostic-set.ts'

export const setAddress = (setId: string, rest = ''): string => `/performance/sets/${setId}${rest}`

type Listed = {
  readonly standing: readonly SetVersion[]
  readonly ended: readonly SetVersion[]
  readonly authority: string
  readonly maySet: boolean
}

const setLink = ({ setId, title }: SetVersion): Html =>
  html`<a class="govuk-link" href="${setAddress(setId)}">${title}</a>`
const decidedInWords = ({ decidedBy, decidedOn }: SetVersion): string => `${decidedBy}, ${inWords(decidedOn)}`

const listTable = (caption: string, some: readonly SetVersion[], authority: string): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}">${table({
    caption,
    firstCellIsHeader: true,
    head: ['Set', 'For whom', 'Figures of', { text: 'Standards', numeric: true }, 'Decided'],
    rows: some.map((set) => [
      setLink(set),
      set.forWhom,
      groupInWords(set.group, authority),
      { text: String(set.standards.length), numeric: true },
      decidedInWords(set),
    ]),
  })}</div>`

/** Every set, those that ended below. */
export const setsView = ({
  standing,
  ended,
  authority,
  maySet,
}: Listed): Html => html`<p class="govuk-body">A board or service that looks at everything sees nothing. A diagnostic set is the few standards that it chose to look at each time, with why each was chosen, who decided and when. Its page is the scorecard of those standards alone, in their order, and prints on one or two sheets.</p>
${maySet && html`<div class="tl-no-print">${button({ text: 'Choose a set', href: '/performance/sets/add' })}</div>`}
${standing.length > 0 ? listTable('Sets', standing, authority) : insetText(maySet ? 'No set is chosen yet. Take the standards that the board asked about last time, or those that measure the improvement plan.' : 'No set is chosen yet. The director or a performance analyst enters what a board decided.')}
${ended.length > 0 ? listTable('Sets that ended', ended, authority) : ''}`

type Shown = {
  readonly chrome: { readonly csrfToken: string }
  readonly set: SetVersion
  /** As it stands today; another than `set` where a month of before is shown. */
  readonly current: SetVersion
  readonly versions: readonly SetVersion[]
  readonly standards: ReadonlyMap<string, Standard>
  readonly authority: string
  readonly maySet: boolean
}

/** Who looks at it and who decided, above the figures. */
export const setFacts = ({ set, current, authority }: Shown): Html =>
  html`${current.ended ? insetText(`This set ended: ${decidedInWords(current)}.`) : ''}
<p class="govuk-body">Looked at by ${set.forWhom}. Figures of ${groupInWords(set.group, authority)}. Decided by ${decidedInWords(set)}.</p>
${set.why === '' ? '' : html`<p class="govuk-body tl-pre-line">${set.why}</p>`}`

/** Why each standard was chosen, in the order of the set. */
export const whyChosen = ({ set, standards }: Shown): Html => html`<h2 class="govuk-heading-m">Why each was chosen</h2>
<ol class="govuk-list govuk-list--number">${set.standards.map(({ standard, why }) => html`<li><strong>${standards.get(standard)?.title ?? standard}</strong>: ${why}</li>`)}</ol>`

const changeInWords = ({ versions, standards }: Shown, at: number): string => {
  const [now, before] = [versions[at]!, versions[at - 1]]
  if (now.ended) return 'Ended'
  if (before === undefined) return 'Chosen'
  const { added, left, reordered } = differenceOf(before.standards, now.standards)
  const titles = (ids: readonly string[]) => ids.map((id) => standards.get(id)?.title ?? id).join(', ')
  const said = [
    before.ended ? 'Put back' : '',
    added.length > 0 ? `Added: ${titles(added)}` : '',
    left.length > 0 ? `Left out: ${titles(left)}` : '',
    reordered ? 'In another order' : '',
  ].filter((one) => one !== '')
  return said.length > 0 ? said.join('. ') : 'Words changed'
}

/** Every version of it, the newest first. */
export const setHistory = (shown: Shown): Html =>
  html`<div class="tl-scroll tl-no-print" tabindex="0" role="region" aria-label="Decisions about the set">${table({
    caption: 'Decisions about the set',
    head: ['Decided', 'What', { text: 'Standards', numeric: true }, 'Entered'],
    rows: shown.versions
      .map((one, at) => [
        decidedInWords(one),
        changeInWords(shown, at),
        { text: String(one.standards.length), numeric: true },
        `${one.by}, ${inWords(todayInEngland(one.at))}`,
      ])
      .toReversed(),
  })}</div>`

/** What may be done with it. */
export const setActions = ({ chrome, set: { setId }, current, versions, maySet }: Shown): Html => {
  if (!maySet) return html``
  const seen = versions.at(-1)!.version
  if (current.ended)
    return html`<div class="tl-no-print">${form({ chrome, action: setAddress(setId, '/end'), label: 'Put the set back', body: html`<input type="hidden" name="do" value="put-back"><input type="hidden" name="seen" value="${seen}">${button({ text: 'Put it back', look: 'secondary' })}` })}</div>`
  return html`<div class="tl-no-print">${button({ text: 'Change the set', href: setAddress(setId, '/change'), look: 'secondary' })}
${details({
  summary: 'End the set',
  content: html`<p class="govuk-body">It is then under “Sets that ended”, with its history, and can be put back.</p>${form({ chrome, action: setAddress(setId, '/end'), label: 'End the set', body: html`<input type="hidden" name="seen" value="${seen}">${button({ text: 'End the set', look: 'warning' })}` })}`,
})}</div>`
}
