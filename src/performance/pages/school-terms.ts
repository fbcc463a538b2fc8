import { logDeed, readSetting, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { schoolTerms } from '../records/grounds.ts'
import { workOutAgain } from '../records/out-of-date.ts'
import { readTermLines, termLines } from '../rules/school-terms.ts'
import { allStandards } from '../scorecard.ts'
import { schoolTermsView } from '../views/school-terms.ts'

const title = 'School terms'
const byTerms = allStandards.filter((standard) => standard.schoolTerms)

const show = (visit: Visit, typed: string, error: string | null): Answer => {
  const errors: Record<string, string> = error === null ? {} : { terms: error }
  const body = schoolTermsView({ chrome: visit.chrome, standards: byTerms, typed, error })
  const back = { text: 'Limits', href: '/performance/limits' }
  return answer(page(visit.chrome, { title, back, errors, body }), error === null ? 200 : 400)
}

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = form.get('terms')
  const terms = readTermLines(typed)
  if (typeof terms === 'string') return show(visit, typed, terms)
  await visit.transaction(async (db) => {
    await writeSetting(db, schoolTerms, terms, visit.now)
    await workOutAgain(db, byTerms)
    await logDeed(db, visit.person, { action: 'set the school terms', record: 'platform.setting', subject: null })
  })
  const held = terms.length === 1 ? '1 school term is held.' : `${terms.length} school terms are held.`
  const count = terms.length === 0 ? 'No school terms are held.' : held
  return redirect('/performance/limits', {
    tone: 'success',
    text: `${count} What goes by them is being worked out anew: its figures show it in some minutes.`,
  })
}

/** The authority’s school terms, without which what goes by them cannot be told. */
export const schoolTermsPage: Page = {
  path: '/performance/school-terms',
  title,
  may: 'performance.set',
  reachedFrom: '/performance/limits',
  show: async (visit) => show(visit, termLines(await visit.transaction((db) => readSetting(db, schoolTerms))), null),
  submit: save,
}
