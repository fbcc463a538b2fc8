import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { namedStandards } from '../../performance/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { addMeasure, listMeasures, removeMeasure } from '../records/measures.ts'
import { lineInWords } from '../rules/line-words.ts'
import { faultsOfMeasure, standardsFitting } from '../rules/measures.ts'
import { type MeasuresFormGiven, measuresForm } from '../views/measures.ts'
import { lineAddress } from '../views/parts.ts'
import { standardTitle } from '../work/measures.ts'
import { byOf, openLine } from './open.ts'

const areas = [...new Set(namedStandards.map(({ area }) => area))]

const query = z.object({
  words: z.string().trim().max(100).catch('').default(''),
  area: z
    .enum(['', ...areas])
    .catch('')
    .default(''),
})

type Typed = MeasuresFormGiven['typed']
const nothing: Typed = { standard: '', why: '', removing: '', removedWhy: '' }

const show = async (db: Tenant, visit: Visit, typed: Typed, errors: Readonly<Record<string, string>>) => {
  const { whole, line } = await openLine(db, visit)
  const measures = await listMeasures(db, line.id)
  const asked = visit.query as z.infer<typeof query>
  const chosen = measures.filter(({ removed }) => removed === null).map(({ standard }) => standard)
  return answer(
    page(visit.chrome, {
      title: 'Standards that measure the line',
      caption: lineInWords(line, whole.findings, 80),
      back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
      errors,
      body: measuresForm({
        chrome: visit.chrome,
        action: visit.path,
        measures,
        asked,
        areas,
        offered: standardsFitting(namedStandards, asked, chosen),
        typed,
        errors,
      }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const remove = async (db: Tenant, visit: Visit, form: Form): Promise<Answer> => {
  const { whole, line } = await openLine(db, visit)
  const id = form.get('measure')
  const field = `removedWhy-${id}`
  const why = form.get(field)
  if (why === '' || why.length > 1_000)
    return show(db, visit, { ...nothing, removing: id, removedWhy: why }, { [field]: 'Enter why it no longer measures the line, up to 1,000 characters' }) // biome-ignore format: one refusal
  const found = (await listMeasures(db, line.id)).find((one) => one.id === id)
  const title = standardTitle(found?.standard ?? '')
  await removeMeasure(db, { planId: whole.plan.id, line }, { id, title, why }, byOf(visit))
  const text = `“${title}” no longer measures the line. It can be put back below.`
  return redirect(lineAddress(whole.plan.id, line.id, '/measures'), { tone: 'success', text })
}

const add = async (db: Tenant, visit: Visit, form: Form): Promise<Answer> => {
  const { whole, line } = await openLine(db, visit)
  const typed = { ...nothing, standard: form.get('standard'), why: form.get('why') }
  const errors = faultsOfMeasure(typed, namedStandards)
  if (Object.keys(errors).length > 0) return show(db, visit, typed, errors)
  const title = standardTitle(typed.standard)
  const isNew = await addMeasure(db, { planId: whole.plan.id, line }, { ...typed, title }, byOf(visit))
  return redirect(
    lineAddress(whole.plan.id, line.id, '/measures'),
    isNew
      ? { tone: 'success', text: `“${title}” measures the line.` }
      : { tone: 'information', text: `“${title}” measures the line already.` },
  )
}

export const measuresPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/measures',
  title: 'Standards that measure the line',
  may: 'plan.edit',
  query,
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) => visit.transaction((db) => show(db, visit, nothing, {})),
  submit: (visit, form) =>
    visit.transaction((db) => (form.get('do') === 'remove' ? remove(db, visit, form) : add(db, visit, form))),
}
