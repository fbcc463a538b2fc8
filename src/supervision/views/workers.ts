import type { SupervisionWaits } from '../../access/slice.ts'
import { nameOf } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, dateInput, form, insetText, radios, summaryList, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Action, type Agreement, type Session, type Someone, sessionKinds } from '../model.ts'
import type { ChildOfWorker } from '../records/children.ts'
import type { Listed } from '../records/sessions.ts'
import type { ToldLately } from '../records/told.ts'
import { actionInWords } from '../rules/child-text.ts'
import type { Way } from '../rules/people.ts'
import { everyInWords, type Limits } from '../rules/schedule.ts'
import { recordAddress, workerAddress } from './addresses.ts'
import { toConfirm } from './confirm.ts'
import { toldView } from './told.ts'

/** What the practice standard on supervision says of a worker. */
export const waitOf = (waits: SupervisionWaits, staffId: string): Html => {
  const wait = waits.workers.get(staffId)
  if (wait === undefined) return html`Not told by practice standards`
  return wait.lateBy > 0
    ? html`${tag('Late', 'red')} since ${inWords(wait.due)}, ${wait.lateBy === 1 ? '1 day' : `${wait.lateBy} days`}`
    : html`By ${inWords(wait.due)}`
}

/** "18 November 2026, told by the list of 20 November 2026"; without the list where it was signed off here. */
export const lastInWords = ({ lastOn, lastTold }: Pick<Someone, 'lastOn' | 'lastTold'>, after = ''): string | null =>
  lastOn && `${inWords(lastOn)}${after}${lastTold === null ? '' : `, told by the list of ${inWords(lastTold)}`}`

type Shown = {
  readonly worker: Someone
  readonly way: Way
  readonly supervisor: string | null
  readonly waits: SupervisionWaits
  readonly limits: Limits
  readonly children: readonly ChildOfWorker[]
  readonly holds: number
  readonly agreement: Agreement | null
  readonly sessions: readonly Listed[]
  /** Open ones, by the day until which they are to be done. */
  readonly actions: readonly Action[]
  readonly confirmBy: (held: Session) => Day | null
  readonly today: Day
  readonly hidden: number
  readonly may: { readonly record: boolean }
}

const agreed = ({ agreement, worker, way }: Shown): Html => {
  const href = workerAddress(worker.staffId, '/agreement')
  const see = way === 'own' || way === 'supervisor'
  if (agreement === null) return html`None yet${see && html`. <a class="govuk-link" href="${href}">Make one</a>`}`
  const both = agreement.workerAgreedAt !== null && agreement.supervisorAgreedAt !== null
  return html`${everyInWords(agreement.everyDays)}, with ${agreement.supervisor}, from ${inWords(agreement.fromDay)}${both ? null : html` ${tag('Not agreed by both', 'yellow')}`}. <a class="govuk-link" href="${href}">See it</a>`
}

const summary = (shown: Shown): Html => {
  const { worker, waits, supervisor, holds } = shown
  return summaryList({
    rows: [
      {
        key: 'Supervised by',
        value: supervisor ?? 'Nobody: the staff directory names no manager and nothing is agreed',
      },
      { key: 'Agreement', value: agreed(shown) },
      { key: 'Last supervision', value: lastInWords(worker) ?? 'None is recorded here, and no list tells of one' },
      { key: 'Next one due', value: waitOf(waits, worker.staffId) },
      { key: 'Children held', value: String(holds) },
    ],
  })
}

const stateOf = (one: Listed, { confirmBy, today }: Shown): Html => {
  if (one.signedAt === null) return tag('Draft', 'yellow')
  if (one.confirmedBy.length === 2) return tag('Agreed by both', 'green')
  const waits = toConfirm(one, { saidBy: one.saidBy, by: confirmBy(one), today })
  return html`${tag('Signed off', 'blue')}${waits && html`<br>${waits}`}`
}

const sessions = (shown: Shown): Html => {
  const list = shown.sessions
  return list.length === 0
    ? html`<h2 class="govuk-heading-m">Supervisions</h2><p class="govuk-body">None yet.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Supervisions">${table({
        caption: 'Supervisions, newest first',
        firstCellIsHeader: true,
        head: ['Held', 'Kind', 'With', { text: 'Children', numeric: true }, 'Actions', 'State'],
        rows: list.map((one) => [
          html`<a class="govuk-link" href="${recordAddress(one.sessionId)}">${inWords(one.heldOn)}</a>`,
          sessionKinds[one.kind],
          one.supervisor,
          { text: String(one.children), numeric: true },
          one.signedAt === null ? '' : `${one.actions}${one.open > 0 ? `, ${one.open} open` : ''}`,
          stateOf(one, shown),
        ]),
      })}</div>`
}

const openActions = ({ actions, hidden, children, today }: Shown): Html => {
  const names = new Map(children.map((child) => [child.childId, child]))
  const about = (childId: string | null): Html | string => {
    const child = childId === null ? undefined : names.get(childId)
    return child ? html`<a class="govuk-link" href="/children/${child.childId}">${nameOf(child)}</a>: ` : ''
  }
  return html`<h2 class="govuk-heading-m">Open actions</h2>
${
  actions.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${actions.map((action) => html`<li>${action.due < today && html`${tag('Late', 'red')} `}${about(action.childId)}${actionInWords(action)}</li>`)}</ul>`
}
${hidden > 0 && html`<p class="govuk-body">${hidden === 1 ? 'One more is' : `${hidden} more are`} about children outside your reach.</p>`}`
}

const childrenOf = ({ children, waits, limits }: Shown): Html | null =>
  children.length === 0
    ? null
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Children">${table({
        caption: 'Children',
        firstCellIsHeader: true,
        head: ['Child', 'Talked about last', 'By practice standards'],
        rows: children.map((child) => {
          const all = waits.children.get(child.childId) ?? []
          const late = all.filter(({ lateBy }) => lateBy > 0).length
          return [
            html`<a class="govuk-link" href="/children/${child.childId}">${nameOf(child)}</a>${child.emergency && html`<br>${tag('Emergency or temporary home', 'orange')}`}`,
            child.lastOn ? inWords(child.lastOn) : 'Never here',
            html`${late > 0 && html`${tag(`${late} late`, 'red')} `}${all.length > late ? `${all.length - late} due` : late > 0 ? null : 'Nothing'}`,
          ]
        }),
      })}</div>
<p class="govuk-body">Each child is talked about at least ${everyInWords(limits.child)}, and ${everyInWords(limits.emergency)} while in emergency or temporary accommodation.</p>`

/** One worker: what is agreed, when the next one is due, records, open actions, children. */
export const workerView = (shown: Shown): Html => html`${summary(shown)}
${
  shown.may.record &&
  html`<p class="govuk-body tl-no-print">${shown.worker.draftId !== null && html`A draft of ${inWords(shown.worker.draftOn!)} is open. `}</p>${button({ text: 'Begin a record', href: workerAddress(shown.worker.staffId, '/new'), classes: 'tl-no-print' })}`
}
${openActions(shown)}
${sessions(shown)}
${childrenOf(shown)}`

const mineTable = (me: Someone | null, mine: readonly Someone[], waits: SupervisionWaits): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Workers whom you supervise">${table({
    caption: 'Workers whom you supervise',
    firstCellIsHeader: true,
    classes: 'tl-table-stack',
    head: ['Worker', 'Last supervision', 'Next one due', 'Open actions', 'Draft'],
    rows: mine.map((one) => [
      html`<a class="govuk-link" href="${workerAddress(one.staffId)}">${one.name}</a><br>${one.titles.join(', ')}`,
      one.lastOn ? `Last on ${lastInWords(one)}` : 'None known yet',
      waitOf(waits, one.staffId),
      html`${one.openActions === 1 ? '1 open action' : `${one.openActions} open actions`}${one.lateActions > 0 && html`, <strong>${one.lateActions} late</strong>`}`,
      one.draftId === null
        ? 'No draft'
        : one.draftBy === me?.accountId
          ? html`<a class="govuk-link" href="${recordAddress(one.draftId)}">Draft of ${inWords(one.draftOn!)}</a>`
          : `Draft of ${inWords(one.draftOn!)}, not yours`,
    ]),
  })}</div>`

/** `own`: one's own supervision; null for whoever is not in the staff directory. */
export const mineView = (given: {
  readonly me: Someone | null
  readonly own: Html | null
  readonly mine: readonly Someone[]
  readonly waits: SupervisionWaits
  readonly told: ToldLately
  readonly may: { readonly gaps: boolean }
}): Html =>
  // biome-ignore format: one line
  html`${given.may.gaps && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/supervision/gaps">Gaps by team</a></p>`}
${given.mine.length > 0 && mineTable(given.me, given.mine, given.waits)}
${
  given.me === null
    ? insetText('Your account belongs to nobody in the staff directory, so nothing can be shown here. Ask whoever keeps the directory.') // biome-ignore format: one line
    : html`<h2 class="govuk-heading-l">My own supervision</h2>${given.own}`
}
${toldView(given.told)}`

/** Kind and day; the rest is asked in the record. */
export const beginForm = (
  chrome: Chrome,
  action: string,
  typed: { readonly kind: string; readonly day: { day: string; month: string; year: string } },
  errors: Readonly<Record<string, string>>,
): Html =>
  form({
    chrome,
    action,
    label: 'Begin a record',
    body: html`${dateInput({ name: 'held', legend: 'Held on', value: typed.day, error: errors.held })}
${radios({ name: 'kind', legend: 'Kind', value: typed.kind, error: errors.kind, items: Object.entries(sessionKinds).map(([value, text]) => ({ value, text, hint: value === 'ad-hoc' ? 'A talk between two supervisions. It counts as none.' : undefined })) })}
<p class="govuk-body">Children who are due by the next supervision are put into it. You can add others.</p>
${button({ text: 'Begin' })}`,
  })
