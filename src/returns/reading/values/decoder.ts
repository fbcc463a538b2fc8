import type { Code, Column } from '../../model.ts'
import { codeDecoder, yesNoDecoder } from './codes.ts'
import { decodeDay } from './days.ts'
import { decodeCount, decodeNumber } from './numbers.ts'
import type { Decode } from './outcome.ts'
import { decodeKey, decodePostcode, decodeText } from './texts.ts'

/** Text that may be one of some codes, such as the authority of a placement: "WAL - Child placed in Wales", or a name. */
const codeOrText = (codes: readonly Code[]): Decode => {
  const decodeCode = codeDecoder(codes)
  return (cell) => {
    const outcome = decodeCode(cell)
    return outcome.why === null ? outcome : decodeText(cell)
  }
}

/** How the cells of a column are read. Pure; a reader keeps the outcome of a cell, because most values come again and again. */
export const decoderOf = ({ kind, codes }: Pick<Column, 'kind' | 'codes'>): Decode => {
  switch (kind) {
    case 'day':
      return decodeDay
    case 'code':
      return codeDecoder(codes ?? [])
    case 'yes-no':
      return yesNoDecoder(codes)
    case 'count':
      return decodeCount
    case 'number':
      return decodeNumber
    case 'key':
      return decodeKey
    case 'postcode':
      return decodePostcode
    case 'text':
      return codes ? codeOrText(codes) : decodeText
  }
}
