import { predecessorOf } from '../../statutory/index.ts'
import type { Inspection, Proposal } from '../model.ts'
import { factsOf } from './facts.ts'
import { titleOf } from './words.ts'

/**
 * The council before this one that an inspection was of ("Dorset County Council"); null for this one's own and for those of others.
 * Its grades are shown where they were given, and never count for the council that came after.
 */
export const formerOf = (
  inspection: Pick<Inspection, 'authority' | 'onSite' | 'publishedOn'>,
  la: number,
): { name: string } | null =>
  inspection.authority &&
  predecessorOf(String(la), inspection.authority.code, inspection.onSite[0]?.start ?? inspection.publishedOn)

/** Whether its dates and grades are this council's own. */
export const isOwn = (inspection: Pick<Inspection, 'authority' | 'onSite' | 'publishedOn'>, la: number): boolean =>
  inspection.authority?.code === String(la) && formerOf(inspection, la) === null

type Whose = Pick<Inspection, 'authority' | 'onSite' | 'publishedOn'>

/** Whether an earlier inspection was of the same authority as a later one, or of a council before it: only those are compared. */
export const isSameLine = (later: Whose, earlier: Whose): boolean =>
  later.authority === null ||
  earlier.authority === null ||
  later.authority.code === earlier.authority.code ||
  formerOf(earlier, Number(later.authority.code)) !== null

/** Going by what was decided and, where nothing was decided, by what was read: for names and doubts, never for facts. */
export const assumedFrom = (proposals: readonly Proposal[]) =>
  factsOf(proposals.map((one) => (one.state === 'pending' ? { ...one, final: one.proposed } : one)))

type Titled = Parameters<typeof titleOf>[0] &
  Pick<Inspection, 'authority' | 'onSite'> & { publishedOn?: Inspection['publishedOn'] }

/**
 * What an inspection is called among those of the authority `la`: one of a council before it bears that council’s name. `onSite`: the
 * days that its title names.
 */
export const titleHere = (one: Titled, la: number, onSite = one.onSite): string =>
  titleOf({
    ...one,
    onSite,
    authority: formerOf({ ...one, publishedOn: one.publishedOn ?? null }, la) ?? one.authority,
  })

/** What an inspection is called, also before anything of it is accepted. One of a council before this one bears its name. */
export const nameOf = (proposals: readonly Proposal[], la: number | null = null): string => {
  const facts = assumedFrom(proposals)
  return la === null ? titleOf(facts) : titleHere(facts, la)
}
