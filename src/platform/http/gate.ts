import type { Chrome } from '../views/page.ts'
import type { Answer, Form, PageOf } from './page.ts'

/** What the server tells of a request. Cookies are HttpOnly, SameSite=Lax and, over https, Secure with `__Host-`. */
export type Ask = {
  method: 'GET' | 'POST'
  /** Without the query string. */
  path: string
  /** With it: where to come back to after signing in. */
  address: string
  /** The page's ids; empty strings where one was no id (then the page is not asked). */
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  now: Date
  /** Where the service is reached, by its public address or else as this request did: "https://throughline.example". For an address to be used elsewhere. */
  origin: string
  /** The network address it comes from (that of the proxy's client behind a trusted proxy). */
  from: string
  device: string
  nonce: string
  csrfToken(): string
  /** The key that a program sends (Authorization: Bearer); null: none. */
  bearer: string | null
  cookie(name: string): string | null
  /** null takes the cookie away. `seconds` is its life; without it, until the browser is closed. */
  setCookie(name: string, value: string | null, seconds?: number): void
}

export type Admission<Visit> =
  /** `answering` stands around the page's own code, so that what came of it is known before it is sent. */
  | { kind: 'welcome'; visit: Visit; chrome: Chrome; answering(work: () => Promise<Answer>): Promise<Answer> }
  /** The answer stands in place of the page: sign in first, or you may not. */
  | { kind: 'refused'; answer: Answer; chrome: Chrome }
  /** The session ended while a form was being filled in: keeps the text and answers with the way to sign in. */
  | { kind: 'expired'; keep(form: Form): Promise<Answer>; chrome: Chrome }

/** Who may see what: given by `access`. The platform asks it before any page's code runs. */
export type Gate<Permission extends string, Visit> = {
  admit(ask: Ask, page: PageOf<Permission, Visit>): Promise<Admission<Visit>>
  /** The layout for messages outside any page. */
  chrome(ask: Ask): Promise<Chrome>
  /** The same without asking the database, for when it does not answer. */
  plainChrome(ask: Ask): Chrome
  /** After a page has answered: keeps a notice for the next page, forgets the one just shown. */
  afterwards(visit: Visit, answer: Answer): Promise<void>
}
