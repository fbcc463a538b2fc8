import { z } from 'zod'

/** What a list of children is asked for. Typed words are never in an address: they may be a name. */
export const lists = {
  '': 'Everyone',
  'in-need': 'Open as a child in need',
  plan: 'On a child protection plan',
  care: 'In care',
  'care-leaver': 'Care leaver',
} as const
export type ListId = keyof typeof lists

const text = z.string().trim().max(200).default('')

/** The query of the address. */
export const listed = z.object({
  view: z.enum(['', 'mine']).default(''),
  list: z.enum(['', 'in-need', 'plan', 'care', 'care-leaver']).default(''),
  team: text,
  worker: text,
  page: z.coerce.number().int().min(1).max(200).default(1),
})
export type Listed = z.infer<typeof listed>
export type Asked = Listed & { words: string }

export const isFiltered = ({ words, view, list, team, worker }: Asked): boolean =>
  words !== '' || view !== '' || list !== '' || team !== '' || worker !== ''

export type Words = { whole: string; first: string; last: string }

/** Lower case, one blank between words: "Smith,  Wren" is "smith", "wren". Null where fewer than two letters were typed. */
export const wordsOf = (typed: string): Words | null => {
  const whole = typed.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  if (whole.length < 2) return null
  const parts = whole.split(' ')
  return { whole, first: parts[0]!, last: parts.at(-1)! }
}

/** The address of a list, for its pages and its spreadsheet: whatever is chosen, and no words. */
export const addressOf = (asked: Listed, to: Partial<Listed> = {}, path = '/children'): string => {
  const chosen = { ...asked, page: 1, ...to }
  const query = new URLSearchParams()
  for (const name of ['view', 'list', 'team', 'worker'] as const) if (chosen[name] !== '') query.set(name, chosen[name])
  if (chosen.page > 1) query.set('page', String(chosen.page))
  return query.size > 0 ? `${path}?${query}` : path
}
