import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { html as answer, redirect } from '../../platform/http/page.ts'
import { button, filterForm, select } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { comparisonsIn, geographiesIn } from '../comparisons.ts'
import { marksBy } from '../records/commentary.ts'
import { addSetVersion, listSetVersions } from '../records/diagnostic-set.ts'
import { publishedFigures } from '../records/published.ts'
import { targetsBy } from '../records/settings.ts'
import { scorecardQuestions } from '../rules/asked-often.ts'
import { currentSets, endedSets, type SetVersion, setOn } from '../rules/diagnostic-set.ts'
import { monthInWords, monthOf } from '../rules/months.ts'
import { monthsBefore } from '../rules/period.ts'
import { usualColumns } from '../rules/scorecard-columns.ts'
import { allStandards, findGround, getScorecard, liveDay } from '../scorecard.ts'
import { setActions, setAddress, setFacts, setHistory, setsView, whyChosen } from '../views/diagnostic-sets.ts'
import { figuresTable } from '../views/scorecard.ts'
import { ageOfData } from '../views/standards.ts'
import { setFormPages } from './diagnostic-set-form.ts'

const monthsOffered = 24

const listPage: Page = {
  path: '/performance/sets',
  title: 'Diagnostic sets',
  may: 'performance.see',
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const versions = await listSetVersions(db)
      const standing = currentSets(versions, visit.today)
      const ended = endedSets(versions, visit.today)
      const body = setsView({ standing, ended, authority: visit.chrome.council.name, maySet: visit.may('performance.set') }) // biome-ignore format: one call
      const breadcrumbs = [{ text: 'Practice standards', href: '/performance' }, { text: 'Diagnostic sets' }]
      return answer(page(visit.chrome, { title: 'Diagnostic sets', wide: true, breadcrumbs, body }))
    }),
}

const query = z.object({ month: z.string().max(7).optional().catch(undefined) })

const monthForm = (setId: string, months: readonly Day[], chosen: Day | null): Html =>
  filterForm({
    action: setAddress(setId),
    label: 'The set as at a month',
    body: html`<div class="tl-filters">${select({
      name: 'month',
      label: 'As at',
      value: chosen === null ? '' : chosen.slice(0, 7),
      items: [{ value: '', text: 'Now' }, ...months.map((to) => ({ value: to.slice(0, 7), text: `The end of ${monthInWords(to)}` }))], // biome-ignore format: one list
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

/** What figures stand on, and what is told beside them. */
const groundOf = (db: Tenant, visit: Visit, { group }: SetVersion) =>
  findGround(db, visit.today, {
    published: publishedFigures(db),
    targets: targetsBy(db),
    marks: marksBy(db, { group, forMembers: !visit.may('performance.counts') }),
  })
type SetGround = Awaited<ReturnType<typeof groundOf>>

/** The figures of a set's standards, in its order: the scorecard of those alone; as at the end of a month, or now. */
const figuresOf = async (
  db: Tenant,
  visit: Visit,
  set: SetVersion,
  month: Day | null,
  ground: SetGround,
): Promise<Html> => {
  const on = month ?? liveDay(ground.age, visit.today)
  const standards = set.standards.flatMap(({ standard }) => allStandards.find(({ id }) => id === standard) ?? [])
  const { published, targets: targetsOn, marks: marksSince } = ground.beside
  const comparisons = comparisonsIn(published, visit)
  const columns = { ...scorecardQuestions(on), shown: usualColumns(geographiesIn(comparisons)) }
  const counts = visit.may('performance.counts')
  const { group } = set
  const asked = {
    standards,
    questions: columns.questions,
    live: month === null ? columns.live : undefined,
    kinds: [group.kind],
    name: group.name,
    counts,
  }
  const scorecard = await getScorecard(db, visit.today, { ...asked, looker: visit.person.accountId }, ground)
  const targets = targetsOn(columns.months[0]!.to)
  const marks = marksSince(columns.months.at(-1)!.from)
  const shown = { scorecard, columns, group, targets, marks, comparisons, lists: visit.may('performance.lists') }
  const ids = standards.map(({ id }) => id).join(',')
  const csv = `/performance/figures.csv?${new URLSearchParams({ standard: ids, months: '3', ...(group.kind === 'authority' ? {} : { by: group.kind }) })}`
  return html`${ageOfData(scorecard.age)}
<section class="tl-landscape">${figuresTable(set.title, scorecard.standards, shown)}</section>
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${csv}">Spreadsheet of these figures (CSV)</a></p>`
}

const setPage: Page = {
  path: '/performance/sets/:setId',
  title: 'A diagnostic set',
  may: 'performance.see',
  query,
  reachedFrom: '/performance/sets',
  show: (visit) =>
    visit.transaction(async (db) => {
      const versions = await listSetVersions(db, visit.params.setId!)
      const current = setOn(versions, visit.today)
      if (current === null) throw notFound('diagnostic set')
      const typed = (visit.query as z.infer<typeof query>).month
      const months = monthsBefore(visit.today, monthsOffered)
        .map(({ to }) => to)
        .filter((to) => setOn(versions, to) !== null)
      const month = typed === undefined || typed === '' ? null : monthOf(typed)
      if (typed && (month === null || !months.includes(month))) throw notFound('month of this set')
      const set = (month === null ? null : setOn(versions, month)) ?? current
      const ground = await groundOf(db, visit, set)
      const shown = {
        chrome: visit.chrome,
        set,
        current,
        versions,
        standards: new Map(allStandards.map((one) => [one.id, one])),
        authority: visit.chrome.council.name,
        maySet: visit.may('performance.set'),
      }
      const breadcrumbs = [
        { text: 'Practice standards', href: '/performance' },
        { text: 'Diagnostic sets', href: '/performance/sets' },
        { text: set.title },
      ]
      return answer(
        page(visit.chrome, {
          title: set.title,
          caption: month === null ? 'Diagnostic set' : `Diagnostic set as at the end of ${monthInWords(month)}`,
          wide: true,
          breadcrumbs,
          body: html`${setFacts(shown)}
${monthForm(set.setId, months, month)}
${await figuresOf(db, visit, set, month, ground)}
${whyChosen(shown)}
${setActions(shown)}
${setHistory(shown)}`,
        }),
      )
    }),
}

const endPage: Page = {
  path: '/performance/sets/:setId/end',
  title: 'End a diagnostic set',
  may: 'performance.set',
  reachedFrom: '/performance/sets/:setId',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const versions = await listSetVersions(db, visit.params.setId!)
      const [newest, current] = [versions.at(-1), setOn(versions, visit.today)]
      if (newest === undefined || current === null) throw notFound('diagnostic set')
      const isBack = form.get('do') === 'put-back'
      const address = setAddress(newest.setId)
      const meanwhile = () =>
        redirect(address, { tone: 'information', text: 'Someone changed this set meanwhile. Look at it first.' })
      if (current.ended !== isBack || form.get('seen') !== String(newest.version)) return meanwhile()
      const decided = { ...current, ended: !isBack, decidedBy: visit.person.name, decidedOn: visit.today }
      const by = { name: visit.person.name, now: visit.now }
      if (!(await addSetVersion(db, newest.version, decided, by))) return meanwhile()
      const action = isBack ? 'put a diagnostic set back' : 'ended a diagnostic set'
      await logDeed(db, visit.person, { action, record: 'performance.diagnostic_set', subject: newest.setId })
      const text = isBack ? `“${newest.title}” is put back.` : `“${newest.title}” has ended. It can be put back on its page.` // biome-ignore format: one sentence
      return redirect(address, { tone: 'success', text })
    }),
}

export const diagnosticSetPages: readonly Page[] = [listPage, ...setFormPages, setPage, endPage]
