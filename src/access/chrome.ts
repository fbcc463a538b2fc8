import type { Authority } from '../platform/db/database.ts'
import type { Assets } from '../platform/http/assets.ts'
import type { Ask } from '../platform/http/gate.ts'
import type { Chrome } from '../platform/views/page.ts'
import { roleOf } from './guard.ts'
import type { Person } from './model.ts'
import type { Presence } from './records/sessions.ts'
import type { Slice } from './slice.ts'

/** The invented council: every page of it says so. */
const isSample = (la: number): boolean => la === 999

const shared = (ask: Ask, { stylesheet, script, icon }: Assets) => ({
  csrfToken: ask.csrfToken(),
  nonce: ask.nonce,
  path: ask.path,
  assets: { stylesheet, script, icon },
})

const isWithin = (path: string, section: string): boolean => path === section || path.startsWith(`${section}/`)

/** The work first, the running of the service last. */
const inOrder = (slices: readonly Slice[]): readonly Slice[] =>
  slices.toSorted((a, b) => Number(a.name === 'access') - Number(b.name === 'access'))

/** The sections that a person may see; the one they are in is marked. */
export const navigationFor = (person: Person, slices: readonly Slice[], path: string): Chrome['navigation'] =>
  inOrder(slices)
    .flatMap((slice) => slice.navigation ?? [])
    .filter(({ may, unless }) => person.permissions.has(may) && !(unless && person.permissions.has(unless)))
    .map(({ text, href }) => ({ text, href, current: isWithin(path, href) }))

export const chromeFor = (
  ask: Ask,
  assets: Assets,
  slices: readonly Slice[],
  person: Person,
  presence: Presence,
): Chrome => ({
  ...shared(ask, assets),
  council: presence.council,
  person: { name: person.name, role: roleOf(person.role).title },
  navigation: navigationFor(person, slices, ask.path),
  notice: presence.notice,
  sample: isSample(person.la),
})

/** Before signing in: the one authority's name and colour, or the product's where there are several. */
export const nobodysChrome = (ask: Ask, assets: Assets, authorities: readonly Authority[]): Chrome => {
  const [only] = authorities.length === 1 ? authorities : []
  return {
    ...shared(ask, assets),
    council: only ? { name: only.name, colour: only.colour } : { name: 'Throughline', colour: '#0b0c0c' },
    person: null,
    navigation: [],
    notice: null,
    sample: only !== undefined && isSample(only.la),
  }
}
