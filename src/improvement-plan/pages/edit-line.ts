import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Change, emptyLine, type Line, type LineFields, lineFields, type WholePlan } from '../model.ts'
import { listPeople } from '../people.ts'
import { listChangesOfLine } from '../records/history.ts'
import { addLine, saveLine } from '../records/lines.ts'
import { getStrength, setLineOfStrength } from '../records/strengths.ts'
import { asAtVersion, type Merge, merge } from '../rules/changes.ts'
import { strengthNow, whyOfSlipping } from '../rules/strengths.ts'
import { fieldInWords } from '../rules/words.ts'
import { lineForm } from '../views/line-form.ts'
import { lineAddress, planAddress, scrolling } from '../views/parts.ts'
import { type Errors, inFormOrder, type ReadLine, readLine, type TypedLine, typedOf } from './line-form.ts'
import { onceField, onceIn } from './once.ts'
import { byOf, openLineAs, openPlan } from './open.ts'

type Shown = {
  whole: WholePlan
  title: string
  back: { text: string; href: string }
  before: LineFields
  version: number
  typed: TypedLine
  errors?: Errors
  above?: Html
  status?: number
}

const shown = async (db: Tenant, visit: Visit, given: Shown): Promise<Answer> => {
  const errors = inFormOrder(given.errors ?? {})
  const { before, version, typed } = given
  const slipping = visit.query.strength as string | undefined
  const action = slipping === undefined ? visit.path : `${visit.path}?strength=${slipping}`
  const people = await listPeople(db, visit.today)
  return answer(
    page(visit.chrome, {
      title: given.title,
      caption: given.whole.plan.title,
      back: given.back,
      errors,
      body: html`${given.above}${lineForm({ chrome: visit.chrome, once: version === 0 ? onceField() : null, action, typed, errors, before, version, known: given.whole, people })}`,
    }),
    given.status ?? (Object.keys(errors).length > 0 ? 400 : 200),
  )
}

const whyNeeded = ({ fields, errors }: ReadLine): Errors =>
  fields.findings.length === 0 && fields.whyNoFinding === ''
    ? { whyNoFinding: 'Choose a finding above, or say why there is no finding', ...errors }
    : errors

const backToPlan = (planId: string) => ({ text: 'Back to the plan', href: planAddress(planId) })

/** The strength that the new line answers, because it slips; null for other lines. */
const slippingIn = async (
  db: Tenant,
  visit: Visit,
  { plan }: WholePlan,
): Promise<{ id: string; why: string } | null> => {
  const id = visit.query.strength as string | undefined
  if (id === undefined) return null
  const strength = await getStrength(db, plan.id, id)
  const { last } = strengthNow(strength, visit.today)
  return strength.lineId === null && last ? { id, why: whyOfSlipping(strength, last) } : null
}

export const addLinePage: Page = {
  path: '/improvement-plans/:planId/add',
  title: 'Add a line',
  may: 'plan.edit',
  query: z.object({ finding: z.uuid().optional().catch(undefined), strength: z.uuid().optional().catch(undefined) }),
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const finding = visit.query.finding as string | undefined
      const answered = whole.findings.find((one) => one.id === finding)
      const slipping = await slippingIn(db, visit, whole)
      const before = {
        ...emptyLine,
        findings: answered ? [answered.id] : [],
        priority: answered?.priority ?? null,
        whyNoFinding: slipping?.why ?? '',
      }
      const typed = typedOf(before)
      return shown(db, visit, {
        whole,
        title: 'Add a line',
        back: backToPlan(whole.plan.id),
        before,
        version: 0,
        typed,
      })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const read = readLine(form, emptyLine, await listPeople(db, visit.today), whole)
      const errors = whyNeeded(read)
      if (Object.keys(errors).length > 0)
        return shown(db, visit, {
          whole,
          title: 'Add a line',
          back: backToPlan(whole.plan.id),
          before: emptyLine,
          version: 0,
          typed: read.typed,
          errors,
        })
      const lineId = await addLine(db, whole.plan.id, read.fields, byOf(visit), onceIn(form))
      const slipping = await slippingIn(db, visit, whole)
      if (slipping) await setLineOfStrength(db, whole.plan.id, slipping.id, lineId)
      return redirect(lineAddress(whole.plan.id, lineId), { tone: 'success', text: 'The line is added to the plan.' })
    }),
}

const namesOf = (changes: readonly Change[]): string => [...new Set(changes.map((change) => change.by))].join(' and ')

/** Both texts of every field that two people changed, and who saved the other one. */
const conflictWords = (result: Merge, whole: WholePlan, later: readonly Change[]): Html => {
  const savers = (field: string) => later.filter((change) => change.field === field)
  const all = result.conflicts.flatMap(({ field }) => savers(field))
  return html`${warningText(
    `${namesOf(all)} saved this line while you were typing. Nothing you typed is lost: it is in the form below, and is not saved yet.`,
  )}
${scrolling(
  'What each of you wrote',
  table({
    caption: 'What each of you wrote',
    head: ['Field', 'Saved meanwhile', 'Typed by you'],
    firstCellIsHeader: true,
    rows: result.conflicts.map(({ field, theirs, mine }) => [
      lineFields[field].label,
      html`<span class="tl-pre-line">${fieldInWords(field, theirs, whole)}</span><br><span class="govuk-!-font-size-16">by ${namesOf(savers(field))}</span>`,
      html`<span class="tl-pre-line">${fieldInWords(field, mine, whole)}</span>`,
    ]),
  }),
)}
<p class="govuk-body">Other changes are already put together below. Make the form say what it should, then save. What is replaced
stays in the history.</p>`
}

type Saving = { whole: WholePlan; line: Line; read: ReadLine; base: LineFields; later: readonly Change[] }

/** Puts both people's changes together, or shows both where they meet. */
const saveMerged = async (db: Tenant, visit: Visit, saving: Saving): Promise<Answer> => {
  const { whole, line, read, base, later } = saving
  const result = merge(base, line, read.fields)
  const address = lineAddress(whole.plan.id, line.id)
  if (result.conflicts.length > 0) {
    const mine = Object.fromEntries(result.conflicts.map((conflict) => [conflict.field, conflict.mine]))
    return shown(db, visit, {
      whole,
      title: 'Someone else changed this line',
      back: { text: 'Leave it as they saved it', href: address },
      before: line,
      version: line.version,
      typed: { ...typedOf({ ...result.merged, ...mine } as LineFields), reason: read.reason },
      above: conflictWords(result, whole, later),
      status: 409,
    })
  }
  await saveLine(db, whole.plan.id, line, result.merged, byOf(visit), read.reason)
  return redirect(address, {
    tone: 'success',
    text:
      later.length > 0
        ? `The line is saved, together with what ${namesOf(later)} changed meanwhile.`
        : 'The line is saved.',
  })
}

const reopenFirst = (planId: string, line: Line): Answer =>
  redirect(lineAddress(planId, line.id), {
    tone: 'information',
    text: 'This line is signed off. Reopen it before you change it.',
  })

export const editLinePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/edit',
  title: 'Change a line',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, line } = await openLineAs(db, visit)
      if (line.delivery === 'signed-off') return reopenFirst(whole.plan.id, line)
      return shown(db, visit, {
        whole,
        title: 'Change a line',
        back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
        before: line,
        version: line.version,
        typed: typedOf(line),
      })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { whole, line, people } = await openLineAs(db, visit, true)
      const version = Number(form.get('version')) || 0
      const history = await listChangesOfLine(db, whole.plan.id, line.id)
      const base = fieldsOf(asAtVersion(line, history, version))
      if (base.delivery === 'signed-off') return reopenFirst(whole.plan.id, line)
      const read = readLine(form, base, people, whole)
      const { errors } = read
      if (line.delivery === 'signed-off')
        return shown(db, visit, {
          whole,
          title: 'Change a line',
          back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
          before: base,
          version,
          typed: read.typed,
          above: warningText(
            'This line was signed off while you were typing. What you typed is below and is not saved: reopen the line first.',
          ),
          status: 409,
        })
      if (Object.keys(errors).length > 0)
        return shown(db, visit, {
          whole,
          title: 'Change a line',
          back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
          before: base,
          version,
          typed: read.typed,
          errors,
        })
      return saveMerged(db, visit, {
        whole,
        line,
        read,
        base,
        later: history.filter((change) => change.version > version && change.field in lineFields),
      })
    }),
}

const fieldsOf = (line: LineFields): LineFields =>
  Object.fromEntries(Object.keys(lineFields).map((field) => [field, line[field as keyof LineFields]])) as LineFields
