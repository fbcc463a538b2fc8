import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { setTarget } from '../records/settings.ts'
import { listTargetEntries } from '../records/targets.ts'
import { firstOfYear } from '../rules/period.ts'
import {
  asTyped,
  faultOfDecider,
  faultOfDecisionDay,
  readTarget,
  targetYears,
  yearInWords,
} from '../rules/targets-typed.ts'
import { allStandards } from '../scorecard.ts'
import { targetsView } from '../views/targets.ts'
import { type TargetForm, targetView } from '../views/targets-form.ts'

const query = z.object({ year: z.string().max(4).optional().catch(undefined) })

/** First day of the year that the address asks for; this year's where it asks for none. */
const yearOf = (visit: Visit, typed: string | undefined): Day => {
  const year = typed === undefined ? firstOfYear(visit.today) : `${typed}-04-01`
  if (!targetYears(visit.today).includes(year)) throw notFound('year of targets')
  return year
}
const yearAsked = (visit: Visit): Day => yearOf(visit, (visit.query as z.infer<typeof query>).year)

const standardOf = (visit: Visit): Standard => {
  const standard = allStandards.find(({ id }) => id === visit.params.standard)
  if (standard === undefined) throw notFound('practice standard')
  return standard
}

const targetsPage: Page = {
  path: '/performance/targets',
  title: 'Targets',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const from = yearAsked(visit)
      const entries = await listTargetEntries(db, { from })
      const body = targetsView({ from, years: targetYears(visit.today), standards: allStandards, entries, maySet: visit.may('performance.set') }) // biome-ignore format: one call
      const breadcrumbs = [{ text: 'Practice standards', href: '/performance' }, { text: 'Targets' }]
      return answer(page(visit.chrome, { title: 'Targets', caption: yearInWords(from), wide: true, breadcrumbs, body }))
    }),
}

const show = (visit: Visit, from: Day, typed: TargetForm | null, errors: Readonly<Record<string, string>>) =>
  visit.transaction(async (db): Promise<Answer> => {
    const standard = standardOf(visit)
    const history = await listTargetEntries(db, { standard: standard.id })
    const current = history.find((one) => one.from === from)
    const known = current === undefined || current.value === null ? null : current
    const shown = typed ?? {
      value: known === null ? '' : asTyped(standard.unit, known.value!),
      tolerance: known === null ? '' : asTyped(standard.unit, known.tolerance),
      decidedBy: '',
      decidedOn: typedDate(null),
    }
    const body = targetView({ chrome: visit.chrome, standard, from, typed: shown, errors, history, isSet: known !== null }) // biome-ignore format: one call
    const back = { text: 'Targets', href: `/performance/targets?year=${from.slice(0, 4)}` }
    const content = { title: `Target: ${standard.title}`, caption: yearInWords(from), back, errors, body }
    return answer(page(visit.chrome, content), Object.keys(errors).length > 0 ? 400 : 200)
  })

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const standard = standardOf(visit)
  const from = yearOf(visit, form.get('year'))
  const takesAway = form.get('away') === 'yes'
  const day = readDateInput(form, 'decidedOn', 'The day of the decision')
  const words = { value: form.get('value'), tolerance: form.get('tolerance'), decidedBy: form.get('decidedBy') }
  const { read, errors } = takesAway
    ? { read: { value: null, tolerance: 0 }, errors: faultOfDecider(words.decidedBy) }
    : readTarget(standard.unit, words)
  const fault = day.error ?? faultOfDecisionDay(day.day, visit.today)
  const all = { ...errors, ...(fault === null ? {} : { decidedOn: fault }) }
  if (read === null || Object.keys(all).length > 0) return show(visit, from, { ...words, decidedOn: day.typed }, all)
  await visit.transaction(async (db) => {
    const target = { standard: standard.id, from, ...read, decidedBy: words.decidedBy, decidedOn: day.day! }
    await setTarget(db, target, { name: visit.person.name, now: visit.now })
    const action = takesAway ? 'took a target away' : 'set a target'
    await logDeed(db, visit.person, { action, record: 'performance.setting', subject: `${standard.id} ${from}` })
  })
  const text = `The target of “${standard.title}” for ${yearInWords(from)} is ${takesAway ? 'taken away' : 'saved'}.`
  return redirect(`/performance/targets?year=${from.slice(0, 4)}`, { tone: 'success', text })
}

const targetPage: Page = {
  path: '/performance/targets/:standard',
  title: 'Set a target',
  may: 'performance.set',
  query,
  reachedFrom: '/performance/targets',
  show: (visit) => show(visit, yearAsked(visit), null, {}),
  submit: save,
}

export const targetsPages: readonly Page[] = [targetsPage, targetPage]
