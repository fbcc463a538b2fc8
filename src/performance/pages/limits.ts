import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { listLimitEntries } from '../records/limits.ts'
import { chooseSetting } from '../records/settings.ts'
import { limitInWords, readLimit } from '../rules/limits.ts'
import { allStandards } from '../scorecard.ts'
import { limitsView } from '../views/limits.ts'
import { type LimitForm, limitView } from '../views/limits-form.ts'

const withNumbers = allStandards.filter(({ settings }) => Object.keys(settings).length > 0)

const limitsPage: Page = {
  path: '/performance/limits',
  title: 'Limits',
  may: 'performance.see',
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const entries = await listLimitEntries(db)
      const body = limitsView({ standards: withNumbers, entries, today: visit.today, maySet: visit.may('performance.set') }) // biome-ignore format: one call
      const breadcrumbs = [{ text: 'Practice standards', href: '/performance' }, { text: 'Limits' }]
      return answer(page(visit.chrome, { title: 'Limits', wide: true, breadcrumbs, body }))
    }),
}

const standardOf = (visit: Visit): Standard => {
  const standard = withNumbers.find(({ id }) => id === visit.params.standard)
  if (standard === undefined) throw notFound('practice standard with a limit')
  return standard
}

const show = (visit: Visit, given: LimitForm | null, errors: Readonly<Record<string, string>>): Promise<Answer> =>
  visit.transaction(async (db) => {
    const standard = standardOf(visit)
    const names = Object.keys(standard.settings)
    const empty = {
      name: names.length === 1 ? names[0]! : '',
      value: '',
      reason: '',
      decidedBy: '',
      since: typedDate(null),
    }
    const history = await listLimitEntries(db, standard.id)
    const body = limitView({ chrome: visit.chrome, standard, today: visit.today, typed: given ?? empty, errors, history }) // biome-ignore format: one call
    const back = { text: 'Limits', href: '/performance/limits' }
    const content = { title: `Limit: ${standard.title}`, back, errors, body }
    return answer(page(visit.chrome, content), Object.keys(errors).length > 0 ? 400 : 200)
  })

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const standard = standardOf(visit)
  const day = readDateInput(form, 'since', 'The day from which it holds')
  const typed = { value: form.get('value'), reason: form.get('reason'), decidedBy: form.get('decidedBy') }
  const name = form.get('name')
  const { read, errors } = readLimit(standard, name, typed, day.day, visit.today)
  const all = { ...errors, ...(day.error === null ? {} : { since: day.error }) }
  if (read === null || day.error !== null) return show(visit, { ...typed, name, since: day.typed }, all)
  await visit.transaction(async (db) => {
    const entry = { standard: standard.id, name, ...read, reason: typed.reason, decidedBy: typed.decidedBy }
    await chooseSetting(db, standard, entry, { name: visit.person.name, now: visit.now })
    await logDeed(db, visit.person, { action: 'set a limit', record: 'performance.setting', subject: standard.id })
  })
  const said = limitInWords(standard.settings[name]!, read.value)
  return redirect('/performance/limits', {
    tone: 'success',
    text: `“${standard.title}” goes by ${said}. Its cases are being worked out anew for every child: its figures show it in some minutes.`,
  })
}

const limitPage: Page = {
  path: '/performance/limits/:standard',
  title: 'Set a limit',
  may: 'performance.set',
  reachedFrom: '/performance/limits',
  show: (visit) => show(visit, null, {}),
  submit: save,
}

export const limitsPages: readonly Page[] = [limitsPage, limitPage]
