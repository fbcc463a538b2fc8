import type { Form } from '../../platform/http/page.ts'
import { input, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Named } from '../model.ts'
import type { DirectoryPerson } from '../people.ts'
import { peopleItems } from '../views/line-form.ts'

/** Someone named in a form: chosen from the directory, or typed. */
export type TypedNamed = { person: string; personName: string; personRole: string }

export const typedNamed = (named: Named | null): TypedNamed => ({
  person: named?.personId ?? '',
  personName: named?.personId ? '' : (named?.name ?? ''),
  personRole: named?.personId ? '' : (named?.role ?? ''),
})

export const namedFields = (given: {
  label: string
  hint: string
  typed: TypedNamed
  before: Named | null
  people: readonly DirectoryPerson[]
  errors: Readonly<Record<string, string>>
}): Html => html`${select({
  name: 'person',
  label: `${given.label}, from the staff directory`,
  hint: given.hint,
  value: given.typed.person,
  items: peopleItems(given.people, given.before, 'Nobody chosen'),
})}
${input({ name: 'personName', label: 'Or someone who is not in the directory', hint: 'Name only: no telephone number or address.', value: given.typed.personName, error: given.errors.personName, width: 20 })}
${input({ name: 'personRole', label: 'Their role', value: given.typed.personRole, error: given.errors.personRole, width: 20 })}`

const errorsOf = (typed: TypedNamed): Record<string, string> => {
  if (typed.person !== '' && typed.personName !== '')
    return { personName: 'Choose someone from the directory or type a name, not both' }
  if (typed.person === '' && typed.personName === '' && typed.personRole !== '') return { personName: 'Enter the name' }
  if (typed.personName.length > 200) return { personName: 'Use 200 characters or fewer' }
  return typed.personRole.length > 200 ? { personRole: 'Use 200 characters or fewer' } : {}
}

/** Who was named; someone who has left the directory since stays named while nobody else is chosen. */
export const readNamed = (
  form: Form,
  people: readonly DirectoryPerson[],
  before: Named | null,
): { typed: TypedNamed; named: Named | null; errors: Record<string, string> } => {
  const typed = {
    person: form.get('person'),
    personName: form.get('personName'),
    personRole: form.get('personRole'),
  }
  const chosen = people.find((person) => person.id === typed.person)
  const errors = errorsOf(typed)
  if (chosen) return { typed, errors, named: { personId: chosen.id, name: chosen.name, role: chosen.role } }
  if (typed.person !== '' && before?.personId === typed.person) return { typed, errors, named: before }
  const named =
    typed.personName === '' && typed.personRole === ''
      ? null
      : { personId: null, name: typed.personName, role: typed.personRole }
  return { typed, errors, named }
}
