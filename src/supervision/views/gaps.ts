import type { SupervisionWaits } from '../../access/slice.ts'
import { type Day, daysBetween, inWords } from '../../platform/day.ts'
import { table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Someone } from '../model.ts'
import { supervisorOf } from '../rules/people.ts'
import { workerAddress } from './addresses.ts'
import { lastInWords, waitOf } from './workers.ts'

type Shown = {
  readonly asked: readonly Someone[]
  readonly unasked: number
  readonly staff: ReadonlyMap<string, Someone>
  readonly waits: SupervisionWaits
  readonly today: Day
}

const ago = (today: Day, one: Someone): string => {
  if (one.lastOn === null) return 'None is recorded here, and no list tells of one'
  const days = daysBetween(one.lastOn, today)
  return lastInWords(one, `, ${days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`}`)!
}

const teamView = ({ staff, waits, today }: Shown, team: string, people: readonly Someone[]): Html => {
  const late = people.filter(({ staffId }) => (waits.workers.get(staffId)?.lateBy ?? 0) > 0).length
  return html`<h2 class="govuk-heading-m">${team}</h2>
<p class="govuk-body">${!people.some(({ staffId }) => waits.workers.has(staffId)) ? 'Practice standards tell nothing of them yet: no return names their posts, or figures are being counted.' : late === 0 ? 'Nobody waits longer than the schedule says.' : late === 1 ? 'One of them waits longer than the schedule says.' : `${late} of ${people.length} wait longer than the schedule says.`}</p>
<div class="tl-scroll" tabindex="0" role="region" aria-label="${team}">${table({
    caption: `${team}, by name`,
    hideCaption: true,
    firstCellIsHeader: true,
    head: ['Worker', 'Supervised by', 'Last supervision', 'Next one due', 'Draft'],
    rows: people.map((one) => [
      html`<a class="govuk-link" href="${workerAddress(one.staffId)}">${one.name}</a><br>${one.titles.join(', ')}`,
      staff.get(supervisorOf(one) ?? '')?.name ?? tag('Nobody', 'orange'),
      ago(today, one),
      waitOf(waits, one.staffId),
      one.draftId ? html`Not signed off: ${inWords(one.draftOn!)}` : 'None',
    ]),
  })}</div>`
}

/** By team and by name: nobody is ranked, and nothing is added up but how many wait. */
export const gapsView = (shown: Shown): Html => {
  const teams = Map.groupBy(shown.asked, ({ teams: own }) => own[0]?.name ?? 'In no team')
  return html`<p class="govuk-body">Who has had no supervision for how long, against the schedule of the practice standard <a class="govuk-link" href="/performance/standards/sup-frequency">Supervision held at the required interval</a>. Absence stops no clock here: ask before you conclude.</p>
${shown.asked.length === 0 && html`<p class="govuk-body">No worker whom you manage has a schedule of supervision.</p>`}
${[...teams].toSorted(([one], [other]) => one.localeCompare(other, 'en-GB')).map(([team, people]) => teamView(shown, team, people))}
${shown.unasked > 0 && html`<p class="govuk-body">${shown.unasked === 1 ? 'One person' : `${shown.unasked} people`} whom you manage have no schedule: no return names their post, and nothing is agreed.</p>`}`
}
