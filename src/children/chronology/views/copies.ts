import { inWords } from '../../../platform/day.ts'
import { table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Handing } from '../../rules/kept-text.ts'
import type { GivenCopy } from '../model.ts'
import { titleInSentence } from '../rules/roles.ts'
import { chronologyAddress } from './parts.ts'

/** A copy, and whether the person who looks may have it now. */
export type Handed = { copy: GivenCopy; handing: Handing }

const kindWords = { court: 'Court view', case: 'Whole chronology' } as const

const what = (childId: string, { copy, handing }: Handed): Html => {
  const { id, kind, to, on } = copy
  if (handing.kind === 'open')
    return html`<a class="govuk-link" href="${chronologyAddress(childId, `/copies/${id}`)}" download>${kindWords[kind]}<span class="govuk-visually-hidden"> given to ${to} on ${inWords(on)}</span> (Word)</a>`
  const why =
    handing.kind === 'ask'
      ? `Open the record of ${handing.identifiers.join(', ')} with a reason first, then it can be downloaded here`
      : `Not open to you: it tells of ${handing.parted ? 'another child' : 'a brother or sister'} whose record is not`
  return html`${kindWords[kind]} (Word)<span class="tl-block tl-secondary">${why}</span>`
}

/** A fingerprint can be broken over lines at every sixteenth digit. */
const fingerprint = (sha256: string): Html =>
  html`<code>${sha256.match(/.{16}/g)!.map((part) => html`${part}<wbr>`)}</code>`

const parted = html`<span class="tl-block">${tag('Parted since', 'orange')}</span><span class="tl-block tl-secondary">Given while this record and another were joined as one child: it may tell of both</span>`

export const copiesTable = (childId: string, copies: readonly Handed[]): Html =>
  copies.length === 0
    ? html`<p class="govuk-body">No copy was given.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Copies given">${table({
        caption: 'Copies given',
        head: ['When', 'To whom', 'What', 'By', 'Fingerprint (SHA-256)'],
        rows: copies.map((one) => [
          inWords(one.copy.on),
          html`${one.copy.to}${one.copy.purpose !== '' && html`<span class="tl-block tl-secondary">${one.copy.purpose}</span>`}`,
          html`${what(childId, one)}<span class="tl-block tl-secondary">${one.copy.entries} ${one.copy.entries === 1 ? 'entry' : 'entries'}${one.copy.draft && `. ${one.copy.draft}`}</span>${one.handing.parted && parted}`,
          `${one.copy.by}, ${titleInSentence(one.copy.role)}`,
          fingerprint(one.copy.sha256),
        ]),
      })}</div>`
