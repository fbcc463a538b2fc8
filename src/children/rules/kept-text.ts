import type { Decision } from './reach.ts'

/**
 * A text as it was given or written, which nothing changes any more. By record: whose it is, which brothers and sisters it `names`, and whose
 * identifiers were `joined` to the child's then, so that it tells of them too.
 */
export type KeptText = { childId: string; names: readonly string[]; joined: readonly string[] }

/** By the id that stands in the text: the record that it is now, and how one person reaches it. None where the record is no more. */
export type ToldOf = ReadonlyMap<string, { childId: string; identifier: string; decision: Decision }>

/**
 * `open`: it may be handed out. `ask`: not before a reason is given for these records. `closed`: not to this person. `parted`: it tells of a
 * child who was taken for this one and is not.
 */
export type Handing = { parted: boolean } & (
  | { kind: 'open' }
  | { kind: 'ask'; identifiers: readonly string[] }
  | { kind: 'closed' }
)

/** Everyone of whom something may have to be asked. */
export const toldIn = ({ childId, names, joined }: KeptText): readonly string[] => [
  ...names,
  ...(joined.length > 0 ? [childId, ...joined] : []),
]

/**
 * Whether a person who has the record of `own` open may have a kept text: the rule for reach (decideReach) holds for everyone whom it tells
 * of, since nothing in it can be left out. A brother or sister whose record is no more keeps it from nobody; a child who was parted and whose
 * record is no more keeps it from everybody, for nobody can see both.
 */
export const decideHanding = (text: KeptText, own: string, of: ToldOf): Handing => {
  const joined = text.joined.length > 0 ? [text.childId, ...text.joined] : []
  const apart = joined.filter((id) => of.get(id)?.childId !== own)
  const parted = apart.length > 0
  const others = text.names.filter((id) => of.has(id) && of.get(id)!.childId !== own)
  const asked = [...apart, ...others].map((id) => of.get(id))
  const isClosed = asked.some((one) => {
    if (one === undefined || one.decision.kind === 'none') return true
    return one.decision.kind === 'open' && !one.decision.names
  })
  if (isClosed) return { kind: 'closed', parted }
  const identifiers = asked.flatMap((one) => (one!.decision.kind === 'ask' ? [one!.identifier] : []))
  return identifiers.length > 0
    ? { kind: 'ask', parted, identifiers: [...new Set(identifiers)] }
    : { kind: 'open', parted }
}
