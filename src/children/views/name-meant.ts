import type { Form } from '../../platform/http/page.ts'
import { checkboxes } from '../../platform/views/govuk.ts'
import type { Html } from '../../platform/views/html.ts'
import { namesChild } from '../rules/name-in-text.ts'

const field = 'name-meant'

const seemsToName = 'This seems to name the child. Take the name out, or say below that it is meant'

/** A warning beside a text that is to name nobody and seems to name the child; null where it does not, or the person said that it is meant. */
export const nameWarning = (
  form: Form,
  text: string,
  child: { forename: string | null; surname: string | null },
): string | null => (form.get(field) !== 'yes' && namesChild(text, child) ? seemsToName : null)

/** The box that lets a text through as typed: shown only where this `error` of its field is that warning. */
export const nameMeantBox = (error: string | null | undefined): Html | null =>
  error === seemsToName
    ? checkboxes({
        name: field,
        legend: 'The name',
        hideLegend: true,
        small: true,
        items: [{ value: 'yes', text: 'The name is meant, or it is not the child’s: keep my words as they are' }],
      })
    : null
