import { type Cell, subNavigation, type TagColour, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Severity } from '../../model.ts'
import type { UploadState } from '../model.ts'
import { severityTitles, stateTitles } from '../rules/words.ts'

const places = [
  { id: 'loads', text: 'Loads', href: '/returns' },
  { id: 'findings', text: 'What to put right', href: '/returns/findings' },
  { id: 'names', text: 'Staff names', href: '/returns/staff-names' },
  { id: 'folder', text: 'Watched folder', href: '/returns/folder' },
  { id: 'lists', text: 'Lists and templates', href: '/returns/lists' },
  { id: 'out', text: 'Annex A out', href: '/returns/annex-a-out' },
] as const

/** The parts of Returns. `mayLoad`: names, folder and out are for those who load. */
export const returnsNavigation = (current: (typeof places)[number]['id'], mayLoad: boolean): Html =>
  subNavigation(
    'Returns',
    places
      .filter(({ id }) => mayLoad || id === 'loads' || id === 'findings' || id === 'lists')
      .map(({ id, text, href }) => ({ text, href, current: id === current })),
  )

const stateColours: Readonly<Record<UploadState, TagColour>> = {
  waiting: 'grey',
  reading: 'blue',
  blocked: 'red',
  unreadable: 'red',
  staged: 'yellow',
  accepting: 'blue',
  accepted: 'green',
  same: 'grey',
  refused: 'orange',
  undoing: 'blue',
  undone: 'grey',
}

export const stateTag = (state: UploadState): Html => tag(stateTitles[state], stateColours[state])

const severityColours: Readonly<Record<Severity, TagColour>> = {
  blocks: 'red',
  'must-fix': 'orange',
  'look-at': 'blue',
}
export const severityTag = (severity: Severity): Html => tag(severityTitles[severity], severityColours[severity])

/** A wide table that scrolls by itself on a phone. */
export const wideTable = (given: Parameters<typeof table>[0]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${given.caption}">${table(given)}</div>`

export const number = (count: number): Cell => ({ text: count.toLocaleString('en-GB'), numeric: true })

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })
/** "22 November 2026 at 06:14". */
export const momentInWords = (at: Date): string => clock.format(at)
