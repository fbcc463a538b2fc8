import { whenInWords } from '../../access/index.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldSection } from '../../platform/record-type.ts'
import { fateInWords } from '../rules/alert-told.ts'
import { allStandards } from '../scorecard.ts'
import { type AlertEvent, listEvents } from './alert-events.ts'
import { findFates, type ToldPerson } from './alert-told.ts'

/** What a mail server answered is about the account of a colleague, and does not go out with a record. */
const plainly = ({ name, fate }: ToldPerson): string =>
  `${name} (${fateInWords(fate.is === 'failed' || fate.is === 'waiting' ? { is: fate.is, why: null } : fate, whenInWords)})`

const inPlainWords = ({ kind, until, by, note }: AlertEvent, told: readonly ToldPerson[]): string => {
  const words = note === null ? '' : `: ${note}`
  if (kind === 'told') return `Told: ${told.map(plainly).join(', ')}`
  if (kind === 'snoozed') return `Snoozed by ${by} until ${inWords(until!)}${words}`
  return `${{ acknowledged: 'Acknowledged', woken: 'Taken out of the snooze', noted: 'Note' }[kind]} by ${by}${words}`
}

/** What staff did about alerts of one child, for a copy of what is held. */
export const alertsAboutChild = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const titles = new Map(allStandards.map(({ id, title }) => [id, title]))
  const events = await listEvents(db, childId, null)
  if (events.length === 0) return []
  const toldBy = await findFates(db, events)
  const items = events.map((one, at) => ({
    id: `${one.standard} ${one.unit} ${at}`,
    day: todayInEngland(one.at),
    until: null,
    text: `${titles.get(one.standard) ?? one.standard}. ${inPlainWords(one, toldBy(one))} (${whenInWords(one.at)})`,
    source: one.kind === 'told' ? 'Throughline' : 'Entered by staff',
  }))
  return [{ title: 'Alerts about late work, and what staff did about them', items }]
}
