import { inWords, todayInEngland } from '../../platform/day.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** "2 March 2026 at 3:05pm", in England. */
export const whenInWords = (at: Date): string =>
  `${inWords(todayInEngland(at))} at ${clock.format(at).replace(/\s/g, '').toLowerCase()}`
