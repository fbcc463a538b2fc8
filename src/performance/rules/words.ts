import type { Unit } from '../../standards/model.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "64%", "12 days", "31": a figure's value in the unit of its standard. */
export const valueInWords = (unit: Unit, value: number): string => {
  if (unit === '%') return `${number.format(value * 100)}%`
  const said = number.format(value)
  if (unit === 'count' || unit === 'score') return said
  if (unit === 'children') return said === '1' ? '1 child' : `${said} children`
  return `${said} ${said === '1' ? unit.slice(0, -1) : unit}`
}
