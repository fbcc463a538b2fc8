import type { Panel } from '../../access/slice.ts'
import { childrenStandards } from '../../children/standards/all.ts'

const ofHomes: ReadonlySet<string> = new Set(
  childrenStandards.filter(({ area }) => area === 'accommodation-oversight').map(({ id }) => id),
)

/** On the page of a standard about emergency and temporary homes: the way to those who live in one today. */
export const homesTodayPanel: Panel = {
  on: 'standard-today',
  leadsTo: (person, standard) =>
    ofHomes.has(standard) && person.permissions.has('homes.lists')
      ? { text: 'Every open stay today', href: '/care-leavers/homes' }
      : null,
}
