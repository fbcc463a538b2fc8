import { button, details, form, insetText, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { counted } from '../rules/words.ts'
import { number, returnsNavigation, wideTable } from '../views/parts.ts'
import type { LoadedName, NameKind } from './records.ts'
import type { Proposal } from './rules.ts'

export type Proposed = LoadedName & { proposal: Proposal }

const address = '/returns/staff-names'

const hidden = (fields: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

const press = (chrome: Chrome, fields: Readonly<Record<string, string>>, text: string): Html =>
  form({
    chrome,
    action: address,
    label: text,
    body: html`${hidden(fields)}${button({ text, look: 'secondary' })}`,
  })

const chooseAddress = ({ kind, name }: LoadedName): string =>
  `${address}/choose?kind=${kind}&name=${encodeURIComponent(name)}`

const proposalOf = (chrome: Chrome, { kind, name, proposal }: Proposed): Html => {
  const { sure, perhaps } = proposal
  if (sure)
    return html`${sure.name} ${tag('Sure', 'green')}${press(chrome, { do: 'match', kind, name, id: sure.id }, `Accept ${sure.name}`)}`
  if (perhaps.length === 0) return html`Nobody like it in the directory`
  return html`Perhaps ${perhaps
    .slice(0, 3)
    .map(({ name: other, where }) => (where ? `${other} (${where})` : other))
    .join(' or ')}`
}

/** The children of a name, for the heads of service whose they are until somebody is matched. */
const childrenOf = ({ kind, name, children }: LoadedName) =>
  children === 0
    ? number(0)
    : {
        text: html`<a class="govuk-link" href="/children?${new URLSearchParams({ [kind]: name }).toString()}">${children.toLocaleString('en-GB')}<span class="govuk-visually-hidden"> children of ${name}</span></a>`,
        numeric: true,
      }

const waitingTable = (chrome: Chrome, caption: string, names: readonly Proposed[]): Html | null =>
  names.length === 0
    ? null
    : wideTable({
        caption,
        head: [
          'Name in the returns',
          { text: 'Children', numeric: true },
          'In the staff directory',
          html`<span class="govuk-visually-hidden">Choose</span>`,
        ],
        rows: names.map((one) => [
          one.name,
          childrenOf(one),
          proposalOf(chrome, one),
          html`<a class="govuk-link" href="${chooseAddress(one)}">Choose<span class="govuk-visually-hidden"> who ${one.name} is</span></a>`,
        ]),
      })

const settledTable = (chrome: Chrome, caption: string, names: readonly LoadedName[]): Html | null =>
  names.length === 0
    ? null
    : wideTable({
        caption,
        head: [
          'Name in the returns',
          { text: 'Children', numeric: true },
          'Is',
          'Matched by',
          html`<span class="govuk-visually-hidden">Undo</span>`,
        ],
        rows: names.map((one) => [
          one.name,
          childrenOf(one),
          one.nobody ? 'Nobody in the directory' : (one.matchedName ?? ''),
          one.by ?? '',
          html`<a class="govuk-link" href="${chooseAddress(one)}">Change<span class="govuk-visually-hidden"> who ${one.name} is</span></a>
${press(chrome, { do: 'undo', kind: one.kind, name: one.name }, 'Undo')}`,
        ]),
      })

const isSettled = ({ matchedTo, nobody }: LoadedName): boolean => matchedTo !== null || nobody

const part = (names: readonly Proposed[], kind: NameKind, settled: boolean): readonly Proposed[] =>
  names.filter((one) => one.kind === kind && isSettled(one) === settled)

const apartPart = (chrome: Chrome, apart: readonly string[]): Html | null =>
  apart.length === 0
    ? null
    : details({
        summary: `${counted(apart.length, 'name')} that two people have`,
        content: wideTable({
          caption: 'Told apart by team',
          head: ['Name in the returns', html`<span class="govuk-visually-hidden">Put together</span>`],
          rows: apart.map((name) => [
            name,
            press(chrome, { do: 'together', kind: 'worker', name }, 'It is one person'),
          ]),
        }),
      })

/** Names that wait, with who they may be, and those that were settled. `apart`: names that two people have. */
export const namesView = (chrome: Chrome, names: readonly Proposed[], apart: readonly string[]): Html => {
  const waiting = names.filter((one) => !isSettled(one))
  const workers = part(names, 'worker', false)
  const reached = workers.reduce((sum, one) => sum + one.children, 0)
  const sure = waiting.filter(({ proposal }) => proposal.sure !== null).length
  return html`${returnsNavigation('names', true)}
<p class="govuk-body">A worker reaches the children whom the returns say they hold. For that, each name in the returns is matched once to the staff
directory. Nobody is matched without a person’s yes.</p>
${
  names.length === 0
    ? insetText('No returns are loaded yet, so there are no names.')
    : waiting.length === 0
      ? html`<p class="govuk-body">Every name is matched.</p>`
      : html`<p class="govuk-body">${counted(workers.length, 'worker')} and ${counted(part(names, 'team', false).length, 'team')} wait to be matched.
Until then the children of those workers are seen by the managers of their team and by heads of service: ${counted(reached, 'child', 'children')}.</p>`
}
${sure > 0 && press(chrome, { do: 'accept-sure' }, sure === 1 ? 'Accept the one sure match' : `Accept all ${sure} sure matches`)}
${waitingTable(chrome, 'Workers that wait', workers)}
${waitingTable(chrome, 'Teams that wait', part(names, 'team', false))}
${
  names.some(isSettled) &&
  details({
    summary: `${counted(names.filter(isSettled).length, 'name')} settled`,
    content: html`${settledTable(chrome, 'Workers', part(names, 'worker', true))}${settledTable(chrome, 'Teams', part(names, 'team', true))}`,
  })
}
${apartPart(chrome, apart)}`
}
