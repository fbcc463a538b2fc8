import { type ClimbMinutes, type Rung, rungs, rungTitles } from './alert-climb.ts'

export type UrgentLine = { readonly title: string; readonly count: number }

const why: Readonly<Record<Rung, string>> = {
  first: 'You are told because you are first on call.',
  second: 'You are told because you are second on call, and nobody has acknowledged in time.',
  'head-of-service': 'You are told as head of service: nobody on call has acknowledged in time, or nobody was on call.',
  director: 'You are told as director: nobody below has acknowledged in time, or nobody else could be told.',
}

const minutesInWords = (minutes: number): string => {
  if (minutes % 60 !== 0 || minutes === 0) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return minutes === 60 ? '1 hour' : `${minutes / 60} hours`
}

const next = (rung: Rung, minutes: ClimbMinutes): string => {
  const at = rungs.indexOf(rung)
  const [wait, above] = [minutes[at], rungs[at + 1]]
  return wait === undefined || above === undefined
    ? 'Nobody is told after you.'
    : `Unless they are acknowledged within ${minutesInWords(wait)}, the next is told: ${rungTitles[above].toLowerCase()}, or who is above.`
}

/** A mail about urgent alerts: how many by standard, and nothing of a child, since e-mail leaves the authority’s hands. */
export const urgentMail = (
  rung: Rung,
  lines: readonly UrgentLine[],
  minutes: ClimbMinutes,
  link: string,
): { readonly subject: string; readonly text: string } => {
  const count = lines.reduce((sum, one) => sum + one.count, 0)
  const needs = count === 1 ? 'An urgent alert needs' : `${count} urgent alerts need`
  const subject = `${needs} acknowledging`
  const list = lines.map(({ title, count: n }) => `- ${title}${n > 1 ? `: ${n}` : ''}`)
  const text = [`${subject}:`, '', ...list, '', `Sign in and acknowledge: ${link}`, '', why[rung], next(rung, minutes), '', 'This mail tells nothing of any child. Do not answer it.'] // biome-ignore format: one text
  return { subject, text: `${text.join('\n')}\n` }
}
