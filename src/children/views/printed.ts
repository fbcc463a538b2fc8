import { type Day, inWords } from '../../platform/day.ts'
import { type Html, html } from '../../platform/views/html.ts'

/** On paper only: what this is and of what day. The foot of each page says so too, and counts the pages (styles/_child.scss). */
export const printed = (today: Day): Html =>
  html`<p class="tl-printed">Confidential: records of children. Printed on ${inWords(today)}.</p>`
