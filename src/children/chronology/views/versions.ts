import { inWords, todayInEngland } from '../../../platform/day.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { type EntryVersion, versionActions } from '../model.ts'
import { changesBetween } from '../rules/versions.ts'

const moment = (at: Date): string =>
  `${inWords(todayInEngland(at))}, ${at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })}`

const nothing = html`<span class="tl-secondary">nothing</span>`

const differences = (before: EntryVersion | undefined, now: EntryVersion): Html | null => {
  const changes = before ? changesBetween(before, now) : []
  return changes.length === 0
    ? null
    : html`<dl class="tl-entry__facts">${changes.map(
        ({ label, before: was, after }) =>
          html`<dt><strong>${label}</strong></dt><dd>was: ${was === '' ? nothing : was}<br>became: ${after === '' ? nothing : after}</dd>`,
      )}</dl>`
}

/** Every version, newest first, with what it changed. */
export const versionsView = (versions: readonly EntryVersion[]): Html =>
  html`<ol class="tl-list">${versions.map(
    (
      version,
      at,
    ) => html`<li class="tl-list__item"><p class="govuk-body govuk-!-margin-bottom-1"><strong>${versionActions[version.action]}</strong> by ${version.by}, <time datetime="${version.at.toISOString()}">${moment(version.at)}</time>${version.reason !== '' && html`<br>Why: ${version.reason}`}</p>
${differences(versions[at + 1], version)}</li>`,
  )}</ol>`
