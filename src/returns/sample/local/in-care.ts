import { type Child, wasDone, yearOf } from '../../../invented-authority/index.ts'
import { day, ended, ranIn, yesNo } from '../view.ts'
import type { Emit, LocalView } from './emit.ts'

const reviewingOfficers = (child: Child, view: LocalView, emit: Emit): void => {
  for (const one of child.held)
    if (one.role === 'reviewing-officer' && ranIn(view, view.since24, one))
      emit('reviewing-officers', {
        childId: child.id,
        from: day(one.from),
        name: one.post.worker.name,
        kind: 'iro',
        startedCareOn: day(child.carePeriods.findLast((period) => period.from <= one.from)?.from),
        until: ended(view, one.until),
      })
}

const outOfArea = (child: Child, view: LocalView, emit: Emit): void => {
  const { world, staff } = view
  for (const one of child.placements)
    if (one.noticeOn !== null && view.recent(one.from)) {
      const team = staff.teamFor('care', child.locality, 0)
      const approved = wasDone(world, one.key, 'approved', 0.88, one.from)
      emit('out-of-area-notices', {
        childId: child.id,
        placed: day(one.from),
        notified: ended(view, one.noticeOn),
        authority: one.authority,
        emergency: yesNo(wasDone(world, one.key, 'planned', 0.16, one.from)),
        approvedBy: approved ? staff.managerOf(team, one.from).worker.name : null,
      })
    }
}

/** What the dataset codes as one of its plans for permanence, as the local list names it. */
const plans: Readonly<Record<string, string>> = {
  RETURN6M: 'return', RETURNEV: 'return', ADOPTION: 'adoption', LTRELFR: 'sgo-cao', LTFOST18: 'fostering', RESPLMT: 'residential',
  SUPPLIV: 'supported-living',
} // biome-ignore format: a table

const permanence = (child: Child, view: LocalView, emit: Emit): void => {
  for (const one of child.permanencePlans)
    if (one.from <= view.on && one.until > view.on)
      emit('permanence-plans', {
        childId: child.id,
        plan: plans[one.plan] ?? 'other',
        from: day(one.from),
        agreedOn: view.known(one.agreedOn),
        matchedOn: view.known(one.matchedOn),
      })
  for (const one of child.lifeStories)
    if (ranIn(view, view.since24, one))
      emit('life-story', {
        childId: child.id,
        neededFrom: day(one.neededFrom),
        started: day(one.from),
        lead: one.lead || null,
        lastEntryOn: day(one.entries.findLast((on) => on <= view.on)),
        completed: ended(view, one.until),
      })
}

/** Children in care: who reviews, plans, notices, schooling, permanence. */
export const inCare = (child: Child, view: LocalView, emit: Emit): void => {
  if (!child.carePeriods.length) return
  reviewingOfficers(child, view, emit)
  for (const { on } of child.carePlans)
    if (view.recent(on)) emit('care-plans', { childId: child.id, completed: day(on) })
  outOfArea(child, view, emit)
  permanence(child, view, emit)
  for (const one of child.educationPlans)
    if (view.recent(one.on))
      emit('personal-education-plans', {
        childId: child.id,
        completed: day(one.on),
        kind: one.kind,
        term: `${one.term} ${yearOf(one.on)}`,
        quality: wasDone(view.world, one.key, 'good', 0.72, one.on) ? 'good' : 'needs-work',
      })
}

/** Care leavers: visits, and what they were told and given. */
export const leavingCare = (child: Child, view: LocalView, emit: Emit): void => {
  const care = child.leavingCare
  if (!care) return
  const adviserOn = (on: number): string | null =>
    child.held.find(({ role, from, until }) => role === 'adviser' && from <= on && on < until)?.post.worker.name ?? null
  for (const on of care.contacts)
    if (view.recent(on))
      emit('care-leaver-visits', {
        childId: child.id,
        visited: day(on),
        seen: 'yes',
        place: wasDone(view.world, `${child.id} ${on}`, 'home', 0.7, on) ? 'At home' : 'Elsewhere',
        by: adviserOn(on),
      })
  if (care.from > view.on || care.until <= view.on) return
  const passport = view.known(care.healthPassportOn)
  emit('care-leaver-entitlements', {
    childId: child.id,
    healthPassportOn: passport,
    healthPassportKnown: passport === null ? 'no' : yesNo(wasDone(view.world, child.id, 'passport', 0.8, view.on)),
    entitlementsOn: view.known(care.entitlementsOn),
    councilTaxSettled: yesNo(wasDone(view.world, child.id, 'council tax', 0.7, view.on)),
  })
}
