import { inWords } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GatheredStandard } from '../pages/standard-gathered.ts'
import type { Group } from '../records/figures.ts'
import type { Wait } from '../records/waits.ts'
import { groupInWords } from '../rules/asked.ts'
import { apartOf } from '../rules/one-worker.ts'
import { completedIn, liveOn } from '../rules/period.ts'
import { casesAddress, standardAddress } from './addresses.ts'
import { figureCell, monthHeading } from './parts.ts'

type Kind = 'team' | 'locality' | 'service'
const headings: Readonly<Record<Kind, string>> = { team: 'Team', locality: 'Locality', service: 'Service' }

type Waiting = { readonly count: number; readonly longest: number }

const together = (waits: readonly Wait[]): Waiting => ({
  count: waits.reduce((sum, { count }) => sum + count, 0),
  longest: Math.max(0, ...waits.map(({ days }) => days)),
})

const placedIn = ({ places }: GatheredStandard, kind: Kind, team: string | null): string => {
  if (kind === 'team') return team ?? ''
  return places.find((place) => place.team === team)?.[kind] ?? ''
}

const waitsBy = (given: GatheredStandard, kind: Kind): ReadonlyMap<string, Waiting> =>
  new Map(
    [...Map.groupBy(given.waits, ({ team }) => placedIn(given, kind, team))].map(([name, some]) => [
      name,
      together(some),
    ]),
  )

/** Whether the standard asks for something that can be waited for; a measure at a date does not. */
const isWaitedFor = ({ waits, spread, standard }: GatheredStandard): boolean =>
  waits.length > 0 || (spread.length > 0 && standard.counting.is === 'share')

const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)

const waitsLink = (given: GatheredStandard, group: Group, words: string): Html =>
  given.lists
    ? html`<a class="govuk-link" href="${casesAddress(given.standard.id, { question: liveOn(given.span.on), group, part: 'waiting' })}">${words}</a>`
    : html`${words}`

/** Whose children wait longest, in one sentence; null where nothing waits. */
export const longestInWords = (given: GatheredStandard): Html | null => {
  const isShown = (name: string): boolean => apartOf(given.apart, { kind: 'team', name }) === null
  const teams = new Map([...waitsBy(given, 'team')].filter(([name]) => isShown(name)))
  const longest = Math.max(0, ...[...teams.values()].map((one) => one.longest))
  const names = [...teams].filter(([, one]) => one.longest === longest).map(([name]) => name)
  if (names.length === 0) return isWaitedFor(given) ? html`Nobody waits on ${inWords(given.span.on)}` : null
  return html`${daysInWords(longest)}: ${names
    .toSorted()
    .map(
      (name, at) =>
        html`${at > 0 ? ', ' : ''}${waitsLink(given, { kind: 'team', name }, name === '' ? 'no team named' : name)}`,
    )}`
}

const namesOf = (given: GatheredStandard, kind: Kind, waits: ReadonlyMap<string, Waiting>): readonly string[] => {
  const names = new Set(given.parts.cells.filter(({ group }) => group.kind === kind).map(({ group }) => group.name))
  for (const name of waits.keys()) names.add(name)
  if (kind === 'locality') for (const { locality } of given.places) if (locality !== null) names.add(locality)
  // Who belongs nowhere comes last.
  return [...names].toSorted((one, other) =>
    one === '' || other === '' ? (one === '' ? 1 : -1) : one.localeCompare(other, 'en-GB'),
  )
}

const groupTable = (given: GatheredStandard, kind: Kind): Html => {
  const { standard, parts, span, lists, authority } = given
  const waits = waitsBy(given, kind)
  const names = namesOf(given, kind, waits)
  if (names.filter((name) => name !== '').length === 0) return html``
  const month = span.months[0]!
  const hasWaits = isWaitedFor(given)
  const row = (name: string) => {
    const group: Group = { kind, name }
    const said = (question: number): Html =>
      figureCell({
        standard,
        group,
        lists,
        question: question === 0 ? liveOn(span.on) : completedIn(month),
        provable: parts.standards[0]!.provable[question]!,
        cell: parts.cells.find((cell) => cell.question === question && cell.group.kind === kind && cell.group.name === name), // biome-ignore format: one search
      })
    const waiting = waits.get(name)
    const isApart = apartOf(given.apart, group) !== null
    return [
      html`<a class="govuk-link" href="${standardAddress(standard.id, group)}">${groupInWords(group, authority)}</a>`,
      said(0),
      said(1),
      ...(hasWaits && isApart ? ['Not shown', 'Not shown'].map((text) => ({ text, numeric: true })) : []),
      ...(hasWaits && !isApart
        ? [
            { text: waiting === undefined ? '0' : waitsLink(given, group, String(waiting.count)), numeric: true },
            { text: waiting === undefined ? 'None' : waitsLink(given, group, daysInWords(waiting.longest)), numeric: true }, // biome-ignore format: one cell
          ]
        : []),
    ]
  }
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${headings[kind]}">${table({
    caption: `By ${headings[kind].toLowerCase()}, in alphabetical order`,
    captionSize: 's',
    firstCellIsHeader: true,
    classes: 'tl-figures tl-table-even',
    head: [
      headings[kind],
      `As things stand on ${inWords(span.on)}`,
      monthHeading([given.standard], month.to),
      ...(hasWaits
        ? [
            { text: 'Waiting', numeric: true },
            { text: 'Longest wait', numeric: true },
          ]
        : []),
    ],
    rows: names.map(row),
  })}</div>`
}

/** Teams, localities and services, never ranked, each with how many wait and for how long. */
export const groupsPart = (
  given: GatheredStandard,
): Html => html`<h2 class="govuk-heading-m" id="groups">Teams and localities</h2>
${isWaitedFor(given) ? html`<p class="govuk-body">“Waiting” counts what was asked and is not done on ${inWords(given.span.on)}, late or not. Who waits with a lawful reason to wait is among them.</p>` : ''}
${(['team', 'locality', 'service'] as const).map((kind) => groupTable(given, kind))}`
