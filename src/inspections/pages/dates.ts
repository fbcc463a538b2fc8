import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, insetText, timeline, warningText } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { ValueKind } from '../model.ts'
import { decisionsAbout, type Entered, enterValues, listEntered } from '../records/enter.ts'
import { listProposals } from '../records/proposals.ts'
import { dayKinds, oddDates } from '../rules/dates.ts'
import { inPrint } from '../rules/printed.ts'
import { valueTitles } from '../rules/words.ts'
import { dateFields, readDates, typedDates } from './date-fields.ts'
import { nameOf, open, trail } from './open.ts'
import { type Typed, typedIn } from './typed.ts'

const kinds: readonly ValueKind[] = [...dayKinds, 'on-site']

const load = async (visit: Visit, db: Tenant) => {
  const inspection = await open(visit, db)
  const proposals = await listProposals(db, inspection.id)
  return {
    inspection,
    name: nameOf(proposals, visit.person.la),
    seen: decisionsAbout(proposals, new Set(kinds)),
    entered: await listEntered(db, inspection.id, kinds),
  }
}

/** A day of publication that is proposed, such as that of the national list. */
const query = z.object({ published: z.iso.date().optional().catch(undefined) })

const when = (at: Date): string =>
  at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

const history = (entered: readonly Entered[]) =>
  entered.length === 0
    ? null
    : markup`<h2 class="govuk-heading-m">Who entered what</h2>
${timeline(
  entered.map(({ kind, final, by, at }) => ({
    title: `${valueTitles[kind]}: ${final === null ? 'taken out' : inPrint(kind, final)}`,
    by,
    when: when(at),
    datetime: at.toISOString(),
  })),
)}`

const show = async (
  visit: Visit,
  refused: { typed: Typed; errors: Readonly<Record<string, string>>; late?: boolean } | null,
): Promise<Answer> => {
  const { inspection, name, seen, entered } = await visit.transaction((db) => load(visit, db))
  const odd = oddDates(inspection, visit.today)
  // From the link that proposes it: nothing is taken before a person saves.
  const proposed = refused || inspection.publishedOn ? null : ((visit.query as z.infer<typeof query>).published ?? null)
  return html(
    page(visit.chrome, {
      title: 'Dates',
      caption: name,
      breadcrumbs: trail({ text: name, href: `/inspections/${inspection.id}` }),
      errors: refused?.errors ?? {},
      body: markup`${proposed && insetText(`The date of publication, ${inWords(proposed)}, is that of the national list. Check it, then save.`)}${
        refused?.late &&
        warningText(
          'Somebody changed these dates while you were typing. What you typed is still here: compare it with the list below, and save again.',
        )
      }${!refused && odd.map((one) => warningText(one))}
${form({
  chrome: visit.chrome,
  action: `/inspections/${inspection.id}/dates`,
  body: markup`<input type="hidden" name="seen" value="${seen}">
${dateFields(refused?.typed ?? typedDates(proposed ? { ...inspection, publishedOn: proposed } : inspection), refused?.errors ?? {})}
${button({ text: 'Save the dates' })}`,
})}
${history(entered)}`,
    }),
    refused ? (refused.late ? 409 : 422) : 200,
  )
}

const submit = async (visit: Visit, submitted: Form): Promise<Answer> => {
  const read = readDates(submitted, visit.today)
  if (read.errors) return show(visit, { typed: typedIn(submitted), errors: read.errors })
  const seen = z.coerce.number().int().safeParse(submitted.get('seen'))
  const saved = await visit.transaction(async (db) => {
    const inspection = await open(visit, db)
    const entries = [
      ...[...read.days].map(([kind, value]) => ({ kind: kind as ValueKind, value })),
      { kind: 'on-site' as const, value: read.onSite.length > 0 ? [...read.onSite] : null },
    ]
    const by = { name: visit.person.name, now: visit.now }
    return enterValues(db, by, inspection.id, entries, seen.success ? seen.data : null)
  })
  if (!saved) return show(visit, { typed: typedIn(submitted), errors: {}, late: true })
  return redirect(`/inspections/${visit.params.inspectionId}/dates`, { tone: 'success', text: 'The dates were saved.' })
}

const dates: Page = {
  path: '/inspections/:inspectionId/dates',
  title: 'Dates of an inspection',
  may: 'inspections.review',
  query,
  reachedFrom: '/inspections/:inspectionId',
  show: (visit) => show(visit, null),
  submit,
}

export const datePages: readonly Page[] = [dates]
