/** After "Moved to", for a home of somebody who leaves care, by the letter of the returns; null: told in a sentence of its own, or not known. */
const homes: Readonly<Record<string, string>> = {
  B: 'live with parents or relatives',
  C: 'a residential home',
  D: 'semi-independent or self-contained accommodation',
  E: 'supported lodgings',
  G: 'live abroad',
  K: 'lodgings',
  T: 'a foyer or a similar home',
  U: 'independent living',
  V: 'emergency accommodation',
  W: 'bed and breakfast',
  Y: 'other accommodation',
  Z: 'live with former foster carers',
}

const sentences: Readonly<Record<string, string>> = {
  H: 'Was deported.',
  S: 'Had no fixed home.',
  X: 'Went into custody.',
}

/** "Moved to bed and breakfast." */
export const leaverHomeWords = (accommodation: string | undefined): string => {
  const known = accommodation === undefined ? undefined : (sentences[accommodation] ?? homes[accommodation])
  if (known === undefined) return 'Moved home.'
  return known.endsWith('.') ? known : `Moved to ${known}.`
}
