import type { Person } from '../../access/model.ts'
import type { Attention, Change as HomeChange } from '../../access/slice.ts'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { listOpenPlans, listOpenPlansAndInspections } from '../open-plans.ts'
import { ownId } from '../people.ts'
import { listNews } from '../records/history.ts'
import { heldPlansOf } from '../records/plans.ts'
import { needsOf } from '../rules/attention.ts'
import { shorten } from '../rules/coverage.ts'
import { newsInWords } from '../rules/news.ts'
import { strengthNeeds } from '../rules/strength-needs.ts'
import { asCurrent } from './current.ts'
import { coverageNow } from './statement.ts'

/** What improvement plans need of this person today. Set-based: as many queries for ten plans as for one. */
export const attention = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('plan.see')) return []
  const open = await listOpenPlansAndInspections(db, person, today)
  if (open.length === 0) return []
  const { held, evidence, ...found } = await heldPlansOf(
    db,
    open.map(({ plan }) => plan),
    ownId(db, person, today),
  )
  const actor = {
    personId: found.person,
    mayEdit: person.permissions.has('plan.edit'),
    mayUpdateOwn: person.permissions.has('plan.update-own'),
    maySignOff: person.permissions.has('plan.sign-off'),
  }
  const plans = await asCurrent(
    db,
    held.map(({ whole }) => whole),
    open,
    today,
  )
  return plans.flatMap(({ whole, clock }, at) => {
    const { plan } = whole
    const { strengths, isSent } = held[at]!
    const statementDue = plan.statutory && clock !== null && !isSent ? clock.due : null
    return [
      ...needsOf({ whole, coverage: coverageNow(whole), evidence, statementDue }, actor, today),
      ...strengthNeeds(plan, strengths, actor, today),
    ]
  })
}

const most = 20

const nameOf = (action: string | null, plan: string): string =>
  action ? `“${shorten(action, 70)}”` : `a line without an action yet, in ${plan}`

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
        text: `${newest}: ${lineId ? nameOf(latest!.action, plans.get(planId)!.title) : plans.get(planId)!.title}${before && ` (${before})`}`,
        href: lineId ? `/improvement-plans/${planId}/lines/${lineId}` : `/improvement-plans/${planId}`,
      }
    })
}
