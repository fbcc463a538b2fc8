import { type Day, inWords } from '../../../platform/day.ts'
import { button, details, form, insetText, summaryList, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import type { Entry } from '../model.ts'
import { emptyEntry, type TypedEntry } from '../pages/typed.ts'
import { type PartId, partOf } from '../parts/all.ts'
import { intervals } from '../parts/in-touch.ts'
import { answersOf } from '../rules/in-words.ts'
import { entriesOf, standsOf } from '../rules/stands.ts'
import { alsoTold, onlyTold, type ToldContact } from '../rules/told-too.ts'
import type { Waits } from '../rules/waiting.ts'
import { type Errors, entryFields } from './entry-form.ts'
import { ago, entryLines, leavingNavigation } from './parts.ts'

/** Where the newest return says something else, beside what is written here. */
export type ReturnSays = Readonly<Partial<Record<PartId, string>>>

export type LeavingView = {
  chrome: Chrome
  childId: string
  path: string
  today: Day
  entries: readonly Entry[]
  waits: readonly Waits[]
  /** Contacts that lists and returns tell. */
  told: readonly ToldContact[]
  returnSays: ReturnSays
  last: { inTouch: Day | null; seen: Day | null; atHome: Day | null }
  mayRecord: boolean
  /** They live in an emergency or temporary home, whose own page takes visits at its address. */
  isTemporary: boolean
  /** One id for each form, so that a form sent twice is one entry. */
  once: string
  /** A form that was refused, with what was typed. */
  refused: { part: PartId; typed: TypedEntry; errors: Errors } | null
}

const groups: readonly { title: string; parts: readonly PartId[] }[] = [
  { title: 'In touch', parts: ['contact', 'interval', 'adviser', 'meeting'] },
  { title: 'The pathway plan', parts: ['plan', 'change', 'addendum', 'transfer'] },
  { title: 'Daily life', parts: ['activity', 'health', 'unaccompanied', 'custody'] },
  { title: 'Rights and promises', parts: ['entitlement', 'promise'] },
]

/** Two presses less for what is done most: today, and nothing changed. */
const onePress = ({ chrome, childId, path, once, mayRecord, isTemporary }: LeavingView): Html | null =>
  mayRecord
    ? html`<div class="tl-no-print">${form({
        chrome,
        action: path,
        label: 'Seen today, nothing changed',
        body: html`<input type="hidden" name="part" value="contact"><input type="hidden" name="once" value="${once}">
<div class="govuk-button-group">${button({ text: 'Seen today, nothing changed', name: 'seen', value: 'seen' })}${isTemporary ? html`<a class="govuk-link" href="/care-leavers/${childId}/homes">Seen at the address: record it with the home</a>` : button({ text: 'Seen at the address today, nothing changed', name: 'seen', value: 'seen-at-address', look: 'secondary' })}</div>`,
      })}</div>`
    : null

/** What it is about, where several of one kind wait: the change in life that it follows, or a move of home. */
const afterWhat = ({ because }: Waits, entries: readonly Entry[]): string | null => {
  const change = entries.find(({ leavingId }) => because.some((record) => record.startsWith(`lifeChange ${leavingId}`)))
  if (change) {
    const [first] = change.part === 'custody' ? [] : answersOf(partOf(change.part), change)
    return `After: ${first?.words ?? 'Custody'}, ${inWords(change.on)}`
  }
  return because.some((record) => record.startsWith('leaverHome ')) ? 'After a move of home' : null
}

const dueView = ({ waits, entries }: LeavingView): Html =>
  waits.length === 0
    ? html`<p class="govuk-body">Nothing is due that practice standards know of.</p>`
    : html`<ul class="tl-list">${waits.map((one) => {
        const after = afterWhat(one, entries)
        return html`<li class="tl-list__item"><span class="tl-list__what">${one.title}${after && html`<span class="tl-block tl-secondary">${after}</span>`}</span><span class="tl-list__when">${one.isLate ? html`${tag('Late', 'red')} It was due on ${inWords(one.due)}` : `By ${inWords(one.due)}`}</span></li>`
      })}</ul>`

/** The few things that are asked first, in plain dates. */
const atAGlance = ({ entries, today, last }: LeavingView): Html => {
  const row = (key: string, value: string | undefined) => ({ key, value: value ?? 'Not recorded' })
  const dated = (day: Day | null | undefined): string | undefined =>
    day ? `${inWords(day)}, ${ago(day, today)}` : undefined
  const interval = standsOf(entries, 'interval').now[0]
  const days = interval?.fields.days as keyof typeof intervals | undefined
  return summaryList({
    rows: [
      row('Last in touch', dated(last.inTouch)),
      row('Last seen in person', dated(last.seen)),
      {
        key: 'Agreed',
        value: days ? `${intervals[days]}, since ${inWords(interval!.on)}` : 'At least every eight weeks',
      },
      row('Personal adviser', standsOf(entries, 'adviser').now[0]?.fields.name),
      row('Pathway plan dated', dated(entriesOf(entries, 'plan').find(({ fields }) => fields.kind === 'plan')?.on)),
    ],
  })
}

const shortForm = (view: LeavingView, id: PartId): Html | null => {
  const { chrome, path, once, refused, mayRecord, today } = view
  if (!mayRecord) return null
  const part = partOf(id)
  const isRefused = refused?.part === id
  const typed = isRefused ? refused.typed : emptyEntry(part, today)
  return html`<div class="tl-no-print">${details({
    summary: part.add,
    open: isRefused,
    content: form({
      chrome,
      action: `${path}#${id}`,
      label: part.add,
      body: html`<input type="hidden" name="part" value="${id}"><input type="hidden" name="once" value="${once}">
${entryFields(id, part, typed, isRefused ? refused.errors : {})}${button({ text: 'Save' })}`,
    }),
  })}</div>`
}

const mostTold = 4

/** Visits that a list tells and nobody typed here: they count too. */
const toldView = ({ entries, told }: LeavingView): Html | null => {
  const only = onlyTold(entries, told)
  if (only === null) return null
  const days = only.days.slice(0, mostTold).map(inWords).join(', ')
  const more = only.days.length - mostTold
  return html`<p class="govuk-body tl-secondary">The list of ${inWords(only.listOf)} tells of visits that are not written here, and they count as well: ${days}${more > 0 && `, and ${more} before`}.</p>`
}

/** Visits at the address of a home are written down with the home, and not here. */
const atHomeView = ({ last, childId }: LeavingView): Html | null =>
  last.atHome === null
    ? null
    : html`<p class="govuk-body tl-secondary">Visits at the address of a home are recorded with the home, the last on ${inWords(last.atHome)}: <a class="govuk-link" href="/care-leavers/${childId}/homes">Homes</a></p>`

const section = (view: LeavingView, id: PartId): Html => {
  const part = partOf(id)
  const stands = standsOf(view.entries, id)
  const said = view.returnSays[id]
  return html`<section aria-labelledby="${id}"><h3 class="govuk-heading-s" id="${id}">${part.title}</h3>
${
  stands.now.length + stands.before.length === 0
    ? html`<p class="govuk-body tl-secondary">${part.asks}</p>`
    : entryLines(stands, view.childId, {
        mayChange: view.mayRecord,
        also: alsoTold(stands.now.concat(stands.before), view.told),
      })
}${id === 'contact' && html`${atHomeView(view)}${toldView(view)}`}
${said && html`<p class="govuk-body tl-secondary">The newest return says otherwise: ${said}.</p>`}
${shortForm(view, id)}</section>`
}

/** What stands of a young person who leaves care, on one page, each part with its short form. */
export const leavingView = (view: LeavingView): Html => html`${leavingNavigation(view.childId, 'leaving-care')}
${onePress(view)}
${!view.mayRecord && insetText('You may read this page, and not write on it.')}
<h2 class="govuk-heading-m">What is due</h2>
${dueView(view)}
${atAGlance(view)}
${groups.map(({ title, parts }) => html`<h2 class="govuk-heading-m">${title}</h2>${parts.map((id) => section(view, id))}`)}`
