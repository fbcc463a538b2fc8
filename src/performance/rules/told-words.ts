import type { Polarity, Unit } from '../../standards/model.ts'
import { type Direction, directionOf } from './direction.ts'
import { fewestTold, nextBase, type Told } from './members-edition.ts'
import { valueInWords } from './words.ts'

/** "about 77%" is said as 77%; "95% or more"; "fewer than 20 cases". */
export const toldInWords = (unit: Unit, told: Told): string => {
  if (!('value' in told)) return told.says === 'none' ? 'No cases' : `Fewer than ${fewestTold} cases`
  const value = valueInWords(unit, told.value)
  if (told.says === 'at-least') return `${value} or more`
  if (told.says === 'at-most') return told.base === null ? `From 1 to ${value}` : `${value} or less`
  return told.base === null ? `About ${value}` : value
}

/** "50 to 99 cases", "500 cases or more"; null where that is not told, or is the figure itself. */
export const basedOn = (told: Told): string | null => {
  if (!('base' in told) || told.base === null) return null
  const next = nextBase(told.base)
  return next === null ? `${told.base} cases or more` : `${told.base} to ${next - 1} cases`
}

/** The value that may be drawn and compared; null: only within which it lies is told. */
export const comparable = (told: Told | undefined): number | null => (told?.says === 'about' ? told.value : null)

/** From one edition to a later one; null where one of them is told as "or more", "or less" or not at all. */
export const directionTold = (goodIs: Polarity, unit: Unit, before: Told | undefined, now: Told): Direction | null => {
  const [was, is] = [comparable(before), comparable(now)]
  return was === null || is === null ? null : directionOf(goodIs, unit, was, is)
}
