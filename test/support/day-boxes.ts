/** A day as its three boxes send it. */
export const dayBoxes = (name: string, day: string): Record<string, string> => {
  const [year, month, date] = day.split('-') as [string, string, string]
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
