const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Mac OS', 'a Mac'],
  ['Linux', 'Linux'],
] as const

const first = (table: readonly (readonly [string, string])[], text: string): string | null =>
  table.find(([mark]) => text.includes(mark))?.[1] ?? null

/** "Edge on Windows": enough for a person to know it again. */
export const browserInWords = (device: string): string => {
  const system = first(systems, device)
  return `${first(browsers, device) ?? 'A browser'}${system ? ` on ${system}` : ''}`
}
