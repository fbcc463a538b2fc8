import type { OpenChild } from '../../../children/index.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import { button, details, form, insetText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { leavingNavigation } from '../../leaving/views/parts.ts'
import { type ActionKind, actionKinds, actionOf } from '../model/actions.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { homeAddress, homesAddress, type OpenedHomes } from '../pages/open.ts'
import { bedAndBreakfastOf } from '../rules/bed-and-breakfast.ts'
import { mayConfirm, unconfirmedIn } from '../rules/confirming.ts'
import type { Doing } from '../rules/doing.ts'
import { doubtsOfHome } from '../rules/doubts.ts'
import { homeOn, isUnsettled, openEpisode } from '../rules/episode.ts'
import { countsFor, entriesOf } from '../rules/facts.ts'
import { seamsOf } from '../rules/moving.ts'
import { fromBeforeInWords, isFromBefore } from '../rules/old-homes.ts'
import { whySoSoon } from '../rules/why-so-soon.ts'
import { homeView } from './history.ts'
import { bedAndBreakfastView, episodeView, waitsView } from './now.ts'
import { recordView } from './record.ts'
import { seamsView } from './seams.ts'
import { notRecordedView } from './told-home.ts'
import { homeInWords, momentInWords } from './words.ts'

type Given = OpenedHomes & {
  readonly chrome: Chrome
  readonly child: OpenChild
  readonly once: string
  readonly today: Day
  readonly mayRecord: boolean
  readonly seesAddress: boolean
  readonly mayReadStandards: boolean
  /** Whether they see the leaders’ weekly list. */
  readonly mayGoThrough: boolean
  /** The reader, who may be the manager for whom an approval was recorded. */
  readonly signer: Parameters<typeof mayConfirm>[1]
  /** What this person recorded since then may be undone by a press. */
  readonly undoable: { readonly accountId: string; readonly since: Date }
}

/** What may be recorded about a home today: what is for unsettled homes only there, the renewal once there is something to renew. */
export const actionsFor = (home: Home): readonly ActionKind[] => {
  const isSigned = entriesOf(home, 'sign-off').some((entry) => countsFor(entry, home))
  return actionKinds.filter((kind) => {
    const { when, unsettled } = actionOf(kind)
    if (when === 'open' && home.movedOut !== null) return false
    if (unsettled && !isUnsettled(home)) return false
    if (kind === 'move-out' && entriesOf(home, 'move-out').length > 0) return false
    return kind === 'renewal' ? isSigned : kind === 'sign-off' ? !isSigned : true
  })
}

const newest = (homes: readonly Home[], undoable: Given['undoable']): Entry | null =>
  homes
    .flatMap(({ entries }) => entries)
    .filter(
      ({ byAccount, takenBack, at, before }) =>
        byAccount === undoable.accountId && takenBack === null && before.length === 0 && at >= undoable.since,
    )
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1) ?? null

const pressView = ({ chrome, child, once, homes, undoable }: Given): Html => {
  const last = newest(homes, undoable)
  const action = homesAddress(child.childId)
  return html`<div class="tl-homes__press tl-no-print">${form({
    chrome,
    action,
    label: 'Seen at the address',
    body: html`<input type="hidden" name="do" value="seen"><input type="hidden" name="once" value="${once}">${button({ text: 'Seen at the address, nothing changed' })}`,
  })}${
    last &&
    form({
      chrome,
      action,
      label: 'Undo',
      body: html`<input type="hidden" name="do" value="undo"><input type="hidden" name="entry" value="${last.entryId}">${button({ text: `Undo: ${actionOf(last.kind).name.toLowerCase()}`, look: 'secondary' })}<p class="govuk-hint">You recorded it on ${momentInWords(last.at)}.</p>`,
    })
  }</div>`
}

/** Approvals that were recorded for the reader: one press each. */
const confirmView = ({ chrome, child, homes, signer }: Given): Html =>
  html`${unconfirmedIn(homes)
    .filter((entry) => mayConfirm(entry, signer))
    .map(
      (entry) =>
        html`<div class="tl-homes__press tl-no-print">${form({
          chrome,
          action: homesAddress(child.childId),
          label: `Confirm: ${actionOf(entry.kind).name.toLowerCase()}`,
          body: html`<input type="hidden" name="do" value="confirm"><input type="hidden" name="entry" value="${entry.entryId}"><p class="govuk-body"><strong>${actionOf(entry.kind).name}</strong> on ${inWords(entry.on)}${typeof entry.said.at === 'string' && ` at ${entry.said.at}`} was recorded for you by ${entry.by} on ${momentInWords(entry.at)}. If it was so:</p>${button({ text: 'Confirm that I approved it' })}`,
        })}</div>`,
    )}`

/** Where a thing to do is recorded, for this home as it stands. */
const hrefsFor =
  ({ child, mayRecord, mayGoThrough, homes }: Given, now: Home | null) =>
  ({ where, homeId }: Doing): string | null => {
    const home = homes.find((one) => one.homeId === homeId) ?? now
    if (where === 'weekly-list') return mayGoThrough ? '/care-leavers/homes' : null
    if (!mayRecord || where === null) return null
    if (where === 'leaving-care') return `/care-leavers/${child.childId}/leaving-care`
    if (home === null) return null
    if (where === 'home') return homeAddress(child.childId, home.homeId)
    const may = actionsFor(home)
    const kind = where === 'renewal' && !may.includes('renewal') ? 'sign-off' : where
    return may.includes(kind) ? `${homeAddress(child.childId, home.homeId)}/${actionOf(kind).path}` : null
  }

/** Which home it is about, where they live there no more; why a visit is due sooner than elsewhere, and the rule that says so. */
const whyFor =
  ({ child, homes, pace, today, mayReadStandards }: Given) =>
  (doing: Doing): Html | null => {
    const home = homes.find(({ homeId }) => homeId === doing.homeId)
    if (home && doing.where !== 'visit' && home.movedOut !== null && home.movedOut <= today)
      return html`${homeInWords(home)}, until ${inWords(home.movedOut)}`
    const why = whySoSoon(doing, { homes, pace, dateOfBirth: child.dateOfBirth })
    return why === null
      ? null
      : html`${why}${mayReadStandards && html` <a class="govuk-link" href="/performance/standards/${doing.standard}">The rule<span class="govuk-visually-hidden"> on visits</span></a>`}`
  }

const nowView = (given: Given, home: Home): Html => {
  const { homes, today, child, mayRecord, begun, pace } = given
  const episode = openEpisode(homes, today)
  const law = bedAndBreakfastOf(
    home,
    { dateOfBirth: child.dateOfBirth, inCare: child.inCare },
    today,
    pace?.days ?? null,
  )
  const told = law && bedAndBreakfastView(law, home, today)
  // What the law forbids stands above all else; local rules stand with the rest.
  const isFirst = law !== null && law.permitted !== 'local'
  return html`${isFirst && told}
<h2 class="govuk-heading-m">${episode ? 'Emergency or temporary home now' : `Home now: ${homeInWords(home)}`}</h2>
${mayRecord && pressView(given)}
${!isFirst && told}${episode && episodeView(episode, today)}
<h2 class="govuk-heading-m">What is due next</h2>
${begun !== null && isFromBefore(home, begun) && insetText(fromBeforeInWords(begun))}${waitsView({ ...given, law }, hrefsFor(given, home), whyFor(given))}
${mayRecord && recordView(child.childId, home, actionsFor(home))}`
}

const notRecorded = ({ child, told, mayRecord }: Given, words: string): Html =>
  notRecordedView(child.childId, { told, mayRecord, words })

const nowhereView = (given: Given): Html => html`${notRecorded(given, 'Nobody has recorded where they live today.')}
<h2 class="govuk-heading-m">What is due next</h2>
${waitsView(given, hrefsFor(given, null), whyFor(given))}`

/** So many homes are shown whole: that of today and the one before; and each of which something cannot be right. */
const shownWhole = 2

const everyHome = (given: Given): Html => {
  const { homes, today, addresses, mayRecord, child } = given
  const shown = { childId: child.childId, mayRecord, today, dateOfBirth: child.dateOfBirth }
  const inOrder = homes.toSorted((one, other) => (one.movedIn < other.movedIn ? 1 : -1))
  const isDoubted = (one: Home) => one.takenBack === null && doubtsOfHome(one, shown).length > 0
  const isWhole = (one: Home, at: number) => at < shownWhole || isDoubted(one)
  const viewOf = (one: Home) => homeView(one, shown, addresses.get(one.homeId) ?? null)
  const earlier = inOrder.filter((one, at) => !isWhole(one, at)).map(viewOf)
  return html`${seamsView(seamsOf(homes), shown)}${inOrder.filter(isWhole).map(viewOf)}${
    earlier.length > 0 &&
    details({
      summary: earlier.length === 1 ? 'One earlier home' : `${earlier.length} earlier homes`,
      content: html`${earlier}`,
    })
  }`
}

/** The homes of one young person: where they are now and what is due, then the dated history. */
export const homesView = (given: Given): Html => {
  const { homes, today, child, seesAddress } = given
  const navigation = leavingNavigation(child.childId, 'homes')
  if (homes.length === 0)
    return html`${navigation}${notRecorded(given, 'No home is recorded for this young person yet.')}`
  const home = homeOn(homes, today)
  return html`<p class="tl-printed">Confidential: records of a young person. Printed on ${inWords(today)}.</p>${navigation}${confirmView(given)}${home ? nowView(given, home) : nowhereView(given)}
<h2 class="govuk-heading-m">Every home, the latest first</h2>
${!seesAddress && html`<p class="govuk-body">Addresses are shown only to those who work with this young person or manage who does.</p>`}<div class="tl-print-open">${everyHome(given)}</div>`
}
