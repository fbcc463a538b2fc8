import { details } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { kindOf } from '../kinds.ts'
import type { ContentRead, RepairRead, Upload } from '../model.ts'
import { counted, repairWords } from '../rules/words.ts'
import { number, wideTable } from './parts.ts'

/** "List 8, Children in care". */
export const listTitle = ({ kind }: Pick<Upload, 'kind'>, list: string): string => {
  const found = kindOf(kind)?.lists.find(({ id }) => id === list)
  if (!found) return list || 'The whole return'
  return found.number === null ? found.title : `List ${found.number}, ${found.title}`
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const lists = (upload: Upload, content: ContentRead): Html => {
  const unused = kindOf(upload.kind)?.unused ?? new Set()
  return details({
    summary: `${counted(content.lists.length, 'list')}, ${counted(sum(content.lists.map(({ rows }) => rows)), 'row')}`,
    content: wideTable({
      caption: 'Lists',
      hideCaption: true,
      head: ['List', 'File', 'Sheet', { text: 'Rows', numeric: true }],
      rows: content.lists.map((one) => [
        html`${listTitle(upload, one.list)}${unused.has(one.list) && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">Read, checked, and not used</span>`}`,
        one.file,
        one.sheet ?? '',
        number(one.rows),
      ]),
    }),
  })
}

const notUsed = (upload: Upload, content: ContentRead): Html | null => {
  const unused = kindOf(upload.kind)?.unused ?? new Set()
  const own = content.lists.filter(({ list, rows }) => unused.has(list) && rows > 0)
  if (own.length === 0) return null
  const titles = own.map(({ list, rows }) => `${listTitle(upload, list)} (${counted(rows, 'row')})`).join(', ')
  return html`<p class="govuk-body">Read, checked, and not used: ${titles}. Nothing is kept of ${own.length === 1 ? 'it' : 'them'}, because no figure needs it.</p>`
}

const missing = (upload: Upload, content: ContentRead): Html | null => {
  const own = content.lists.filter(({ missingColumns }) => missingColumns.length > 0)
  if (own.length === 0) return null
  return details({
    summary: `${counted(sum(own.map(({ missingColumns }) => missingColumns.length)), 'column')} not there`,
    content: html`<ul class="govuk-list govuk-list--bullet">${own.map((one) => html`<li>${listTitle(upload, one.list)}: ${one.missingColumns.join(', ')}</li>`)}</ul>`,
  })
}

const strange = ({ strange: all }: ContentRead): Html | null =>
  all.length === 0
    ? null
    : details({
        summary: `${counted(all.length, 'sheet or file', 'sheets or files')} left out`,
        content: html`<ul class="govuk-list govuk-list--bullet">${all.map((one) => html`<li>${one.sheet ?? one.file}: ${one.why}</li>`)}</ul>`,
      })

/** What stood in a list of adopters is the adoption team's. */
const values = ({ list, was, now }: RepairRead, seesAdopters: boolean): readonly string[] =>
  list === 'list-11' && !seesAdopters ? ['For the adoption team', ''] : [was, now]

const repairs = (upload: Upload, { repairs: all }: ContentRead, seesAdopters: boolean): Html | null =>
  all.length === 0
    ? null
    : details({
        summary: `${counted(all.length, 'thing')} read otherwise than written`,
        content: wideTable({
          caption: 'Read otherwise than written',
          hideCaption: true,
          head: ['What', 'List and column', 'Written', 'Read as', { text: 'Rows', numeric: true }],
          rows: all.map((one) => [
            repairWords[one.what] ?? one.what,
            html`${listTitle(upload, one.list)}<br>${one.column}`,
            ...values(one, seesAdopters),
            number(one.count),
          ]),
        }),
      })

/** What a return was read as: its lists, what is missing or left out, and what was read otherwise than it was written. */
export const readView = (
  { upload, seesAdopters }: { upload: Upload; seesAdopters: boolean },
  content: ContentRead,
): Html => html`<h2 class="govuk-heading-m">What was read</h2>
${notUsed(upload, content)}
${lists(upload, content)}
${missing(upload, content)}
${strange(content)}
${repairs(upload, content, seesAdopters)}`
