import { inventedMark } from '../../src/sample-council/council.ts'

export const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${inHtml(text)}</p>`).join('\n')

/** A square bullet with a hanging indent; the reference to the National Framework follows in brackets, as printed since 2025. */
export const bullets = (areas: readonly { text: string; printedReference: string }[]): string =>
  `<ul>${areas
    .map(
      ({ text, printedReference }) => `<li><span class="mark">◼</span>${inHtml(text)} ${inHtml(printedReference)}</li>`,
    )
    .join('\n')}</ul>`

/** A4 with the mark of invention where a printed report has its logo, and again in the footer. `footer` is from page 2 on. */
export const sheet = (of: {
  title: string
  footer: readonly string[]
  css: string
  body: string
}): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${inHtml(of.title)} (invented sample)</title><style>
@page {
  size: A4; margin: 32mm 25mm 29mm;
  @top-right { content: "INVENTED SAMPLE"; font: bold 13pt 'Liberation Sans'; color: #6b1f4f; vertical-align: middle; }
  @bottom-left {
    content: "${[...of.footer, inventedMark].join('\\A ')}"; white-space: pre; width: 90%; text-align: left;
    font: bold 8pt/11pt 'Liberation Sans'; vertical-align: top; padding-top: 2mm; border-top: 1pt solid #000; margin: 3mm 0 5mm;
  }
  @bottom-right {
    content: counter(page); width: 10%; text-align: right; font: 15pt 'Liberation Sans'; vertical-align: top;
    padding-top: 2mm; border-top: 1pt solid #000; margin: 3mm 0 5mm;
  }
}
@page :first {
  @bottom-left { content: "${inventedMark}"; border-top: none; }
  @bottom-right { content: ""; border-top: none; }
}
body { font: 12pt/14.5pt 'Liberation Sans', Arial, sans-serif; margin: 0; orphans: 2; widows: 2; }
p { margin: 0 0 11pt; }
h1 { font-weight: normal; font-size: 22pt; line-height: 28pt; margin: 0 0 10pt; }
h2 { font-size: 12pt; line-height: 15pt; margin: 14pt 0 11pt; break-after: avoid; }
ul { list-style: none; margin: 0 0 14pt; padding: 0; }
li { padding-left: 18pt; text-indent: -18pt; margin-bottom: 7pt; }
li .mark { display: inline-block; width: 18pt; text-indent: 0; font: 10pt 'DejaVu Sans'; }
${of.css}
</style></head><body>${of.body}</body></html>`
