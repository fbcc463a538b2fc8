import type { Readable } from 'node:stream'
import type { ZodType, z } from 'zod'
import type { Html } from '../views/html.ts'

/** What a page answers with. Built by the functions below, never by hand. */
export type Answer =
  | { kind: 'html'; status: number; html: Html }
  | { kind: 'redirect'; to: string; notice?: Notice }
  | { kind: 'json'; status: number; body: unknown; retryAfter?: number }
  | { kind: 'file'; body: Buffer | Readable; type: string; name: string; inline: boolean }

/** Shown once on the next page, at its top, as a GOV.UK notification banner. */
export type Notice = { tone: 'success' | 'information'; text: string; link?: { href: string; text: string } }

export const html = (page: Html, status = 200): Answer => ({ kind: 'html', status, html: page })
/** For programs, refusals too. `retryAfter`: seconds. */
export const json = (body: unknown, status = 200, retryAfter?: number): Answer =>
  retryAfter === undefined ? { kind: 'json', status, body } : { kind: 'json', status, body, retryAfter }
/** 303, so that going back or reloading never sends a form twice. */
export const redirect = (to: string, notice?: Notice): Answer => ({ kind: 'redirect', to, notice })
export const download = (body: Buffer | Readable, type: string, name: string): Answer => ({
  kind: 'file',
  body,
  type,
  name,
  inline: false,
})
export const inlineFile = (body: Buffer | Readable, type: string, name: string): Answer => ({
  kind: 'file',
  body,
  type,
  name,
  inline: true,
})

/** One uploaded file, whole in memory (the limit is 25 MB) so that nothing is left behind when it is refused. */
export type Upload = { name: string; type: string; bytes: Buffer }

/** A submitted form: last value of a name, all values of a name, and its files. Text is trimmed and CRLF is made LF. */
export type Form = {
  get(name: string): string
  all(name: string): readonly string[]
  file(name: string): Upload | null
  /** All that were chosen in one field that takes several. */
  files(name: string): readonly Upload[]
  entries(): Readonly<Record<string, string | readonly string[]>>
}

/**
 * One page: an address, who may see it, what it shows and what it takes. Everything the server serves to people is
 * one of these, so that the golden list (docs/pages.md) and the permission test see all of them.
 * `Permission` and `Visit` are given by `access`; the platform knows nothing about roles.
 */
export type PageOf<Permission extends string, Visit> = {
  /** Fastify's form: `/inspections/:inspectionId/review`. Ids are `:somethingId`. */
  path: string
  title: string
  may: Permission | 'anyone' | 'signed-in'
  /** zod schema of the query string, when the page has one. */
  query?: ZodType
  /** Written to the access log once the page has answered and before the answer leaves, with the path's ids as the subject. */
  logged?: { record: string; action: string }
  show?: (visit: Visit) => Promise<Answer>
  /** A POST to the same address. `show` is what it goes back to with typed text kept when the form is refused. */
  submit?: (visit: Visit, form: Form) => Promise<Answer>
  /** Requests a minute from one network address, where it is fewer than of all pages: an address that answers without signing in. */
  perMinute?: number
  /** Where a person gets here from: a navigation entry or another page's path. A guard checks that it exists. */
  reachedFrom: 'navigation' | 'footer' | 'account' | `/${string}`
}

export type QueryOf<Schema extends ZodType> = z.infer<Schema>
