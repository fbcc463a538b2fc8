import { areaTitle } from '../../children/standards/areas.ts'
import { inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { button, details, filterForm, insetText, pagination, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { totalOf } from '../records/worklist.ts'
import { heldUntil } from '../rules/held-until.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { basisInWords, lastDay, limitsOf, whoseChoices, whoseInWords, worklistAddress } from '../rules/worklist.ts'
import { ageOfData, notHereYet } from './standards.ts'
import { toLookAt } from './worklist-look.ts'
import { listed, type WorklistGiven } from './worklist-rows.ts'

/** Those that ask something now, by area; with how much. */
const whatItems = ({ ground, work, asked }: WorklistGiven): { value: string; text: string }[] => {
  const amount = (ids: readonly string[]): number => {
    const total = totalOf(work.counts.filter(({ standard }) => ids.includes(standard)))
    return asked.when === '' ? total.late + total.today + total.soon + total.untold : total[asked.when]
  }
  const some = ground.standards.filter(({ id, area }) => [id, area].includes(asked.what) || amount([id]) > 0)
  const areas = [...Map.groupBy(some, ({ area }) => area)].flatMap(([area, among]) => [
    { value: area, text: `${areaTitle(area)} (${amount(among.map(({ id }) => id))})` },
    ...among.map(({ id, title }) => ({ value: id, text: `– ${title} (${amount([id])})` })),
  ])
  return [{ value: '', text: `Everything (${amount(work.counts.map(({ standard }) => standard))})` }, ...areas]
}

const filters = (given: WorklistGiven): Html => {
  const { asked } = given
  const weeks = { 1: 'One week', 2: 'Two weeks', 4: 'Four weeks' }
  const choose = (
    name: string,
    label: string,
    items: readonly { value: string; text: string }[],
    value: string,
  ): Html => select({ name, label, items, value })
  return filterForm({
    action: '/worklist',
    label: 'Choose what the worklist shows',
    body: html`<div class="tl-filters">${choose('whose', 'Whose work', whoseChoices(given.reach, given.teams), asked.whose)}${choose('what', 'What', whatItems(given), asked.what)}${choose(
      'when',
      'When',
      [
        { value: '', text: 'Late and due' },
        { value: 'late', text: 'Late only' },
        { value: 'untold', text: 'Cannot be told only' },
        { value: 'look', text: 'Measures at a date' },
      ],
      asked.when,
    )}${choose(
      'weeks',
      'How far ahead',
      Object.entries(weeks).map(([value, text]) => ({ value, text })),
      asked.weeks,
    )}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })
}

/** What each standard on this page asks, by which law or custom: so that nobody has to take a line on trust. */
const explained = ({ ground, work, today }: WorklistGiven): Html => {
  const shown = new Set(work.items.map(({ standard }) => standard))
  const some = ground.standards.filter(({ id }) => shown.has(id))
  return details({
    summary: 'What these standards ask, and who says so',
    content: html`<dl>${some.map((one) => {
      const limits = limitsOf(one.settings, ground.settings(one), today).map(({ title, text }) => `${title}: ${text}`)
      return html`<dt class="govuk-!-font-weight-bold"><a class="govuk-link" href="/performance/standards/${one.id}">${one.title}</a></dt><dd class="govuk-!-margin-bottom-3">${one.asks}${limits.length > 0 && html` ${limits.join('; ')}.`}<span class="tl-block">${one.source.title}, ${one.source.where} (${basisInWords(one)}).${one.source.note && html` ${one.source.note}`}</span></dd>`
    })}</dl>`,
  })
}

const nobody = ({ reach, whose }: WorklistGiven): Html | null =>
  whose === 'me' && reach.ownNames.length + reach.coveredNames.length === 0
    ? html`<p class="govuk-body">No name in the returns is matched to you, so no child is yours here. Ask whoever loads returns to match your name, or your manager to give you cover.</p>`
    : null

/** Nothing to show is no proof that nothing has to be done: says what it goes by. */
const empty = (given: WorklistGiven): Html => {
  const { asked, whose, ground, today } = given
  const newest = newestReturn(ground.age)
  if (newest === null)
    return html`<p class="govuk-body">No return is loaded yet, so nothing can be said of what is due.</p>`
  const none = {
    '': `Nothing is late, and nothing is due by ${inWords(lastDay(today, asked))},`,
    late: 'Nothing is late',
    untold: 'Nothing is open that cannot be told',
    look: 'No child is to be looked at by a measure at a date',
  }[asked.when]
  const all = worklistAddress({ whose: asked.whose, weeks: asked.weeks })
  const chosen = ground.standards.filter(({ id, area }) => asked.what === '' || [id, area].includes(asked.what))
  return html`${nobody(given)}<p class="govuk-body">${none} for ${whoseInWords(whose)}${asked.what !== '' && ' in what you chose'}, as far as the loaded data tells: ${heldUntil(newest.asAt, chosen.map(ground.asAt))}.</p>
${(asked.what !== '' || asked.when !== '') && html`<p class="govuk-body"><a class="govuk-link" href="${all}">Show everything that is late or due</a></p>`}`
}

const caveats = ({ ground, behind, asked }: WorklistGiven): Html => {
  const chosen = ground.standards.filter(({ id, area }) => asked.what === '' || [id, area].includes(asked.what))
  return html`${ageOfData(ground.age)}
${notHereYet(ground.old(chosen))}
${behind && insetText('Records have changed since this was worked out. It is being worked out anew; look again in some minutes.')}`
}

const summary = ({ work, whose, asked, today }: WorklistGiven): Html => {
  const [late, due, open, look] = [work.late, work.due, work.untold, work.look].map((count) => count.toLocaleString('en-GB')) // biome-ignore format: four counts
  if (asked.when === 'untold')
    return html`<p class="govuk-body-l">${open} open that cannot be told, for ${whoseInWords(whose)}.</p>`
  if (asked.when === 'look')
    return html`<p class="govuk-body-l">${look} to look at as things stand today, for ${whoseInWords(whose)}.</p>`
  return html`<p class="govuk-body-l">${late} late and ${due} due by ${inWordsWithWeekday(lastDay(today, asked))}, for ${whoseInWords(whose)}.${work.untold > 0 && ` ${open} more cannot be told.`}</p>
${asked.when === '' && work.look > 0 && html`<p class="govuk-body"><a class="govuk-link" href="#look">${look} more to look at by measures at a date</a></p>`}`
}

const links = ({ asked }: WorklistGiven): Html => html`<ul class="govuk-list tl-no-print">
<li><a class="govuk-link" href="${worklistAddress(asked, {}, '/worklist/list.csv')}">Download this list as a table (CSV)</a></li>
<li><a class="govuk-link" href="/worklist/calendar">See what is due in your own calendar</a></li>
<li><a class="govuk-link" href="/worklist/digest">Get how much is due by e-mail</a></li>
</ul>`

const untold = ({ ground }: WorklistGiven): Html | null =>
  ground.untold > 0
    ? html`<p class="govuk-body govuk-!-font-size-16">Nothing that is loaded tells of ${ground.untold} other ${ground.untold === 1 ? 'standard' : 'standards'}, so they ask nothing here. <a class="govuk-link" href="/performance">See which</a></p>`
    : null

/** What is late and what is due, by due day, with the age of what it is counted from. */
export const worklistView = (given: WorklistGiven): Html => {
  const { asked, work, today, last } = given
  const pages = pagination({ current: asked.page, last, href: (page) => worklistAddress(asked, { page }) })
  const list = html`${listed(given)}${pages}${explained(given)}`
  return html`<p class="tl-printed">Confidential: records of children. Printed on ${inWords(today)}.</p>
${work.items.length > 0 && summary(given)}${caveats(given)}${filters(given)}
${work.items.length === 0 ? empty(given) : list}${asked.when === '' && toLookAt(given)}${untold(given)}${links(given)}`
}
