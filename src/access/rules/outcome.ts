/** How a page answered a look: the status it sent, or null when it fell over before it could answer. */
export type Outcome = { method: 'GET' | 'POST'; status: number | null }

/**
 * The words for the access log, from the action that the page declares ('looked at', 'exported'). Null: nothing is
 * written, since there was no such record for this person.
 */
export const loggedAction = (action: string, { method, status }: Outcome): string | null => {
  if (status === 404) return null
  if (status === 403) return 'was refused'
  if (status !== null && status < 400) return method === 'POST' ? `${action}: sent the form` : action
  const refusedForm = method === 'POST' && status !== null && status < 500
  return refusedForm ? `${action}: sent a form that was refused` : `tried: ${action}`
}
