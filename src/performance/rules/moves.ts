type Counts = 'yes' | 'no' | 'unknown'

export const whys = ['late', 'right', 'new', 'done', 'ended', 'aged', 'untold', 'told'] as const
type Why = (typeof whys)[number]

/** How a case moved between two days: what happened, and what it counted as before and counts as now; null: not counted. */
export type Move = { readonly why: Why; readonly was: Counts | null; readonly is: Counts | null }

const isWhy = (text: string | undefined): text is Why => whys.some((one) => one === text)
const countsOf = (text: string | undefined): Counts | null | undefined => {
  if (text === 'none') return null
  return text === 'yes' || text === 'no' || text === 'unknown' ? text : undefined
}

/** "late.none.no", as addresses hold it. */
export const moveKey = ({ why, was, is }: Move): string => [why, was ?? 'none', is ?? 'none'].join('.')

/** Null: no such move. */
export const readMove = (key: string): Move | null => {
  const [why, first, second] = key.split('.')
  const [was, is] = [countsOf(first), countsOf(second)]
  return isWhy(why) && was !== undefined && is !== undefined ? { why, was, is } : null
}

/** `clock`: the standard asks for something by a day; without, it tells how things are, and it may be good or bad to be so: its words judge nothing. */
export const moveInWords = ({ why, was, is }: Move, clock: boolean): string => {
  const words: Readonly<Record<Why, string>> = {
    late: clock ? 'Became late' : 'No longer so',
    right: clock ? 'Late ones that were done (put right)' : 'Were not so, and are now',
    new: is === 'yes' ? `Came new, ${clock ? 'in time' : 'in the number'}` : is === 'no' ? `Came new, ${clock ? 'and late' : 'not in the number'}` : 'Came new, not known',
    done: clock ? 'Were done in time' : 'Became so',
    ended: was === 'no' && clock ? 'Ended without being put right (plan or care ended)' : 'Ended (plan or care ended)',
    aged: `${clock ? (was === 'no' ? 'Failures' : 'Successes') : was === 'no' ? 'Not in the number, and' : 'In the number, and'}${clock ? ' that are' : ''} older than twelve months now`,
    untold: 'Not known any more',
    told: 'Were not known, and are told now',
  } // biome-ignore format: short
  return words[why]
}

/** What a move does to the figure of a share: more or fewer successes, more or fewer counted. */
export const effectInWords = ({ was, is }: Move): string => {
  const success = Number(is === 'yes') - Number(was === 'yes')
  const counted = Number(is !== null) - Number(was !== null)
  const of = (by: number, what: string): string => (by === 0 ? '' : `one ${by > 0 ? 'more' : 'fewer'} ${what}`)
  return [of(success, 'in the number'), of(counted, 'counted')].filter((text) => text !== '').join(', ')
}
