import type { Entry, Whose } from '../model.ts'

const relations: Readonly<Record<string, Whose['relation']>> = { M: 'brother', F: 'sister' }

/** A brother or a sister, by the gender that is loaded; neither where it says neither. */
export const relationOf = (gender: string | null): Whose['relation'] =>
  relations[(gender ?? '').charAt(0).toUpperCase()] ?? 'brother or sister'

/** "Robin (brother)", for a court "Robin Ashby (brother)"; "A brother or sister" where the reader may not see who. */
export const whoseInWords = ({ relation, first, full }: Whose, kind: 'case' | 'court'): string => {
  const name = kind === 'court' ? full : first
  return name === null ? 'A brother or sister' : `${name} (${relation})`
}

/** What an entry tells, and whose event it is where it is not this child's own. */
export const toldOf = ({ words }: Pick<Entry, 'words'>, whose: Whose | undefined, kind: 'case' | 'court'): string =>
  whose?.as === 'theirs' ? `${whoseInWords(whose, kind)}: ${words}` : words

/** Whom these entries name besides the child, by record. */
export const namedIn = (entries: readonly Pick<Entry, 'entryId'>[], whose: WhoseOf): readonly string[] => {
  const told = entries.map(({ entryId }) => whose.get(entryId))
  return [...new Set(told.flatMap((one) => (one?.as === 'theirs' && one.childId !== null ? [one.childId] : [])))]
}

/** By entry; nothing for those that are the child's own. */
export type WhoseOf = ReadonlyMap<string, Whose>
