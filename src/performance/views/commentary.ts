import { inWords, todayInEngland } from '../../platform/day.ts'
import { details, insetText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { isAtDate } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import type { SaidNow } from '../records/commentary-figures.ts'
import { groupInWords, groupKey } from '../rules/asked.ts'
import {
  type Commentary,
  type CommentaryKey,
  type CommentaryVersion,
  figureInWords,
  type MonthFigures,
  movedSince,
  readingOf,
  type View,
} from '../rules/commentary.ts'
import type { Group } from '../rules/groups.ts'
import { monthInWords } from '../rules/months.ts'
import { standardAddress } from './addresses.ts'

/** Who reads: small counts are shown; may write commentary; may write of this group. */
export type Reader = {
  readonly counts: boolean
  readonly writes: boolean
  readonly mayWriteOf: (group: Group) => boolean
}

const asked = ({ monthEnd, group }: Pick<CommentaryKey, 'group'> & { monthEnd?: string }): string => {
  const query = new URLSearchParams()
  if (group.kind !== 'authority') query.set('of', groupKey(group))
  if (monthEnd !== undefined) query.set('month', monthEnd.slice(0, 7))
  return query.size > 0 ? `?${query}` : ''
}

export const writeAddress = (key: Pick<CommentaryKey, 'standard' | 'group'> & { monthEnd?: string }): string =>
  `/performance/standards/${key.standard}/commentary/write${asked(key)}`
export const commentaryAddress = ({ standard, group }: Pick<CommentaryKey, 'standard' | 'group'>): string =>
  `/performance/standards/${standard}/commentary${asked({ group })}`

const viewWords: Readonly<Record<View, string>> = {
  completed: 'Completed in the month',
  live: 'As things stood at its end',
}

/** What was said of the month's figures. */
const figuresInWords = (standard: Standard, { completed, live }: MonthFigures): string =>
  [
    ...(completed === null || isAtDate(standard.counting)
      ? []
      : [`${viewWords.completed}: ${figureInWords(standard, completed)}.`]),
    ...(live === null ? [] : [`${viewWords.live}: ${figureInWords(standard, live)}.`]),
  ].join(' ')

const aboutInWords = (standard: Standard, { newest }: Commentary): string => {
  const said = figuresInWords(standard, newest)
  if (said === '') return 'Written when no figure of this month was counted.'
  return `Written about: ${said} ${newest.frozen ? 'The month was frozen.' : 'The month was not frozen then.'}`
}

/** For those who see true counts: members are told of a month once, and not that it came out otherwise. */
const movedNote = (standard: Standard, { newest }: Commentary, now: SaidNow, { counts }: Reader): Html | null => {
  const moved = movedSince(standard, newest, now)
  if (!counts || moved.length === 0) return null
  return insetText(
    html`${moved.map(({ view, was, now: is }, at) => html`${at > 0 ? html`<br>` : ''}${viewWords[view]}: written when the figure was ${was}; it is now ${is}.`)}`,
  )
}

const byline = ({ by, at, forMembers }: CommentaryVersion): string =>
  `${by}, ${inWords(todayInEngland(at))}.${forMembers ? ' Members and partners may read it.' : ''}`

const earlierVersions = ({ earlier }: Commentary): Html =>
  html`<div class="tl-no-print">${details({
    summary: `Earlier versions (${earlier.length})`,
    content: html`${earlier.map(
      (one) =>
        html`<p class="govuk-body tl-pre-line">${one.text === '' ? 'Taken back.' : one.text}</p><p class="govuk-hint">${byline(one)}</p>`,
    )}`,
  })}</div>`

type Entry = {
  readonly standard: Standard
  readonly one: Commentary
  readonly now: SaidNow
  readonly reader: Reader
  /** "October 2026", or what it is of where a page shows a month. */
  readonly heading: Html | string
  /** Where the page has no heading above it but its title. */
  readonly isTop?: boolean
}

/** One commentary as far as this reader sees it; null: nothing of it. */
export const commentaryEntry = ({ standard, one, now, reader, heading, isTop = false }: Entry): Html | null => {
  const { newest } = one
  const reading = readingOf(one, reader)
  if (!reading.text) return null
  const isBack = newest.text === ''
  const classes = 'govuk-heading-s govuk-!-margin-bottom-1'
  return html`<div class="tl-commentary">
${isTop ? html`<h2 class="${classes}">${heading}</h2>` : html`<h3 class="${classes}">${heading}</h3>`}
${
  isBack
    ? html`<p class="govuk-body">Taken back by ${newest.by} on ${inWords(todayInEngland(newest.at))}. Only those who write commentary see this and the earlier versions.</p>`
    : html`<p class="govuk-body tl-pre-line govuk-!-margin-bottom-1">${newest.text}</p>
<p class="govuk-body-s tl-quiet">${byline(newest)}${reader.counts ? ` ${aboutInWords(standard, one)}` : ''}</p>
${movedNote(standard, one, now, reader)}`
}
${reading.earlier && one.earlier.length > 0 ? earlierVersions(one) : ''}
${reader.writes && reader.mayWriteOf(one.group) ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${writeAddress(one)}">${isBack ? 'Write it again' : 'Change it'}<span class="govuk-visually-hidden">: commentary on ${monthInWords(one.monthEnd)}</span></a></p>` : ''}
</div>`
}

/** Entries that this reader sees, by month. */
export const commentaryEntries = (
  standard: Standard,
  all: readonly Commentary[],
  said: (month: string, group: Group) => SaidNow,
  reader: Reader,
  isTop = false,
): readonly Html[] =>
  all.flatMap((one) => {
    const heading = monthInWords(one.monthEnd)
    return commentaryEntry({ standard, one, now: said(one.monthEnd, one.group), reader, heading, isTop }) ?? []
  })

/** Beside a standard's title on a scorecard: that something is written about a month, and where. */
export const commentaryMark = (standard: Standard, group: Group, month: string | undefined): Html =>
  month === undefined
    ? html``
    : html`<br><a class="govuk-link govuk-!-font-size-14" href="${standardAddress(standard.id, group)}#commentary">Commentary<span class="govuk-visually-hidden"> on ${standard.title},</span> ${monthInWords(month)}</a>`

/** All commentary of one month, by standard. */
export const monthCommentary = (
  all: readonly { readonly standard: Standard; readonly one: Commentary; readonly now: SaidNow }[],
  { monthEnd, authority, reader }: { readonly monthEnd: string; readonly authority: string; readonly reader: Reader },
): Html => {
  const entries = all.flatMap(({ standard, one, now }) => {
    const of = one.group.kind === 'authority' ? '' : `, ${groupInWords(one.group, authority)}`
    const heading = html`<a class="govuk-link" href="${standardAddress(standard.id, one.group)}">${standard.title}</a>${of}`
    return commentaryEntry({ standard, one, now, reader, heading }) ?? []
  })
  return html`<h2 class="govuk-heading-m" id="commentary">Commentary on ${monthInWords(monthEnd)}</h2>
${entries.length > 0 ? entries : html`<p class="govuk-body">Nothing is written about this month${reader.counts ? '' : ' that members and partners may read'}.</p>`}`
}
