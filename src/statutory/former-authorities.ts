import type { Day } from '../platform/day.ts'
import { findAuthority } from './authorities.ts'

/**
 * Councils that had children's services in the place of one of today's and are no longer there. Their reports are often
 * filed under today's name and number, which the day tells apart. Only those whose number is not in the table of authorities.
 */
export const formerAuthorities = [
  { name: 'Dorset County Council', until: '2019-03-31', successors: ['838'] },
  { name: 'Bournemouth Borough Council', until: '2019-03-31', successors: ['839'] },
  // Invented, as its successor is.
  { name: 'Marl and Downs County Council', until: '2019-03-31', successors: ['999'] },
] as const satisfies readonly { name: string; until: Day; successors: readonly string[] }[]

/**
 * The predecessor that an inspection was of, seen from the authority `ours` (DfE number); null when it was of that
 * authority itself or of another one. `of`: the authority as read; `on`: a day on which inspectors were there.
 */
export const predecessorOf = (ours: string, of: string, on: Day | null): { name: string } | null => {
  const other = findAuthority(of)
  if (other && other.code !== ours && other.successors.includes(ours))
    return { name: `${other.name} ${other.type === 'county' ? 'County Council' : 'Council'}` }
  if (of !== ours || on === null) return null
  const former = formerAuthorities.find((one) => one.successors.some((code) => code === ours) && on <= one.until)
  return former ? { name: former.name } : null
}
