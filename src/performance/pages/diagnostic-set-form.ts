import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { addSetVersion, listSetVersions } from '../records/diagnostic-set.ts'
import { listPlaces } from '../records/places.ts'
import { groupOf, wholeAuthority } from '../rules/asked.ts'
import { type ChosenTyped, faultsOfSet, inPlace, type SetVersion, setOn, whyField } from '../rules/diagnostic-set.ts'
import { faultOfDecisionDay } from '../rules/targets-typed.ts'
import { allStandards } from '../scorecard.ts'
import { type SetFormTyped, setForm } from '../views/diagnostic-set-form.ts'
import { setAddress } from '../views/diagnostic-sets.ts'

const empty: SetFormTyped = {
  title: '',
  forWhom: '',
  why: '',
  decidedBy: '',
  group: wholeAuthority,
  decidedOn: typedDate(null),
  chosen: [],
}

/** As it stands, for a new decision: who decides and when is asked anew. */
const typedOf = (set: SetVersion): SetFormTyped => ({
  ...set,
  decidedBy: '',
  decidedOn: typedDate(null),
  chosen: inPlace(set.standards.map((one, at) => ({ ...one, place: String(at + 1) }))),
})

const isStandard = (id: string): boolean => allStandards.some((one) => one.id === id)

/** What is chosen once what is ticked is added and what is left out is gone; in order. */
const chosenIn = (form: Form): readonly ChosenTyped[] => {
  const ids = [...new Set([...form.all('chosen'), ...form.all('add')])].filter(isStandard)
  const staying = ids.filter((id) => form.get(`leave-${id}`) !== 'yes')
  return inPlace(
    staying.map((standard) => ({ standard, why: form.get(whyField(standard)), place: form.get(`place-${standard}`) })),
  )
}

/** The set as it stands, and its newest version's number; null: there is none. */
const standing = async (db: Tenant, visit: Visit, setId: string): Promise<{ set: SetVersion; seen: number } | null> => {
  const versions = await listSetVersions(db, setId)
  const set = setOn(versions, visit.today)
  return set === null ? null : { set, seen: versions.at(-1)!.version }
}

type Shown = {
  readonly typed: SetFormTyped
  readonly seen: number
  readonly setId: string
  readonly errors?: Readonly<Record<string, string>>
  readonly theirs?: SetVersion | null
}

const show = async (db: Tenant, visit: Visit, { typed, seen, setId, errors = {}, theirs = null }: Shown) => {
  const isNew = visit.params.setId === undefined
  const body = setForm({
    chrome: visit.chrome,
    action: visit.path,
    standards: allStandards,
    places: await listPlaces(db),
    authority: visit.chrome.council.name,
    typed,
    seen,
    setId,
    errors,
    theirs,
  })
  const back = isNew ? { text: 'Diagnostic sets', href: '/performance/sets' } : { text: 'The set', href: setAddress(setId) } // biome-ignore format: one choice
  const content = { title: isNew ? 'Choose a diagnostic set' : 'Change a diagnostic set', back, errors, body }
  return answer(page(visit.chrome, content), theirs ? 409 : Object.keys(errors).length > 0 ? 400 : 200)
}

const save = (visit: Visit, form: Form): Promise<Answer> =>
  visit.transaction(async (db) => {
    const setId = visit.params.setId ?? z.uuid().catch(newId()).parse(form.get('setId'))
    const known = await standing(db, visit, setId)
    if (visit.params.setId !== undefined && known === null) throw notFound('diagnostic set')
    const day = readDateInput(form, 'decidedOn', 'The day of the decision')
    const typed: SetFormTyped = {
      title: form.get('title'),
      forWhom: form.get('forWhom'),
      why: form.get('why'),
      decidedBy: form.get('decidedBy'),
      group: groupOf(form.get('of')),
      decidedOn: day.typed,
      chosen: chosenIn(form),
    }
    const seen = Number(form.get('seen').match(/^\d{1,6}$/)?.[0] ?? 0)
    if (form.get('do') === 'more') return show(db, visit, { typed, seen, setId })
    const fault = day.error ?? faultOfDecisionDay(day.day, visit.today)
    const errors = { ...faultsOfSet(typed), ...(fault === null ? {} : { decidedOn: fault }) }
    if (Object.keys(errors).length > 0) return show(db, visit, { typed, seen, setId, errors })
    const decided = { setId, title: typed.title, forWhom: typed.forWhom, why: typed.why, decidedBy: typed.decidedBy, group: typed.group, decidedOn: day.day!, standards: typed.chosen, ended: false } // biome-ignore format: one row
    if (!(await addSetVersion(db, seen, decided, { name: visit.person.name, now: visit.now }))) {
      // The same new set sent twice is there already.
      if (visit.params.setId === undefined && seen === 0) return redirect(setAddress(setId))
      return show(db, visit, { typed, seen: known?.seen ?? 0, setId, theirs: known?.set ?? null })
    }
    const action = seen === 0 ? 'chose a diagnostic set' : 'changed a diagnostic set'
    await logDeed(db, visit.person, { action, record: 'performance.diagnostic_set', subject: setId })
    return redirect(setAddress(setId), { tone: 'success', text: `“${typed.title}” is saved.` })
  })

const addPage: Page = {
  path: '/performance/sets/add',
  title: 'Choose a diagnostic set',
  may: 'performance.set',
  reachedFrom: '/performance/sets',
  show: (visit) => visit.transaction((db) => show(db, visit, { typed: empty, seen: 0, setId: newId() })),
  submit: save,
}

const changePage: Page = {
  path: '/performance/sets/:setId/change',
  title: 'Change a diagnostic set',
  may: 'performance.set',
  reachedFrom: '/performance/sets/:setId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const known = await standing(db, visit, visit.params.setId!)
      if (known === null) throw notFound('diagnostic set')
      return show(db, visit, { typed: typedOf(known.set), seen: known.seen, setId: known.set.setId })
    }),
  submit: save,
}

export const setFormPages: readonly Page[] = [addPage, changePage]
