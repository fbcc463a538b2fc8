import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { button, form, input, textarea } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import {
  type Heading,
  type HeadingFields,
  type HeadingKind,
  headingKinds,
  longestText,
  type WholePlan,
} from '../model.ts'
import { type DirectoryPerson, listPeople } from '../people.ts'
import { addHeading, saveHeading, setHeadingOrder, setHeadingRemoved } from '../records/headings.ts'
import { getPlan } from '../records/plans.ts'
import { movedAmong, standing } from '../rules/headings.ts'
import { lowerFirst } from '../rules/words.ts'
import { findingChoices, headingLists, lineChoices } from '../views/headings.ts'
import { planAddress, planNavigation } from '../views/parts.ts'
import { fillHeading } from '../work/headings.ts'
import { namedFields, readNamed, type TypedNamed, typedNamed } from './named.ts'
import { onceField, onceIn } from './once.ts'
import { byOf, openPlan } from './open.ts'

const listPath = '/improvement-plans/:planId/headings'
const trail = ({ plan }: WholePlan, here: string, deeper = false) => [
  { text: 'Improvement plans', href: '/improvement-plans' },
  { text: plan.title, href: planAddress(plan.id) },
  ...(deeper ? [{ text: 'Priorities and workstreams', href: planAddress(plan.id, '/headings') }] : []),
  { text: here },
]

const headingIn = ({ headings }: WholePlan, id: string): Heading => {
  const found = headings.find((heading) => heading.id === id)
  if (!found) throw notFound('priority or workstream')
  return found
}

/** One step up or down, out of the plan, or back into it. */
const change = async (db: Tenant, visit: Visit, whole: WholePlan, form: Form): Promise<Answer> => {
  const heading = headingIn(whole, form.get('heading'))
  const list = planAddress(whole.plan.id, '/headings')
  const back = (text: string): Answer => redirect(list, { tone: 'success', text })
  const deed = form.get('do')
  const kind = headingKinds[heading.kind].text
  if (deed === 'up' || deed === 'down') {
    const ids = standing(whole.headings, heading.kind).map((one) => one.id)
    const order = movedAmong(ids, heading.id, deed)
    if (order === ids) return redirect(list)
    await setHeadingOrder(db, whole.plan.id, order, heading, byOf(visit))
    return back(`${kind} moved to number ${order.indexOf(heading.id) + 1}.`)
  }
  await setHeadingRemoved(db, whole.plan.id, heading, deed === 'remove', byOf(visit))
  return deed === 'remove'
    ? back(`The ${lowerFirst(kind)} is removed. Its lines stay in the plan.`)
    : back(`The ${lowerFirst(kind)} is back, with its lines.`)
}

export const headingsPage: Page = {
  path: listPath,
  title: 'Priorities and workstreams',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      return answer(
        page(visit.chrome, {
          title: 'Priorities and workstreams',
          caption: whole.plan.title,
          wide: true,
          breadcrumbs: trail(whole, 'Priorities and workstreams'),
          body: html`${planNavigation(whole.plan, 'headings', visit)}
${headingLists(visit.chrome, whole, visit.may('plan.edit'))}`,
        }),
      )
    }),
}

/** Moves, removes or puts back a priority or workstream. */
export const changeHeadingPage: Page = {
  path: '/improvement-plans/:planId/headings/change',
  title: 'Move, remove or put back a priority or workstream',
  may: 'plan.edit',
  reachedFrom: listPath,
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      await getPlan(db, visit.params.planId!, true)
      return change(db, visit, await openPlan(db, visit), form)
    }),
}

type Typed = TypedNamed & {
  title: string
  outcome: string
  version: number
  lines: readonly string[]
  findings: readonly string[]
}
type Shown = {
  whole: WholePlan
  kind: HeadingKind
  heading: Heading | null
  typed: Typed
  errors?: Record<string, string>
  people: readonly DirectoryPerson[]
  /** What someone else saved while this was typed. */
  theirs?: Heading
}

const hints = {
  priority: 'What will be different when it is reached, for example: Decisions at the front door are right first time.',
  workstream: 'A group of people who carry out some of the lines together, for example: Front door and early help.',
} as const

const shown = (visit: Visit, { whole, kind, heading, typed, errors = {}, people, theirs }: Shown): Answer => {
  const { text, person } = headingKinds[kind]
  return answer(
    page(visit.chrome, {
      title: heading ? `Change a ${lowerFirst(text)}` : `Add a ${lowerFirst(text)}`,
      caption: whole.plan.title,
      breadcrumbs: trail(whole, heading ? heading.title : `Add a ${lowerFirst(text)}`, true),
      errors: theirs
        ? {
            title: `Someone else saved “${theirs.title}” while you were typing. Yours is below: save it to replace theirs`,
          }
        : errors,
      body: form({
        chrome: visit.chrome,
        action: heading ? visit.path : `${visit.path}?kind=${kind}`,
        body: html`${heading ? html`<input type="hidden" name="version" value="${typed.version}">` : onceField()}
${input({ name: 'title', label: 'Title', hint: hints[kind], value: typed.title, error: errors.title })}
${kind === 'priority' && textarea({ name: 'outcome', label: 'Outcome wanted', hint: 'For children and families. Do not name a child or a family.', value: typed.outcome, error: errors.outcome, rows: 3 })}
${namedFields({ label: person, hint: 'Who answers for it as a whole.', typed, before: heading?.person ?? null, people, errors })}
${kind === 'priority' && findingChoices(whole, heading?.id ?? null, typed.findings)}
${lineChoices(whole, kind, heading?.id ?? null, typed.lines)}
${button({ text: `Save the ${lowerFirst(text)}` })}`,
      }),
    }),
    theirs ? 409 : Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const fieldsFrom = (form: Form, kind: HeadingKind, people: readonly DirectoryPerson[], before: Heading | null) => {
  const { typed: typedPerson, named, errors } = readNamed(form, people, before?.person ?? null)
  const typed: Typed = {
    ...typedPerson,
    title: form.get('title'),
    outcome: kind === 'priority' ? form.get('outcome') : '',
    version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0).parse(form.get('version')),
    lines: form.all('lines'),
    // Anything else in their place is no finding, and the database refuses to look for it.
    findings: form.all('findings').filter((id) => z.guid().safeParse(id).success),
  }
  const fields: HeadingFields = { title: typed.title, outcome: typed.outcome, person: named }
  return {
    typed,
    fields,
    errors: {
      ...(typed.title === '' ? { title: 'Enter a title' } : {}),
      ...(typed.title.length > 200 ? { title: 'The title must be 200 characters or fewer' } : {}),
      ...(typed.outcome.length > longestText ? { outcome: 'Use 4,000 characters or fewer' } : {}),
      ...errors,
    },
  }
}

const saved = (planId: string, kind: HeadingKind): Answer =>
  redirect(planAddress(planId, '/headings'), {
    tone: 'success',
    text: `The ${lowerFirst(headingKinds[kind].text)} is saved.`,
  })

export const addHeadingPage: Page = {
  path: '/improvement-plans/:planId/headings/add',
  title: 'Add a priority or workstream',
  may: 'plan.edit',
  query: z.object({ kind: z.enum(['priority', 'workstream']).catch('priority') }),
  reachedFrom: listPath,
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const people = await listPeople(db, visit.today)
      const typed = { ...typedNamed(null), title: '', outcome: '', version: 0, lines: [], findings: [] }
      return shown(visit, { whole, kind: visit.query.kind as HeadingKind, heading: null, people, typed })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      await getPlan(db, visit.params.planId!, true)
      const whole = await openPlan(db, visit)
      const kind = visit.query.kind as HeadingKind
      const people = await listPeople(db, visit.today)
      const { typed, fields, errors } = fieldsFrom(form, kind, people, null)
      if (Object.keys(errors).length > 0) return shown(visit, { whole, kind, heading: null, people, typed, errors })
      const id = await addHeading(db, whole.plan.id, kind, fields, byOf(visit), onceIn(form))
      await fillHeading(db, whole, { id, kind }, typed, byOf(visit))
      return saved(whole.plan.id, kind)
    }),
}

export const headingPage: Page = {
  path: '/improvement-plans/:planId/headings/:headingId',
  title: 'Change a priority or workstream',
  may: 'plan.edit',
  reachedFrom: listPath,
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const heading = headingIn(whole, visit.params.headingId!)
      const { kind, title, outcome, version, id } = heading
      const lines = whole.lines.filter((line) => line[kind] === id).map((line) => line.id)
      const findings = whole.findings.filter((one) => one.priority === id).map((one) => one.id)
      const typed = { ...typedNamed(heading.person), title, outcome, version, lines, findings }
      return shown(visit, { whole, kind, heading, typed, people: await listPeople(db, visit.today) })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      await getPlan(db, visit.params.planId!, true)
      const whole = await openPlan(db, visit)
      const heading = headingIn(whole, visit.params.headingId!)
      const { kind } = heading
      const people = await listPeople(db, visit.today)
      const { typed, fields, errors } = fieldsFrom(form, kind, people, heading)
      if (Object.keys(errors).length > 0) return shown(visit, { whole, kind, heading, people, typed, errors })
      const by = byOf(visit)
      if (!(await saveHeading(db, whole.plan.id, { ...heading, version: typed.version }, fields, by)))
        return shown(visit, {
          whole,
          kind,
          heading,
          people,
          typed: { ...typed, version: heading.version },
          theirs: heading,
        })
      await fillHeading(db, whole, heading, typed, by)
      return saved(whole.plan.id, kind)
    }),
}
