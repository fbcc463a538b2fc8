/** A note that was typed in a second press of the same day stands behind the first; the same words stand once. */
export const noteWith = (before: string, typed: string): string => {
  if (typed === '' || before.includes(typed)) return before
  return before === '' ? typed : `${before} ${typed}`
}

/** Who may reach everyone sees an empty list because nobody is on it; for everyone else it may be empty because they may not know. */
export const mayGoThrough = (open: number, reach: { readonly scope: string }): boolean =>
  open > 0 || reach.scope === 'authority'
