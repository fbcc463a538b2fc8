import { z } from 'zod'
import { type Step, steps } from './ladder.ts'

export const shows = ['mine', 'urgent', 'snoozed', 'all', 'ended'] as const
/** Which alerts: those that wait for oneself, urgent ones, those one snoozed, all within reach, and those that ended. */
export type AlertShow = (typeof shows)[number]

export const showTitles: Readonly<Record<AlertShow, string>> = {
  mine: 'For me',
  urgent: 'Urgent',
  snoozed: 'Snoozed by me',
  all: 'All within my reach',
  ended: 'Ended',
}

export const alertQuery = z.object({
  show: z.enum(['', ...shows]).catch(''),
  what: z.string().trim().max(80).catch(''),
  step: z.enum(['', ...steps]).catch(''),
  taken: z.enum(['', 'yes', 'no']).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type AlertQuery = z.infer<typeof alertQuery>

export const stepAsked = ({ step }: Pick<AlertQuery, 'step'>): Step | null =>
  step === '' ? null : (steps.indexOf(step) as Step)

/** The address of a list of alerts: what is chosen, and nothing that is typed. */
export const alertsAddress = (asked: Partial<AlertQuery>, to: Partial<AlertQuery> = {}, path = '/alerts'): string => {
  const { show = '', what = '', step = '', taken = '', page = 1 } = { ...asked, page: 1, ...to }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ show, what, step, taken })) if (value !== '') query.set(name, value)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}
