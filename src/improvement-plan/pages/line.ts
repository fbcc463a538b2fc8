import type { Page, Visit } from '../../access/model.ts'
import { listThenAndNow } from '../../inspections/index.ts'
import { figuresFor, publishedFigures } from '../../performance/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { html as answer, redirect } from '../../platform/http/page.ts'
import type { Html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Line } from '../model.ts'
import { listEvidence } from '../records/evidence.ts'
import { recordChanges } from '../records/history.ts'
import { setAsked } from '../records/lines.ts'
import { listMeasures } from '../records/measures.ts'
import { listUpdates } from '../records/notes.ts'
import { lineInWords } from '../rules/line-words.ts'
import { grouped, numbersOf } from '../rules/order.ts'
import { leads, mayRateDelivery, mayUpdate, whyNotSignOff } from '../rules/who.ts'
import { lineBody } from '../views/line.ts'
import { lineMeasures, untoldNotice, worseNotice } from '../views/measures.ts'
import { lineAddress, planAddress } from '../views/parts.ts'
import { doubtOfLine } from '../work/worse-since.ts'
import { byOf, openLine, openLineAs } from './open.ts'

/** The standards that measure the line, with their figures for those who see any. */
const measuredOf = async (db: Tenant, visit: Visit, planId: string, line: Line): Promise<Html> => {
  const measures = await listMeasures(db, line.id)
  const ids = measures.filter(({ removed }) => removed === null).map(({ standard }) => standard)
  const figures =
    visit.may('performance.see') && ids.length > 0
      ? await figuresFor(db, ids, {
          today: visit.today,
          counts: visit.may('performance.counts'),
          lists: visit.may('performance.lists'),
        })
      : null
  const choose = visit.may('plan.edit') && !line.removed ? lineAddress(planId, line.id, '/measures') : null
  const published = figures === null && visit.may('performance.published') ? await publishedFigures(db, ids) : new Map()
  return lineMeasures(measures, figures, published, choose)
}

export const linePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId',
  title: 'A line of an improvement plan',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, line, source, actor } = await openLineAs(db, visit)
      const { plan } = whole
      const number = numbersOf(grouped(whole.findings, whole.lines)).get(line.id)
      const evidence = (await listEvidence(db, plan.id)).get(line.id) ?? []
      const doubt = await doubtOfLine(db, visit, plan.id, line)
      const seesFigures = visit.may('performance.see')
      return answer(
        page(visit.chrome, {
          title: lineInWords(line, whole.findings),
          caption: number === undefined ? 'Removed line' : `Line ${number}`,
          breadcrumbs: [
            { text: 'Improvement plans', href: '/improvement-plans' },
            { text: plan.title, href: planAddress(plan.id) },
            { text: number === undefined ? 'Removed line' : `Line ${number}` },
          ],
          body: lineBody({
            chrome: visit.chrome,
            whole,
            line,
            source,
            updates: await listUpdates(db, line.id),
            testedAgain: visit.may('inspections.see') ? await listThenAndNow(db, visit.person, visit.today) : [],
            evidence,
            measured: await measuredOf(db, visit, whole.plan.id, line),
            worse:
              worseNotice(doubt.worse, seesFigures) ??
              (!seesFigures && doubt.untold.length > 0 ? untoldNotice(doubt.untold.length) : null),
            today: visit.today,
            may: {
              edit: actor.mayEdit,
              update: mayUpdate(actor, line),
              evidence: mayRateDelivery(actor, line),
              rateImpact: actor.maySignOff,
              signOff: whyNotSignOff(actor, line) === null,
              reopen: line.delivery === 'signed-off' && actor.maySignOff && !leads(actor, line),
            },
          }),
        }),
      )
    }),
}

/** Asks the lead for an update: it stands on their home page until they write one. */
export const askPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/ask',
  title: 'Ask for an update',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  submit: (visit) =>
    visit.transaction(async (db) => {
      const { whole, line } = await openLine(db, visit)
      const by = byOf(visit)
      if (!line.asked) {
        await setAsked(db, whole.plan.id, line.id, by)
        await recordChanges(db, { planId: whole.plan.id, lineId: line.id, version: line.version, by }, [
          { field: 'asked', before: null, after: null },
        ])
      }
      return redirect(lineAddress(whole.plan.id, line.id), {
        tone: 'success',
        text: line.lead?.personId
          ? `${line.lead.name} sees on their home page that an update is asked for.`
          : 'The line shows that an update is asked for. Its lead has no account, so tell them yourself.',
      })
    }),
}
