import type { Line, Strength } from '../model.ts'
import { isDone } from './lateness.ts'

/** The person looking, as these decisions need them: their place in the staff directory and what they may do. */
export type Actor = { personId: string | null; mayEdit: boolean; mayUpdateOwn: boolean; maySignOff: boolean }

export const leads = (actor: Actor, line: Pick<Line, 'lead'>): boolean =>
  actor.personId !== null && line.lead?.personId === actor.personId
export const partnersIn = (actor: Actor, line: Pick<Line, 'partner'>): boolean =>
  actor.personId !== null && line.partner?.personId === actor.personId

/** Updates: whoever edits the plan, and the lead or partner on their own lines. */
export const mayUpdate = (actor: Actor, line: Pick<Line, 'lead' | 'partner'>): boolean =>
  actor.mayEdit || (actor.mayUpdateOwn && (leads(actor, line) || partnersIn(actor, line)))

/** A partner says how it goes; the rating is the lead's or the editor's to give. */
export const mayRateDelivery = (actor: Actor, line: Pick<Line, 'lead'>): boolean =>
  actor.mayEdit || (actor.mayUpdateOwn && leads(actor, line))

/** A strength: who keeps it so, and those who edit the plan. */
export const mayLook = (actor: Actor, strength: Pick<Strength, 'keeper'>): boolean =>
  actor.mayEdit || (actor.mayUpdateOwn && actor.personId !== null && strength.keeper?.personId === actor.personId)

/** Null when this person may sign the line off; else why not. Nobody signs off their own work. */
export const whyNotSignOff = (actor: Actor, line: Pick<Line, 'lead' | 'delivery'>): string | null => {
  if (!actor.maySignOff) return 'Your role does not sign off lines. Ask a director or head of service.'
  if (leads(actor, line)) return 'You lead this line, so someone else has to sign it off.'
  if (line.delivery === 'signed-off') return 'This line is signed off already.'
  if (!isDone(line.delivery)) return 'Only a line rated “Done, awaiting sign-off” can be signed off.'
  return null
}
