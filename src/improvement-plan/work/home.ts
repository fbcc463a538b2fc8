import type { Person } from '../../access/model.ts'
import type { Attention, Change as HomeChange } from '../../access/slice.ts'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { listOpenPlans } from '../open-plans.ts'
import { listPeople } from '../people.ts'
import { listEvidence } from '../records/evidence.ts'
import { listNews } from '../records/history.ts'
import { listEditions } from '../records/statements.ts'
import { needsOf } from '../rules/attention.ts'
import { shorten } from '../rules/coverage.ts'
import { newsInWords } from '../rules/news.ts'
import { type CurrentPlan, getCurrentPlan } from './current.ts'
import { coverageNow } from './statement.ts'

const statementDue = async (db: Tenant, { whole, clock }: CurrentPlan): Promise<Day | null> => {
  if (!whole.plan.statutory || clock === null) return null
  const sent = (await listEditions(db, whole.plan.id)).some((edition) => edition.sendings.length > 0)
  return sent ? null : clock.due
}

/** What improvement plans need of this person today. */
export const attention = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('plan.see')) return []
  const people = await listPeople(db, today)
  const actor = {
    personId: people.find((one) => one.accountId === person.accountId)?.id ?? null,
    mayEdit: person.permissions.has('plan.edit'),
    mayUpdateOwn: person.permissions.has('plan.update-own'),
    maySignOff: person.permissions.has('plan.sign-off'),
  }
  const needs = []
  for (const plan of await listOpenPlans(db, person, today)) {
    const current = await getCurrentPlan(db, plan.id, today)
    const { whole } = current
    const evidence = await listEvidence(db, plan.id)
    const due = await statementDue(db, current)
    needs.push(...needsOf({ whole, coverage: coverageNow(whole), evidence, statementDue: due }, actor, today))
  }
  return needs
}

const most = 20

/** What changed in the plans that this person may open; several changes of one line by one person are one piece of news. */
export const changes = async (db: Tenant, person: Person, since: Date): Promise<readonly HomeChange[]> => {
  if (!person.permissions.has('plan.see')) return []
  const plans = new Map((await listOpenPlans(db, person, todayInEngland())).map((plan) => [plan.id, plan]))
  const news = (await listNews(db, since)).filter((one) => plans.has(one.planId))
  return [...Map.groupBy(news, (one) => `${one.planId} ${one.lineId} ${one.by}`).values()]
    .slice(0, most)
    .map((group) => {
      const [latest] = group
      const { newest, before } = newsInWords(group)
      const { planId, lineId } = latest!
      return {
        at: latest!.at,
        by: latest!.by,
        text: `${newest}: ${lineId ? `“${shorten(latest!.action || 'a line without an action', 70)}”` : plans.get(planId)!.title}${before && ` (${before})`}`,
        href: lineId ? `/improvement-plans/${planId}/lines/${lineId}` : `/improvement-plans/${planId}`,
      }
    })
}
