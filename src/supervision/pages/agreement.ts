import type { Page, Visit } from '../../access/model.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import type { Agreement, Side, Someone } from '../model.ts'
import { answerAgreement, listAgreements, makeAgreement } from '../records/agreement.ts'
import { supervisorOf } from '../rules/people.ts'
import { workerAddress, workerCrumbs } from '../views/addresses.ts'
import { agreementView, type TypedAgreement, typedFrom } from '../views/agreement.ts'
import { getWorker } from './gather.ts'

type Found = {
  readonly worker: Someone
  readonly me: Someone
  readonly staff: ReadonlyMap<string, Someone>
  readonly holds: Agreement | null
  readonly earlier: readonly Agreement[]
  readonly side: Side | null
}

const open = async (db: Tenant, visit: Visit): Promise<Found> => {
  const { worker, me, staff, way } = await getWorker(db, visit)
  const all = await listAgreements(db, worker.staffId)
  const holds = all.find(({ replacedAt }) => replacedAt === null) ?? null
  const supervises = holds?.supervisorId === me.staffId || way === 'supervisor'
  return { worker, me, staff, holds, earlier: all.filter((one) => one !== holds), side: way === 'own' ? 'worker' : supervises ? 'supervisor' : null } // biome-ignore format: one line
}

const shown = (visit: Visit, found: Found, typed: TypedAgreement, errors: Record<string, string> = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Supervision agreement',
      caption: found.worker.name,
      breadcrumbs: workerCrumbs(found.worker, 'Agreement'),
      errors,
      body: agreementView({
        chrome: visit.chrome,
        action: workerAddress(found.worker.staffId, '/agreement'),
        ...found,
        people: [...found.staff.values()].filter(({ staffId, titles }) => staffId !== found.worker.staffId && titles.length > 0), // biome-ignore format: one line
        typed,
        errors,
      }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const typedIn = (form: Form): TypedAgreement & { readonly dayFault: string | null; readonly fromDay: Day | null } => {
  const from = readDateInput(form, 'from', 'From')
  return {
    supervisor: form.get('supervisor'),
    every: form.get('every'),
    from: from.typed,
    place: form.get('place'),
    confidentiality: form.get('confidentiality'),
    also: form.get('also'),
    dayFault: from.error,
    fromDay: from.day,
  }
}

const faultsOf = (typed: ReturnType<typeof typedIn>, found: Found): Record<string, string> => {
  const faults: Record<string, string> = {}
  if (!found.staff.has(typed.supervisor) || typed.supervisor === found.worker.staffId) faults.supervisor = 'Choose who supervises' // biome-ignore format: one line
  if (!/^\d{1,3}$/.test(typed.every) || Number(typed.every) < 1 || Number(typed.every) > 120) faults.every = 'Type a number of days from 1 to 120' // biome-ignore format: one line
  if (typed.dayFault !== null) faults.from = typed.dayFault
  else if (typed.fromDay === null) faults.from = 'Say from which day it holds'
  if (typed.place === '') faults.place = 'Say where you meet'
  if (typed.confidentiality === '') faults.confidentiality = 'Say what stays between you, and what does not'
  return faults
}

const make = async (db: Tenant, visit: Visit, found: Found, form: Form): Promise<Answer> => {
  const { worker, holds, side } = found
  const typed = typedIn(form)
  const faults = faultsOf(typed, found)
  if (Object.keys(faults).length > 0) return shown(visit, found, typed, faults)
  await makeAgreement(
    db,
    {
      workerId: worker.staffId,
      supervisorId: typed.supervisor,
      fromDay: typed.fromDay!,
      everyDays: Number(typed.every),
      place: typed.place,
      confidentiality: typed.confidentiality,
      also: typed.also,
    },
    form.get('known') || null,
    { name: visit.person.name, now: visit.now, side: side! },
  )
  return redirect(workerAddress(worker.staffId, '/agreement'), {
    tone: 'success',
    text: holds === null ? 'The agreement is made. The other of you agrees to it here.' : 'The new agreement holds when the other of you agrees to it here too.', // biome-ignore format: one line
  })
}

export const agreementPage: Page = {
  path: '/supervision/workers/:staffId/agreement',
  title: 'Supervision agreement',
  may: 'supervision.see',
  reachedFrom: '/supervision/workers/:staffId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const found = await open(db, visit)
      return shown(visit, found, typedFrom(found.holds, supervisorOf(found.worker), visit.today))
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const found = await open(db, visit)
      const { side, holds, worker } = found
      if (side === null)
        throw new Refusal('not-allowed', 'Only the worker and who supervises them make an agreement.', 'Ask one of the two.') // biome-ignore format: one line
      if (form.get('do') !== 'answer') return make(db, visit, found, form)
      if (holds === null || holds.agreementId !== form.get('known'))
        throw new Refusal('conflict', 'Somebody made a newer agreement meanwhile.', 'Look at it, then answer.')
      const agrees = form.get('answer') === 'yes'
      const words = form.get('words')
      const typed = typedFrom(holds, holds.supervisorId, visit.today)
      if (form.get('answer') === '') return shown(visit, found, typed, { answer: 'Say whether you agree' })
      if (!agrees && words === '') return shown(visit, found, typed, { words: 'Say what you see differently' })
      await answerAgreement(db, holds.agreementId, { side, agrees, words }, visit.now)
      return redirect(workerAddress(worker.staffId, '/agreement'), {
        tone: 'success',
        text: `Your answer of ${inWords(visit.today)} stands on the agreement.`,
      })
    }),
}
