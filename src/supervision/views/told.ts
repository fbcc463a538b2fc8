import { accountChangeTold, whenInWords } from '../../access/index.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { GivenLately, JoinedLately, ToldLately } from '../records/told.ts'

const givenInWords = ({ by, account, records, whose, at, reason }: GivenLately): string =>
  `${by} of human resources gave the account ${account} access to ${records === 1 ? 'an earlier supervision' : `${records} earlier supervisions`} of ${whose}, ${whenInWords(at)}: ${reason}`

/** "Ann Bell joined the account Jo Dee (jo@…) to Callum Brigstock in place of … in the staff directory, 3 March 2026 at 10:05am". */
export const joinedInWords = ({ by, whose, at, change }: JoinedLately): string =>
  `${by} ${accountChangeTold(change, whose)} in the staff directory, ${whenInWords(at)}`

/** To each of the two: who was let in to their records, and to whom the directory joins another account. */
export const toldView = ({ given, joined }: ToldLately): Html | null =>
  given.length + joined.length === 0
    ? null
    : html`${
        given.length > 0 &&
        html`<h2 class="govuk-heading-m">Who was let in to records of yours</h2>
<ul class="govuk-list govuk-list--bullet">${given.map((one) => html`<li>${givenInWords(one)}</li>`)}</ul>`
      }${
        joined.length > 0 &&
        html`<h2 class="govuk-heading-m">Other accounts in the staff directory</h2>
<ul class="govuk-list govuk-list--bullet">${joined.map((one) => html`<li>${joinedInWords(one)}</li>`)}</ul>
<p class="govuk-body">An account that is joined later reads nothing of drafts and personal parts that were begun before. It does read those that are begun while it is joined.</p>`
      }
<p class="govuk-body">If you did not expect it, tell human resources and whoever keeps the staff directory.</p>`
