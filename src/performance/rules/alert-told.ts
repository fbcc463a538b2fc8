import type { MailState } from '../../platform/mail/state.ts'

/** What became of the e-mail to one person who was told. They see the alert in Throughline whatever became of it. */
export type Fate =
  | { readonly is: 'sent'; readonly at: Date }
  | { readonly is: 'waiting' | 'failed'; readonly why: string | null }
  | { readonly is: 'never'; readonly why: string }
  /** Not kept then, or kept no longer. */
  | { readonly is: 'unknown'; readonly isOld: boolean }

/** Names the mail to one person in the outbox. `mailing`: the one of the telling. */
export const mailKeyOf = (mailing: string, rung: string, accountId: string): string =>
  `alert ${mailing} ${rung} ${accountId}`

const noServer = 'No mail server is set.'
/** Why the outbox gives up everything: nothing was ever tried. */
const neverTried: readonly string[] = [noServer, 'No sender’s address is set.']

/** `isKept`: the telling says which mails belong to it. `hasServer`: whether one is set now, since what waits without one goes nowhere. */
export const fateOf = (isKept: boolean, mail: MailState | undefined, hasServer: boolean): Fate => {
  if (mail === undefined) return { is: 'unknown', isOld: isKept }
  const { sentAt, isGivenUp, why } = mail
  if (sentAt !== null) return { is: 'sent', at: sentAt }
  if (!isGivenUp) return hasServer ? { is: 'waiting', why } : { is: 'never', why: noServer }
  return why !== null && neverTried.includes(why) ? { is: 'never', why } : { is: 'failed', why }
}

/**
 * Whether a rung counts as told: not where the e-mail to each of them was given up, for then nobody was. One that waits may yet arrive, and without a
 * mail server, or where it is not known, Throughline itself is how people are told.
 */
export const isUnreached = (fates: readonly Fate[]): boolean =>
  fates.length > 0 && fates.every(({ is }) => is === 'failed')

const plain = (why: string): string => why.replace(/\.$/, '')
const small = (why: string): string => plain(why.charAt(0).toLowerCase() + why.slice(1))

/** As part of a sentence about somebody who was told. `when`: says a moment in words. */
export const fateInWords = (fate: Fate, when: (at: Date) => string): string => {
  const { is } = fate
  if (is === 'sent') return `e-mail sent on ${when(fate.at)}`
  if (is === 'never') return `told in Throughline only: ${small(fate.why)}`
  if (is === 'unknown')
    return fate.isOld
      ? 'what became of the e-mail is no longer kept'
      : 'what became of the e-mail was not kept at that time'
  const reason = fate.why === null ? '' : `: ${plain(fate.why)}`
  return is === 'waiting'
    ? `e-mail waits to be sent${reason}`
    : `told in Throughline only: the e-mail could not be delivered${reason}`
}
