import type { Polarity, Unit } from '../../standards/model.ts'
import { valueInWords } from './words.ts'

/** Where a figure went. `mark` says up or down and is not read out; `kind` says whether that is good. */
export type Direction = {
  readonly kind: 'better' | 'worse' | 'same' | 'neither'
  readonly mark: '↑' | '↓' | '='
  readonly words: string
}

/** From one figure to a later one, as far as the figures shown differ. Where neither way is better, it is told and not judged. */
export const directionOf = (goodIs: Polarity, unit: Unit, before: number, now: number): Direction => {
  const was = valueInWords(unit, before)
  if (was === valueInWords(unit, now)) return { kind: 'same', mark: '=', words: 'The same' }
  const isUp = now > before
  const mark = isUp ? '↑' : '↓'
  if (goodIs === null) return { kind: 'neither', mark, words: `${isUp ? 'Up' : 'Down'} from ${was}` }
  const isBetter = isUp === (goodIs === 'high')
  return { kind: isBetter ? 'better' : 'worse', mark, words: `${isBetter ? 'Better' : 'Worse'}, was ${was}` }
}
