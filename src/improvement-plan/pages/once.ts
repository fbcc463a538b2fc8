import { z } from 'zod'
import { newId } from '../../platform/db/ids.ts'
import type { Form } from '../../platform/http/page.ts'
import { type Html, html } from '../../platform/views/html.ts'

/** Names what a form adds before it is sent, so that the same form sent twice adds it once. */
export const onceField = (): Html => html`<input type="hidden" name="once" value="${newId()}">`

export const onceIn = (form: Form): string =>
  z
    .uuid()
    .catch(() => newId())
    .parse(form.get('once'))
