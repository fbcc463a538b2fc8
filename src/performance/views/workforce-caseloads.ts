import { barChart } from '../../platform/charts/bars.ts'
import { inWords } from '../../platform/day.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { type Bin, binsOf, type Caseload, type Holder, noSmallBins } from '../rules/caseloads.ts'
import { areFew, fewestWorkers, type RolesTold, rolesTold } from '../rules/few-workers.ts'
import type { Group } from '../rules/groups.ts'
import { type Apart, apartInWords, apartOf } from '../rules/one-worker.ts'
import { groupApart } from './group-apart.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export const rolesInWords: Readonly<Record<Holder, { readonly one: string; readonly many: string }>> = {
  'social-worker': { one: 'Social worker', many: 'Social workers' },
  'newly-qualified': { one: 'Newly qualified social worker', many: 'Newly qualified social workers' },
  adviser: { one: 'Personal adviser', many: 'Personal advisers' },
}

export const reviewersApart =
  'Reviewing officers and conference chairs are not counted: the children whom they review are allocated to others.'

const labelOf = ({ from, to }: Bin): string => (from === to ? String(from) : `${from}–${to}`)

const fewInWords: Readonly<Record<Apart, string>> = {
  'one-worker': 'Fewer than six workers: not shown',
  beside: 'Not shown: it would tell the caseloads of a few workers',
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "Social workers", "Social workers, newly qualified social workers and personal advisers". */
const manyInWords = (roles: readonly Holder[]): string => {
  const names = roles.map((role, at) => (at === 0 ? rolesInWords[role].many : lowerFirst(rolesInWords[role].many)))
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const distribution = (given: GatheredWorkforce, { roles, caseloads }: RolesTold): Html => {
  const { ceilings, counts, on, mayLook } = given
  const bins = counts ? binsOf(caseloads) : noSmallBins(binsOf(caseloads), fewestWorkers)
  const told = caseloads.filter(({ each }) => each !== null)
  if (told.length === 0) return html``
  const many = manyInWords(roles)
  if (areFew(told, mayLook)) return html`<h3 class="govuk-heading-s">${many}</h3><p class="govuk-body">${fewInWords['one-worker']}.</p>` // biome-ignore format: short
  const above = told.filter(({ isAbove }) => isAbove).length
  const ceiling = roles.length === 1 ? `the ceiling of ${ceilings[roles[0]!]}` : 'the ceiling of their role'
  const aboveIt = `${above === 0 ? 'None' : above} of ${told.length} ${above === 1 ? 'is' : 'are'} above ${ceiling}`
  if (told.length < fewestWorkers) return html`<h3 class="govuk-heading-s">${many}</h3><p class="govuk-body">Fewer than six hold children, too few to draw.${counts ? ` ${aboveIt}.` : ''}</p>` // biome-ignore format: one sentence
  const most = Math.max(...told.map(({ each }) => each!))
  const said = counts
    ? `${aboveIt}; the highest caseload is ${whole.format(most)}.`
    : `${roles.length === 1 ? `The ceiling is ${ceilings[roles[0]!]}. ` : ''}Bars are put together so that none stands for fewer than six people.`
  const chart = barChart({
    id: `caseload-${roles.join('-')}`,
    title: `${many} by children for each full-time equivalent`,
    description: `${many} on ${inWords(on)}, by children for each full-time equivalent. ${said} Where everyone in a bar is above the ceiling the bar is hatched.`,
    written: (value) => value.toLocaleString('en-GB'),
    heading: 'Children for each full-time equivalent',
    bars: bins.map((bin) => ({ label: labelOf(bin), value: bin.count, after: bin.above })),
  })
  return html`<h3 class="govuk-heading-s">${many}</h3>${chart}`
}

/** How caseloads lie against the ceiling, by role as far as it may be told. Of a team, for those who see small counts. */
export const distributions = (given: GatheredWorkforce): Html => {
  const { apart, caseloads, counts, few, group, mayLook } = given
  const heading = html`<h2 class="govuk-heading-m">Caseloads against the ceiling</h2>`
  const why = apartOf(apart.held, group)
  if (why !== null) return html`${heading}${groupApart(why)}`
  if (!counts && group.kind !== 'authority') return html``
  const fewWhy = apartOf(few, group)
  if (fewWhy !== null) return html`${heading}<p class="govuk-body">${fewInWords[fewWhy]}.</p>`
  const drawn = rolesTold(caseloads, mayLook, group.kind === 'authority').map((part) => distribution(given, part))
  const unsized = caseloads.filter(({ each }) => each === null).length
  return html`${heading}
${caseloads.length === 0 ? html`<p class="govuk-body">Nothing that is loaded tells how many children a post holds.</p>` : drawn}
${counts && unsized > 0 ? html`<p class="govuk-body-s">${unsized === 1 ? '1 post is' : `${unsized} posts are`} left out, since ${unsized === 1 ? 'its' : 'their'} size is not told.</p>` : ''}`
}

/** "12 of 80". Nobody whose post has no size can be said to be above. Not of a group of few, whose caseloads that and their sum would tell. */
export const aboveInWords = (given: GatheredWorkforce, group: Group, caseloads: readonly Caseload[]): string => {
  const told = caseloads.filter(({ each }) => each !== null)
  const why = apartOf(given.apart.held, group) ?? apartOf(given.apart.average, group)
  if (why !== null) return apartInWords[why]
  const few = areFew(told, given.mayLook) ? 'one-worker' : apartOf(given.few, group)
  if (few !== null) return fewInWords[few]
  return told.length === 0 ? 'Not told' : `${told.filter(({ isAbove }) => isAbove).length} of ${told.length}`
}
