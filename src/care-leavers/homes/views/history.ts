import { type Day, inWords } from '../../../platform/day.ts'
import { details, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { actionOf } from '../model/actions.ts'
import type { Fields, Said } from '../model/field.ts'
import { correctedHomeFields, homeFields } from '../model/home.ts'
import type { Before, Entry, Home } from '../model/ledger.ts'
import { homeAddress } from '../pages/open.ts'
import { doubtsOfEntry, doubtsOfHome } from '../rules/doubts.ts'
import { nightsIn } from '../rules/episode.ts'
import { saidInWords } from '../rules/said.ts'
import { confirmedInWords, entryInWords, homeInWords, momentInWords, nightsInWords, sleptInWords } from './words.ts'

const list = (pairs: readonly (readonly [string, string])[]): Html =>
  html`<dl class="tl-homes__said">${pairs.map(([label, value]) => html`<div><dt>${label}</dt><dd class="tl-pre-line">${value}</dd></div>`)}</dl>`

const beforeView = (fields: Fields, before: readonly Before[]): Html | null =>
  before.length === 0
    ? null
    : details({
        summary: `What it said before (${before.length})`,
        content: html`${before.map(
          ({ said, by, at, replacedBy, replacedAt }) =>
            html`<p class="govuk-body govuk-!-font-size-16">Said by ${by} on ${momentInWords(at)}, changed by ${replacedBy} on ${momentInWords(replacedAt)}:</p>${list(saidInWords(fields, said))}`,
        )}`,
      })

type Shown = {
  readonly childId: string
  readonly mayRecord: boolean
  readonly today: Day
  readonly dateOfBirth: Day | null
}

/** What cannot be right, beside what says so: never by colour alone. */
const doubtsView = (doubts: readonly string[]): Html | null =>
  doubts.length === 0
    ? null
    : html`${doubts.map((doubt) => html`<p class="govuk-body govuk-!-font-size-16 govuk-!-margin-bottom-2">${tag('Check this', 'red')} ${doubt}.</p>`)}`

const takenBackView = (takenBack: NonNullable<Entry['takenBack']>): Html =>
  html`<p class="govuk-body govuk-!-font-size-16">${tag('Taken back', 'grey')} by ${takenBack.by} on ${momentInWords(takenBack.at)}${takenBack.why && `: ${takenBack.why}`}</p>`

const without = (said: Said, ...names: readonly string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name)))

const entryView = (home: Home, entry: Entry, { childId, mayRecord, today }: Shown): Html => {
  const action = actionOf(entry.kind)
  const words = entryInWords(entry)
  const at = typeof entry.said.at === 'string' ? ` at ${entry.said.at}` : ''
  const confirming = confirmedInWords(entry)
  const more = saidInWords(action.fields, without(entry.said, 'on', 'at'))
  return html`<li class="tl-homes__entry${entry.takenBack && ' tl-homes__entry--back'}">
<p class="govuk-body govuk-!-margin-bottom-1"><strong>${action.name}</strong>${words && `: ${words}`}<br>
<span class="tl-homes__when">${inWords(entry.on)}${at}. Recorded by ${entry.by} on ${momentInWords(entry.at)}.</span>${
    mayRecord &&
    entry.takenBack === null &&
    html` <a class="govuk-link tl-no-print" href="${homeAddress(childId, home.homeId)}/entries/${entry.entryId}">Change<span class="govuk-visually-hidden"> ${action.name.toLowerCase()} of ${inWords(entry.on)}${at}</span></a>`
  }${confirming !== '' && html`<br><span class="tl-homes__when">${confirming}.</span>`}</p>
${entry.takenBack ? takenBackView(entry.takenBack) : doubtsView(doubtsOfEntry(entry, home, today))}${
  more.length > 0 && details({ summary: 'What was recorded', content: list(more) })
}${beforeView(action.fields, entry.before)}</li>`
}

/** So many of the home of today are shown at once; what cannot be right is never folded away. */
const newest = 5

const listView = (home: Home, entries: readonly Entry[], shown: Shown): Html =>
  html`<ol class="tl-homes__entries" reversed>${entries.map((entry) => entryView(home, entry, shown))}</ol>`

const entriesView = (home: Home, shown: Shown): Html => {
  const all = home.entries.toReversed()
  const doubted = (entry: Entry) => entry.takenBack === null && doubtsOfEntry(entry, home, shown.today).length > 0
  const isShown = (entry: Entry, at: number) => at < newest || doubted(entry)
  const earlier = all.filter((entry, at) => !isShown(entry, at))
  return html`${listView(home, all.filter(isShown), shown)}${
    earlier.length > 0 &&
    details({
      summary: `Recorded earlier (${earlier.length})`,
      content: listView(home, earlier, shown),
    })
  }`
}

const aboutView = (home: Home): Html => {
  const about = saidInWords(homeFields, home.said)
  return about.length === 0
    ? html`<p class="govuk-body">Nothing more is written down about this home yet.</p>`
    : details({ summary: 'About this home', content: list(about) })
}

/** One home of the history: its dates, what is known of it, and what was done about it, newest first. */
export const homeView = (home: Home, shown: Shown, address: string | null): Html => {
  const { childId, mayRecord, today } = shown
  const nights = nightsIn(home, today)
  const until = home.movedOut === null ? 'today' : inWords(home.movedOut)
  const { entries } = home
  return html`<section class="tl-homes__home" aria-labelledby="home-${home.homeId}">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1" id="home-${home.homeId}">${homeInWords(home)}</h3>
<p class="govuk-body govuk-!-margin-bottom-2">${inWords(home.movedIn)} to ${until}, ${home.movedOut === null || home.movedOut > today ? sleptInWords(nights).toLowerCase() : nightsInWords(nights)}${
    mayRecord &&
    home.takenBack === null &&
    html` <a class="govuk-link tl-no-print" href="${homeAddress(childId, home.homeId)}">Change or add<span class="govuk-visually-hidden"> to the home from ${inWords(home.movedIn)}</span></a>`
  }</p>
${home.takenBack ? takenBackView(home.takenBack) : doubtsView(doubtsOfHome(home, shown))}${
  address !== null && html`<p class="govuk-body tl-pre-line tl-homes__address"><strong>Address</strong>\n${address}</p>`
}${aboutView(home)}${beforeView(correctedHomeFields, home.before)}
${
  entries.length === 0
    ? html`<p class="govuk-body">Nothing was recorded about it yet.</p>`
    : home.movedOut === null
      ? entriesView(home, shown)
      : details({
          summary: `What was recorded about it (${entries.length})`,
          content: listView(home, entries.toReversed(), shown),
        })
}</section>`
}
