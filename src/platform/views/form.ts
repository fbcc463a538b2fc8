import { type Html, html } from './html.ts'

/** A POST form to `action` with its token against forged requests. `multipart` where a file is chosen. */
export const form = (given: {
  /** The visit's layout: it holds the token. */
  chrome: { csrfToken: string }
  action: string
  multipart?: boolean
  body: Html
  /** Names the form for people who hear the page, where a page has several. */
  label?: string
}): Html => html`<form method="post" action="${given.action}" novalidate${
  given.multipart ? html` enctype="multipart/form-data"` : null
}${given.label ? html` aria-label="${given.label}"` : null}>
<input type="hidden" name="_csrf" value="${given.chrome.csrfToken}">
${given.body}
</form>`

/** A GET form, for filters: what was chosen is in the address and can be kept or sent on. */
export const filterForm = (given: { action: string; label: string; body: Html }): Html =>
  html`<form method="get" action="${given.action}" novalidate role="search" aria-label="${given.label}">
${given.body}
</form>`
