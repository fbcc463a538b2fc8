import { sql } from 'kysely'
import { type Level, levelTitles } from '../../access/levels.ts'
import type { ChildPanel } from '../../access/slice.ts'
import { ofJoined } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { addressOf, type DecisionKind, decisions, type RiskKind, riskKinds } from './model.ts'

type Value = {
  childId: string
  may: { decide: boolean; risk: boolean; clear: boolean }
  last: { id: string; on: Day; decision: DecisionKind; by: string; level: Level } | null
  risks: readonly { id: string; kind: RiskKind; knownOn: Day; decideBy: Day | null }[] | null
  disputes: readonly { id: string; raisedOn: Day; by: string }[] | null
}

const links = ({ childId, may }: Value): Html => {
  const to = addressOf(childId)
  const all = [
    { text: 'All decisions, changes of risk and disputes', href: to.all, is: true },
    { text: 'Record a decision', href: to.decide, is: may.decide },
    { text: 'Record a change of risk', href: to.risk, is: may.risk },
    { text: 'What is outstanding', href: to.outstanding, is: may.clear },
  ]
  return html`<ul class="govuk-list tl-no-print">${all
    .filter(({ is }) => is)
    .map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`
}

const shown = (value: Value): Html => {
  const to = addressOf(value.childId)
  const { last, risks, disputes } = value
  return html`<p class="govuk-body">${
    last === null
      ? 'No management decision is recorded here.'
      : html`Last decision: <a class="govuk-link" href="${to.decision(last.id)}">${decisions[last.decision]}</a>, ${inWords(last.on)}, ${last.by} (${levelTitles[last.level].toLowerCase()}).`
  }</p>
${(risks ?? []).map(
  (one) =>
    html`<p class="govuk-body"><strong>Change of risk without a decision:</strong> <a class="govuk-link" href="${to.riskChange(one.id)}">${riskKinds[one.kind].toLowerCase()}</a>, known on ${inWords(one.knownOn)}${one.decideBy === null ? '' : `, decision needed by ${inWords(one.decideBy)}`}.</p>`,
)}
${(disputes ?? []).map(
  (one) =>
    html`<p class="govuk-body"><strong>Open dispute:</strong> <a class="govuk-link" href="${to.dispute(one.id)}">raised on ${inWords(one.raisedOn)}</a> by ${one.by}.</p>`,
)}
${links(value)}`
}

/** On a child's page: the last decision, what waits for one, and the way to record one. */
export const oversightPanel: ChildPanel = {
  on: 'child',
  title: 'Management oversight',
  asks: async (db, person, _today, childId) => {
    const may = (permission: Parameters<typeof person.permissions.has>[0]) => person.permissions.has(permission)
    if (!may('oversight.see')) return null
    return sql`jsonb_build_object('childId', ${childId}::text,
      'may', jsonb_build_object('decide', ${may('oversight.decide')}::boolean, 'risk', ${may('oversight.risk')}::boolean, 'clear', ${may('oversight.clear')}::boolean),
      'last', (select jsonb_build_object('id', v.decision_id, 'on', v.decided_on, 'decision', v.decision, 'by', v.decided_by_name, 'level', v.level)
        from supervision.management_decision d join lateral (select * from supervision.management_decision_version v
          where v.la_id = d.la_id and v.decision_id = d.decision_id order by v.version desc limit 1) v on v.state = 'stands'
        where d.la_id = ${db.la} and ${ofJoined(db, childId, 'd.child_id')} order by v.decided_on desc, v.decision_id desc limit 1),
      'risks', (select jsonb_agg(jsonb_build_object('id', r.risk_change_id, 'kind', r.kind, 'knownOn', r.known_on, 'decideBy', r.decide_by) order by r.known_on)
        from supervision.risk_change r where r.la_id = ${db.la} and ${ofJoined(db, childId, 'r.child_id')} and r.taken_back_at is null and not exists (
          select from supervision.management_decision_version v where v.la_id = r.la_id and v.risk_change_id = r.risk_change_id and v.state = 'stands'
            and not exists (select from supervision.management_decision_version n
              where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version))),
      'disputes', (select jsonb_agg(jsonb_build_object('id', d.dispute_id, 'raisedOn', d.raised_on, 'by', d.raised_by_name) order by d.raised_on)
        from supervision.dispute d where d.la_id = ${db.la} and ${ofJoined(db, childId, 'd.child_id')} and d.ended_on is null))`
  },
  show: (value) => (value === null ? null : shown(value as Value)),
}
