import type { Block } from './blocks.ts'
import { type DateSpan, findDates, wholeDate } from './dates.ts'
import { type Found, found } from './found.ts'

const namePattern = /^(?:[A-Z][\p{L}'’.-]*)(?:[ -](?:[A-Z][\p{L}'’.-]*|de|van|von|der|la|le|O’[A-Z]\p{L}+)){1,3}$/u
const titles =
  /\b(?:(?:one|two|three|four) of|h(?:er|is) majesty[’']?s inspectors?|ofsted inspectors?|hmis?|shmi|senior|regulatory inspection manager|lead inspectors?|team inspectors?|social care|inspectors?|additional|designate|quality assurance|associate)\b/gi

/** Names of people in a list such as "Jo Warburton, HMI, and Victoria Horsefield, Her Majesty's Inspector". */
export const namesIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .replace(titles, ',')
    .split(/,|;|\band\b|&|:/)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((name) => namePattern.test(name))

/** On-site dates on a report's front page. */
export const printedOnSite = (blocks: readonly Block[]): Found<DateSpan>[] => {
  const block = blocks.slice(0, 15).find((one) => /\binspection dates?\b\s*:?/i.test(one.text))
  if (!block) return []
  const text = block.text.slice(block.text.search(/inspection dates?/i))
  const beforeInspector = text.split(/lead inspector|report published/i)[0]!
  const lines = block.lines.filter((line) => /\d/.test(line.text))
  return findDates(beforeInspector).flatMap((one) => one.spans.map((span) => found(span, lines, 'front-page-dates')))
}

export const printedPublished = (blocks: readonly Block[]): Found<string> | null => {
  const block = blocks.slice(0, 15).find((one) => /report published\s*:/i.test(one.text))
  const date = block ? findDates(block.text.slice(block.text.search(/report published/i)))[0]?.spans[0]?.start : null
  return block && date
    ? found(
        date,
        block.lines.filter((line) => /published/i.test(line.text)),
        'front-page-published',
      )
    : null
}

/** The lead inspector on a report's front page: the name before the title. */
export const printedLeadInspector = (blocks: readonly Block[]): Found<string> | null => {
  const at = blocks.slice(0, 15).findIndex((one) => /\blead inspector\s*:/i.test(one.text))
  if (at < 0) return null
  const block = blocks[at]!
  const text = block.text.slice(block.text.search(/lead inspector\s*:/i)).replace(/^lead inspector\s*:\s*/i, '')
  const [name] = namesIn(text)
  return name
    ? found(
        name,
        block.lines.filter((line) => line.text.includes(name.split(' ')[0]!)),
        'front-page-inspector',
      )
    : null
}

/** A letter's date: the first line of its first page that is a date and nothing else. */
export const letterDate = (blocks: readonly Block[]): Found<string> | null => {
  for (const block of blocks.slice(0, 12)) {
    if (/^dear\b/i.test(block.text)) return null
    for (const line of block.lines) {
      const date =
        wholeDate(line.text) ?? line.segments.map((part) => wholeDate(part.text)).find((day) => day !== null) ?? null
      if (date) return found(date, [line], 'letter-date')
    }
  }
  return null
}
