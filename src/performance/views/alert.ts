import { whenInWords } from '../../access/index.ts'
import { addDays, type Day, inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { button, dateInput, details, form, insetText, summaryList, type TypedDate, tag, textarea, timeline, typedDate } from '../../platform/views/govuk.ts' // biome-ignore format: one list
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import type { AlertEvent, snoozesIn } from '../records/alert-events.ts'
import type { AlertGround } from '../records/alert-ground.ts'
import type { AlertCase, AlertChild } from '../records/alert-of-child.ts'
import type { ToldPerson } from '../records/alert-told.ts'
import { alertAddress, endInWords, fieldOf, markOf, type Standing } from '../rules/alert.ts'
import { nextAt, rungTitles, type Telling } from '../rules/alert-climb.ts'
import { latenessOf } from '../rules/alert-lateness.ts'
import { fateInWords, isUnreached } from '../rules/alert-told.ts'
import { urgentStandards } from '../rules/alert-urgent.ts'
import { ladderOn, reachedOn, type Step, stepTitle } from '../rules/ladder.ts'
import { type Rungs, type Told, toldAt } from '../rules/ladder-people.ts'
import { basisInWords, limitsOf } from '../rules/worklist.ts'
import { nameOfAlert } from './alerts.ts'
import { ageOfData, notHereYet } from './standards.ts'

/** An entry of the history. `isBefore`: the case was late before, ended, and is late anew since; it counts for nothing now. */
type Entry = AlertEvent & { readonly told: readonly ToldPerson[]; readonly isBefore: boolean }

/** One alert with what this person may do about it. `step`: their own; `isCalled`: it is theirs because they are on call or were told. */
export type OneAlert = AlertCase & {
  readonly events: readonly Entry[]
  readonly told: readonly Telling[]
  readonly rungs: Rungs
  readonly worker: Told | null
  readonly isCalled: boolean
  readonly step: Step | null
  readonly standing: Standing | null
  readonly mayAcknowledge: boolean
  readonly mayNote: boolean
  readonly asleep: ReturnType<typeof snoozesIn>[number] | null
  /** The last day to which this person may snooze it; null: they may not. */
  readonly lastSnooze: Day | null
  /** Nobody is above them. */
  readonly isTop: boolean
}

/** A form that was refused, with what was typed. `of`: the unit of its alert. */
export type AlertForms = {
  readonly of: string
  readonly typed: { readonly taken: string; readonly reason: string; readonly note: string; readonly until: TypedDate }
  readonly errors: Readonly<Record<string, string>>
}

export type AlertGiven = {
  readonly chrome: Chrome
  readonly child: AlertChild
  readonly standard: Standard
  readonly ground: AlertGround
  readonly alerts: readonly OneAlert[]
  readonly forms: AlertForms | null
  readonly today: Day
  readonly now: Date
  /** Whether a mail server is set. */
  readonly hasMail: boolean
  readonly maySeeChild: boolean
  readonly maySeeStandard: boolean
}

const about = ({ child, maySeeChild }: AlertGiven): Html => {
  const name = nameOfAlert(child)
  if (!child.within)
    return html`${name}${child.isKept && ': the record is kept to named people'}. You see that something is late and not about whom.${child.team !== null && ' Call the team; emergency duty opens the record for a stated reason.'}`
  const who = name === child.identifier ? name : `${name}, ${child.identifier}`
  return maySeeChild ? html`<a class="govuk-link" href="/children/${child.childId}">${who}</a>` : html`${who}`
}

const why = (given: AlertGiven): Html => {
  const { standard, child, ground, today, maySeeStandard } = given
  const limits = limitsOf(standard.settings, ground.work.settings(standard), today)
  const source = `${standard.source.title}, ${standard.source.where} (${basisInWords(standard)})`
  const urgent = urgentStandards[standard.id]?.why ?? null
  return summaryList({
    rows: [
      { key: 'Child', value: about(given) },
      ...(child.team === null ? [] : [{ key: 'Team', value: child.team }]),
      ...(child.worker === null ? [] : [{ key: 'Worker', value: child.worker }]),
      { key: 'What is asked', value: `${standard.asks}${limits.length === 1 ? ` Here: ${limits[0]!.text}.` : ''}` },
      {
        key: 'Who says so',
        value: maySeeStandard
          ? html`${source}. <a class="govuk-link" href="/performance/standards/${standard.id}">The standard<span class="govuk-visually-hidden"> “${standard.title}”</span></a>`
          : source,
      },
      ...(urgent === null ? [] : [{ key: 'Why it is urgent', value: urgent }]),
    ],
  })
}

const stepRow = (given: AlertGiven, alert: OneAlert, step: Step): Html => {
  const { ground, standard, today } = given
  const due = alert.late!.due
  const ladder = ladderOn(ground.settings.ladder, standard.id, addDays(due, 1))
  const isEmpty = (one: Step): boolean => (one === 0 ? alert.worker === null : alert.rungs[one].told.length === 0)
  // Who stands in for those below was told when they would have been.
  let lowest = step
  while (lowest > 0 && isEmpty((lowest - 1) as Step)) lowest = (lowest - 1) as Step
  const from = alert.late!.isUrgent && lowest <= 1 ? addDays(due, 1) : reachedOn(due, lowest, ladder, ground.holidays)
  const isTold = alert.standing!.reached >= lowest
  const people = step === 0 ? (alert.worker === null ? [] : [alert.worker]) : alert.rungs[step].told
  const cannot = step > 0 ? alert.rungs[step as 1].cannot : given.child.worker === null ? [] : [given.child.worker]
  const handed =
    step === 0
      ? 'the step above is told'
      : toldAt(alert.rungs, step)
          .map(({ name }) => name)
          .join(', ')
  const who =
    people.length > 0
      ? people.map(({ name }) => name).join(', ')
      : html`Nobody who could be told here${cannot.length > 0 && `: ${cannot.join(', ')} has no account`}.<span class="tl-block">${handed === '' ? 'Nobody above either' : `Instead: ${handed}`}</span>`
  const when = isTold
    ? from > today
      ? 'Told: handed up by a snooze'
      : `Told since ${inWords(from)}`
    : `On ${inWordsWithWeekday(from)}, unless it is done`
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${stepTitle(step)}</th><td class="govuk-table__cell">${who}</td><td class="govuk-table__cell">${when}</td></tr>`
}

const ladderTable = (
  given: AlertGiven,
  alert: OneAlert,
): Html => html`<h3 class="govuk-heading-s">Who knows, and who will</h3><table class="govuk-table tl-table-stack">
<caption class="govuk-visually-hidden">Who knows, and who will</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Step</th><th scope="col" class="govuk-table__header">Who</th><th scope="col" class="govuk-table__header">When</th></tr></thead>
<tbody class="govuk-table__body">${([0, 1, 2, 3, 4] as const).map((step) => stepRow(given, alert, step))}</tbody>
</table>`

const eventTitle = ({ kind, rung, until }: AlertEvent): string => {
  if (kind === 'told') return `${rungTitles[rung!]} told`
  return {
    acknowledged: 'Acknowledged',
    snoozed: `Snoozed until ${until === null ? '' : inWords(until)}`,
    woken: 'Taken out of the snooze',
    noted: 'Note',
  }[kind]
}

const toldInWords = ({ name, fate }: ToldPerson): string => `${name}: ${fateInWords(fate, whenInWords)}`

const history = ({ events }: OneAlert): Html | null =>
  events.length === 0
    ? null
    : html`<h3 class="govuk-heading-s">History</h3>${timeline(
        events.toReversed().map((one) => ({
          title: `${eventTitle(one)}${one.isBefore ? ', when it was late before' : ''}`,
          by: one.kind === 'told' ? null : one.by,
          when: whenInWords(one.at),
          datetime: one.at.toISOString(),
          content:
            one.kind === 'told'
              ? html`${one.told.map((some) => html`<span class="tl-block">${toldInWords(some)}</span>`)}`
              : one.note === null
                ? null
                : html`<span class="tl-pre-line">${one.note}</span>`,
        })),
        4,
      )}`

/** Of an urgent one that nobody has acknowledged: who was told last and how, and who is told next and when. */
const climbing = ({ ground, now, hasMail }: AlertGiven, { told, late, events }: OneAlert): Html | null => {
  const ofNow = events.filter(({ isBefore }) => !isBefore)
  if (late === null || !late.isUrgent || ofNow.some(({ kind }) => kind === 'acknowledged')) return null
  const without = hasMail
    ? ''
    : ' No mail server is set, so that nobody is told by e-mail: it stands in the alerts of whoever is on call, and climbs there.'
  const last = told.at(-1)
  if (last === undefined)
    return insetText(`Nobody has acknowledged it.${without || ' Within ten minutes whoever is first on call is told by e-mail; where nobody is, the head of service or the director.'}`) // biome-ignore format: one sentence
  const next = nextAt(last, ground.settings.minutes)
  const lastTold = ofNow.findLast(({ kind }) => kind === 'told')!.told
  const people = lastTold.map(toldInWords)
  const isReached = !isUnreached(lastTold.map(({ fate }) => fate))
  const then =
    next === null
      ? 'Everyone up to the director has been told.'
      : !isReached
        ? `${lastTold.length === 1 ? 'The e-mail was' : 'The e-mails were'} not delivered, so nobody waits for them: the next is told within ten minutes.`
        : next > now
          ? `Unless somebody does, the next is told at ${whenInWords(next).split(' at ')[1]}.`
          : 'The next is told within ten minutes.'
  return insetText(`Nobody has acknowledged it.${without} Told last, on ${whenInWords(last.at)}: ${people.join('; ')}. ${then}`) // biome-ignore format: one sentence
}

const hidden = (alert: OneAlert): Html => html`<input type="hidden" name="case" value="${markOf(alert.unit)}">`

const forms = (given: AlertGiven, alert: OneAlert): Html | null => {
  const { chrome, child, standard } = given
  const refused = given.forms?.of === alert.unit ? given.forms : null
  const typed = refused?.typed ?? { taken: '', reason: '', note: '', until: typedDate(null) }
  const errors = refused?.errors ?? {}
  const field = (name: string): string => fieldOf(name, alert.unit)
  const action = alertAddress({ childId: child.childId, standard: standard.id })
  const open = given.alerts.filter(({ late }) => late !== null)
  const which = open.length > 1 ? `, alert ${open.indexOf(alert) + 1} of ${open.length}` : ''
  const one = (label: string, body: Html): Html =>
    form({ chrome, action, label: `${label}${which}`, body: html`${hidden(alert)}${body}` })
  const acknowledge =
    alert.mayAcknowledge &&
    one(
      'Acknowledge',
      html`${textarea({ name: field('taken'), label: 'What you do about it (optional)', rows: 2, value: typed.taken, error: errors[field('taken')] ?? null })}${button({ text: 'Acknowledge: I am dealing with it', name: 'do', value: 'acknowledge' })}`,
    )
  const snooze =
    alert.lastSnooze !== null &&
    details({
      summary: 'Snooze it for yourself',
      open: field('until') in errors || field('reason') in errors,
      content: html`<p class="govuk-body">It leaves your list until the end of that day. Whoever is above you sees it from now on, with your reason, and it goes on climbing.</p>${one(
        'Snooze',
        html`${dateInput({ name: field('until'), legend: 'Last day of the snooze', legendSize: 's', hint: `${inWords(alert.lastSnooze)} at the latest.`, value: typed.until, error: errors[field('until')] ?? null })}${textarea({ name: field('reason'), label: 'Reason', rows: 3, value: typed.reason, error: errors[field('reason')] ?? null })}${button({ text: 'Snooze', look: 'secondary', name: 'do', value: 'snooze' })}`,
      )}`,
    })
  const note =
    alert.mayNote &&
    details({
      summary: 'Add a note',
      open: field('note') in errors,
      content: one(
        'Add a note',
        html`${textarea({ name: field('note'), label: 'Note', rows: 3, value: typed.note, error: errors[field('note')] ?? null })}${button({ text: 'Keep the note', look: 'secondary', name: 'do', value: 'note' })}`,
      ),
    })
  const wake =
    alert.asleep !== null &&
    html`${insetText(`You snoozed it until ${inWords(alert.asleep.until)}: ${alert.asleep.note}`)}${one('End the snooze', button({ text: 'End the snooze now', look: 'secondary', name: 'do', value: 'wake' }))}` // biome-ignore format: one line
  const top = alert.isTop && !alert.late!.isUrgent && html`<p class="govuk-body govuk-!-font-size-16">You cannot snooze it: nobody is above you who would see it.</p>` // biome-ignore format: one line
  return html`<div class="tl-no-print">${wake}${acknowledge}${snooze}${top}${note}</div>`
}

const open = (given: AlertGiven, alert: OneAlert): Html => {
  const { due, isUrgent } = alert.late!
  const { long, since } = latenessOf(given.standard.id, due, given.today)
  return html`<h2 class="govuk-heading-m" id="${markOf(alert.unit)}">${long} ${isUrgent && tag('Urgent', 'red')}</h2>
<p class="govuk-body">${since}.</p>
${climbing(given, alert)}${forms(given, alert)}${ladderTable(given, alert)}${history(alert)}`
}

const ended = ({ today }: AlertGiven, alert: OneAlert): Html =>
  html`<h2 class="govuk-heading-m">Not open</h2><p class="govuk-body">${endInWords(alert.now, false, today)}.</p>${history(alert)}`

/** The alerts of one child under one standard: why, who knows, what was done about each. */
export const alertView = (given: AlertGiven): Html => {
  const { alerts, ground, today } = given
  const late = alerts.filter((one) => one.late !== null)
  const over = alerts.filter((one) => one.late === null)
  return html`<p class="tl-printed">Confidential: records of children. Printed on ${inWords(today)}.</p>
${why(given)}
${alerts.length === 0 && html`<p class="govuk-body">Nothing is late here, as far as the loaded data tells, and nobody had anything to do with an alert.</p>`}
${late.map((one) => open(given, one))}
${over.map((one) => ended(given, one))}${ageOfData(ground.work.age)}${late.length > 0 && notHereYet(ground.work.old([given.standard]))}`
}
