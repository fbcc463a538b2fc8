import { barChart } from '../../platform/charts/bars.ts'
import { inWords } from '../../platform/day.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredWorkforce } from '../pages/workforce-gathered.ts'
import { type Bin, binsOf, type Caseload, type Holder, holders, noSmallBins } from '../rules/caseloads.ts'
import type { Group } from '../rules/groups.ts'
import { apartInWords, apartOf } from '../rules/one-worker.ts'
import { groupApart } from './group-apart.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export const rolesInWords: Readonly<Record<Holder, { readonly one: string; readonly many: string }>> = {
  'social-worker': { one: 'Social worker', many: 'Social workers' },
  'newly-qualified': { one: 'Newly qualified social worker', many: 'Newly qualified social workers' },
  adviser: { one: 'Personal adviser', many: 'Personal advisers' },
}

export const reviewersApart =
  'Reviewing officers and conference chairs are not counted: the children whom they review are allocated to others.'

/** Counts of one to this many could point to a person. */
const fewest = 6

const labelOf = ({ from, to }: Bin): string => (from === to ? String(from) : `${from}–${to}`)

/** One person whose own figures who looks does not see. */
const isLone = ({ mayLook }: GatheredWorkforce, some: readonly Caseload[]): boolean =>
  some.length === 1 && !mayLook(some[0]!.name)

const distribution = (given: GatheredWorkforce, role: Holder, all: readonly Caseload[]): Html => {
  const { ceilings, counts, on } = given
  const bins = counts ? binsOf(all) : noSmallBins(binsOf(all), fewest)
  const told = all.filter(({ each }) => each !== null)
  if (told.length === 0) return html``
  const { many } = rolesInWords[role]
  if (isLone(given, told)) return html`<h3 class="govuk-heading-s">${many}</h3><p class="govuk-body">${apartInWords['one-worker']}.</p>` // biome-ignore format: short
  const above = told.filter(({ isAbove }) => isAbove).length
  if (told.length < fewest) return html`<h3 class="govuk-heading-s">${many}</h3><p class="govuk-body">Fewer than six hold children, too few to draw.${counts ? ` ${above} of ${told.length} ${above === 1 ? 'is' : 'are'} above the ceiling of ${ceilings[role]}.` : ''}</p>` // biome-ignore format: one sentence
  const most = Math.max(...told.map(({ each }) => each!))
  const said = counts
    ? `${above === 0 ? 'None' : above} of ${told.length} ${above === 1 ? 'is' : 'are'} above the ceiling of ${ceilings[role]}; the highest caseload is ${whole.format(most)}.`
    : `The ceiling is ${ceilings[role]}. Bars are put together so that none stands for fewer than six people.`
  const chart = barChart({
    id: `caseload-${role}`,
    title: `${many} by children for each full-time equivalent`,
    description: `${many} on ${inWords(on)}, by children for each full-time equivalent. ${said} Where everyone in a bar is above the ceiling the bar is hatched.`,
    written: (value) => value.toLocaleString('en-GB'),
    heading: 'Children for each full-time equivalent',
    bars: bins.map((bin) => ({ label: labelOf(bin), value: bin.count, after: bin.above })),
  })
  return html`<h3 class="govuk-heading-s">${many}</h3>${chart}`
}

/** How caseloads lie against the ceiling, by role. Of a team, for those who see small counts. */
export const distributions = (given: GatheredWorkforce): Html => {
  const { apart, caseloads, counts, group } = given
  const why = apartOf(apart.held, group)
  if (why !== null) return html`<h2 class="govuk-heading-m">Caseloads against the ceiling</h2>${groupApart(why)}`
  if (!counts && group.kind !== 'authority') return html``
  const drawn = holders.map((role) =>
    distribution(
      given,
      role,
      caseloads.filter((one) => one.role === role),
    ),
  )
  const unsized = caseloads.filter(({ each }) => each === null).length
  return html`<h2 class="govuk-heading-m">Caseloads against the ceiling</h2>
${caseloads.length === 0 ? html`<p class="govuk-body">Nothing that is loaded tells how many children a post holds.</p>` : drawn}
${counts && unsized > 0 ? html`<p class="govuk-body-s">${unsized === 1 ? '1 post is' : `${unsized} posts are`} left out, since ${unsized === 1 ? 'its' : 'their'} size is not told.</p>` : ''}`
}

/**
 * "12 of 80". Nobody whose post has no size can be said to be above. Not of a group that is one worker; nor where one role has one person, whom
 * all less the other roles would tell.
 */
export const aboveInWords = (given: GatheredWorkforce, group: Group, caseloads: readonly Caseload[]): string => {
  const told = caseloads.filter(({ each }) => each !== null)
  const lone = [...Map.groupBy(told, ({ role }) => role).values()].filter((some) => isLone(given, some))
  const why = apartOf(given.apart.held, group) ?? apartOf(given.apart.average, group)
  if (why !== null) return apartInWords[why]
  if (lone.length === 1) return apartInWords[told.length === 1 ? 'one-worker' : 'beside']
  return told.length === 0 ? 'Not told' : `${told.filter(({ isAbove }) => isAbove).length} of ${told.length}`
}
