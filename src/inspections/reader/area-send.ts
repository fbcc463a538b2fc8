import { cellItems, unfoldedTable } from './area-send-table.ts'
import { findAuthority } from './authority.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Found, found } from './found.ts'
import { letterDate, namesIn, printedOnSite, printedPublished } from './front-page.ts'
import { type Part, plain } from './headings.ts'
import { datesOfVisit, deadlineIn, letterBody, signatory } from './letters.ts'
import type { Line } from './lines.ts'
import { type Placed, placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'

/**
 * The outcome of an inspection of an area's SEND arrangements: one of three sentences since January 2023 (framework and handbook,
 * Ofsted and CQC), a written statement of action before.
 */
export const areaSendOutcomes = [
  { id: 'positive', from: '2023-01-01', words: /typically lead to positive experiences and outcomes/, title: 'Typically positive experiences and outcomes' },
  { id: 'inconsistent', from: '2023-01-01', words: /lead to inconsistent experiences and outcomes/, title: 'Inconsistent experiences and outcomes' },
  { id: 'failings', from: '2023-01-01', words: /widespread and\/or systemic failings/, title: 'Widespread or systemic failings' },
  { id: 'statement-required', from: '2016-05-01', words: /(written statement of action|statement of action) is required|required to (produce and )?submit a (joint )?written statement of action|areas? of significant (weakness|concern)/, title: 'A written statement of action is required' },
] as const // biome-ignore format: one outcome a line

const outcomeOf = (blocks: readonly Block[]): Block | null =>
  blocks.find((block) => areaSendOutcomes.some((one) => one.words.test(plain(block.text)))) ?? null

const office = /\b(care|quality|commission|ofsted|council|board|office|partnership|nhs|authority|integrated)\b/i

/** Names under "Inspection team", in a column for each inspectorate. */
const teamIn = (blocks: readonly Block[]): { lead: Found<string> | null; all: Found<string>[] } => {
  const start = blocks.findLastIndex((block) => /^(the )?inspection team$/i.test(block.text))
  const lines = start < 0 ? [] : blocks.slice(start + 1).flatMap((block) => block.lines)
  const named = lines.flatMap((line) =>
    line.segments.flatMap(({ text }) =>
      namesIn(text)
        .filter((name) => !office.test(name))
        .map((name) => ({ text, found: found(name, [line], 'inspection-team') })),
    ),
  )
  const lead = named.find(({ text }) => /\blead\b/i.test(text) && /\b(ofsted|hmi|majesty)/i.test(text))
  return { lead: lead?.found ?? null, all: named.map((one) => one.found) }
}

const under = (parts: readonly Placed[], part: Part): Block[] =>
  parts.filter((one) => one.part === part).map((one) => one.block)

/** Before 2023: "must tackle the following areas of significant weakness:" and bullets. They are the nearest to priority actions. */
const significantWeaknesses = (blocks: readonly Block[]) => {
  const at = blocks.findIndex((block) =>
    /\bareas? of significant (weakness|concern)(es|s)?\b[^.]{0,60}:$/i.test(block.text),
  )
  if (at < 0) return []
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.kind !== 'bullet')
  return cellItems(end < 0 ? rest : rest.slice(0, end), 'significant-weakness')
}

/** A report on an area's special needs arrangements: one of three outcomes and no grades, a table of priority actions. */
export const readAreaSend = (lines: readonly Line[]): Reading => {
  const blocks = blocksOf(unfoldedTable(lines))
  const { head, body, sign } = letterBody(blocks)
  const isLetter = sign.length > 0 && head.length > 0
  const start = blocks.findIndex((block) => /^inspection outcome$/i.test(block.text))
  const parts = placed(isLetter ? body : blocks.slice(Math.max(0, start)), {
    opening: 'summary',
    subheadingsInLists: 'any',
  })
  const outcome = outcomeOf(blocks)
  const priorities = cellItems(under(parts, 'priority'), 'area-send-action')
  const team = isLetter ? { lead: signatory(sign), all: [] } : teamIn(blocks)
  return {
    ...nothing,
    kind: 'area-send',
    authority: findAuthority(blocks),
    onSite: isLetter ? datesOfVisit(body) : printedOnSite(blocks),
    published: isLetter ? letterDate(head) : printedPublished(blocks),
    statedDeadline: deadlineIn(body),
    inspectors: team.all.length > 0 ? team.all : team.lead ? [team.lead] : [],
    leadInspector: team.lead,
    improvements: cellItems(under(parts, 'improvement'), 'area-send-area'),
    priorities: priorities.length > 0 ? priorities : significantWeaknesses(body),
    paragraphs: parts
      .filter((one) => one.part !== 'not-findings' && one.block.kind !== 'row')
      .map(({ block, section }) => ({ block, section: block === outcome ? 'headline' : section })),
    warnings: outcome ? [] : ['None of the outcomes that an area SEND inspection can have was found in this document.'],
  }
}
