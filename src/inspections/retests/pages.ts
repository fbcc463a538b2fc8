import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { withoutControls } from '../../platform/plain-text.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { open, trail } from '../pages/open.ts'
import { listParagraphs } from '../records/narrative.ts'
import { mayOpen } from '../rules/access.ts'
import { titleOf } from '../rules/words.ts'
import { inspectionNavigation } from '../views/inspection-navigation.ts'
import type { Settled } from './model.ts'
import { getRetests, insertSettlings, listSettlings } from './records.ts'
import { progressOf } from './rules.ts'
import { readArea, readRetest, type Typed } from './settle.ts'
import { retestsView, settleAreaView, settleRetestView } from './views.ts'

const load = async (visit: Visit, db: Tenant) => {
  const later = await open(visit, db)
  return { later, retests: await getRetests(db, later, (inspection) => mayOpen(inspection, visit.person, visit.today)) }
}

const overview: Page = {
  path: '/inspections/:inspectionId/retests',
  title: 'What it tests again',
  may: 'inspections.see',
  reachedFrom: '/inspections/:inspectionId',
  show: async (visit) => {
    const { later, retests } = await visit.transaction((db) => load(visit, db))
    const may = visit.may('inspections.review')
    const body = retestsView({ chrome: visit.chrome, later, retests, progress: progressOf(retests), may })
    return html(
      page(visit.chrome, {
        title: 'What it tests again',
        caption: titleOf(later),
        breadcrumbs: trail({ text: titleOf({ ...later, onSite: [] }), href: `/inspections/${later.id}` }),
        wide: true,
        body: markup`${inspectionNavigation(later.id, 'retests', { review: may })}${body}`,
      }),
    )
  },
  /** Settles at one press everything that the document does not speak of. */
  submit: async (visit) => {
    if (!visit.may('inspections.review')) throw mayNotSettle()
    const count = await visit.transaction(async (db) => {
      const { later, retests } = await load(visit, db)
      const untested = retests.retests.filter((one) => !one.settled && one.proposed === 'not-tested')
      const settlings = untested.map(({ finding, sequence }) => ({
        inspectionId: later.id,
        findingId: finding.id,
        sequence: sequence + 1,
        outcome: 'not-tested' as const,
        proposed: 'not-tested' as const,
        findingText: finding.text,
        passages: [],
        note: '',
      }))
      return insertSettlings(db, visit.person.name, visit.now, settlings)
    })
    return redirect(`/inspections/${visit.params.inspectionId}/retests`, {
      tone: 'success',
      text: `${count} settled as not tested here. Each can be changed.`,
    })
  },
}

const mayNotSettle = (): Refusal =>
  new Refusal(
    'not-allowed',
    'You may see this, but not settle it.',
    'Ask someone who reviews inspection documents: quality assurance, or a head of service.',
  )

/** What the page of one pair shows: an earlier finding, or an area of the document itself. */
const findPair = async (visit: Visit, db: Tenant) => {
  const { later, retests } = await load(visit, db)
  const is = ({ finding }: { finding: { id: string } }): boolean => finding.id === visit.params.findingId
  const pair = { later, retest: retests.retests.find(is) ?? null, area: retests.areas.find(is) ?? null }
  if (!pair.retest && !pair.area) throw notFound('finding to settle')
  const history = await listSettlings(db, { inspectionId: later.id, findingId: visit.params.findingId! })
  return { ...pair, history, paragraphs: await listParagraphs(db, later.id) }
}

type Pair = Awaited<ReturnType<typeof findPair>>

/** Before anyone typed: what was settled last; else nothing chosen, and the passages that speak of it ticked. */
const typedFrom = ({ retest, area }: Pair): Typed => {
  const settled = (retest ?? area)!.settled
  if (!settled) return { outcome: '', chosen: retest?.matches.map((_, at) => String(at)) ?? [], sentence: '', note: '' }
  const quoted = settled.passages.map(({ text }) => text)
  const matches = retest?.matches ?? []
  const chosen = matches.flatMap(({ text }, at) => (quoted.includes(text) ? [String(at)] : []))
  const other = settled.passages.find(
    ({ text, paragraphId }) => paragraphId && !matches.some((one) => one.text === text),
  )
  return { outcome: settled.outcome, chosen, sentence: other?.text ?? '', note: settled.note }
}

type Refused = { typed: Typed; errors: Readonly<Record<string, string>>; sequence: number }

const showPair = (visit: Visit, pair: Pair, refused: Refused | null): Answer => {
  const { later, retest, area, history } = pair
  const shared = {
    chrome: visit.chrome,
    later,
    history,
    typed: refused?.typed ?? typedFrom(pair),
    errors: refused?.errors ?? {},
    sequence: refused?.sequence ?? (retest ?? area)!.sequence,
  }
  return html(
    page(visit.chrome, {
      title: retest ? 'What does it show of this?' : 'Is this area new?',
      caption: titleOf(later),
      back: { text: 'Back to what it tests again', href: `/inspections/${later.id}/retests` },
      errors: shared.errors,
      wide: true,
      body: retest ? settleRetestView({ ...shared, retest }) : settleAreaView({ ...shared, area: area! }),
    }),
    refused ? 422 : 200,
  )
}

const conflict = (by: Settled | undefined): string =>
  `${by?.by ?? 'Someone'} settled this while you were looking. See below what they said, then settle it again if you disagree.`

const submitPair = async (visit: Visit, form: Form): Promise<Answer> => {
  const pair = await visit.transaction((db) => findPair(visit, db))
  const { later, retest, area } = pair
  const one = (retest ?? area)!
  const back = `/inspections/${later.id}/retests`
  const typed: Typed = {
    outcome: form.get('outcome'),
    chosen: form.all('chosen'),
    sentence: withoutControls(form.get('sentence')),
    note: withoutControls(form.get('note')),
  }
  const seen = z.coerce.number().int().min(0).safeParse(form.get('seen'))
  if (!seen.success) throw new Refusal('invalid', 'That could not be understood.', 'Go back and settle it again.')
  const stale = { typed, errors: { outcome: conflict(pair.history.at(-1)) }, sequence: one.sequence }
  if (seen.data !== one.sequence) return showPair(visit, pair, stale)
  const undo = form.get('action') === 'undo' && one.settled !== null
  const read = retest ? readRetest(typed, retest, pair.paragraphs) : readArea(typed, area!)
  if (!undo && !read.ok) return showPair(visit, pair, { typed, errors: read.errors, sequence: one.sequence })
  const verdict = undo || !read.ok ? { outcome: 'undone' as const, passages: [], note: '' } : read.verdict
  const written = await visit.transaction((db) =>
    insertSettlings(db, visit.person.name, visit.now, [
      {
        inspectionId: later.id,
        findingId: one.finding.id,
        sequence: one.sequence + 1,
        proposed: one.proposed,
        findingText: one.finding.text,
        ...verdict,
      },
    ]),
  )
  if (written === 0) return showPair(visit, await visit.transaction((db) => findPair(visit, db)), stale)
  return redirect(back, {
    tone: 'success',
    text: undo ? 'Taken back: it waits again.' : 'Settled.',
    link: { href: `${back}/${one.finding.id}`, text: 'Change it' },
  })
}

const settle: Page = {
  path: '/inspections/:inspectionId/retests/:findingId',
  title: 'Settle what a document shows of an earlier finding',
  may: 'inspections.review',
  reachedFrom: '/inspections/:inspectionId/retests',
  show: async (visit) => showPair(visit, await visit.transaction((db) => findPair(visit, db)), null),
  submit: submitPair,
}

export const retestPages: readonly Page[] = [overview, settle]
