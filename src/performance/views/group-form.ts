import { button, filterForm, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Group } from '../records/figures.ts'
import type { TeamPlace } from '../records/places.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'

const kinds = { service: 'Service', locality: 'Locality', team: 'Team' } as const

const groupsOf = (places: readonly TeamPlace[], chosen: Group): readonly Group[] => {
  const named = (kind: Exclude<Group['kind'], 'authority'>): readonly Group[] => {
    const names = new Set(places.map((place) => place[kind]).filter((name) => name !== null))
    if (chosen.kind === kind && chosen.name !== '') names.add(chosen.name)
    return [...names].toSorted((one, other) => one.localeCompare(other, 'en-GB')).map((name) => ({ kind, name }))
  }
  const none = chosen.kind !== 'authority' && chosen.name === '' ? [chosen] : []
  return [...named('service'), ...named('locality'), ...named('team'), ...none]
}

/** The whole authority, then each service, locality and team. */
export const groupItems = (places: readonly TeamPlace[], chosen: Group, authority: string) => [
  { value: '', text: authority },
  ...groupsOf(places, chosen).map((group) => ({
    value: groupKey(group),
    text: `${kinds[group.kind as keyof typeof kinds]}: ${groupInWords(group, authority)}`,
  })),
]

/** Of whom the figures are: a form that needs no script. `more`: what else is chosen in it. */
export const groupForm = (
  action: string,
  places: readonly TeamPlace[],
  chosen: Group,
  authority: string,
  more: Html | null = null,
): Html =>
  filterForm({
    action,
    label: 'Of whom the figures are',
    body: html`<div class="tl-filters">${select({
      label: 'Figures of',
      name: 'of',
      value: groupKey(chosen),
      items: groupItems(places, chosen, authority),
    })}${button({ text: 'Show', look: 'secondary' })}${more}</div>`,
  })
