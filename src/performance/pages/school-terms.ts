import { changeSetting, logDeed, readSetting } from '../../access/index.ts'
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

type Refused = { readonly typed: string; readonly seen: string; readonly error: string }

const linesIn = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** `seen`: what was held when the person opened the page; what they typed is refused once where somebody else changed it since. */
const show = async (visit: Visit, refused: Refused | null): Promise<Answer> => {
  const error = refused?.error ?? null
  const errors: Record<string, string> = error === null ? {} : { terms: error }
  const held = termLines(await visit.transaction((db) => readSetting(db, schoolTerms)))
  const isMeanwhile = error === changedMeanwhile
  const [typed, seen] = [refused?.typed ?? held, isMeanwhile ? held : (refused?.seen ?? held)]
  const [theirs, mine] = [linesIn(held), linesIn(asWritten(typed))]
  const differs = {
    held: theirs.filter((line) => !mine.includes(line)),
    typed: mine.filter((line) => !theirs.includes(line)),
  }
  const shown = { typed, seen, differs: isMeanwhile ? differs : null, error }
  const body = schoolTermsView({ chrome: visit.chrome, standards: byTerms, ...shown })
  const back = { text: 'Limits', href: '/performance/limits' }
  return answer(page(visit.chrome, { title, back, errors, body }), error === null ? 200 : 400)
}

const changedMeanwhile =
  'Somebody else changed the school terms since you opened this page. Nothing of yours is saved yet: compare, then save again.'
/** As a browser sends the lines of a field. */
const asWritten = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = form.get('terms')
  const terms = readTermLines(typed)
  const seen = asWritten(form.get('seen'))
  if (typeof terms === 'string') return show(visit, { typed, seen, error: terms })
  const isSaved = await visit.transaction(async (db) => {
    const isAsSeen = (held: string): boolean => held === seen || held === termLines(terms)
    const isMine = await changeSetting(db, schoolTerms, (held) => (isAsSeen(termLines(held)) ? terms : null), visit.now)
    if (!isMine) return false
    await workOutAgain(db, byTerms)
    await logDeed(db, visit.person, { action: 'set the school terms', record: 'platform.setting', subject: null })
    return true
  })
  if (!isSaved) return show(visit, { typed, seen, error: changedMeanwhile })
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
  show: (visit) => show(visit, null),
  submit: save,
}
