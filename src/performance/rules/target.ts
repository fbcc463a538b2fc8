import type { Polarity, Unit } from '../../standards/model.ts'
import { valueInWords } from './words.ts'

/** How a figure stands to what was aimed at. `apart`: neither way is better, so that the distance is told alone. */
export type AgainstTarget = { readonly state: 'met' | 'near' | 'missed' | 'apart'; readonly words: string }

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
/** Shares are fractions: 0.85 - 0.8 is a little more than 0.05. */
const hair = 1e-9

const distance = (unit: Unit, by: number): string =>
  unit === '%' ? `${number.format(by * 100)} percentage points` : valueInWords(unit, by)

/** `value` and the target as figures hold them: a share is 0 to 1. */
export const againstTarget = (
  goodIs: Polarity,
  unit: Unit,
  value: number,
  target: { readonly value: number; readonly tolerance: number },
): AgainstTarget => {
  const apart = Math.abs(value - target.value)
  const said = `${distance(unit, apart)} ${value > target.value ? 'above' : 'below'}`
  if (goodIs === null) return { state: 'apart', words: apart < hair ? 'As aimed' : said }
  const short = goodIs === 'high' ? target.value - value : value - target.value
  if (short <= hair) return { state: 'met', words: apart < hair ? 'Met' : `Met, ${said}` }
  if (short <= target.tolerance + hair) return { state: 'near', words: `Near, ${said}` }
  return { state: 'missed', words: `Not met, ${said}` }
}
