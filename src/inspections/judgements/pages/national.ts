import { z } from 'zod'
import { readSetting } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { type Answer, html as answer, download, type Form } from '../../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { Inspection } from '../../model.ts'
import { mayOpenIn, trail } from '../../pages/open.ts'
import { listInspections } from '../../records/inspections.ts'
import { isPublished } from '../../rules/access.ts'
import { listWith } from '../rules/added.ts'
import { readChoice } from '../rules/as-at-form.ts'
import { type NationalPicture, nationalPicture } from '../rules/national.ts'
import { authoritiesSheet, countsSheet, type Sheet } from '../rules/national-csv.ts'
import { addedOutcomes } from '../setting.ts'
import { nationalView } from '../views/national.ts'
import { nationalForm } from '../views/national-form.ts'
import { judgementNavigation } from '../views/navigation.ts'

const box = z.string().trim().max(20).catch('')
const dates = { 'as-at-day': box, 'as-at-month': box, 'as-at-year': box } as const
const later = { 'published-by-day': box, 'published-by-month': box, 'published-by-year': box } as const
const query = z.object({
  ...dates,
  ...later,
  rule: z.enum(['published', 'carried-out']).catch('published'),
  own: z.enum(['counted', 'left-out']).catch('counted'),
  neighbours: z.enum(['current', 'previous']).catch('current'),
})
type Query = z.infer<typeof query>

const asForm = (given: Query): Form => ({
  get: (name) => String(given[name as keyof Query] ?? ''),
  all: (name) => [String(given[name as keyof Query] ?? '')],
  file: () => null,
  files: () => [],
  entries: () => given,
})

const asked = async (visit: Visit) => {
  const list = listWith(await visit.transaction((db) => readSetting(db, addedOutcomes)))
  const given = visit.query as Query
  const form = asForm(given)
  const asAt = readDateInput(form, 'as-at', 'The day')
  const publishedBy = readDateInput(form, 'published-by', 'The second day')
  const read = readChoice(asAt, publishedBy, given, list.until)
  const picture = nationalPicture(read.choice, String(visit.person.la), visit.chrome.council.name, list)
  return { ...read, picture, asAt, publishedBy, given }
}

/** This authority's own report, accepted here and published since the list ends: it is in no figure. */
const newerHere = (visit: Visit, until: Day): Promise<Inspection | null> =>
  visit.transaction(async (db) => {
    const newer = (await listInspections(db)).filter(
      (one) =>
        one.framework !== null &&
        (one.publishedOn ?? '') > until &&
        isPublished(one, visit.today) &&
        mayOpenIn(visit, one),
    )
    return newer[0] ?? null
  })

const addressQuery = (given: Query): string => {
  const chosen = Object.entries(given).filter(([, value]) => value !== '')
  return `?${new URLSearchParams(chosen)}`
}

const national: Page = {
  path: '/national-outcomes',
  title: 'National outcomes',
  may: 'inspections.see',
  query,
  reachedFrom: '/inspections',
  show: async (visit) => {
    const { choice, errors, picture, asAt, publishedBy, given } = await asked(visit)
    const isFirst = asAt.typed.day === '' && asAt.typed.month === '' && asAt.typed.year === ''
    const typed = {
      asAt: isFirst ? typedDate(choice.asAt) : asAt.typed,
      publishedBy: publishedBy.day === null && !publishedBy.error ? typedDate(choice.publishedBy) : publishedBy.typed,
    }
    const { own } = picture
    const newer = await newerHere(visit, picture.list.until)
    return answer(
      page(visit.chrome, {
        title: 'National outcomes',
        wide: true,
        breadcrumbs: trail(),
        errors,
        body: html`${judgementNavigation('national')}
<p class="govuk-body">How every children’s services authority in England was judged, as at a day that you choose.</p>
<div class="tl-no-print">${nationalForm({ choice, typed, errors, own: own.name, mayCount: own.authority !== null && !own.authority.invented })}</div>
${Object.keys(errors).length === 0 && nationalView(picture, visit.today, addressQuery(given), newer)}
${visit.may('inspections.settings') && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/national-outcomes/newer">Add reports published since</a></p>`}`,
      }),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  },
}

const file =
  (sheet: (picture: NationalPicture) => Sheet, name: string) =>
  async (visit: Visit): Promise<Answer> => {
    const { picture } = await asked(visit)
    const { head, rows } = sheet(picture)
    return download(csv(head, rows), 'text/csv; charset=utf-8', `${name}-${picture.choice.asAt}.csv`)
  }

const countsFile: Page = {
  path: '/national-outcomes.csv',
  title: 'National outcomes: counts as CSV',
  may: 'inspections.see',
  query,
  reachedFrom: '/national-outcomes',
  show: file(countsSheet, 'national-outcomes'),
}

const authoritiesFile: Page = {
  path: '/national-outcomes/authorities.csv',
  title: 'National outcomes: the report of each authority as CSV',
  may: 'inspections.see',
  query,
  reachedFrom: '/national-outcomes',
  show: file(authoritiesSheet, 'latest-reports'),
}

export const nationalPages: readonly Page[] = [national, countsFile, authoritiesFile]
