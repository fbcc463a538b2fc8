import type { Form } from '../../../platform/http/page.ts'
import { input, select } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { longest } from '../model.ts'

/** Why a proposal is left out, as people usually say it. */
const reasons: Readonly<Record<string, string>> = {
  'not-significant': 'Not significant for this child',
  'told-elsewhere': 'Told in another entry',
  wrong: 'Wrong in the records',
  other: 'Another reason',
}

export type DropTyped = { drop: string; reason: string }
export const nothingDropped: DropTyped = { drop: '', reason: '' }

export const dropFields = (typed: DropTyped, error: string | undefined): Html => html`${select({
  name: 'drop',
  label: 'Why is it left out?',
  value: typed.drop,
  error,
  items: [{ value: '', text: 'Choose' }, ...Object.entries(reasons).map(([value, text]) => ({ value, text }))],
})}
${input({ name: 'reason', label: 'More (optional)', value: typed.reason, width: 20 })}`

/** The reason in words; null with what is wrong where none is given. */
export const readDrop = (form: Form): { typed: DropTyped; reason: string | null; error: string | null } => {
  const typed = { drop: form.get('drop'), reason: form.get('reason') }
  const usual = Object.hasOwn(reasons, typed.drop) ? reasons[typed.drop]! : null
  if (usual === null) return { typed, reason: null, error: 'Choose why it is left out. The log keeps it' }
  if (typed.drop === 'other' && typed.reason === '')
    return { typed, reason: null, error: 'Write the other reason under “More”' }
  if (typed.reason.length > longest.reason)
    return { typed, reason: null, error: `Use ${longest.reason} characters or fewer under “More”` }
  return {
    typed,
    error: null,
    reason: typed.drop === 'other' ? typed.reason : [usual, typed.reason].filter(Boolean).join(': '),
  }
}
