import { type Day, inWords } from '../../platform/day.ts'
import { insetText, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Unallocated } from '../records/unallocated.ts'
import { type Caseload, type Holder, holders } from '../rules/caseloads.ts'
import { staffAddress } from './addresses.ts'
import { reviewersApart, rolesInWords } from './workforce-caseloads.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

type Workers = {
  readonly caseloads: readonly Caseload[]
  readonly ceilings: Readonly<Record<Holder, number>>
  readonly on: Day
  /** By the name in returns, of those whose own figures who looks may see. */
  readonly staffIds: ReadonlyMap<string, string>
  /** Everybody; else those above their ceiling, of a whole authority. */
  readonly all: boolean
}

const byName = (one: Caseload, other: Caseload): number => (one.name ?? '').localeCompare(other.name ?? '', 'en-GB')

const rowOf = ({ staffIds }: Workers, { name, role, size, children, ceiling, isAbove }: Caseload) => {
  const said = name ?? 'No name told'
  const staffId = staffIds.get(name ?? '')
  return [
    staffId === undefined ? said : html`<a class="govuk-link" href="${staffAddress(staffId)}">${said}</a>`,
    rolesInWords[role].one,
    ceiling === null ? 'Cannot be said' : isAbove ? tag('Above', 'red') : 'Not above',
    { text: whole.format(children), numeric: true },
    { text: ceiling === null ? 'Not told' : whole.format(ceiling), numeric: true },
    { text: size === null ? 'Not told' : whole.format(size), numeric: true },
  ]
}

const teamTable = (given: Workers, team: string, some: readonly Caseload[]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${team}">${table({
    caption: team,
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-figures',
    head: [
      'Worker',
      'Role',
      'Against the ceiling',
      { text: 'Children', numeric: true },
      { text: 'Ceiling for the post', numeric: true },
      { text: 'Of a full post', numeric: true },
    ],
    rows: some.toSorted(byName).map((one) => rowOf(given, one)),
  })}</div>`

/** Workers by team and name, each against the ceiling of their own post, and never by how many children they hold. */
export const workersView = (given: Workers): Html => {
  const { caseloads, ceilings, on, all } = given
  const shown = all ? caseloads : caseloads.filter(({ isAbove }) => isAbove)
  const teams = [...Map.groupBy(shown, ({ team }) => team ?? 'No team named')].toSorted(([one], [other]) => one.localeCompare(other, 'en-GB')) // biome-ignore format: one list
  const words = holders.map((role) => `${ceilings[role]} for a ${rolesInWords[role].one.toLowerCase()}`).join(', ')
  return html`${insetText('In alphabetical order. A caseload says how much there is to do, and nothing of how well it is done: children differ, and so do posts. Read it as a start for conversation.')}
<p class="govuk-body">${all ? 'Everybody who holds children' : 'Those above their ceiling; choose a team on the page before for everybody in it'}, as the newest list of posts tells on ${inWords(on)}. Ceilings for a full post: ${words}. ${reviewersApart}</p>
${teams.length === 0 ? html`<p class="govuk-body">${all ? 'No post within your reach holds children.' : 'Nobody is above their ceiling.'}</p>` : teams.map(([team, some]) => teamTable(given, team, some))}`
}

const openInWords = ({ inNeed, onPlan, inCare, leaver }: Unallocated): string =>
  [inCare && 'in care', onPlan && 'on a protection plan', inNeed && 'in need', leaver && 'care leaver'].filter(Boolean).join(', ') // biome-ignore format: one list

/** Children of whom something is open and for whom nobody is named. */
export const unallocatedView = (children: readonly Unallocated[], most: number): Html =>
  html`<p class="govuk-body">As the newest returns say: something is open, and neither a worker nor a personal adviser is named. ${children.length === 0 ? 'There is no such child within your reach.' : `Those within your reach${children.length === most ? `, the first ${most}` : ''}:`}</p>
${
  children.length > 0 &&
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Children without a worker">${table({
    caption: 'Children without a worker',
    hideCaption: true,
    classes: 'tl-figures',
    head: ['Child', 'Team', 'Open'],
    rows: children.map((one) => {
      const name = [one.forename, one.surname].filter(Boolean).join(' ')
      return [
        html`<a class="govuk-link" href="/children/${one.childId}">${name || one.identifier}</a>${name ? html`<br><span class="tl-quiet">${one.identifier}</span>` : ''}`,
        one.team ?? 'No team named',
        openInWords(one),
      ]
    }),
  })}</div>`
}`
