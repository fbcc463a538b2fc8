import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { addMonths, ageOn } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { PageRow } from '../model.ts'
import { endOverride, saveOverride } from '../records/leaving-care.ts'
import { findChildRecords } from '../records/page.ts'
import { careSpellsOf } from '../rules/care-facts.ts'
import { type Category, categories, leavingCareOn } from '../rules/leaving-care.ts'
import { overrideForm, type Shown } from '../views/leaving-care.ts'
import { childPage, type OpenChild } from './child-page.ts'

const careTables = ['carePeriod', 'careEpisode']

/** Null for someone of another age, or of whom nothing says that they were in care. */
export const categoryOf = (
  visit: Visit,
  child: OpenChild,
  rows: readonly PageRow[],
): Omit<Shown, 'override'> | null => {
  const { dateOfBirth, diedOn } = child
  const loaded = rows.find(({ table, fields }) => table === 'careLeaver' && fields.category !== undefined)?.fields
    .category
  const wasInCare = rows.some(({ table }) => careTables.includes(table))
  // Without names the month of birth is all there is, and a category is a matter of days.
  if (
    !child.names ||
    !dateOfBirth ||
    dateOfBirth > addMonths(visit.today, -186) ||
    ageOn(dateOfBirth, visit.today) >= 25
  )
    return null
  if (!wasInCare && loaded === undefined) return null
  const worked = leavingCareOn({ dateOfBirth, diedOn, spells: careSpellsOf(rows) }, visit.today)
  return { worked, loaded: loaded === undefined ? null : String(loaded) }
}

const load = async (visit: Visit, db: Tenant, child: OpenChild): Promise<Shown> => {
  const { rows, override } = await findChildRecords(db, child.childId, null)
  const shown = categoryOf(visit, child, rows) ?? {
    worked: leavingCareOn(
      { dateOfBirth: child.dateOfBirth, diedOn: child.diedOn, spells: careSpellsOf(rows) },
      visit.today,
    ),
    loaded: null,
  }
  return { ...shown, override }
}

const answer = (visit: Visit, child: OpenChild, shown: Shown, typed = { category: '', reason: '' }, errors = {}) =>
  html(
    page(visit.chrome, {
      title: 'Care-leaver category',
      caption: `Child ${child.identifier}`,
      errors,
      back: { text: 'Back to the child', href: `/children/${child.childId}` },
      body: overrideForm(visit.chrome, child.childId, shown, { ...typed, errors }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const isChoice = (typed: string): typed is Category => typed in categories && typed !== 'unknown'

const faults = (category: string, reason: string): Record<string, string> => ({
  ...(isChoice(category) ? {} : { category: 'Choose a category' }),
  ...(reason.length >= 10 ? {} : { reason: 'Say in a few words why, so that others can follow it' }),
})

const submit = async (visit: Visit, child: OpenChild, form: Form) => {
  const to = `/children/${child.childId}`
  const deed = { record: 'children.leaving_care', subject: child.childId }
  if (form.get('take-back') === 'yes') {
    await visit.transaction(async (db) => {
      await endOverride(db, child.childId, visit.person.name, visit.now)
      await logDeed(db, visit.person, { ...deed, action: 'took back a care-leaver category' })
    })
    return redirect(to, { tone: 'success', text: 'The decision was taken back. What is worked out counts again.' })
  }
  const [category, reason] = [form.get('category'), form.get('reason')]
  const errors = faults(category, reason)
  if (!isChoice(category) || Object.keys(errors).length > 0)
    return answer(visit, child, await visit.transaction((db) => load(visit, db, child)), { category, reason }, errors)
  await visit.transaction(async (db) => {
    await saveOverride(db, child.childId, { category, reason, by: visit.person.name, now: visit.now })
    await logDeed(db, visit.person, {
      ...deed,
      action: `decided a care-leaver category: ${categories[category]}`,
      reason,
    })
  })
  return redirect(to, { tone: 'success', text: `The category is now: ${categories[category]}.` })
}

const category = childPage({
  path: '/children/:childId/category',
  title: 'Care-leaver category',
  may: 'children.merge',
  show: async (visit, child) => answer(visit, child, await visit.transaction((db) => load(visit, db, child))),
  submit,
})

export const categoryPages: readonly Page[] = [category]
