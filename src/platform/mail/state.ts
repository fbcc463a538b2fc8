/** What became of a mail that was put in under a key. `why`: of its last try, where that failed. */
export type MailState = { readonly sentAt: Date | null; readonly isGivenUp: boolean; readonly why: string | null }
