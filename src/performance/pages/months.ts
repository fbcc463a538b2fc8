import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { countCommentary, listCommentary } from '../records/commentary.ts'
import { figuresSaid } from '../records/commentary-figures.ts'
import { groupKinds } from '../records/figures.ts'
import { dataAge, freezeMonth, isBehind } from '../records/freeze.ts'
import { findStanding } from '../records/grounds.ts'
import { listEditions } from '../records/members-editions.ts'
import { listFrozenMonths, listRestated, listRestatements, type Restated } from '../records/restatements.ts'
import { monthInWords, monthOf, monthsToFreeze, nextFreeze } from '../rules/months.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { apartOf } from '../rules/one-worker.ts'
import { completedIn, firstOfMonth, liveOn } from '../rules/period.ts'
import { provable } from '../rules/provable.ts'
import { allStandards, apartIn, findGround } from '../scorecard.ts'
import { monthCommentary } from '../views/commentary.ts'
import { monthsView } from '../views/months.ts'
import { freezeView } from '../views/months-freeze.ts'
import { readerOf } from './commentary.ts'

const perPage = 100

const query = z.object({
  month: z.string().max(7).optional().catch(undefined),
  groups: z.enum(['authority', 'all']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})

const monthsPage: Page = {
  path: '/performance/months',
  title: 'Frozen months',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = visit.query as z.infer<typeof query>
      const counts = visit.may('performance.counts')
      // Where small counts are withheld, of the authority only: a team's change of one could point to a child.
      const all = counts && asked.groups === 'all'
      const current = asked.page ?? 1
      const monthEnd = monthOf(asked.month ?? '')
      const months = await listFrozenMonths(db)
      const written = await countCommentary(db, { kinds: counts ? groupKinds : ['authority'], forMembers: !counts })
      const isShown = await shownTo(db, visit, counts)
      const every = await listRestated(db, counts ? groupKinds : ['authority'])
      const restated = await listRestatements(db, {
        monthEnd,
        without: every.filter((one) => !isShown(one)),
        kinds: all ? groupKinds : ['authority'],
        skip: (current - 1) * perPage,
        take: perPage,
      })
      const age = await dataAge(db, visit.today)
      const frozen = months.map((one) => one.monthEnd)
      const body = monthsView({
        age,
        months,
        written,
        restated,
        otherwise: countBy(every.filter(isShown)),
        asked: { monthEnd, all, current, perPage },
        counts,
        commentary: await commentaryOf(db, visit, monthEnd, isShown),
        next: nextFreeze(visit.today, newestReturn(age)?.asAt ?? null, frozen),
        toFreeze: visit.may('performance.freeze') ? monthsToFreeze(visit.today, frozen) : [],
        published: new Map((await listEditions(db)).map((one) => [one.monthEnd, one])),
        mayPublish: visit.may('performance.freeze'),
      })
      return answer(page(visit.chrome, { title: 'Frozen months', wide: true, breadcrumbs, body }))
    }),
}

/** By month, how many figures came out otherwise. */
const countBy = (some: readonly Restated[]): ReadonlyMap<Day, number> =>
  new Map([...Map.groupBy(some, ({ monthEnd }) => monthEnd)].map(([monthEnd, own]) => [monthEnd, own.length]))

const titled = new Map(allStandards.map((one) => [one.id, one]))

type IsShown = (figure: Restated) => boolean

/** Of figures of groups: not those of a group that was one worker then or is one now, which are for that worker and their line managers. */
const shownTo = async (db: Tenant, visit: Visit, ofGroups: boolean): Promise<IsShown> => {
  if (!ofGroups) return () => true
  const ground = await findGround(db, visit.today)
  const apart = await apartIn(db, visit.today, { kinds: groupKinds, looker: visit.person.accountId }, ground)
  return ({ standard, view, monthEnd, ...group }) => {
    const question = view === 'live' ? liveOn(monthEnd) : completedIn({ from: firstOfMonth(monthEnd), to: monthEnd })
    return apartOf(apart(standard, question), group) === null
  }
}

/** What is written about a month, where one is asked for. */
const commentaryOf = async (db: Tenant, visit: Visit, monthEnd: Day | null, isShown: IsShown): Promise<Html> => {
  if (monthEnd === null) return html``
  const reader = await readerOf(db, visit)
  const kinds = reader.counts ? groupKinds : (['authority'] as const)
  const all = await listCommentary(db, { monthEnd, kinds })
  const standards = [...new Set(all.map(({ standard }) => standard))].flatMap((id) => titled.get(id) ?? [])
  const said = await figuresSaid(db, { standards, months: [monthEnd], kinds })
  const entries = all.flatMap((one) => {
    const standard = titled.get(one.standard)
    const isRead = (['completed', 'live'] as const).every((view) =>
      isShown({ standard: one.standard, monthEnd, view, ...one.group }),
    )
    return standard === undefined || !isRead ? [] : [{ standard, one, now: said(one.standard, monthEnd, one.group) }]
  })
  return monthCommentary(entries, { monthEnd, authority: visit.chrome.council.name, reader })
}

const breadcrumbs = [{ text: 'Practice standards', href: '/performance' }, { text: 'Frozen months' }]

const freezeQuery = z.object({ month: z.string().max(100).optional().catch(undefined) })

const monthAsked = (visit: Visit): string => {
  const typed = (visit.query as z.infer<typeof freezeQuery>).month
  const month = typed === undefined ? monthsToFreeze(visit.today, [])[0]! : monthOf(typed)
  if (month === null || !monthsToFreeze(visit.today, []).includes(month)) throw notFound('month that can be frozen')
  return month
}

const confirm = (visit: Visit, month: string): Promise<Answer> =>
  visit.transaction(async (db) => {
    const { known } = await findStanding(db)
    const questions = [completedIn({ from: firstOfMonth(month), to: month }), liveOn(month)]
    const missing = allStandards.flatMap((standard) => {
      const [completed, live] = questions.map((question) => provable(standard, known, question))
      return completed!.recorded || live!.recorded
        ? []
        : [{ title: standard.title, area: standard.area, why: live!.why }]
    })
    const frozen = (await listFrozenMonths(db)).find(({ monthEnd }) => monthEnd === month) ?? null
    const body = freezeView({
      chrome: visit.chrome,
      month,
      age: await dataAge(db, visit.today),
      behind: await isBehind(db),
      counted: allStandards.length - missing.length,
      missing,
      frozen,
    })
    const back = { text: 'Frozen months', href: '/performance/months' }
    return answer(page(visit.chrome, { title: `Freeze ${monthInWords(month)}`, back, body }))
  })

const freezeMonthPage: Page = {
  path: '/performance/months/freeze',
  title: 'Freeze a month',
  may: 'performance.freeze',
  query: freezeQuery,
  reachedFrom: '/performance/months',
  show: (visit) => confirm(visit, monthAsked(visit)),
  submit: async (visit, form) => {
    const month = monthOf(form.get('month'))
    if (month === null) throw notFound('month that can be frozen')
    const { frozen, restated } = await visit.transaction(async (db) => {
      const done = await freezeMonth(db, allStandards, month, {
        name: visit.person.name,
        now: visit.now,
        today: visit.today,
      })
      await logDeed(db, visit.person, {
        action: 'froze a month',
        record: 'performance.freeze',
        subject: done.freeze.freezeId,
        reason: monthInWords(month),
      })
      return done
    })
    const name = monthInWords(month)
    const text =
      frozen > 0
        ? `${name} is frozen: ${frozen.toLocaleString('en-GB')} figures.`
        : restated > 0
          ? `${name} was frozen before. ${restated.toLocaleString('en-GB')} figures came out otherwise. Those that you may see are in the log below.`
          : `${name} was frozen before, or has no figures. Nothing came out otherwise.`
    return redirect('/performance/months', { tone: 'success', text })
  },
}

export const monthsPages: readonly Page[] = [monthsPage, freezeMonthPage]
