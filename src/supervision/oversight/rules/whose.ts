/** Whose children are gone through: one's own, those of one's teams, of a named team, or every child within reach. */
export type WhoseOpen = 'mine' | 'my-teams' | 'all' | { readonly team: string }

/** As an address says it: "mine", "my-teams", "team:Family help Marlport". Null: one child alone. */
export const whoseFrom = (text: string): WhoseOpen | null => {
  if (text === 'mine' || text === 'my-teams' || text === 'all') return text
  return text.startsWith('team:') && text.length > 'team:'.length ? { team: text.slice('team:'.length) } : null
}

export const whoseText = (whose: WhoseOpen): string => (typeof whose === 'object' ? `team:${whose.team}` : whose)
