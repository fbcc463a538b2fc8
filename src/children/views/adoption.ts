import { type Day, inWords, isDay, todayInEngland } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  form,
  input,
  insetText,
  subNavigation,
  summaryList,
  table,
  tag,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { staffTables } from '../history/tables/staff.ts'
import type { ChildFacts } from '../model.ts'
import type { Adopter } from '../records/adoption.ts'
import type { AdoptionDecision } from '../records/adoption-decisions.ts'
import { valueInWords } from '../rules/code-words.ts'
import { bornInWords } from '../rules/names.ts'
import type { AccessHours } from '../settings.ts'

export const adoptionNavigation = (current: 'adopters' | 'adopted'): Html =>
  subNavigation('Adoption', [
    { text: 'Adopters', href: '/children/adopters', current: current === 'adopters' },
    { text: 'Records from before an adoption', href: '/children/adopted', current: current === 'adopted' },
  ])

/** For someone whose role may, and who is in no adoption team: the same whatever there is. */
export const notInTeam = (): Html =>
  html`<p class="govuk-body">Adopters, and records from before an adoption, are seen by the adoption team only.</p>
<p class="govuk-body">You are in no team that is marked as the adoption team. If you should be, ask a director or head of service: they say which teams are, and the staff directory says who is in them.</p>`

const stages = [
  ['left', 'Left the process', 'grey'],
  ['order', 'Adoption order', 'green'],
  ['placed', 'Child placed', 'green'],
  ['matched', 'Matched', 'teal'],
  ['approved', 'Approved', 'blue'],
  ['applied', 'Applied', 'blue'],
  ['stage2Started', 'Stage 2', 'yellow'],
  ['stage1Started', 'Stage 1', 'yellow'],
  ['enquiry', 'Enquiry', 'grey'],
] as const

const stageOf = ({ fields }: Adopter) => stages.find(([name]) => fields[name] !== undefined)

const stageCell = (adopter: Adopter): Html | string => {
  const stage = stageOf(adopter)
  if (!stage) return 'Not recorded'
  const day = String(adopter.fields[stage[0]])
  return html`${tag(stage[1], stage[2])}${isDay(day) && html`<span class="tl-block">${inWords(day as Day)}</span>`}`
}

export const adoptersView = (adopters: readonly Adopter[]): Html => html`${adoptionNavigation('adopters')}
${
  adopters.length === 0
    ? html`<p class="govuk-body">No adopters are in the returns that were loaded.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Adopters">${table({
        caption: adopters.length === 1 ? '1 adopter' : `${adopters.length} adopters`,
        head: ['Adopter', 'Family', 'Stage'],
        rows: adopters.map((one) => [
          html`<a class="govuk-link" href="/children/adopters/${one.subjectId}">${one.identifier}</a>`,
          String(one.fields.familyId ?? ''),
          stageCell(one),
        ]),
      })}</div>`
}`

export const adopterView = ({ fields }: Adopter): Html =>
  summaryList({
    rows: Object.entries(staffTables.adopter.fields).flatMap(([name, { title }]) => {
      const value = fields[name]
      return value === undefined ? [] : [{ key: title, value: valueInWords('adopter', name, value) }]
    }),
  })

type Found = ChildFacts & Pick<AdoptionDecision, 'orderOn' | 'reason' | 'madeAt' | 'madeBy'>

const orderLink = (child: ChildFacts, text: string): Html =>
  html`<a class="govuk-link" href="/children/adopted/${child.childId}">${text}<span class="govuk-visually-hidden"> of ${child.identifier}</span></a>`

const scrolled = (given: Parameters<typeof table>[0]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${given.caption}">${table(given)}</div>`

const errorsTable = (errors: readonly Found[]): Html | null =>
  errors.length === 0
    ? null
    : scrolled({
        caption: 'Orders recorded in error: these records are open',
        head: ['Record', 'Order', 'Why', 'Said by', ''].map(
          (text) => text || html`<span class="govuk-visually-hidden">Change</span>`,
        ),
        rows: errors.map((one) => [
          one.identifier,
          inWords(one.orderOn),
          one.reason,
          html`${one.madeBy}<span class="tl-block">${inWords(todayInEngland(one.madeAt))}</span>`,
          orderLink(one, 'Change'),
        ]),
      })

/** `untold`: whose order no return tells any more. `errors`: of whom the team said that there was no adoption. */
export const adoptedView = (
  children: readonly ChildFacts[],
  untold: ReadonlySet<string>,
  errors: readonly Found[],
): Html => {
  const asked = children.filter(({ childId }) => untold.has(childId)).length
  return html`${adoptionNavigation('adopted')}
${insetText('From the day of the adoption order these records are apart: nobody else finds them, and they are joined to nothing. Where you know the child’s name since, do not write it here.')}
${asked > 0 && warningText(`${asked === 1 ? 'One order is' : `${asked} orders are`} no longer in the returns. The ${asked === 1 ? 'record stays' : 'records stay'} apart until you say whether the order stands or was recorded in error.`)}
${
  children.length === 0
    ? html`<p class="govuk-body">No child was adopted in the returns that were loaded.</p>`
    : scrolled({
        caption: 'Records from before an adoption',
        hideCaption: true,
        head: ['Record', 'Born', 'Adoption order', html`<span class="govuk-visually-hidden">The order</span>`],
        rows: children.map((child) => [
          html`<a class="govuk-link" href="/children/${child.childId}">${child.identifier}</a>`,
          bornInWords(child, true),
          html`${inWords(child.adoptedOn!)}${untold.has(child.childId) && html` ${tag('No longer in the returns', 'orange')}`}`,
          orderLink(child, untold.has(child.childId) ? 'Say whether it stands' : 'Recorded in error?'),
        ]),
      })
}
${errorsTable(errors)}`
} // biome-ignore format: one view

export type TypedSettings = {
  reason: string
  breakGlass: string
  coverDays: string
  noticeDays: string
  errors: Readonly<Record<string, string>>
}
type Team = { teamId: string; name: string }

export const hoursOf = ({ reason, breakGlass, coverDays, noticeDays }: AccessHours): TypedSettings => ({
  reason: String(reason),
  breakGlass: String(breakGlass),
  coverDays: String(coverDays),
  noticeDays: String(noticeDays),
  errors: {},
})

export const settingsForm = (
  chrome: Chrome,
  teams: readonly Team[],
  chosen: readonly string[],
  typed: TypedSettings,
): Html =>
  form({
    chrome,
    action: '/children/settings',
    body: html`${checkboxes({
      name: 'teams',
      legend: 'Which teams are the adoption team?',
      legendSize: 'm',
      hint: 'They alone see adopters, and a child’s record from before an adoption. Everyone who holds a place in such a team does, and nobody else: not directors either',
      items: teams.map(({ teamId, name }) => ({ value: teamId, text: name })),
      values: chosen,
      small: true,
    })}
<h2 class="govuk-heading-m">For how long a reason holds</h2>
${input({ name: 'reason', label: 'Hours for a child outside one’s caseload', value: typed.reason, width: 2, inputmode: 'numeric', error: typed.errors.reason })}
${input({ name: 'breakGlass', label: 'Hours after break-glass', value: typed.breakGlass, width: 2, inputmode: 'numeric', error: typed.errors.breakGlass })}
${input({ name: 'coverDays', label: 'Days that cover lasts at most', hint: 'Cover of a colleague’s or a team’s children always has a last day. 1 to 92', value: typed.coverDays, width: 2, inputmode: 'numeric', error: typed.errors.coverDays })}
${input({ name: 'noticeDays', label: 'Days before its last day on which a restriction is told of', hint: 'On the home page of directors and heads of service. A week, so that whoever is at work only some days can still prolong it. 1 to 60', value: typed.noticeDays, width: 2, inputmode: 'numeric', error: typed.errors.noticeDays })}
${button({ text: 'Save' })}`,
  })
