import type { Unit } from '../../standards/model.ts'

const withCommas = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** What was formatted lately: pages of figures say the same hundreds of numbers again and again, and formatting takes longer than all else on them. */
const formatted = new Map<number, string>()
const mostKept = 10_000

/** "1,234.5". A small whole number, as most are, reads the same without being formatted. */
export const numberInWords = (value: number): string => {
  if (value >= 0 && value < 1000 && Number.isInteger(value)) return String(value)
  const said = formatted.get(value) ?? withCommas.format(value)
  if (formatted.size >= mostKept) formatted.clear()
  formatted.set(value, said)
  return said
}

/** "64%", "12 days", "31": a figure's value in the unit of its standard. */
export const valueInWords = (unit: Unit, value: number): string => {
  if (unit === '%') return `${numberInWords(value * 100)}%`
  const said = numberInWords(value)
  if (unit === 'count' || unit === 'score') return said
  if (unit === 'children') return said === '1' ? '1 child' : `${said} children`
  return `${said} ${said === '1' ? unit.slice(0, -1) : unit}`
}
