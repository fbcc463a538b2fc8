import { z } from 'zod'
import { addLogEntry, readSetting, writeSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { table } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { childPage, type OpenChild } from '../pages/child-page.ts'
import { findReach } from '../records/reach.ts'
import {
  deleteChildren,
  findDeletions,
  findDue,
  findHolds,
  getKeeping,
  keepingYears,
  liftHold,
  placeHold,
} from './records.ts'
import { type KeepingRule, type KeepingYears, keepingRules } from './rules.ts'
import { dueTable, holdForm, holdsList, keepingAddress, keptUntilText, yearsForm } from './views.ts'

type Errors = Readonly<Record<string, string>>

const log = (db: Tenant, { person }: Visit, action: string, subject: string | null, reason: string | null = null) =>
  addLogEntry(db, {
    accountId: person.accountId,
    person: person.name,
    role: person.role,
    action,
    record: 'children.child',
    subject,
    reason,
  })

const childKeeping = async (visit: Visit, child: OpenChild, typed = '', errors: Errors = {}): Promise<Answer> =>
  visit.transaction(async (db) => {
    const keep = await getKeeping(db, child.childId, await readSetting(db, keepingYears))
    const holds = await findHolds(db, child.childId)
    return answer(
      page(visit.chrome, {
        title: 'How long this record is kept',
        caption: child.identifier,
        breadcrumbs: [
          { text: 'Children', href: '/children' },
          { text: child.identifier, href: `/children/${child.childId}` },
          { text: 'How long it is kept' },
        ],
        errors,
        body: html`${keptUntilText(keep)}
<h2 class="govuk-heading-m">Legal holds</h2>${holdsList(visit.chrome, child.childId, holds)}
${holdForm(visit.chrome, child.childId, typed, errors)}`,
      }),
      Object.keys(errors).length > 0 ? 400 : 200,
    )
  })

const childKeepingPage = childPage({
  path: '/children/:childId/keeping',
  title: 'How long this record is kept',
  may: 'children.records',
  show: (visit, child) => childKeeping(visit, child),
  submit: async (visit, child, form) => {
    const holdId = form.get('hold')
    const name = holdId === '' ? 'reason' : `lift-${holdId}`
    const reason = form.get(name)
    if (reason === '' || reason.length > 1000) {
      const message = reason === '' ? 'Say why' : 'Use 1,000 characters or fewer'
      return childKeeping(visit, child, holdId === '' ? reason : '', { [name]: message })
    }
    await visit.transaction(async (db) => {
      if (holdId === '') await placeHold(db, child.childId, reason, visit.person.name)
      else await liftHold(db, child.childId, z.uuid().parse(holdId), reason, visit.person.name)
      await log(db, visit, holdId === '' ? 'placed a legal hold' : 'lifted a legal hold', child.childId, reason)
    })
    return redirect(keepingAddress(child.childId), {
      tone: 'success',
      text: holdId === '' ? 'The hold is placed.' : 'The hold is lifted.',
    })
  },
})

const due = async (visit: Visit, errors: Errors = {}, chosen: readonly string[] = []): Promise<Answer> =>
  visit.transaction(async (db) => {
    const reach = await findReach(db, visit.person, visit.now)
    const found = await findDue(db, reach, await readSetting(db, keepingYears), visit.today)
    return answer(
      page(visit.chrome, {
        title: 'Children’s records past their time',
        breadcrumbs: [{ text: 'Children', href: '/children' }, { text: 'Past their time' }],
        errors,
        body: html`<p class="govuk-body"><a class="govuk-link" href="/children/keeping/years">How long each kind is kept</a>.
<a class="govuk-link" href="/children/keeping/deleted">What was deleted</a>.</p>${dueTable(visit.chrome, found, chosen, errors)}`,
      }),
      Object.keys(errors).length > 0 ? 400 : 200,
    )
  })

const duePage: Page = {
  path: '/children/keeping',
  title: 'Children’s records past their time',
  may: 'children.records',
  logged: { record: 'children.child', action: 'looked at what is past its time' },
  reachedFrom: '/children',
  show: (visit) => due(visit),
  submit: async (visit, form) => {
    const chosen = z.array(z.uuid()).safeParse(form.all('child'))
    if (!chosen.success || chosen.data.length === 0) return due(visit, { child: 'Choose at least one record' })
    if (form.get('sure') !== 'yes') return due(visit, { sure: 'Say that you have looked at each of them' }, chosen.data)
    const gone = await visit.transaction(async (db) => {
      const years = await readSetting(db, keepingYears)
      const reach = await findReach(db, visit.person, visit.now)
      const count = await deleteChildren(db, reach, chosen.data, years, visit.today, visit.person.name)
      await log(db, visit, `deleted ${count} records past their time`, null)
      return count
    })
    const left = chosen.data.length - gone
    return redirect('/children/keeping', {
      tone: gone > 0 ? 'success' : 'information',
      text: `${gone} ${gone === 1 ? 'record is' : 'records are'} deleted.${left > 0 ? ` ${left} stayed: something keeps them now.` : ''}`,
    })
  },
}

const years = async (
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  errors: Errors = {},
): Promise<Answer> =>
  visit.transaction(async (db) =>
    answer(
      page(visit.chrome, {
        title: 'How long children’s records are kept',
        breadcrumbs: [
          { text: 'Children', href: '/children' },
          { text: 'Past their time', href: '/children/keeping' },
          { text: 'How long' },
        ],
        errors,
        body: yearsForm(visit.chrome, await readSetting(db, keepingYears), typed, errors),
      }),
      Object.keys(errors).length > 0 ? 400 : 200,
    ),
  )

const yearsPage: Page = {
  path: '/children/keeping/years',
  title: 'How long children’s records are kept',
  may: 'children.records',
  reachedFrom: '/children/keeping',
  show: (visit) => years(visit),
  submit: async (visit, form) => {
    const typed = Object.fromEntries((Object.keys(keepingRules) as KeepingRule[]).map((rule) => [rule, form.get(rule)]))
    const read = (Object.keys(keepingRules) as KeepingRule[]).map((rule) => {
      const number = Number(typed[rule])
      const { least } = keepingRules[rule]
      const fits = /^\d{1,3}$/.test(typed[rule]!) && number >= least && number <= 150
      return { rule, number, error: fits ? null : `Enter whole years from ${least} to 150` }
    })
    const errors = Object.fromEntries(read.flatMap(({ rule, error }) => (error ? [[rule, error]] : [])))
    if (Object.keys(errors).length > 0) return years(visit, typed, errors)
    await visit.transaction(async (db) => {
      const wanted: KeepingYears = Object.fromEntries(read.map(({ rule, number }) => [rule, number]))
      await writeSetting(db, keepingYears, wanted, visit.now)
      await log(db, visit, 'changed how long children’s records are kept', null)
    })
    return redirect('/children/keeping', { tone: 'success', text: 'The periods are saved.' })
  },
}

const deletedPage: Page = {
  path: '/children/keeping/deleted',
  title: 'Children’s records that were deleted',
  may: 'children.records',
  reachedFrom: '/children/keeping',
  show: (visit) =>
    visit.transaction(async (db) => {
      const gone = await findDeletions(db)
      return answer(
        page(visit.chrome, {
          title: 'Children’s records that were deleted',
          breadcrumbs: [
            { text: 'Children', href: '/children' },
            { text: 'Past their time', href: '/children/keeping' },
            { text: 'Deleted' },
          ],
          body:
            gone.length === 0
              ? html`<p class="govuk-body">No record was deleted yet.</p>`
              : table({
                  caption: 'Newest first; nothing of what they said is kept',
                  head: ['Deleted', 'By', 'Rule', 'Kept until', { text: 'Dated records', numeric: true }],
                  rows: gone.map((one) => [
                    inWords(todayInEngland(one.at)),
                    one.by,
                    keepingRules[one.rule as KeepingRule]?.title ?? one.rule,
                    inWords(one.keptUntil),
                    { text: String(one.records), numeric: true },
                  ]),
                }),
        }),
      )
    }),
}

export const keepingPages: readonly Page[] = [duePage, yearsPage, deletedPage, childKeepingPage]
