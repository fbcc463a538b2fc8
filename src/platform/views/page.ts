import type { Notice } from '../http/page.ts'
import type { Html } from './html.ts'

/** What the layout wants to know of a visit; made by the server for each request. */
export type Chrome = {
  council: { name: string; colour: string }
  person: { name: string; role: string } | null
  navigation: readonly { text: string; href: string; current: boolean }[]
  csrfToken: string
  nonce: string
  path: string
  notice: Notice | null
}

export type PageContent = {
  title: string
  body: Html
  /** Field name -> what is wrong and what to do; shown as an error summary linked to `#name`. */
  errors?: Readonly<Record<string, string>>
  back?: { text: string; href: string }
  breadcrumbs?: readonly { text: string; href?: string }[]
  /** Full width instead of two thirds: tables, the review page. */
  wide?: boolean
}

export declare const page: (chrome: Chrome, content: PageContent) => Html
