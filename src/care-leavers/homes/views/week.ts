import { nameOf } from '../../../children/index.ts'
import { type Day, inWords, timeInEngland } from '../../../platform/day.ts'
import { button, form, input, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { actionOf } from '../model/actions.ts'
import { risks } from '../model/codes.ts'
import { homesAddress } from '../pages/open.ts'
import type { Seen } from '../records/gone-through.ts'
import type { Listed } from '../records/lists.ts'
import { isForbidden } from '../rules/bed-and-breakfast.ts'
import type { WeekLine } from '../rules/week.ts'
import { listsNavigation } from './lists-navigation.ts'
import { riskTag } from './now.ts'
import { agoInWords, confirmedInWords, daysInWords, homeInWords } from './words.ts'

export type OnList = { readonly person: Listed; readonly line: WeekLine }

export const weekHead = [
  'Identifier', 'Name', 'Worker', 'Team', 'Home', 'Outside the area', 'Since', 'Days', 'Homes in this stay', 'Risk', 'Last seen there',
  'Next visit by', 'Visit late', 'Exit plan made', 'To move by', 'Date passed', 'Signed off', 'Sign-off due', 'Sign-off late', 'Approvals not confirmed', 'Things late', 'Permitted by law',
] as const // biome-ignore format: one list

const forbiddenInWords = { no: 'No', 'if-registered': 'Only where a registration is shown' } as const

const yes = (is: boolean): string => (is ? 'Yes' : 'No')

/** A line of the exported table: never an address. */
export const weekRow = (person: Listed, line: WeekLine): readonly (string | number | null)[] => [
  person.identifier, nameOf({ ...person, identifier: '' }), person.worker, person.team, homeInWords(line.home), yes(line.isOut), line.since,
  line.days, line.homes, line.risk === '' ? '' : risks[line.risk as keyof typeof risks], line.lastSeen, line.nextVisit, yes(line.visitIsLate),
  line.planOn, line.target, yes(line.targetPassed), line.signedOn, line.signOffBy, yes(line.signOffIsLate), line.unconfirmed.length, line.late,
  isForbidden(line.law) ? forbiddenInWords[line.law.permitted] : 'Yes',
] // biome-ignore format: one list

const short = (day: Day | null, none: string): string => (day === null ? none : inWords(day).replace(/ \d{4}$/, ''))

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const small = (words: string): Html | '' =>
  words === '' ? '' : html`<span class="tl-secondary tl-block">${words}</span>`

/** Each cell makes sense without its heading: on a phone they stand below each other. */
const row = ({ person, line }: OnList) => [
  html`<a class="govuk-link" href="${homesAddress(person.childId)}">${nameOf(person)}</a>${small(`${person.identifier}${person.worker === null ? '' : `, ${person.worker}`}`)}`,
  html`${homeInWords(line.home)}${isForbidden(line.law) && html`<br>${tag('Not permitted', 'red')}`}${small([line.isOut && 'outside the area', line.homes > 1 && `${line.homes} homes in this stay`].filter(Boolean).join(', '))}`,
  html`${daysInWords(line.days)}${small(`since ${short(line.since, '')}`)}`,
  html`${riskTag(line.risk)}<span class="tl-homes__on-phone"> risk</span>`,
  html`${line.lastSeen === null ? 'Not seen yet' : `Seen ${short(line.lastSeen, '')}`}${small(line.nextVisit === null ? '' : `next by ${short(line.nextVisit, '')}`)}${line.visitIsLate && tag('Visit late', 'red')}`,
  html`${line.planOn === null ? 'No exit plan' : `To move by ${short(line.target, 'no day')}`}${small(line.planOn === null ? '' : `planned ${short(line.planOn, '')}`)}${line.targetPassed && tag('Date passed', 'red')}`,
  html`${line.signedOn === null ? 'Not signed off' : `Signed ${short(line.signedOn, '')}`}${small(line.signOffBy === null ? '' : `next by ${short(line.signOffBy, '')}`)}${line.signOffIsLate && tag('Not current', 'red')}${line.unconfirmed.map((entry) => small(`${actionOf(entry.kind).name}: ${lowerFirst(confirmedInWords(entry))}`))}`,
  html`${isForbidden(line.law) && html`<strong>${line.law.mustDo[0]}: now</strong><br>`}${line.late > 0 ? html`<strong>${line.late} late</strong>` : isForbidden(line.law) ? 'Nothing else is late' : 'Nothing late'}`,
]

type Given = {
  readonly chrome: Chrome
  readonly list: readonly OnList[]
  readonly seen: readonly Seen[]
  /** That the reader went through it today; null: not yet. */
  readonly own: Seen | null
  /** Whether there is a list to go through within the reader’s reach. */
  readonly mayPress: boolean
  readonly today: Day
  readonly once: string
  readonly note: string
  readonly error?: string
}

const seenView = ({ seen, today }: Given): Html => {
  const last = seen[0]
  if (!last) return html`<p class="govuk-body">Nobody has marked this list as gone through yet.</p>`
  const at = last.on === today ? ` at ${timeInEngland(last.at)}` : ''
  return html`<p class="govuk-body">Last gone through on ${inWords(last.on)}${at} by ${last.by}, ${agoInWords(last.on, today)}.</p>`
}

const formOf = (chrome: Chrome, label: string, body: Html): Html =>
  form({ chrome, action: '/care-leavers/homes', label, body })

const deed = (name: string): Html => html`<input type="hidden" name="do" value="${name}">`

const noteField = ({ note, error }: Given): Html =>
  input({
    name: 'note',
    label: 'Note (optional)',
    hint: 'What leaders decided, about no young person by name.',
    value: note,
    ...(error && { error }),
  })

const pressForm = (given: Given, text: string): Html =>
  formOf(given.chrome, 'Gone through', html`<input type="hidden" name="once" value="${given.once}">${noteField(given)}${button({ text })}`) // biome-ignore format: one line

/** Once a day for each leader: what more there is to say goes into the note, and a stay that came since is gone through too. */
const ownView = (given: Given, own: Seen): Html => {
  const { chrome, list } = given
  const more = list.length - own.openThen
  return html`<p class="govuk-body"><strong>Gone through today by you at ${timeInEngland(own.at)}: ${own.openThen} open.</strong>${more > 0 && ` ${more} more ${more === 1 ? 'is' : 'are'} open now.`}</p>
${
  more > 0
    ? pressForm(given, 'We have gone through it as it is now')
    : formOf(
        chrome,
        'Note',
        html`${deed('note')}${noteField(given)}${button({ text: 'Save the note', look: 'secondary' })}`,
      )
}
${formOf(chrome, 'Undo', html`${deed('undo')}${button({ text: 'Undo: we have not gone through it', look: 'secondary' })}`)}`
}

const pressView = (given: Given): Html | null => {
  if (given.own) return ownView(given, given.own)
  if (given.mayPress) return pressForm(given, 'We have gone through this list today')
  return html`<p class="govuk-body">There is nothing for you to go through: who reaches the whole authority marks the list.</p>`
}

const earlierView = ({ seen }: Given): Html | null =>
  seen.length > 0
    ? table({
        caption: 'When the list was gone through',
        captionSize: 'm',
        head: ['Day', 'By', { text: 'Open then', numeric: true }, 'Note'],
        rows: seen.map(({ on, by, openThen, note }) => [
          inWords(on),
          by,
          { text: String(openThen), numeric: true },
          note,
        ]),
      })
    : null

const summary = (list: readonly OnList[]): string => {
  const longest = Math.max(...list.map(({ line }) => line.days))
  const late = list.filter(({ line }) => line.late > 0).length
  const forbidden = list.filter(({ line }) => isForbidden(line.law)).length
  const first =
    forbidden === 0
      ? ''
      : `${forbidden} not permitted by law: ${forbidden === 1 ? 'it' : 'each'} must be put right now. `
  return `${first}${list.length} open, the longest for ${daysInWords(longest)}; something is late for ${late}.`
}

/** Every open stay in an emergency or temporary home, for leaders to go through once a week. */
export const weekView = (given: Given): Html => {
  const { list, today } = given
  return html`<p class="tl-printed">Confidential: records of young people. Printed on ${inWords(today)}.</p>${listsNavigation('/care-leavers/homes')}
${
  list.length === 0
    ? html`<p class="govuk-body">No young person within your reach is in an emergency or temporary home on ${inWords(today)}.</p>`
    : html`<p class="govuk-body"><strong>${summary(list)}</strong> As it stands on ${inWords(today)}: what the law does not permit first, then high risk.</p>
${table({
  classes: 'tl-table-stack tl-homes__week',
  caption: 'Open stays',
  hideCaption: true,
  head: ['Young person', 'Home', 'For', 'Risk', 'Last seen there', 'Exit plan', 'Signed off', 'Late'],
  rows: list.map(row),
})}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/care-leavers/homes.csv">The list as a spreadsheet (CSV), without addresses</a></p>`
}
${seenView(given)}
<div class="tl-no-print">${pressView(given)}</div>
${earlierView(given)}`
}
