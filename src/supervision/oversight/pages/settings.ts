import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { disputeLevels, type RiskKind, riskKinds } from '../model.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { daysFields, readDays } from '../rules/typed-days.ts'
import { readOversightDays, writeOversightDays } from '../settings.ts'
import { daysView } from '../views/days.ts'
import { typedIn } from './parts.ts'

const title = 'Days for decisions and disputes'

const show = async (visit: Visit, typed: Typed | null = null, errors: Errors = {}): Promise<Answer> => {
  const now = await visit.transaction((db) => readOversightDays(db))
  const held: Typed = Object.fromEntries([
    ...(Object.keys(riskKinds) as RiskKind[]).map((kind) => [`risk-${kind}`, String(now.risk[kind])]),
    ...disputeLevels.map((level) => [`dispute-${level}`, String(now.dispute[level])]),
  ])
  const body = daysView({ chrome: visit.chrome, typed: typed ?? held, errors })
  const breadcrumbs = [{ text: 'Outstanding', href: '/oversight' }, { text: title }]
  return answer(page(visit.chrome, { title, breadcrumbs, errors, body }), Object.keys(errors).length > 0 ? 400 : 200)
}

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = typedIn(form, daysFields)
  const { days, errors } = readDays(typed)
  if (days === null) return show(visit, typed, errors)
  await visit.transaction(async (db) => {
    await writeOversightDays(db, days, visit.now)
    const record = 'supervision.risk_change'
    await logDeed(db, visit.person, { action: 'set days for decisions and disputes', record })
  })
  return redirect('/oversight/days', { tone: 'success', text: 'Saved. What was recorded before keeps its day.' })
}

export const daysPage: Page = {
  path: '/oversight/days',
  title,
  may: 'oversight.set',
  reachedFrom: '/oversight',
  show: (visit) => show(visit),
  submit,
}
