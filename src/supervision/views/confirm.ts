import { type Day, inWords } from '../../platform/day.ts'
import { tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Session } from '../model.ts'

/** Who has not confirmed a record yet, and by when; late when that day is over. `by` null: no day is asked for. */
export const toConfirm = (
  { worker, supervisor }: Pick<Session, 'worker' | 'supervisor'>,
  { saidBy, by, today }: { readonly saidBy: readonly string[]; readonly by: Day | null; readonly today: Day },
): Html | null => {
  const who = [saidBy.includes('worker') ? null : worker, saidBy.includes('supervisor') ? null : supervisor].filter((one) => one !== null) // biome-ignore format: one line
  if (who.length === 0) return null
  const names = who.join(' and ')
  if (by === null) return html`To be confirmed by ${names}`
  return by < today
    ? html`${tag('Late', 'red')} ${names} had until ${inWords(by)} to confirm it`
    : html`To be confirmed by ${names} until ${inWords(by)}`
}
