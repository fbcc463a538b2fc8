import { z } from 'zod'
import { logDeed, newToken } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { addApiKey, endApiKey, listApiKeys } from '../records/api-keys.ts'
import { type KeyForm, keysView, newKeyView } from '../views/api-keys.ts'

const title = 'Keys for programs'
const empty: KeyForm = { name: '', trueCounts: false, until: typedDate(null) }

const show = (visit: Visit, typed: KeyForm, errors: Readonly<Record<string, string>>): Promise<Answer> =>
  visit.transaction(async (db) => {
    const body = keysView({
      chrome: visit.chrome,
      origin: visit.door.origin,
      keys: await listApiKeys(db),
      today: visit.today,
      mayCounts: visit.may('performance.counts'),
      typed,
      errors,
    })
    return answer(page(visit.chrome, { title, wide: true, errors, body }), Object.keys(errors).length > 0 ? 400 : 200)
  })

const end = async (visit: Visit, keyId: string): Promise<Answer> => {
  const isId = z.uuid().safeParse(keyId).success
  const name = await visit.transaction(async (db) => {
    const ended = isId ? await endApiKey(db, keyId, { name: visit.person.name, now: visit.now }) : null
    if (ended !== null)
      await logDeed(db, visit.person, {
        action: 'ended a key for programs',
        record: 'performance.api_key',
        subject: keyId,
      })
    return ended
  })
  const text =
    name === null
      ? 'This key had ended before.'
      : `The key “${name}” is ended. Whoever sends it is refused from now on.`
  return redirect('/performance/api-keys', { tone: name === null ? 'information' : 'success', text })
}

const make = async (visit: Visit, form: Form): Promise<Answer> => {
  const until = readDateInput(form, 'until', 'The last day')
  const typed = { name: form.get('name'), trueCounts: form.get('trueCounts') === 'yes', until: until.typed }
  const past = until.day !== null && until.day < visit.today ? 'The last day must be today or later' : null
  const fault = until.error ?? past
  const errors = {
    ...(typed.name === '' || typed.name.length > 200 ? { name: 'Enter what reads by this key and who answers for it, up to 200 characters' } : {}),
    ...(typed.trueCounts && !visit.may('performance.counts') ? { trueCounts: 'Only whoever sees small counts may let a program see them' } : {}),
    ...(fault === null ? {} : { until: fault }),
  } // biome-ignore format: a field a line
  if (Object.keys(errors).length > 0) return show(visit, typed, errors)
  const token = newToken(visit.person.la)
  await visit.transaction(async (db) => {
    const keyId = await addApiKey(db, { name: typed.name, hash: token.hash, trueCounts: typed.trueCounts, madeBy: visit.person.name, madeAt: visit.now, until: until.day }) // biome-ignore format: one key
    await logDeed(db, visit.person, {
      action: 'made a key for programs',
      record: 'performance.api_key',
      subject: keyId,
    })
  })
  const body = newKeyView({ key: token.value, name: typed.name, origin: visit.door.origin })
  return answer(
    page(visit.chrome, { title: 'The key is made', back: { text: title, href: '/performance/api-keys' }, body }),
  )
}

/** Keys by which Power BI and other programs read figures: made, shown once, ended. */
export const apiKeysPage: Page = {
  path: '/performance/api-keys',
  title,
  may: 'performance.keys',
  reachedFrom: '/performance',
  show: (visit) => show(visit, empty, {}),
  submit: (visit, form) => (form.get('end') === '' ? make(visit, form) : end(visit, form.get('end'))),
}
