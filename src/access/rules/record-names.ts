type Named = {
  recordTypes: readonly { id: string; title: string }[]
  pages: readonly { path: string; title: string }[]
}

const words = (text: string): string => text.replaceAll(/[_-]/g, ' ')
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What a person reads for the `record` of a log entry: the title of its record type, of the page that was refused, or else the table's
 * own words: "improvement_plan.strength" is "Improvement plan: strength".
 */
export const recordNames = (slices: readonly Named[]): ((record: string) => string) => {
  const types = new Map(slices.flatMap((slice) => slice.recordTypes).map(({ id, title }) => [id, title]))
  const pages = new Map(slices.flatMap((slice) => slice.pages).map(({ path, title }) => [path, `Page: ${title}`]))
  return (record) => {
    const known = types.get(record) ?? types.get(record.replaceAll('_', '-')) ?? pages.get(record)
    if (known !== undefined) return known
    const [slice = '', ...table] = record.split('.')
    return table.length === 0 ? record : `${capitalised(words(slice))}: ${words(table.join(' '))}`
  }
}
