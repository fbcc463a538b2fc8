import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { ChildPanel } from '../../access/slice.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { html } from '../../platform/http/page.ts'
import type { Html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { findChildRecordsWith, panelsColumn } from '../records/page.ts'
import { type Siblings, siblingsColumn, siblingsFrom } from '../records/siblings.ts'
import { nameOf } from '../rules/names.ts'
import { events, holders, homes, inOrder, keyDates, latest, openNow, otherPlans } from '../rules/page.ts'
import { decideReach } from '../rules/reach.ts'
import { childView } from '../views/child.ts'
import { categorySection } from '../views/leaving-care.ts'
import { categoryOf } from './category.ts'
import { childPage, type OpenChild } from './child-page.ts'

const query = z.object({ year: z.coerce.number().int().min(1900).max(2200).nullable().default(null) })

const isForChild = (panel: { on: string }): panel is ChildPanel => panel.on === 'child'

/** What other slices ask about the child, in the order of their panels. */
const panelsOf = async (visit: Visit, db: Tenant, childId: string) => {
  const panels = visit.slices.flatMap(({ panels = [] }) => panels).filter(isForChild)
  const asked = await Promise.all(panels.map(({ asks }) => asks(db, visit.person, visit.today, childId)))
  return { panels, column: panelsColumn(asked) }
}

const shownOf = (panels: readonly ChildPanel[], values: readonly unknown[]): { title: string; body: Html }[] =>
  panels.flatMap(({ title, show }, at) => {
    const body = show(values[at])
    return body ? [{ title, body }] : []
  })

const warningsOf = (panels: readonly ChildPanel[], values: readonly unknown[]): Html[] =>
  panels.flatMap(({ warns }, at) => warns?.(values[at]) ?? [])

/** Other pages of the record that this person may open, as the slices give them: /children/:childId/chronology and the like. */
const partsOf = (visit: Visit, childId: string) =>
  visit.slices
    .flatMap(({ pages }) => pages)
    .filter(
      ({ path, show, may }) =>
        show && path === '/children/:childId/chronology' && may !== 'anyone' && may !== 'signed-in' && visit.may(may),
    )
    .map(({ path, title }) => ({ text: title, href: path.replace(':childId', childId) }))

/** A reason to see one child's name is no reason to see another's. */
const nameable = (visit: Visit, child: OpenChild, { within, others }: Siblings): Siblings => {
  const shown = within.map((one) => {
    const decision = decideReach(child.reach, one, visit.today)
    return decision.kind === 'open' && !decision.names ? { ...one, forename: null, surname: null } : one
  })
  return { within: shown, others }
}

const load = async (visit: Visit, db: Tenant, child: OpenChild) => {
  const { year } = visit.query as z.infer<typeof query>
  const siblings = siblingsColumn(db, child.reach, child, visit.today)
  const { panels, column } = await panelsOf(visit, db, child.childId)
  const { records, row } = await findChildRecordsWith<Parameters<typeof siblingsFrom>[0] & { panels: unknown[] }>(
    db,
    child.childId,
    year,
    siblings,
    column,
  )
  const shown = categoryOf(visit, child, records.rows)
  return {
    records,
    year,
    category: shown && { ...shown, override: records.override },
    siblings: nameable(visit, child, siblingsFrom(row)),
    panels: shownOf(panels, row.panels),
    warnings: warningsOf(panels, row.panels),
  }
}

const render = (visit: Visit, child: OpenChild, shown: Awaited<ReturnType<typeof load>>) => {
  const { childId } = child
  const { records, year, category, siblings, panels, warnings } = shown
  const { rows, years } = records
  return html(
    page(visit.chrome, {
      title: `Child ${child.identifier}`,
      heading: child.names ? nameOf(child) : `Child ${child.identifier}`,
      breadcrumbs: [{ text: 'Children', href: '/children' }, { text: `Child ${child.identifier}` }],
      wide: true,
      body: childView({
        child,
        today: visit.today,
        open: openNow(rows, visit.today),
        dates: keyDates(rows, visit.today),
        plans: otherPlans(rows, visit.today),
        homes: homes(rows),
        holders: holders(rows, records.held),
        latest: latest(rows),
        siblings,
        years,
        year,
        events: events(records.opened),
        loads: inOrder(records.loads),
        category: category && categorySection(childId, category, visit.may('children.merge')),
        panels,
        warnings,
        parts: partsOf(visit, childId),
        may: {
          restrict: visit.may('children.restrict'),
          merge: visit.may('children.merge'),
          records: visit.may('children.records'),
          file: visit.may('children.file'),
        },
      }),
    }),
  )
}

const child = childPage({ path: '/children/:childId', title: 'Child', may: 'children.see', query, load, render })

export const childPages: readonly Page[] = [child]
