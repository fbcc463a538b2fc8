import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { button, filterForm, pagination, select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Figure } from '../../standards/figure.ts'
import type { GroupKind } from '../records/figures.ts'
import type { DataAge } from '../records/freeze.ts'
import type { Edition } from '../records/members-editions.ts'
import type { FrozenMonth, Restatement } from '../records/restatements.ts'
import { causeInWords, monthInWords, type NextFreeze } from '../rules/months.ts'
import { isWithheld } from '../rules/small.ts'
import { valueInWords } from '../rules/words.ts'
import { allStandards } from '../scorecard.ts'
import { membersAddress } from './members-address.ts'
import { ageOfData } from './standards.ts'

type Given = {
  readonly age: readonly DataAge[]
  readonly months: readonly FrozenMonth[]
  /** What came out otherwise, of what who looks is shown; by month, of how many figures. */
  readonly restated: { readonly total: number; readonly rows: readonly Restatement[] }
  readonly otherwise: ReadonlyMap<Day, number>
  readonly asked: {
    readonly monthEnd: Day | null
    readonly all: boolean
    readonly current: number
    readonly perPage: number
  }
  readonly counts: boolean
  /** By month, how many commentaries stand that this person may read; the text of the month that is asked for. */
  readonly written: ReadonlyMap<Day, number>
  readonly commentary: Html
  readonly next: NextFreeze
  /** Months that this person may freeze; none where they may not. */
  readonly toFreeze: readonly Day[]
  /** What was published of each month for members. */
  readonly published: ReadonlyMap<Day, Pick<Edition, 'publishedAt' | 'withdrawn'>>
  readonly mayPublish: boolean
}

const number = (count: number): string => count.toLocaleString('en-GB')
const monthValue = (month: Day): string => month.slice(0, 7)

const nextInWords = ({ month, isHeld }: NextFreeze): string =>
  isHeld
    ? `${monthInWords(month)} is frozen by itself in the coming night, at 4:40am.`
    : `${monthInWords(month)} is frozen by itself at 4:40am after data as at ${inWords(month)} or later is loaded, if that is before the end of the month after it. Later than that, freeze it here.`

const freezing = ({ toFreeze }: Given): Html | null =>
  toFreeze.length > 0
    ? filterForm({
        action: '/performance/months/freeze',
        label: 'Freeze a month',
        body: html`${select({
          name: 'month',
          label: 'Month to freeze now',
          items: toFreeze.map((month) => ({ value: monthValue(month), text: monthInWords(month) })),
        })}
${button({ text: 'Look and confirm', look: 'secondary' })}`,
      })
    : null

const link = (href: string, text: string, of: string): Html =>
  html`<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden"> of ${of}</span></a>`

/** When it was published for members, or the way to it. */
const forMembers = (monthEnd: Day, { published, mayPublish }: Given): Html | string => {
  const edition = published.get(monthEnd)
  const name = monthInWords(monthEnd)
  if (edition !== undefined) {
    const at = inWords(todayInEngland(edition.publishedAt))
    const address = link(membersAddress(monthEnd), at, `${name} for members`)
    return edition.withdrawn === null ? address : html`${address}, withdrawn`
  }
  return mayPublish
    ? link(`/performance/members/publish?month=${monthValue(monthEnd)}`, 'Publish', name)
    : 'not published'
}

const monthsTable = (given: Given): Html => {
  const { months, written, otherwise, counts } = given
  return months.length === 0
    ? html`<p class="govuk-body">No month is frozen yet. Figures of a month that is over can come out otherwise with every load; a frozen one stays as it was quoted.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Frozen months">${table({
        caption: 'Frozen months',
        head: [
          'Month',
          'Frozen',
          'By',
          'Newest data then',
          { text: 'Figures', numeric: true },
          'Came out otherwise since',
          'Commentary',
          'For members',
        ],
        rows: months.map((one) => [
          monthInWords(one.monthEnd),
          inWords(todayInEngland(one.frozenAt)),
          one.frozenBy,
          one.dataAsAt === null ? 'none was loaded' : `as at ${inWords(one.dataAsAt)}`,
          { text: number(one.figures), numeric: true },
          !otherwise.has(one.monthEnd)
            ? 'none'
            : link(
                `/performance/months?month=${monthValue(one.monthEnd)}${counts ? '&groups=all' : ''}#log`,
                number(otherwise.get(one.monthEnd)!),
                monthInWords(one.monthEnd),
              ),
          written.has(one.monthEnd)
            ? link(
                `/performance/months?month=${monthValue(one.monthEnd)}#commentary`,
                number(written.get(one.monthEnd)!),
                `commentaries on ${monthInWords(one.monthEnd)}`,
              )
            : 'none',
          forMembers(one.monthEnd, given),
        ]),
      })}</div>`
}

const standards = new Map(allStandards.map((one) => [one.id, one]))
const kinds: Readonly<Record<GroupKind, string>> = {
  authority: 'Authority',
  service: 'Service',
  locality: 'Locality',
  team: 'Team',
}

const groupInWords = ({ kind, name }: Restatement): string =>
  kind === 'authority' ? kinds.authority : `${kinds[kind]}: ${name === '' ? 'none recorded' : name}`

const figureInWords = (id: string, figure: Figure | null, counts: boolean): string => {
  if (figure === null || figure.value === null) return 'no cases'
  const standard = standards.get(id)
  const is = standard?.counting.is ?? 'count'
  if (!counts && isWithheld(is, figure)) return 'withheld: few children'
  const said = valueInWords(standard?.unit ?? 'count', figure.value)
  const { numerator, denominator } = figure
  if (!counts || is === 'count') return said
  return is === 'share'
    ? `${said} (${number(numerator)} of ${number(denominator)})`
    : `${said} (from ${number(denominator)})`
}

const line = (one: Restatement, counts: boolean): readonly string[] => [
  monthInWords(one.monthEnd),
  `${standards.get(one.standard)?.title ?? one.standard} (${one.view === 'live' ? 'as things stood' : 'completed'})`,
  groupInWords(one),
  figureInWords(one.standard, one.was, counts),
  figureInWords(one.standard, one.now, counts),
  inWords(todayInEngland(one.at)),
  causeInWords(one),
]

const filters = ({ months, asked, counts }: Given): Html =>
  filterForm({
    action: '/performance/months#log',
    label: 'What came out otherwise',
    body: html`<div class="tl-filters">${select({
      name: 'month',
      label: 'Month',
      value: asked.monthEnd === null ? '' : monthValue(asked.monthEnd),
      items: [
        { value: '', text: 'All' },
        ...months.map(({ monthEnd }) => ({ value: monthValue(monthEnd), text: monthInWords(monthEnd) })),
      ],
    })}${
      counts
        ? select({
            name: 'groups',
            label: 'Of',
            value: asked.all ? 'all' : 'authority',
            items: [
              { value: 'authority', text: 'The authority' },
              { value: 'all', text: 'Every service, locality and team too' },
            ],
          })
        : ''
    }${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

const log = (given: Given): Html => {
  const { restated, asked, counts } = given
  const href = (page: number) =>
    `/performance/months?${new URLSearchParams({ month: asked.monthEnd === null ? '' : monthValue(asked.monthEnd), groups: asked.all ? 'all' : 'authority', page: String(page) })}#log`
  return html`<h2 class="govuk-heading-m" id="log">What came out otherwise later</h2>
<p class="govuk-body">Each night the last twelve frozen months are counted again. The frozen figure stays as it was quoted; what differs is noted here.</p>
${given.months.length > 0 ? filters(given) : ''}
${
  restated.rows.length === 0
    ? html`<p class="govuk-body">Nothing came out otherwise.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="What came out otherwise">${table({
        caption: `${number(restated.total)} ${restated.total === 1 ? 'figure' : 'figures'} came out otherwise`,
        captionSize: 's',
        head: ['Month', 'Standard', 'Of', 'Was', 'Is', 'Seen', 'What changed in between'],
        rows: restated.rows.map((one) => line(one, counts)),
      })}</div>
${pagination({ current: asked.current, last: Math.ceil(restated.total / asked.perPage), href })}`
}`
}

/** Frozen months, what is frozen next, and what came out otherwise. */
export const monthsView = (given: Given): Html => html`${ageOfData(given.age)}
<p class="govuk-body">${nextInWords(given.next)}</p>
<div class="tl-no-print">${freezing(given)}</div>
${monthsTable(given)}
${given.commentary}
${log(given)}`
