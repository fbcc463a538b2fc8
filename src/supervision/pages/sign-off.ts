import { whenInWords } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { nameOf } from '../../children/index.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { Session } from '../model.ts'
import { addConfirmation, lockSession } from '../records/sessions.ts'
import { signOff } from '../records/sign.ts'
import { emptyParts, isPutOff, signOffFaults } from '../rules/sign-off.ts'
import { recordAddress, recordCrumbs } from '../views/addresses.ts'
import { signOffView } from '../views/sign-off.ts'
import { type Opened, openSession, openWhole, toSign, type Whole } from './gather.ts'

/** Who supervised signs off; whoever does so for them would say what they did not hear. */
const openToSign = async (db: Tenant, visit: Visit): Promise<Opened> => {
  const opened = await openSession(db, visit)
  if (opened.side !== 'supervisor')
    throw new Refusal('not-allowed', 'Only who supervised signs the record off.', `Ask ${opened.session.supervisor}.`)
  return opened
}

/** Pressed twice, in another tab, or gone back to: the record, which says who signed it off and when. */
const toSigned = ({ sessionId, signedBy }: Session, signedAt: Date): Answer =>
  redirect(recordAddress(sessionId), {
    tone: 'information',
    text: `This supervision was signed off already by ${signedBy} on ${whenInWords(signedAt)}. Nothing was done a second time.`,
  })

const shown = (visit: Visit, whole: Whole, refused: boolean): Answer => {
  const faults = signOffFaults(toSign(whole, visit))
  const { session, discussed, others } = whole
  return answer(
    page(visit.chrome, {
      title: 'Sign off',
      caption: `${session.worker} with ${session.supervisor}, ${inWords(session.heldOn)}`,
      breadcrumbs: recordCrumbs(session, 'Sign off'),
      body: signOffView({
        chrome: visit.chrome,
        session,
        faults,
        others,
        names: new Map(discussed.map((child) => [child.childId, nameOf(child)])),
        putOff: discussed.filter(({ texts }) => isPutOff(texts)).length,
        empty: discussed
          .filter(({ texts }) => !isPutOff(texts))
          .map((child) => ({ childId: child.childId, name: child.name, parts: emptyParts(child.texts) })),
      }),
    }),
    refused ? 400 : 200,
  )
}

export const signOffPage: Page = {
  path: '/supervision/records/:sessionId/sign-off',
  title: 'Sign off a supervision',
  may: 'supervision.record',
  logged: { record: 'supervision.session', action: 'signed off' },
  reachedFrom: '/supervision/records/:sessionId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const opened = await openToSign(db, visit)
      const { session } = opened
      return session.signedAt === null
        ? shown(visit, await openWhole(db, visit, { opened }), false)
        : toSigned(session, session.signedAt)
    }),
  submit: (visit) =>
    visit.transaction(async (db) => {
      const opened = await openToSign(db, visit)
      const locked = await lockSession(db, opened.session.sessionId)
      if (locked.signedAt !== null) return toSigned(locked, locked.signedAt)
      const whole = await openWhole(db, visit, { opened: { ...opened, session: locked } })
      if (signOffFaults(toSign(whole, visit)).length > 0 || whole.others > 0) return shown(visit, whole, true)
      const by = { name: visit.person.name, now: visit.now }
      const { session, texts, earlier, discussed } = whole
      await signOff(db, { session, texts, earlier, children: discussed }, by)
      await addConfirmation(db, session.sessionId, { side: 'supervisor', agrees: true, words: '' }, { ...by, accountId: visit.person.accountId }) // biome-ignore format: one line
      return redirect(recordAddress(session.sessionId), {
        tone: 'success',
        text: `Signed off. ${session.worker} can confirm it now. What was said of each child is on their page and waits to be filed in the case system.`,
      })
    }),
}
