import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { addressOf, type Dispute } from '../model.ts'
import { disputeRecord, refer } from '../records/disputes.ts'
import { findOversight } from '../records/read.ts'
import { type Errors, hasErrors, type Typed } from '../rules/typed.ts'
import { readReferral, referFields } from '../rules/typed-dispute.ts'
import { cafcassView } from '../views/cafcass.ts'
import { byOf, childAnswer, dayIn, idIn, typedIn } from './parts.ts'

type Shown = { readonly typed: Typed; readonly errors?: Errors; readonly id: string }

/** The dispute that is open, if there is one: the referral stands with it. */
const findOpen = (visit: Visit, child: OpenChild): Promise<Dispute | null> =>
  visit.transaction(
    async (db) => (await findOversight(db, child.childId)).disputes.find(({ ended }) => ended === null) ?? null,
  )

const show = async (visit: Visit, child: OpenChild, { typed, errors = {}, id }: Shown): Promise<Answer> => {
  const dispute = await findOpen(visit, child)
  const body = cafcassView({ chrome: visit.chrome, child, dispute, typed, errors, id, today: visit.today })
  return childAnswer(visit, child, { title: 'Refer to Cafcass', body, errors })
}

const submit = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const typed = typedIn(form, referFields)
  const id = idIn(form)
  const [decided, referred] = [dayIn(form, 'decided', 'The day you decided'), dayIn(form, 'referred', 'The day')]
  const errors = readReferral(typed, { decided, referred, today: visit.today })
  if (hasErrors(errors)) return show(visit, child, { typed, errors, id })
  const dispute = await findOpen(visit, child)
  const { childId } = child
  await visit.transaction(async (db) => {
    const one = { referralId: id, childId, decidedOn: decided.day!, referredOn: referred.day!, why: typed.why! }
    if (await refer(db, one, dispute, byOf(visit)))
      await logDeed(db, visit.person, {
        action: 'recorded a referral to Cafcass',
        record: disputeRecord,
        subject: childId,
      })
  })
  const to = dispute ? addressOf(childId).dispute(dispute.disputeId) : addressOf(childId).all
  return redirect(to, { tone: 'success', text: 'The referral to Cafcass is recorded.' })
}

export const cafcassPage: Page = childPage({
  path: '/children/:childId/oversight/cafcass',
  title: 'Refer to Cafcass',
  may: 'oversight.dispute',
  record: disputeRecord,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => show(visit, child, { typed: {}, id: newId() }),
  submit,
})
