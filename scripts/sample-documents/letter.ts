import { inWords } from '../../src/platform/day.ts'
import { council } from '../../src/sample-council/council.ts'
import type { FocusedVisitLetter } from '../../src/sample-council/documents/model.ts'
import { bullets, inHtml, paragraphs, sheet } from './sheet.ts'

const css = `
.sender { font-size: 9pt; line-height: 11pt; margin-bottom: 26pt; }
.address { margin: 0 0 30pt; }
.signature { margin-top: 44pt; }
h2 { margin-top: 2pt; }
.end { break-inside: avoid; break-before: avoid; }
`
const lines = (texts: readonly string[]): string => texts.map(inHtml).join('<br>')

export const letterHtml = (letter: FocusedVisitLetter): string =>
  sheet({
    title: letter.title,
    footer: [],
    css,
    body: `<p class="sender">${lines(['Invented letter', 'written for the sample council of Throughline'])}</p>
      <p>${inWords(letter.date)}</p>
      <p class="address">${lines([letter.addressee.name, letter.addressee.title, council.fullName, ...council.address])}</p>
      <p>${inHtml(letter.addressee.salutation)}</p>
      <h2>${inHtml(letter.title)}</h2>${paragraphs(letter.opening)}
      <h2>Headline findings</h2>${paragraphs(letter.headlineFindings)}
      <h2>What needs to improve in this area of social work practice?</h2>${bullets(letter.areasForImprovement)}
      <h2>Main findings</h2>${paragraphs(letter.mainFindings)}
      <div class="end"><p>${inHtml(letter.closing)}</p>
      <p>Yours sincerely</p>
      <p class="signature">${lines([letter.signatory.name, letter.signatory.title])}</p></div>`,
  })
