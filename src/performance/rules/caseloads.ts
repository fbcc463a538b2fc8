import { type Role, roleOf } from '../../children/standards/supervision/posts.ts'
import type { Day } from '../../platform/day.ts'
import type { SettingValues } from '../../standards/model.ts'

/** A post that holds children, as the case of the standard on caseloads tells it. `size`: full-time equivalent; null: not told. */
export type Post = {
  readonly subject: string
  readonly name: string | null
  readonly jobTitle: string | null
  readonly registration: string | null
  readonly team: string | null
  readonly children: number
  readonly size: number | null
}

/** Not who reviews the children of others: none is allocated to them. */
export type Holder = Exclude<Role, 'other' | 'reviewing'>
export const holders = ['social-worker', 'newly-qualified', 'adviser'] as const satisfies readonly Holder[]

/** `ceiling`: for the size of the post. `each`: children for each full-time equivalent; null: the size is not told. */
export type Caseload = Post & {
  readonly role: Holder
  readonly ceiling: number | null
  readonly each: number | null
  readonly isAbove: boolean
}

const settingOf = { 'social-worker': 'ceiling', 'newly-qualified': 'newlyQualified', adviser: 'adviser' } as const

/** The ceiling of each role on a day. */
export const ceilingsOn = (
  settings: SettingValues<Readonly<Record<string, unknown>>>,
  day: Day,
): Readonly<Record<Holder, number>> => {
  const on = (role: Holder): number => settings[settingOf[role]]!(day)
  return { 'social-worker': on('social-worker'), 'newly-qualified': on('newly-qualified'), adviser: on('adviser') }
}

/** Who holds children, each against the ceiling of their role and the size of their post. */
export const caseloadsOf = (posts: readonly Post[], ceilings: Readonly<Record<Holder, number>>): readonly Caseload[] =>
  posts.flatMap((post): Caseload[] => {
    const { jobTitle, registration, size, children } = post
    const fields = { ...(jobTitle === null ? {} : { jobTitle }), ...(registration === null ? {} : { registration }) }
    const role = roleOf({ fields })
    if (role === 'other' || role === 'reviewing' || children === 0) return []
    if (size === null || size <= 0) return [{ ...post, role, ceiling: null, each: null, isAbove: false }]
    const ceiling = ceilings[role] * size
    return [{ ...post, role, ceiling, each: children / size, isAbove: children > ceiling }]
  })

/** How many hold how many children for each full-time equivalent. `above`: all in it are above their ceiling. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number; readonly above: boolean }

const mostBins = 24

/** By whole children, a part of one counted up: 16.1 is in 17, since a ceiling of 16 is passed. Those whose post has no size are left out. */
export const binsOf = (caseloads: readonly Caseload[]): readonly Bin[] => {
  const known = caseloads.flatMap(({ each, isAbove }) => (each === null ? [] : [{ at: Math.ceil(each), isAbove }]))
  if (known.length === 0) return []
  const most = Math.max(...known.map(({ at }) => at))
  const least = Math.min(...known.map(({ at }) => at))
  const width = Math.ceil((most - least + 1) / mostBins)
  const first = least - ((least - 1) % width)
  return Array.from({ length: Math.ceil((most - first + 1) / width) }, (_, place) => {
    const from = first + place * width
    const among = known.filter(({ at }) => at >= from && at < from + width)
    return {
      from,
      to: from + width - 1,
      count: among.length,
      above: among.length > 0 && among.every((one) => one.isAbove),
    }
  })
}

/** Bins put together with the next ones until each holds none or at least so many, so that none points to a person. */
export const noSmallBins = (bins: readonly Bin[], least: number): readonly Bin[] => {
  const joined: Bin[] = []
  let open: Bin | null = null
  const join = (one: Bin, other: Bin): Bin => ({
    from: one.from,
    to: other.to,
    count: one.count + other.count,
    above: (one.count === 0 || one.above) && (other.count === 0 || other.above) && one.count + other.count > 0,
  })
  for (const bin of bins) {
    const now: Bin = open === null ? bin : join(open, bin)
    if (now.count === 0 || now.count >= least) {
      joined.push(now)
      open = null
    } else open = now
  }
  if (open === null) return joined
  // What is left over goes with the last that holds somebody; where nobody else is, nothing can be told.
  const last = joined.findLastIndex(({ count }) => count > 0)
  if (last === -1) return []
  const rest = joined.slice(last + 1).reduce(join, joined[last]!)
  return [...joined.slice(0, last), join(rest, open)]
}
