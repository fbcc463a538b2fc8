/** Flags are Y, Yes, 1 or true; N, No, 0, false and blank are not set. */
const isSet = (value: unknown): boolean => /^(?:y|yes|1|true)$/i.test(String(value))

const isCleared = (value: unknown): boolean => /^(?:n|no|0|false)$/i.test(String(value))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The codes in a column that holds JSON: an array of codes, or code to yes or no. A text that is neither gives none. */
export const codesIn = (text: string): readonly string[] => {
  const value = parsed(text)
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string' || typeof one === 'number').map(String)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .filter(([, set]) => isSet(set))
    .map(([code]) => code)
}

/** "NEW_REFERRAL_FLAG" as "new referral". */
const inWords = (flag: string): string =>
  flag
    .replace(/_FLAG$/, '')
    .replaceAll('_', ' ')
    .toLowerCase()

/** The outcomes that are set, in words; a text that is no JSON as it stands. null: none is set. */
export const outcomesIn = (text: string): string | null => {
  const value = parsed(text)
  if (value === null || typeof value !== 'object') return text.trim() || null
  return (
    codesIn(text)
      .filter((flag) => flag !== 'TOTAL_NO_OF_OUTCOMES')
      .map(inWords)
      .join(', ') || null
  )
}

/** What one flag says: yes or no; null where the text does not hold it, or it is blank. */
export const flagIn = (text: string, flag: string): 'yes' | 'no' | null => {
  const value = parsed(text)
  if (value === null || typeof value !== 'object') return null
  const said = (value as Record<string, unknown>)[flag]
  return isSet(said) ? 'yes' : isCleared(said) ? 'no' : null
}

/** An address as one line, from the parts that are filled; a text that is no JSON as it stands. */
export const addressIn = (text: string): string | null => {
  const value = parsed(text)
  if (value === null || typeof value !== 'object') return text.trim() || null
  const parts = value as Record<string, unknown>
  return (
    ['ROOM', 'FLOOR', 'FLAT', 'BUILDING', 'HOUSE', 'STREET', 'TOWN']
      .map((part) => String(parts[part] ?? '').trim())
      .filter((part) => part !== '')
      .join(', ') || null
  )
}
